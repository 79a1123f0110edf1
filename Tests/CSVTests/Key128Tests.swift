import CSV
import Testing

@Suite("Key128")
struct Key128Tests {
  @Test("a text of up to 15 bytes is held as it is")
  func exact() {
    #expect(key("") == Key128(high: 0, low: 0))
    #expect(key("a") == Key128(high: 0x0100_0000_0000_0000, low: 0x61))
    #expect(key("12345678") == Key128(high: 0x0800_0000_0000_0000, low: 0x3837_3635_3433_3231))
    #expect(key("123456789ABCDEF") == Key128(high: 0x0F46_4544_4342_4139, low: 0x3837_3635_3433_3231))
  }

  @Test("every byte of a text of any length up to 15 has its place")
  func places() {
    for length in 0...15 {
      let text = (0..<length).map { UInt8(0xA0 + $0) }
      var halves: [UInt64] = [0, UInt64(length) << 56]
      for (place, byte) in text.enumerated() { halves[place / 8] |= UInt64(byte) << UInt64(place % 8 * 8) }
      #expect(ByteSlice.with(text) { $0.key128() } == Key128(high: halves[1], low: halves[0]))
    }
  }

  @Test("short texts of different bytes have different hashes")
  func shortHashes() {
    var hashes: Set<UInt64> = []
    for number in 0..<20_000 { hashes.insert(ByteSlice.with("第\(number)所") { $0.hash() }) }
    for number in 0..<20_000 { hashes.insert(ByteSlice.with("\(number)") { $0.hash() }) }
    #expect(hashes.count == 40_000)
  }

  @Test("a longer text is marked, so that it never equals a short one")
  func marked() {
    #expect(key("123456789ABCDEF0").high >> 56 == 0xFF)
    #expect(key(String(repeating: "x", count: 1000)).high >> 56 == 0xFF)
  }

  @Test("a NUL or 0xFF at the end makes another key")
  func padding() {
    for length in 0...40 {
      let text = [UInt8](repeating: 0x61, count: length)
      let keys = [text, text + [0], text + [0xFF], text + [0xFF, 0xFF]].map {
        ByteSlice.with($0) { $0.key128() }
      }
      #expect(Set(keys).count == 4, "\(length)")
      let hashes = [text, text + [0], text + [0xFF], text + [0xFF, 0xFF]].map {
        ByteSlice.with($0) { $0.hash() }
      }
      #expect(Set(hashes).count == 4, "\(length)")
    }
  }

  @Test("every bit of a text changes about half of the bits of its hash and of its key")
  func avalanche() {
    for length in [16, 17, 24, 31, 32, 33, 100] {
      let text = (0..<length).map { UInt8($0 &* 37 & 0x7F) }
      let (hash, key) = ByteSlice.with(text) { ($0.hash(), $0.key128()) }
      for bit in 0..<(length * 8) {
        var other = text
        other[bit / 8] ^= 1 << UInt8(bit % 8)
        let (otherHash, otherKey) = ByteSlice.with(other) { ($0.hash(), $0.key128()) }
        #expect((12...52).contains((hash ^ otherHash).nonzeroBitCount), "\(length) \(bit)")
        #expect((10...46).contains((key.high ^ otherKey.high).nonzeroBitCount), "\(length) \(bit)")
      }
    }
  }

  @Test("100,000 account numbers in a row have different hashes and spread evenly")
  func spread() {
    var hashes: Set<UInt64> = []
    var keys: Set<Key128> = []
    var buckets = [Int](repeating: 0, count: 256)
    for number in 0..<100_000 {
      ByteSlice.with("622202135300\(1_000_000 + number)") { slice in
        let hash = slice.hash()
        hashes.insert(hash)
        keys.insert(slice.key128())
        buckets[Int(hash & 255)] += 1
      }
    }
    #expect(hashes.count == 100_000 && keys.count == 100_000)
    // 391 in each on average, with a standard deviation of 20.
    #expect(buckets.allSatisfy { (271...511).contains($0) })
  }

  private func key(_ text: String) -> Key128 {
    ByteSlice.with(text) { $0.key128() }
  }
}
