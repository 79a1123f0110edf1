/// A proposal: standards that somebody thinks of, as changes of today's, in the order in which they are made.
///
/// The order matters for the causes alone: what each change costs is the cost after it less the cost before it.
public struct Scenario: Sendable {
  /// Its name; today's standard is the blank one.
  public let name: String
  /// The changes in their order.
  public let changes: [StandardChange]

  /// A proposal.
  public init(_ name: String, _ changes: [StandardChange]) {
    self.name = name
    self.changes = changes
  }
}

/// One change of one cell of a table of standards.
///
/// It changes the row of exactly this region and key that is in force on the first day of the month `from`, as
/// if an authority had decided a new row from that day on. Rows that come into force later stay as they are, and
/// nothing changes before.
public struct StandardChange: Hashable, Sendable {
  /// What is done with the cell.
  public enum Operation: String, CaseIterable, Sendable {
    /// The value takes the place of what stands there.
    case set
    /// The value is added to it.
    case add
    /// It grows by so many per cent, rounded half up to the fen or the sixth decimal.
    case percent
  }

  /// The table.
  public var table: StandardsTable
  /// The region of the row.
  public var region: Region
  /// What names the row within its region; see ``StandardsTable``.
  public var key: String
  /// The column.
  public var column: String
  /// What is done.
  public var operation: Operation
  /// With which value.
  public var value: ScenarioValue
  /// The month from which it counts; nil = the first simulated month.
  public var from: PayPeriod?
  /// The file, for messages.
  public var file: String
  /// The line of the file, for messages and the causes.
  public var line: Int

  /// A change.
  public init(
    _ table: StandardsTable, region: Region = .everywhere, key: String = "", column: String,
    _ operation: Operation, _ value: String, from: PayPeriod? = nil, file: String = "", line: Int = 0
  ) {
    self.table = table
    self.region = region
    self.key = table.normalized(key)
    self.column = column
    self.operation = operation
    self.value = ScenarioValue(value)
    self.from = from
    self.file = file
    self.line = line
  }
}

extension StandardChange {
  /// Whether the change is of the same cell as another, whatever the months.
  func names(_ other: StandardChange) -> Bool {
    table == other.table && region == other.region && key == other.key && column == other.column
  }
}

/// Why a change cannot be made.
public struct ScenarioError: Error, Sendable {
  /// The reason.
  public enum Reason: Sendable {
    /// No row of that region and key is in force on the day; which rows are.
    case noRow(inForce: [StandardsRowName], CivilDate)
    /// The table has no such column; the ones that it has.
    case noColumn([String])
    /// The column names the row or says since when it is in force.
    case namesRow
    /// The cell is blank, so nothing can be added to it.
    case blankCell
    /// The value must not be blank.
    case blankValue
    /// Words and dates can only be set.
    case onlySet
    /// The value is not one of these words.
    case notAWord([Bilingual])
    /// The value is no number of the column's kind: an amount, a rate, a whole number.
    case notANumber(Kind)
    /// The value is no date.
    case notADate
    /// What comes out lies outside these bounds, which are written as in the file.
    case outOfRange(result: String, least: String, most: String)
    /// The month from which it is to count lies before the first simulated one.
    case beforeFirstMonth(PayPeriod)
  }

  /// What a column holds.
  public enum Kind: Sendable {
    /// Yuan with up to two decimals.
    case money
    /// A decimal with up to six places, or a percentage.
    case rate
    /// A whole number.
    case count
  }

  /// The change.
  public let change: StandardChange
  /// Why it cannot be made.
  public let reason: Reason

  /// A change that cannot be made.
  public init(change: StandardChange, reason: Reason) {
    self.change = change
    self.reason = reason
  }
}

/// What names a row of a table: its region and key.
public struct StandardsRowName: Hashable, Sendable {
  /// The region.
  public let region: Region
  /// The key; see ``StandardsTable``.
  public let key: String

  /// The name of a row.
  public init(region: Region, key: String) {
    self.region = region
    self.key = key
  }
}
