import CSV
import Payroll

/// The text of a file in UTF-8, and whether it had to be converted to get there.
public struct DecodedFile: Sendable {
  /// The text in UTF-8, without a byte order mark.
  public let bytes: [UInt8]
  /// Whether the file was not UTF-8 and was read as GB18030. Nearly any bytes can be read so: if no title of the
  /// header is known afterwards, the fault is ``EncodedText/unknownEncoding(file:)``.
  public let wasGB18030: Bool
}

/// Finds out in which encoding a small file is written that is read as a whole.
///
/// What is valid UTF-8 is UTF-8, anything else GB18030.
public enum EncodedText {
  /// The text of a file in UTF-8.
  ///
  /// - Throws: ``FileFaults`` for UTF-16, and for bytes that are no text in either encoding, with the line on
  ///   which they begin.
  public static func utf8(
    _ bytes: [UInt8], file: String, converter: any TextConverter
  ) throws(FileFaults) -> DecodedFile {
    if let refusal = refusal(of: bytes, file: file) { throw FileFaults([refusal]) }
    if isUTF8(bytes) {
      let text = bytes.starts(with: byteOrderMark) ? Array(bytes.dropFirst(3)) : bytes
      return DecodedFile(bytes: text, wasGB18030: false)
    }
    if bytes.starts(with: byteOrderMark) {
      throw FileFaults([noText(file: file, line: firstLineNotUTF8(of: bytes))])
    }
    guard let text = converter.utf8(fromGB18030: bytes) else {
      throw FileFaults([noText(file: file, line: firstBadLine(of: bytes, converter))])
    }
    return DecodedFile(bytes: text, wasGB18030: true)
  }

  /// What UTF-8 may begin with.
  public static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// How many bytes of a file show what it is, at most.
  public static let startLength = 16

  /// The fault of a file that cannot be CSV, as its first bytes show; nil for one that may be.
  ///
  /// - Parameter start: the file's first ``startLength`` bytes or more, or all of a shorter one.
  public static func refusal(of start: [UInt8], file: String) -> FileFault? {
    isUTF16(start) ? utf16(file: file) : ForeignFormat(start)?.fault(file)
  }

  /// Whether the bytes are valid UTF-8.
  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    (try? UTF8Span(validating: bytes.span)) != nil
  }

  /// Whether the file begins as UTF-16 does: with its byte order mark, or with every second byte NUL.
  private static func isUTF16(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
    guard bytes.count >= 4 else { return false }
    let first = bytes.prefix(8).enumerated()
    let evenAreNul = first.allSatisfy { ($0.offset % 2 == 0) == ($0.element == 0) }
    let oddAreNul = first.allSatisfy { ($0.offset % 2 == 1) == ($0.element == 0) }
    return evenAreNul || oddAreNul
  }

  /// The line on which a file that is neither UTF-8 nor GB18030 is broken, as an editor counts; nil if it is not.
  ///
  /// It is the encoding in which more lines can be read that the file was written in.
  public static func firstBadLine(of bytes: [UInt8], _ converter: any TextConverter) -> Int? {
    guard let line = firstLineNotGB18030(of: bytes, converter) else { return nil }
    return max(line, firstLineNotUTF8(of: bytes) ?? line)
  }

  /// The line on which the first bytes stand that are not UTF-8; nil if all are.
  public static func firstLineNotUTF8(of bytes: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      let before = bytes[..<error.byteOffsets.lowerBound]
      return 1
        + before.indices.count { index in
          bytes[index] == 0x0A
            || bytes[index] == 0x0D && (index + 1 == before.endIndex || bytes[index + 1] != 0x0A)
        }
    }
  }

  /// How many of the bytes are whole characters of GB18030; of one more, a part may follow.
  ///
  /// - Parameter bytes: beginning with a character.
  public static func endOfWholeCharacters(inGB18030 bytes: ByteSlice) -> Int {
    var index = 0
    while index < bytes.count {
      var length = 1
      if bytes[index] >= 0x80 {
        guard index + 1 < bytes.count else { return index }
        length = (0x30...0x39).contains(bytes[index + 1]) ? 4 : 2
      }
      if index + length > bytes.count { return index }
      index += length
    }
    return index
  }

  /// The first line that the converter refuses by itself, as an editor counts, or nil if there is none.
  ///
  /// CR and LF are never part of a longer character of GB18030, so each line can be tried alone.
  private static func firstLineNotGB18030(
    of bytes: [UInt8], _ converter: any TextConverter
  ) -> Int? {
    var line = 1
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      let text = Array(bytes[start..<end])
      if !text.isEmpty, converter.utf8(fromGB18030: text) == nil { return line }
      start = end + 1
      if start < bytes.count, bytes[end] == 0x0D, bytes[start] == 0x0A { start += 1 }
      line += 1
    }
    return nil
  }
}

extension EncodedText {
  /// The fault of a file that was read as GB18030 and whose header then has no known title.
  public static func unknownEncoding(file: String) -> FileFault {
    FileFault(
      file, line: 1,
      Bilingual(
        "第一行没有一个认识的列名：可能少了标题行，也可能是编码有误（不是UTF-8，按GB18030读取）；"
          + "请补上标题行，标题没有错就在Excel或WPS中另存为“CSV UTF-8（逗号分隔）”",
        "no title in the first line is known: the header may be missing, or the encoding may be another (it is not "
          + "UTF-8 and was read as GB18030); add the header, or if it is there save the file as \"CSV UTF-8 (Comma "
          + "delimited)\" in Excel or WPS"))
  }

  /// The fault of a file in UTF-16.
  public static func utf16(file: String) -> FileFault {
    FileFault(
      file, line: 1,
      Bilingual(
        "文件是UTF-16编码（Excel的“Unicode文本”），不能读取；"
          + "请在Excel或WPS中另存为“CSV UTF-8（逗号分隔）”",
        "the file is in UTF-16 (\"Unicode Text\" of Excel) and cannot be read; save it as "
          + "\"CSV UTF-8 (Comma delimited)\" in Excel or WPS"))
  }

  /// The fault of a file that is text in no known encoding.
  public static func noText(file: String, line: Int?) -> FileFault {
    FileFault(
      file, line: line,
      Bilingual(
        "从这里起的内容既不是UTF-8也不是GB18030文字，文件可能已损坏或不是CSV；"
          + "请重新另存为“CSV UTF-8（逗号分隔）”",
        "what begins here is text neither in UTF-8 nor in GB18030; the file may be damaged or no CSV. Save it "
          + "again as \"CSV UTF-8 (Comma delimited)\""))
  }
}
