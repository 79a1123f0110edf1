import CSV
import Payroll
import PayrollFiles

/// What somebody asks of a year.
public struct YearOptions: Sendable {
  /// The calendar year.
  public let year: Int
  /// The language of headers, words and messages in the result files.
  public var language = Language.chinese
  /// Whether result files begin with a byte order mark.
  public var writesByteOrderMark = true
  /// The version that `run.json` names.
  public var version = "development"

  /// The usual way to sum up a year.
  public init(_ year: Int) {
    self.year = year
  }
}

/// The files of a year.
public enum YearFile: String, CaseIterable, Sendable {
  /// Every line of the payslips summed, a row a person.
  case year = "year.csv"
  /// Every line of the payslips summed, a row a month.
  case months = "months.csv"
  /// What was summed up, in counts and sums.
  case run = "run.json"
}

/// Where a year's results are written.
public protocol YearStore: AnyObject {
  /// Appends bytes to a result file.
  func write(_ bytes: ByteSlice, to file: YearFile) throws
}
