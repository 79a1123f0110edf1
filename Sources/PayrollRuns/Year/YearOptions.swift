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

  /// What stands above each page, such as the bureau's name; blank for nothing.
  public var title = ""
  /// The standards by which the year that begins is reckoned; nil for those that the newest month was paid by.
  public var standards: [StandardsFile]?
  /// Rows of those standards that were decided later than this day are hidden; nil hides none.
  public var knownOn: CivilDate?
  /// The roster that is written again with the bases of the year that begins; nil for none.
  public var roster: InputFile?

  /// The usual way to sum up a year.
  public init(_ year: Int) {
    self.year = year
  }

  /// A word as the result files have it.
  func word(_ title: Bilingual, _ code: String) -> String { language == .chinese ? title.chinese : code }
}

/// The files of a year.
public enum YearFile: String, CaseIterable, Sendable {
  /// Every line of the payslips summed, a row a person.
  case year = "year.csv"
  /// Every line of the payslips summed, a row a month.
  case months = "months.csv"
  /// What each scheme is told of each person for the year that begins.
  case contributionWages = "contribution_wages.csv"
  /// Whose basic deduction of the year that begins is counted otherwise.
  case lowIncome = "low_income.csv"
  /// The tax of the year with the bonus taxed separately and combined.
  case bonus = "bonus.csv"
  /// The payslips, a row for each person and month.
  case statements = "statements.csv"
  /// The same, a page a person.
  case statementPages = "statements.html"
  /// The year as pictures.
  case page = "year.html"
  /// What was summed up, in counts and sums.
  case run = "run.json"
}

/// Where a year's results are written.
public protocol YearStore: AnyObject {
  /// Appends bytes to a result file.
  func write(_ bytes: ByteSlice, to file: YearFile) throws
  /// Size and digest of what stands in a result file.
  func digest(of file: YearFile) throws -> XXH64
  /// Keeps the roster with the bases of the year that begins.
  func keep(roster: ByteBuffer) throws
}
