import CSV
import Payroll
import PayrollFiles

/// What somebody asks of a month's sheet and slips.
public struct SlipOptions: Sendable {
  /// The language of the pages.
  public var language = Language.chinese
  /// The version that `run.json` names.
  public var version = "development"
  /// What stands above each page, such as the bureau's name; blank for nothing.
  public var title = ""

  /// The usual way.
  public init() {}
}

/// The files of a month's sheet and slips.
public enum SlipFile: String, CaseIterable, Sendable {
  /// The sheet to sign, by unit.
  case sheet = "sheet.html"
  /// The slips to cut.
  case slips = "slips.html"
  /// What was written, in counts and sums.
  case run = "run.json"
}

/// Where a month's sheet and slips are written.
public protocol SlipStore: AnyObject {
  /// Appends bytes to a result file.
  func write(_ bytes: ByteSlice, to file: SlipFile) throws
}
