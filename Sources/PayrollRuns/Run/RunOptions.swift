import Payroll
import PayrollFiles

/// What somebody asks of a run.
public struct RunOptions: Sendable {
  /// The month to pay.
  public var period: PayPeriod
  /// Standards decided later than this day are hidden (`--as-of`).
  public var knownOn: CivilDate?
  /// Whether good rows are paid although others are bad.
  public var allowsRejects = false
  /// The language of headers, words and messages in the result files.
  public var language = Language.chinese
  /// Whether result files begin with a byte order mark.
  public var writesByteOrderMark = true
  /// What stands on every page before its heading, such as the bureau's name; blank for nothing.
  public var title = ""
  /// Whether `report.html` is written too.
  public var writesReport = false
  /// How many threads compute. The results do not depend on it.
  public var threads = 1
  /// The version that `run.json` names.
  public var version = "development"

  /// The usual way to pay a month.
  public init(_ period: PayPeriod) {
    self.period = period
  }
}

/// Everything that a run reads.
public struct RunInputs: Sendable {
  /// The roster's sheets, in their order.
  public var rosters: [InputFile]
  /// Last month's ledger, if there is one.
  public var ledger: InputFile?
  /// The files of adjustments, which add up: name and bytes.
  public var adjustments: [StandardsFile]
  /// The benefit cases that the injury leave on the roster is measured by, if they are given.
  public var cases: StandardsFile?
  /// Cells of the roster that are read otherwise than they stand there, where a month is computed again.
  public var corrected: CorrectedCells?
  /// The files of the standards folder.
  public var standards: [StandardsFile]
  /// The results of the month before, for `report.html` alone.
  public var earlier: EarlierMonth?
  /// The copies that were taken of all this, for the record; none where nothing is archived.
  public var archived: [RecordedFile] = []

  /// What a run reads.
  public init(
    rosters: [InputFile], ledger: InputFile? = nil, adjustments: [StandardsFile] = [],
    standards: [StandardsFile]
  ) {
    self.rosters = rosters
    self.ledger = ledger
    self.adjustments = adjustments
    self.standards = standards
  }
}

/// The results of the month before, as far as `report.html` sets them beside this one's.
public struct EarlierMonth: Sendable {
  /// The folder's name.
  public let name: String
  /// Its `run.json`.
  public let record: StandardsFile
  /// Its `summary.csv`.
  public let summary: StandardsFile

  /// The files of a folder of results.
  public init(name: String, record: StandardsFile, summary: StandardsFile) {
    self.name = name
    self.record = record
    self.summary = summary
  }
}
