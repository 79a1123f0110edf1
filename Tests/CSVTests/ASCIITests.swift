import Testing

@testable import CSV

@Suite("ASCII")
struct ASCIITests {
  /// Neighbours that would betray a carry from one byte to the next.
  static let neighbours: [UInt8] = [0x00, 0x2B, 0x2C, 0x2D, 0x7F, 0x80, 0xFF]

  @Test("bytes below a limit are found exactly, whatever stands beside them")
  func below() {
    for limit: UInt8 in [1, 0x2C, 0x2D, 0x80] {
      for byte in UInt8.min...UInt8.max {
        for neighbour in Self.neighbours {
          let expected = mark(byte < limit, neighbour < limit)
          #expect(
            word(byte, neighbour).bytes(below: limit) == expected, "\(byte) beside \(neighbour), \(limit)")
        }
      }
    }
  }

  @Test("equal bytes are found exactly, whatever stands beside them")
  func equal() {
    for byte in UInt8.min...UInt8.max {
      for neighbour in Self.neighbours {
        let expected = mark(byte == 0x2C, neighbour == 0x2C)
        #expect(word(byte, neighbour).bytes(equalTo: 0x2C) == expected, "\(byte) beside \(neighbour)")
      }
    }
  }

  @Test("the lowest byte of a mark is its place in the text")
  func lowest() {
    #expect(UInt64(0x80).lowestByte == 0)
    #expect(UInt64(0x8000_0000_0080_0000).lowestByte == 2)
    #expect(UInt64(0x8000_0000_0000_0000).lowestByte == 7)
  }

  private func word(_ byte: UInt8, _ neighbour: UInt8) -> UInt64 {
    (0..<8).reduce(0) { $0 | UInt64($1 % 2 == 0 ? byte : neighbour) << UInt64($1 * 8) }
  }

  private func mark(_ byte: Bool, _ neighbour: Bool) -> UInt64 {
    (byte ? 0x0080_0080_0080_0080 : 0) | (neighbour ? 0x8000_8000_8000_8000 : 0)
  }
}
