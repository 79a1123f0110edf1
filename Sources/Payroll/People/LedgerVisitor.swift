/// Something that is done with all columns of the ledger, each by what it holds: describing, reading and writing them.
///
/// ``LedgerField/visit(_:_:)`` calls the one function that fits, for a column after the other: nearly every cell of a
/// ledger is filled, so that no time is lost in asking which column it is. Whatever a visitor works on is handed
/// through as `Given`.
public protocol LedgerVisitor {
  /// What is handed through to the functions.
  associatedtype Given
  /// What may be wrong with a column.
  associatedtype Failure: Error = Never

  /// Lends a property of a row, to be read or written: `{ $1(&$0.arrears) }`.
  typealias Kept<Value> = (_ row: inout Carryover, _ body: (inout Value) -> Void) -> Void

  /// The column with the number of the person, which a row does not keep.
  ///
  /// - Throws: what may be wrong with it.
  func employeeNumber(
    _ field: LedgerField, _ given: Given, _ column: @autoclosure () -> LedgerColumn
  ) throws(Failure)

  /// The column with the row's month.
  ///
  /// - Throws: what may be wrong with it.
  func month(
    _ field: LedgerField, _ given: Given, _ kept: Kept<PayPeriod>, _ column: @autoclosure () -> LedgerColumn
  ) throws(Failure)

  /// A column of days.
  ///
  /// - Throws: what may be wrong with it.
  func date<Value: RosterDate>(
    _ field: LedgerField, _ given: Given, _ kept: Kept<Value>, _ column: @autoclosure () -> LedgerColumn
  ) throws(Failure)

  /// A column of numbers.
  ///
  /// - Throws: what may be wrong with it.
  func number<Value: RosterNumber>(
    _ field: LedgerField, _ given: Given, _ kind: NumberKind, _ kept: Kept<Value>,
    _ column: @autoclosure () -> LedgerColumn
  ) throws(Failure)

  /// A column that holds one of a few words.
  ///
  /// - Throws: what may be wrong with it.
  func word<Value: ColumnWord>(
    _ field: LedgerField, _ given: Given, _ kept: Kept<Value>, _ column: @autoclosure () -> LedgerColumn
  ) throws(Failure)

  /// A column of months with a number each.
  ///
  /// - Throws: what may be wrong with it.
  func months<List: MonthList>(
    _ field: LedgerField, _ given: Given, _ kept: Kept<List>, _ column: @autoclosure () -> LedgerColumn
  ) throws(Failure)

  /// The column with what the roster said of the month alone.
  ///
  /// - Throws: what may be wrong with it.
  func figures(
    _ field: LedgerField, _ given: Given, _ kept: Kept<MonthFigures>,
    _ column: @autoclosure () -> LedgerColumn
  ) throws(Failure)
}

/// What a column of months is kept in: a number for each month, counted in hundredths.
public protocol MonthList {
  /// In which order the months are written.
  static var order: MonthOrder { get }
  /// How many months the column may hold, the row's month being the last; nil for any.
  static var window: Int? { get }
  /// What is legal in a month, in hundredths.
  static var range: ClosedRange<Int64> { get }

  /// Adds a month after those that are held, in the order in which they are written.
  mutating func add(_ hundredths: Int64, for period: PayPeriod)
  /// Calls `body` for each month in the order in which they are written.
  func forEachMonth(_ body: (PayPeriod, Int64) -> Void)
}

extension [CompLeaveLot]: MonthList {
  /// The oldest lot is taken first.
  public static var order: MonthOrder { .oldestFirst }
  /// A lot stays until it is taken or paid out.
  public static var window: Int? { nil }
  /// More than ten years of hours, so that no sum of lots leaves what hours can hold.
  public static var range: ClosedRange<Int64> { 1...10_000_000 }

  /// Adds a lot.
  public mutating func add(_ hundredths: Int64, for period: PayPeriod) {
    append(CompLeaveLot(period, Hours(hundredths: hundredths)))
  }

  /// The lots, oldest first.
  @inlinable
  public func forEachMonth(_ body: (PayPeriod, Int64) -> Void) {
    for lot in self { body(lot.period, lot.hours.hundredths) }
  }
}

extension WageHistory: MonthList {
  /// The newest month is the one that is read most.
  public static var order: MonthOrder { .newestFirst }
  /// The twelve calendar months that end with the row's.
  public static var window: Int? { 12 }
  /// Any amount, also a negative one.
  public static var range: ClosedRange<Int64> { -Int64.max...Int64.max }

  /// Holds the wage of a month.
  public mutating func add(_ hundredths: Int64, for period: PayPeriod) {
    hold(Money(fen: hundredths), for: period)
  }

  /// The months held, newest first.
  @inlinable
  public func forEachMonth(_ body: (PayPeriod, Int64) -> Void) {
    forEach { body($0, $1.fen) }
  }
}
