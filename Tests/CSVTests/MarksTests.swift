import Testing

@testable import CSV

@Suite("Marks")
struct MarksTests {
  @Test("each of 64 places is marked by its own bit, at every distance from the end")
  func everyPlace() {
    for length in 1...200 {
      for place in [0, 1, 7, 8, 15, 16, 31, 32, 47, 48, 62, 63, length - 1] where place < min(length, 64) {
        var bytes = [UInt8](repeating: 0x61, count: length)
        bytes[place] = 0x2C
        var marks = ByteSlice.with(bytes) { $0.marks(at: 0) }
        #expect(marks.commas == 1 << UInt64(place) && marks.others == 0, "\(length) \(place)")
        bytes[place] = 0x0A
        marks = ByteSlice.with(bytes) { $0.marks(at: 0) }
        #expect(marks.commas == 0 && marks.others == 1 << UInt64(place), "\(length) \(place)")
      }
    }
  }

  @Test("every byte below the comma is another mark, and none above it")
  func everyByte() {
    for byte in UInt8.min...UInt8.max {
      for length in [8, 64] {
        let bytes = [UInt8](repeating: byte, count: length)
        let marks = ByteSlice.with(bytes) { $0.marks(at: 0) }
        let all = length == 64 ? UInt64.max : 0xFF
        #expect(marks.commas == (byte == 0x2C ? all : 0), "\(byte)")
        #expect(marks.others == (byte < 0x2C ? all : 0), "\(byte)")
      }
    }
  }

  @Test("marks are counted from the index")
  func fromIndex() {
    let bytes = Array("a,b,,c\n".utf8) + [UInt8](repeating: 0x2C, count: 100)
    let marks = ByteSlice.with(bytes) { $0.marks(at: 3) }
    #expect(marks.commas == ~0b1100 && marks.others == 0b1000)
  }
}
