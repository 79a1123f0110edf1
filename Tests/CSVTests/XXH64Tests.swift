import CSV
import Testing

@Suite("XXH64")
struct XXH64Tests {
  /// The bytes that the public implementation tests itself with (`XSUM_fillTestBuffer` of Cyan4973/xxHash): the highest
  /// bytes of products.
  static let bytes: [UInt8] = {
    var product: UInt64 = 2_654_435_761
    return (0..<4_200).map { _ in
      defer { product &*= 11_400_714_785_074_694_797 }
      return UInt8(product >> 56)
    }
  }()

  /// The digests of the first 0, 1, 2 ... 100 of these bytes, as the public implementation gives them (libxxhash 0.8.4
  /// through the Python package xxhash 4.1.0, `xxh64(...).hexdigest()`).
  static let published = """
    ef46db3751d8e999 e934a84adb052768 5d48cd60a77e23ff ff7e1959cb50794a 9136a0dca57457ee
    9b046fb1397f09a5 c72565b7154268a8 6c83909a9f01ed25 cdbcf538e71d1348 554b1ae991eda6b6
    5d00e7351392ea84 6345d5746f35da70 0723bf50086ead9a c2e5013e3c40bcf7 8282dcc4994e35c8
    180719316d622d84 98c90b57fdfcb55c 0d39a2d051a30c2c 33e84a4333b2b2eb e91c6ef31fc08f82
    5f8c68355769439e 42b0b8ee353ac461 65c935c6978098b1 d2460ecc840b74dd f75a6dea42dc5bf4
    52faa43c3f20b994 8db7831ec345f9a3 88945aa08051fc2d 64cd9e8c96a9e2dd 8c8f345b634ac2b9
    e2677241d4c46caf 299b39a290e6d783 18b216492bb44b70 55c8dc3e578f5b59 d0ce7cbae371beb2
    cb0aa8e2a7a29707 0ae67584084dc6a4 292f5332c92b73ce 5f398e2a8478bed3 b888caf07592b1b3
    23b3810d7d8b1731 5342c966c7f3d5f4 77454b74f1dbbf63 9904c9350f597190 24ec2b3d0e442641
    4ec307ebe0a650a4 7dd1c5514b2240ef 84a42e167cbd1fef fd0feeac7a939933 a91bff78a7185b66
    dffe9f293ddd101d 2332585c18d7483a 5a0056511f9dd653 4426a2f5c8d59469 39eaf8893520636a
    afea98cc4e92f7e1 b7a6414b8d3e2597 f33d64569cd4b1c0 93fa072f0e8fe7ca 4f2890576949d6ed
    3378c44f459c290b 40d486fdddad5cb7 21664c60c551cc87 a9efbe0fa0f3f4e7 ef558f8acac2b5cd
    de0f20dc2631af7a cf1e52ede1c505c4 0965df7219d2e741 1b8378e923b247a7 43f2b606ad9ba362
    d9c3413222f1dea4 3d6ecab2bcfbe3ff ea8573b60d5a8800 e372599e31f8cffd 02b86794a00bdbe8
    ca1a21fb24979810 60dff17bec07766d f4af74828de6862d 828e4c8c5257cc15 91f7f9d6008299a0
    99bd5d25eb211099 cb329a8f102f05bc 993a0b6e6d5df0cb 818f4cec407d8cf9 af57f8cd340fb1b6
    50789f0f60ebad3a f3214750c1a6455e 8dbe8913be346d20 a130814f81f87e43 0023276d258eda58
    0a0571f769b40c93 14a2f5051e8893c8 4fbbe74e062367b0 4b375cef503586fc 6ad4b96e4286eb70
    ff9f46bdcc644624 105064e743edd1d9 097b16e4e9b0a2e3 06662519e8393ff2 b51cb5ba2957ab0b
    4bfe019cd91d9ea4
    """.split { $0 == " " || $0 == "\n" }.map(String.init)

  private func digest(_ bytes: ArraySlice<UInt8>) -> XXH64 {
    ByteSlice.with(Array(bytes)) { XXH64($0) }
  }

  @Test(
    "0 to 100 bytes have the digests that the public implementation gives, over three borders of a stripe")
  func lengths() {
    #expect(Self.published.count == 101)
    for (length, expected) in Self.published.enumerated() {
      #expect(digest(Self.bytes[..<length]).text == expected, "\(length) bytes")
    }
  }

  @Test(
    "The vectors that the public implementation tests itself with, with seed 0",
    arguments: [
      (0, 0xEF46_DB37_51D8_E999), (1, 0xE934_A84A_DB05_2768), (4, 0x9136_A0DC_A574_57EE),
      (14, 0x8282_DCC4_994E_35C8), (222, 0xB641_AE8C_B691_C174),
    ] as [(Int, UInt64)])
  func vectors(_ length: Int, _ expected: UInt64) {
    #expect(digest(Self.bytes[..<length]).value == expected)
  }

  @Test("Pieces of every size, and pieces of growing sizes, give the digest of the whole")
  func pieces() {
    for length in [0, 1, 31, 32, 33, 63, 64, 65, 95, 100] {
      for size in 1...max(length, 1) {
        var streamed = XXH64()
        for start in stride(from: 0, to: length, by: size) {
          ByteSlice.with(Array(Self.bytes[start..<min(start + size, length)])) { streamed.update($0) }
        }
        #expect(streamed.text == Self.published[length], "\(length) bytes in pieces of \(size)")
        #expect(streamed.count == length)
      }
    }
    var streamed = XXH64()
    var (start, size) = (0, 0)
    while start < Self.bytes.count {
      let end = min(start + size, Self.bytes.count)
      ByteSlice.with(Array(Self.bytes[start..<end])) { streamed.update($0) }
      // What has come so far has its digest, and asking for it changes nothing.
      #expect(streamed.value == digest(Self.bytes[..<end]).value, "\(end) bytes")
      (start, size) = (end, size + 1)
    }
  }

  @Test("A digest that begins with zeros has 16 digits too")
  func zeros() {
    // From the same public implementation.
    #expect(ByteSlice.with("14754") { XXH64($0).text } == "000245515fa5fc5d")
  }

  @Test("Bytes may begin at any address")
  func addresses() {
    ByteSlice.with([0, 0, 0, 0, 0, 0, 0, 0] + Self.bytes) { whole in
      let expected = XXH64(whole[8..<whole.count]).value
      for shift in 0..<8 {
        let moved = [UInt8](repeating: 0, count: shift) + Self.bytes
        ByteSlice.with(moved) { #expect(XXH64($0[shift..<$0.count]).value == expected) }
      }
    }
  }

  @Test("Every bit of the bytes changes the digest")
  func bits() {
    for length in [1, 7, 12, 31, 32, 45] {
      let bytes = Array(Self.bytes[..<length])
      let expected = digest(bytes[...]).value
      for bit in 0..<length * 8 {
        var other = bytes
        other[bit / 8] ^= 1 << UInt8(bit % 8)
        #expect(digest(other[...]).value != expected, "bit \(bit) of \(length) bytes")
      }
    }
  }
}
