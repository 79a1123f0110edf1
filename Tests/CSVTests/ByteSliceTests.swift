import Testing

@testable import CSV

@Suite("ByteSlice")
struct ByteSliceTests {
  @Test("a view shows the bytes of a text")
  func bytes() {
    ByteSlice.with("aé中") { slice in
      #expect(slice.count == 6)
      #expect((0..<6).map { slice[$0] } == [0x61, 0xC3, 0xA9, 0xE4, 0xB8, 0xAD])
      #expect(String(slice[1..<3]) == "é")
      #expect(slice[6..<6].isEmpty)
    }
  }

  @Test("a view of nothing is empty")
  func empty() {
    #expect(ByteSlice.empty.isEmpty && String(ByteSlice.empty) == "")
    ByteSlice.with([UInt8]()) { #expect($0.isEmpty && $0.equals("") && $0.equals(.empty)) }
  }

  @Test("what is not UTF-8 is repaired")
  func repaired() {
    #expect(ByteSlice.with([0x61, 0xFF, 0x62] as [UInt8]) { String($0) } == "a\u{FFFD}b")
  }

  @Test("a byte outside stops the program")
  func outside() async {
    await #expect(processExitsWith: .failure) { _ = ByteSlice.with("abc") { $0[3] } }
    await #expect(processExitsWith: .failure) { _ = ByteSlice.with("abc") { $0[-1] } }
    await #expect(processExitsWith: .failure) { _ = ByteSlice.with("abc") { $0[1..<4].count } }
  }

  @Test("the error of a body keeps its type")
  func bodyThrows() {
    func fail(_ slice: ByteSlice) throws(CSVError) -> Int { throw .nulByte(line: slice.count) }
    do throws(CSVError) {
      _ = try ByteSlice.with("abc", fail)
      Issue.record("it has not failed")
    } catch {
      #expect(error == .nulByte(line: 3))
    }
  }

  @Test("views are equal when their bytes are, at every length and for every byte")
  func equality() {
    for length in 0...40 {
      let bytes = (0..<length).map { UInt8($0) }
      ByteSlice.with(bytes) { one in
        ByteSlice.with(bytes) { two in #expect(one.equals(two)) }
        ByteSlice.with(bytes + [0xFF]) { two in #expect(!one.equals(two) && !two.equals(one)) }
        for place in 0..<length {
          var other = bytes
          other[place] ^= 0x80
          ByteSlice.with(other) { two in #expect(!one.equals(two), "\(length) \(place)") }
        }
      }
    }
  }

  @Test("a view equals a text of the program")
  func equalsText() {
    ByteSlice.with("姓名") { slice in
      #expect(slice.equals("姓名"))
      #expect(!slice.equals("姓"))
      #expect(!slice.equals("姓民"))
    }
    ByteSlice.with("a") { #expect($0.equals("a") && !$0.equals("b") && !$0.equals("")) }
  }

  @Test("a word has eight bytes, and 0xFF beyond the end")
  func words() {
    for length in 0...20 {
      let bytes = (0..<length).map { UInt8($0 + 1) }
      ByteSlice.with(bytes) { slice in
        for index in 0...24 {
          let expected = (0..<8).reversed().reduce(UInt64(0)) { word, place in
            word << 8 | UInt64(index + place < length ? bytes[index + place] : 0xFF)
          }
          #expect(slice.word(at: index) == expected, "\(length) \(index)")
        }
      }
    }
  }

  @Test("the survey finds what is there, at every place and length")
  func survey() {
    for length in [1, 15, 16, 17, 239, 240, 241, 600] {
      for place in Set([0, 1, length / 2, length - 1]) where place < length {
        for special: UInt8 in [0x00, 0x0A, 0x0D, 0x22] {
          var bytes = [UInt8](repeating: 0x2C, count: length)
          bytes[place] = special
          let found = ByteSlice.with(bytes) { $0.survey() }
          #expect(found.lineFeeds == (special == 0x0A ? 1 : 0))
          #expect(found.hasNul == (special == 0x00))
          #expect(found.hasCarriageReturn == (special == 0x0D))
          #expect(found.hasQuote == (special == 0x22))
        }
      }
      #expect(ByteSlice.with([UInt8](repeating: 0x0A, count: length)) { $0.survey().lineFeeds } == length)
    }
  }

  @Test("as many bytes are copied as there is room for")
  func copies() {
    let buffer = ByteBuffer()
    ByteSlice.with("abcdef") { slice in
      #expect(buffer.fill(atMost: 4) { unsafe slice.copy(to: $0) } == 4)
      #expect(buffer.fill(atMost: 9) { unsafe slice.copy(to: $0) } == 6)
    }
    #expect(String(buffer.bytes) == "abcdabcdef")
  }
}
