import Payroll

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

/// A roster sheet, ledger or other file, as UTF-8.
public struct InputFile: Sendable {
  /// The file's name, without its folder.
  public let name: String
  /// Whether the file was GB18030 before it was turned into UTF-8.
  public let wasGB18030: Bool
  private let opening: @Sendable () throws -> any ByteInput

  /// A file that can be opened, more than once.
  public init(
    _ name: String, wasGB18030: Bool = false, opening: @escaping @Sendable () throws -> any ByteInput
  ) {
    self.name = name
    self.wasGB18030 = wasGB18030
    self.opening = opening
  }

  /// A file in memory; the text is UTF-8.
  public init(_ name: String, text: String) {
    let bytes = Array(text.utf8)
    self.init(name) { MemoryInput(bytes) }
  }

  /// The file from its beginning.
  func open() throws -> any ByteInput { try opening() }
}

/// Everything that a run reads.
public struct RunInputs: Sendable {
  /// The roster's sheets, in their order.
  public var rosters: [InputFile]
  /// Last month's ledger, if there is one.
  public var ledger: InputFile?
  /// The adjustments, if there are any: name and bytes.
  public var adjustments: StandardsFile?
  /// The benefit cases that the injury leave on the roster is measured by, if they are given.
  public var cases: StandardsFile?
  /// The files of the standards folder.
  public var standards: [StandardsFile]
  /// The results of the month before, for `report.html` alone.
  public var earlier: EarlierMonth?

  /// What a run reads.
  public init(
    rosters: [InputFile], ledger: InputFile? = nil, adjustments: StandardsFile? = nil,
    standards: [StandardsFile]
  ) {
    self.rosters = rosters
    self.ledger = ledger
    self.adjustments = adjustments
    self.standards = standards
  }
}
