import CSV
import Payroll

/// Faults of files that are the same whatever the file holds.
public enum FileMessage {
  /// A file without a header.
  public static func empty(_ file: String) -> FileFault {
    FileFault(file, Bilingual("文件是空的，至少应有表头", "the file is empty; it needs at least a header"))
  }

  /// A file that is not CSV.
  public static func of(_ error: CSVError, in file: String) -> FileFault {
    switch error {
    case .quoteNeverClosed(let line):
      FileFault(
        file, line: line,
        Bilingual(
          "从这一行开始的引号没有结束，请补上或删去引号", "a quote that begins here never closes; close or remove it"))
    case .nulByte(let line):
      FileFault(
        file, line: line,
        Bilingual(
          "含有空字符（NUL），不是文本文件；请用“CSV UTF-8”格式另存",
          "a NUL byte: this is not a text file; save it again as \"CSV UTF-8\""))
    case .recordTooLong(let line):
      FileFault(
        file, line: line,
        Bilingual(
          "从这一行开始的一条记录超过16 MiB，可能缺少引号，或者这不是表格",
          "the record that begins here is longer than 16 MiB; a quote may be missing, or this is no table"))
    }
  }
}
