/// Something that is done with the columns of the roster, each by what it holds: describing it, reading it, telling of
/// it.
///
/// ``RosterField/use(_:_:)`` calls the one function that fits a column. A use that is known when the program is compiled
/// costs no more than a `switch` written by hand, which a million rows need: whatever a use works on is handed through
/// it as `Given`, and not kept in it.
public protocol RosterUse {
  /// What is handed through to the function of the column.
  associatedtype Given
  /// What comes of it.
  associatedtype Result

  /// A column of text, which no formula needs and a person's month does not keep.
  func text(
    _ field: RosterField, _ given: Given, _ rule: TextRule, _ column: @autoclosure () -> RosterColumn
  ) -> Result

  /// A column of days.
  func date<Value: RosterDate>(
    _ field: RosterField, _ given: Given, _ property: Property<Value>,
    _ column: @autoclosure () -> RosterColumn
  ) -> Result

  /// A column of numbers.
  func number<Value: RosterNumber>(
    _ field: RosterField, _ given: Given, _ kind: NumberKind, _ property: Property<Value>,
    _ column: @autoclosure () -> RosterColumn
  ) -> Result

  /// A column that holds one of a few words.
  func word<Value: ColumnWord>(
    _ field: RosterField, _ given: Given, _ property: Property<Value>,
    _ column: @autoclosure () -> RosterColumn
  ) -> Result

  /// A column of schemes separated by `;`, or all.
  func schemes(
    _ field: RosterField, _ given: Given, _ property: Property<SchemeSet>,
    _ column: @autoclosure () -> RosterColumn
  ) -> Result
}

/// Lends a property of a person's month, to be read or written: `{ $1(&$0.attendance.dutyDays) }`.
///
/// A key path would say the same. But where the compiler cannot see the path it is looked up every time, which costs
/// as much as reading the number.
public typealias Property<Value> = (
  _ month: inout PersonMonth, _ body: (inout Value) -> Void
) -> Void

/// What a column of days is kept in.
public protocol RosterDate {
  /// A day.
  init(_ date: CivilDate)
  /// The day; nil where none is stated.
  var date: CivilDate? { get }
}

extension CivilDate: RosterDate {
  /// The same day.
  @inlinable
  public init(_ date: CivilDate) { self = date }
  /// The same day.
  public var date: CivilDate? { self }
}

extension CivilDate?: RosterDate {
  /// The day; nil where none is stated.
  public var date: CivilDate? { self }
}

/// What a column of numbers is kept in: a quantity that is counted in whole units.
public protocol RosterNumber {
  /// So many units.
  init(units: Int64)
  /// How many units; nil where no number is stated.
  var units: Int64? { get }
}

extension Money: RosterNumber {
  /// An amount in fen.
  @inlinable
  public init(units: Int64) { self.init(fen: units) }
  /// The fen.
  public var units: Int64? { fen }
}

extension Hours: RosterNumber {
  /// Hours in hundredths.
  @inlinable
  public init(units: Int64) { self.init(hundredths: units) }
  /// The hundredths.
  public var units: Int64? { hundredths }
}

extension Days: RosterNumber {
  /// Days in hundredths.
  @inlinable
  public init(units: Int64) { self.init(hundredths: units) }
  /// The hundredths.
  public var units: Int64? { hundredths }
}

extension Int: RosterNumber {
  /// A whole number.
  @inlinable
  public init(units: Int64) { self = Int(units) }
  /// The number.
  public var units: Int64? { Int64(self) }
}

extension Optional: RosterNumber where Wrapped: RosterNumber {
  /// So many units.
  @inlinable
  public init(units: Int64) { self = Wrapped(units: units) }
  /// How many units; nil where no number is stated.
  ///
  /// A closure on purpose: a key path of a generic type is made anew at every call, which was a third of a run.
  public var units: Int64? { flatMap { $0.units } }
}
