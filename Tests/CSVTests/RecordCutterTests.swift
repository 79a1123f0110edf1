import Testing

@testable import CSV

@Suite("RecordCutter")
struct RecordCutterTests {
  @Test("it cuts after the last line break and counts the lines before")
  func cuts() throws {
    #expect(try cut("a\nb\nc") == [4, 2])
    #expect(try cut("a\r\nb\rc") == [5, 2])
    #expect(try cut("abc") == [0, 0])
  }

  @Test("a CR at the end waits for the next byte")
  func waits() throws {
    #expect(try cut("a\nb\r") == [2, 1])
    #expect(try cut("a\nb\r", isLast: true) == [4, 2])
    #expect(try cut("\"a\"\r") == [0, 0])
  }

  @Test("line breaks in quotes do not end a record")
  func quoted() throws {
    #expect(try cut("\"a\nb\"\nc") == [6, 2])
    #expect(try cut("a\n\"b\nc") == [2, 1])
  }

  @Test("the end of the stream ends the record without ending the line")
  func last() throws {
    #expect(try cut("a\nb", isLast: true) == [3, 1])
    #expect(try cut("\"a\nb\"", isLast: true) == [5, 1])
  }

  @Test("it goes on where it has stopped, whatever was seen before")
  func goesOn() throws {
    let text = "ab,\"c\n\"\"d\"\r\ne,f\"\n"
    for first in 0...text.utf8.count {
      var cutter = RecordCutter(firstLine: 1)
      try ByteSlice.with(text) { bytes throws(CSVError) in
        try cutter.scan(bytes[0..<first], isLast: false)
        try cutter.scan(bytes, isLast: false)
      }
      #expect([cutter.end, cutter.linesBeforeEnd] == [text.utf8.count, 3], "first piece of \(first)")
    }
  }

  private func cut(_ text: String, isLast: Bool = false) throws -> [Int] {
    var cutter = RecordCutter(firstLine: 1)
    try ByteSlice.with(text) { bytes throws(CSVError) in try cutter.scan(bytes, isLast: isLast) }
    return [cutter.end, cutter.linesBeforeEnd]
  }
}
