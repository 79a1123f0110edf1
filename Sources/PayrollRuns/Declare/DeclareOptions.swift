import CSV
import Payroll
import PayrollFiles
import Spreadsheet

/// What somebody asks of the files for other programs.
public struct DeclareOptions: Sendable {
  /// How the files are written.
  public enum Format: String, Sendable {
    /// A workbook, so that long numbers keep their digits.
    case workbook = "xlsx"
    /// Text with commas.
    case text = "csv"
  }

  /// How the files are written.
  public var format = Format.workbook
  /// The language of messages.
  public var language = Language.chinese
  /// Whether files of text begin with a byte order mark.
  public var writesByteOrderMark = true
  /// The version that `run.json` names.
  public var version = "development"
  /// People whose transfers a bank has returned, with their accounts; nil for everybody.
  public var only: ReturnedTransfers?
  /// How many rows a workbook holds.
  var mostRows = SheetWriter.mostRows
  /// A test breaks a sum here, to see that files which do not agree with the month are not published.
  var beforeProof: @Sendable (inout Int128) -> Void = { _ in }

  /// The usual way.
  public init() {}
}

/// The folder that files for other programs are made from.
public enum DeclareSource: Sendable {
  /// A paid month, and each result of each of its runs.
  case month(ArchivedMonth, results: @Sendable (ArchivedRun, ResultFile) throws -> InputFile)
  /// `contribution_wages.csv` of a year.
  case year(InputFile)
}

/// Where the files are written.
public protocol DeclareStore: AnyObject {
  /// Appends bytes to a file.
  func write(_ bytes: [UInt8], to file: String) throws
  /// Puts bytes in the place of as many that were written before.
  func overwrite(_ bytes: [UInt8], in file: String, at offset: Int) throws
  /// Size and digest of what stands in a file.
  func digest(of file: String) throws -> XXH64
}

/// Why no files were written: exit status 1.
public enum DeclareError: Error {
  /// More rows than a workbook holds.
  case tooManyRows(file: String)
  /// A text that no cell of a workbook holds.
  case longText(file: String, reference: String)
  /// Nothing of the layouts can be made from the folder.
  case noLayout
  /// What is wrong with a list of returned transfers.
  case returned([FileFault])

  /// What is wrong and what to do.
  public var message: Bilingual {
    switch self {
    case .tooManyRows(let file):
      Bilingual(
        "\(file) 的行数超过一张工作表能放的 1,048,576 行，没有写；请用 --format csv",
        "\(file) would have more than the 1,048,576 rows of a sheet, and nothing was written; use --format csv"
      )
    case .longText(let file, let reference):
      Bilingual(
        "\(file) 的 \(reference) 超过单元格能放的 32,767 个字，没有写；请用 --format csv",
        "\(file), \(reference): the text is longer than the 32,767 characters of a cell, and nothing was written; use "
          + "--format csv")
    case .noLayout:
      Bilingual(
        "没有一个格式能用这些文件夹写出；月份的结果和年度汇总各有各的格式，请核对 --layouts",
        "none of the layouts can be made from these folders: a month and a year have layouts of their own; check --layouts"
      )
    case .returned:
      Bilingual("退票名单有错，没有写", "the list of returned transfers is wrong, and nothing was written")
    }
  }
}
