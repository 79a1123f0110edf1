import Testing

@testable import CSV

@Suite("Search")
struct SearchTests {
  @Test("the first of several equal bytes is found, at every place")
  func firstIndex() {
    for length in 0...30 {
      for place in 0..<length {
        var bytes = [UInt8](repeating: 0x61, count: length)
        bytes[place] = 0x22
        bytes[length - 1] = 0x22
        ByteSlice.with(bytes) { slice in
          #expect(slice.firstIndex(of: 0x22) == place)
          #expect(slice.firstIndex(of: 0x22, from: place) == place)
          #expect(slice[0..<place].firstIndex(of: 0x22) == nil)
        }
      }
    }
  }

  @Test("the first of two bytes is found, and whether every byte is above a limit, at every place")
  func eitherByte() {
    for length in 1...30 {
      for place in 0..<length {
        var bytes = [UInt8](repeating: 0x61, count: length)
        bytes[place] = 0x2C
        ByteSlice.with(bytes) { slice in
          #expect(slice.firstIndex(of: 0x2C, or: 0x65) == place)
          #expect(slice.firstIndex(of: 0x65, or: 0x2C) == place)
          #expect(slice.firstIndex(of: 0x65, or: 0x62) == nil)
          #expect(slice.contains(0x2C, or: 0x65) && slice.contains(0x65, or: 0x2C))
          #expect(!slice.contains(0x65, or: 0x62))
          #expect(!slice.hasNone(below: 0x2D))
          #expect(slice.hasNone(below: 0x2C))
        }
      }
    }
  }

  @Test("digits, spaces and signs hold no letters; a letter at any place may be one")
  func letters() {
    for length in 1...30 {
      let digits = (0..<length).map { Array("0123456789 .,:-+'%".utf8)[$0 % 18] }
      #expect(!ByteSlice.with(digits) { $0.mayHoldLetters })
      for place in 0..<length {
        for letter in "AEZaez@".utf8 {
          var bytes = digits
          bytes[place] = letter
          #expect(ByteSlice.with(bytes) { $0.mayHoldLetters }, "\(length) \(place)")
        }
      }
    }
    #expect(!ByteSlice.empty.mayHoldLetters)
  }

  @Test("two views are equal just when every byte is, whatever their length")
  func equal() {
    for length in 0...30 {
      let bytes = (0..<length).map { UInt8($0) }
      #expect(ByteSlice.with(bytes) { left in ByteSlice.with(bytes) { left.equals($0) } })
      for place in 0..<length {
        var other = bytes
        other[place] ^= 0x80
        #expect(!ByteSlice.with(bytes) { left in ByteSlice.with(other) { left.equals($0) } })
      }
    }
  }

  @Test("a byte that is not there is not found, 0xFF neither")
  func notFound() {
    ByteSlice.with("abc") { slice in
      #expect(slice.firstIndex(of: 0x64) == nil)
      #expect(slice.firstIndex(of: 0xFF) == nil)
    }
    ByteSlice.with([0x61, 0xFF] as [UInt8]) { #expect($0.firstIndex(of: 0xFF) == 1) }
    #expect(ByteSlice.empty.firstIndex(of: 0) == nil)
  }

  @Test(
    "lines end at LF, CRLF and a CR alone",
    arguments: [("", 0), ("a", 0), ("\n", 1), ("\r", 1), ("\r\n", 1), ("\n\r", 2), ("a\r\r\nb\n", 3)])
  func lineEnds(text: String, expected: Int) {
    #expect(ByteSlice.with(text) { $0.lineEnds } == expected)
  }
}
