import Payroll
import PayrollBatch

/// Files that are no text.
enum InputFault {
  static func utf16(_ name: String) -> FileFault {
    FileFault(
      name,
      Bilingual(
        "文件是UTF-16编码；请在Excel或WPS中另存为“CSV UTF-8（逗号分隔）”",
        "the file is UTF-16; save it as \"CSV UTF-8 (Comma delimited)\" in Excel or WPS"))
  }

  static func noText(_ name: String, line: Int) -> FileFault {
    FileFault(
      name, line: line,
      Bilingual(
        "这一行既不是UTF-8也不是GB18030编码的文字；请检查文件是否损坏，再另存为“CSV UTF-8”",
        "this line is text neither in UTF-8 nor in GB18030; see whether the file is damaged and save it "
          + "as \"CSV UTF-8\""))
  }

  /// The first line, counted from 1, that cannot be converted.
  static func firstBadLine(of bytes: [UInt8], _ converter: any TextConverter) -> Int {
    var line = 1
    for text in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if converter.utf8(fromGB18030: Array(text)) == nil { return line }
      line += 1
    }
    return line
  }
}
