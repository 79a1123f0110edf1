import Testing

@testable import CSV

@Suite("WordBuffer")
struct WordBufferTests {
  @Test("words come back as they were put in, however often the memory grew")
  func words() {
    let buffer = WordBuffer()
    for number in 0..<1_000 { buffer.append(UInt64(number) << 40) }
    #expect(buffer.count == 1_000)
    #expect((0..<1_000).allSatisfy { buffer[$0] == UInt64($0) << 40 })
    buffer[7] = .max
    #expect(buffer[6] == 6 << 40 && buffer[7] == .max && buffer[8] == 8 << 40)
  }

  @Test("a buffer filled with zeros holds nothing else, be it larger or smaller than before")
  func zeros() {
    let buffer = WordBuffer()
    buffer.append(5)
    for count in [100, 3, 40] {
      buffer.fillWithZeros(count)
      #expect(buffer.count == count)
      #expect((0..<count).allSatisfy { buffer[$0] == 0 })
      buffer[count - 1] = 9
    }
  }
}
