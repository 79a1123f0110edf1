import Testing

@testable import CSV

@Suite("KeyHasher")
struct KeyHasherTests {
  /// Numbers drawn once, so that no test fails by chance.
  private let hasher = KeyHasher(
    first: 0xA076_1D64_78BD_642F, second: 0xE703_7ED1_A0B4_28DB, third: 0x8EBC_6AF0_9C88_C6E3,
    fourth: 0x5899_65CC_7537_4CC3)

  private func hash(_ text: [UInt8]) -> UInt64 { ByteSlice.with(text) { hasher.hash($0) } }

  @Test("texts of different bytes have different hashes")
  func different() {
    var hashes: Set<UInt64> = []
    for number in 0..<20_000 { hashes.insert(hash(Array("第\(number)所".utf8))) }
    for number in 0..<20_000 { hashes.insert(hash(Array("\(number)".utf8))) }
    #expect(hashes.count == 40_000)
  }

  @Test("a NUL or 0xFF at the end makes another hash")
  func padding() {
    for length in 0...40 {
      let text = [UInt8](repeating: 0x61, count: length)
      #expect(Set([text, text + [0], text + [0xFF], text + [0xFF, 0xFF]].map(hash)).count == 4, "\(length)")
    }
  }

  @Test("every bit of a text changes about half of the bits of its hash")
  func avalanche() {
    for length in [1, 7, 8, 9, 15, 16, 17, 24, 31, 32, 33, 100] {
      let text = (0..<length).map { UInt8($0 &* 37 & 0x7F) }
      for bit in 0..<(length * 8) {
        var other = text
        other[bit / 8] ^= 1 << UInt8(bit % 8)
        #expect((12...52).contains((hash(text) ^ hash(other)).nonzeroBitCount), "\(length) \(bit)")
      }
    }
  }

  @Test("100,000 account numbers in a row have different hashes and spread evenly, in both halves")
  func spread() {
    var hashes: Set<UInt64> = []
    var buckets = [[Int]](repeating: [Int](repeating: 0, count: 256), count: 2)
    for number in 0..<100_000 {
      let hash = hash(Array("622202135300\(1_000_000 + number)".utf8))
      hashes.insert(hash)
      buckets[0][Int(hash & 255)] += 1
      buckets[1][Int(hash >> 32 & 255)] += 1
    }
    #expect(hashes.count == 100_000)
    // 391 in each on average, with a standard deviation of 20.
    #expect(buckets.joined().allSatisfy { (271...511).contains($0) })
  }

  @Test("what meets under one draw of the process does not under another")
  func seeded() {
    let other = KeyHasher(first: 1 << 40 | 5, second: 7 << 50 | 11, third: 13 << 33, fourth: 17)
    let text = Array("GD0001".utf8)
    #expect(hash(text) != ByteSlice.with(text) { other.hash($0) })
    #expect(hash(text) == hash(text))
    // Two texts that met in 128 bits when the numbers were no secret.
    let pair = ["xhjabeeagLMaffIGJ2gn7idzPuSfX:M(", "xhjabeeagLMaffIGLaFoxIm5PuSfX:M("]
    #expect(hash(Array(pair[0].utf8)) != hash(Array(pair[1].utf8)))
    // And the process draws its own.
    #expect(ByteSlice.with(text) { KeyHasher.drawn.hash($0) } != hash(text))
  }
}
