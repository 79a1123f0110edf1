import CSV
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Finding out the encoding of a file.
@Suite struct EncodedTextTests {
  private func decode(_ bytes: [UInt8]) throws(FileFaults) -> DecodedFile {
    try EncodedText.utf8(bytes, file: "a.csv", converter: FewCharacters())
  }

  private func fault(of bytes: [UInt8]) -> FileFault? {
    do {
      _ = try decode(bytes)
      return nil
    } catch {
      return error.faults.first
    }
  }

  @Test("UTF-8 stays as it is, without a byte order mark")
  func utf8() throws {
    for text in ["", "a", "姓名,张三\n", "a\u{0}b", "𠮷"] {
      let plain = try decode(Array(text.utf8))
      #expect(plain.bytes == Array(text.utf8))
      #expect(!plain.wasGB18030)
      #expect(try decode([0xEF, 0xBB, 0xBF] + Array(text.utf8)).bytes == Array(text.utf8))
    }
  }

  @Test("What is not UTF-8 is GB18030")
  func gb18030() throws {
    let decoded = try decode(FewCharacters.gb18030("姓名\r\n张三\n"))
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == "姓名\r\n张三\n")
    #expect(decoded.wasGB18030)
  }

  @Test("UTF-16 is refused with the way to save the file, with a byte order mark or without")
  func utf16() {
    let littleEndian = "name,a".utf8.flatMap { byte -> [UInt8] in [byte, 0] }
    let bigEndian = "name,a".utf8.flatMap { byte -> [UInt8] in [0, byte] }
    for bytes in [
      [0xFF, 0xFE] + littleEndian, [0xFE, 0xFF] + bigEndian, littleEndian, bigEndian, [0xFF, 0xFE],
    ] {
      let fault = fault(of: bytes)
      #expect(
        fault?.message(in: .chinese)
          == "a.csv 第1行：文件是UTF-16编码（Excel的“Unicode文本”），不能读取；请在Excel或WPS中另存为“CSV UTF-8（逗号分隔）”")
      #expect(
        fault?.message(in: .english)
          == "a.csv:1: the file is in UTF-16 (\"Unicode Text\" of Excel) and cannot be read; save it as "
          + "\"CSV UTF-8 (Comma delimited)\" in Excel or WPS")
    }
  }

  @Test("A NUL byte alone does not make UTF-16")
  func nul() throws {
    for bytes: [UInt8] in [[0x61, 0], [0x61, 0x62, 0x63, 0], [0, 0, 0, 0], [0x61, 0, 0x62, 0x63]] {
      #expect(try decode(bytes).bytes == bytes)
    }
  }

  @Test(
    "What is neither names the line, as an editor counts it",
    arguments: ["", "a\nb\n", "a\r\nb\r\n", "a\rb\r", "\n\n\n\na,"],
    [[UInt8]]([[0xFF], [0xC3, 0x0A], [0xFE, 0x0A, 0x62]]))
  func neither(_ before: String, _ bad: [UInt8]) {
    let fault = fault(of: Array(before.utf8) + bad)
    #expect(fault?.line == before.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count)
    #expect(fault?.reason.chinese.contains("既不是UTF-8也不是GB18030") == true)
    #expect(fault?.reason.english.contains("neither in UTF-8 nor in GB18030") == true)
  }

  @Test("Lines of good GB18030 before the bad one are not the bad one")
  func afterGoodLines() {
    #expect(fault(of: FewCharacters.gb18030("姓名\n张三\n\n") + [0x61, 0xFE, 0x0A, 0x62])?.line == 4)
  }

  @Test("Of the two encodings the one in which more lines can be read names the line")
  func fartherLine() {
    // 张三 in UTF-8, which the converter does not know, then a byte that is nothing.
    #expect(fault(of: Array("姓名\n张三\n".utf8) + [0xFF])?.line == 3)
    #expect(fault(of: FewCharacters.gb18030("姓名\n张三\n") + [0x61, 0xFF])?.line == 3)
    #expect(EncodedText.firstLineNotUTF8(of: Array("a\r\nb\rc\n".utf8) + [0xFF]) == 4)
    #expect(EncodedText.firstLineNotUTF8(of: Array("a\r".utf8) + [0xFF]) == 2)
    #expect(EncodedText.firstLineNotUTF8(of: Array("姓名\n".utf8)) == nil)
  }

  @Test("After a byte order mark of UTF-8 nothing is GB18030")
  func brokenAfterMark() {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("a\n".utf8) + FewCharacters.gb18030("张三\n")
    #expect(fault(of: bytes)?.line == 2)
  }

  @Test("A piece of GB18030 ends before a character that goes on in the next one")
  func wholeCharacters() {
    let text: [UInt8] = [0x61, 0xD5, 0xC5, 0x95, 0x34, 0xB2, 0x35, 0x0A]
    let ends = [0, 1, 1, 3, 3, 3, 3, 7, 8]
    for (count, end) in ends.enumerated() {
      let piece = Array(text.prefix(count))
      #expect(ByteSlice.with(piece) { EncodedText.endOfWholeCharacters(inGB18030: $0) } == end, "\(count)")
    }
  }
}
