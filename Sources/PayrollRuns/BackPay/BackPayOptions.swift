import CSV
import Payroll
import PayrollFiles

/// What somebody asks of a computation of back pay.
///
/// A corrected cell of an earlier month moves the first month that is looked at there.
public struct BackPayOptions: Sendable {
  /// The months to look at.
  public var owed: ClosedRange<PayPeriod>
  /// Rows of the new standards decided later than this day are hidden (`--as-of`).
  public var knownOn: CivilDate?
  /// The language of headers, words and messages in the result files.
  public var language = Language.chinese
  /// Whether result files begin with a byte order mark.
  public var writesByteOrderMark = true
  /// How many threads compute. The results do not depend on it.
  public var threads = 1
  /// The cells of past rosters that were wrong, in the order in which they were found.
  public var corrections: [Correction] = []
  /// The files of the corrections, for `run.json`.
  public var correctionFiles: [String] = []
  /// The version that `run.json` names.
  public var version = "development"

  /// The months that are looked at, with those of the corrected cells.
  public var lookedAt: ClosedRange<PayPeriod> {
    (corrections.map(\.period) + [owed.lowerBound]).min().map { $0...owed.upperBound } ?? owed
  }
  /// The first month of the archive that must be read: a corrected hire date may reach further back.
  public var readFrom: PayPeriod {
    let hired = corrections.filter { $0.field == .hireDate }.compactMap { ReadText.day($0.value) }
    return (hired.map(PayPeriod.init) + [lookedAt.lowerBound]).min() ?? lookedAt.lowerBound
  }

  /// The usual way to look at months.
  public init(_ owed: ClosedRange<PayPeriod>) {
    self.owed = owed
  }
}

/// The files of a computation of back pay.
public enum BackPayFile: String, CaseIterable, Sendable {
  /// What is owed, by person, month and item.
  case differences = "differences.csv"
  /// What the next run pays.
  case adjustments = "adjustments.csv"
  /// What is owed to people who have left; they have to be put on a roster first.
  case adjustmentsOfLeavers = "adjustments-left.csv"
  /// Which rows of the standards brought it.
  case causes = "causes.csv"
  /// The people who have left.
  case left = "left.csv"
  /// The lines of the payslips that changed.
  case lines = "lines.csv"
  /// What the archive has settled of those months, and whether it was counted.
  case settled = "settled.csv"
  /// What was computed, in counts and sums.
  case run = "run.json"
}

/// Where a computation of back pay writes its results, and keeps months that it runs again.
public protocol BackPayStore: PaidAgainStore {
  /// Appends bytes to a result file.
  func write(_ bytes: ByteSlice, to file: BackPayFile) throws
}

/// Lets a month that is run again write only those files that are read afterwards.
final class PartialSink: ResultSink {
  private let sink: any ResultSink
  private let files: Set<ResultFile>

  init(_ sink: any ResultSink, _ files: Set<ResultFile>) {
    self.sink = sink
    self.files = files
  }

  func write(_ bytes: ByteSlice, to file: ResultFile) throws {
    if files.contains(file) { try sink.write(bytes, to: file) }
  }

  func keep(_ bytes: ByteSlice, forTheEndOf file: ResultFile) {}

  func appendKept(to file: ResultFile) {}

  func finish() throws { try sink.finish() }
}
