/// What the roster says in a column, as a figure of a formula; nil where it says nothing, and for texts.
struct RosterFigure: RosterUse {
  func text(
    _ field: RosterField, _ person: PersonMonth, _ rule: TextRule, _ column: @autoclosure () -> RosterColumn
  ) -> FigureValue? {
    nil
  }

  func date<Value: RosterDate>(
    _ field: RosterField, _ person: PersonMonth, _ property: Property<Value>,
    _ column: @autoclosure () -> RosterColumn
  ) -> FigureValue? {
    RosterFigure.value(property, person).date.map { .date($0) }
  }

  func number<Value: RosterNumber>(
    _ field: RosterField, _ person: PersonMonth, _ kind: NumberKind, _ property: Property<Value>,
    _ column: @autoclosure () -> RosterColumn
  ) -> FigureValue? {
    RosterFigure.value(property, person).units.map { kind.figure($0) }
  }

  func word<Value: ColumnWord>(
    _ field: RosterField, _ person: PersonMonth, _ property: Property<Value>,
    _ column: @autoclosure () -> RosterColumn
  ) -> FigureValue? {
    RosterFigure.value(property, person).place.map { .word(Value.words[$0]) }
  }

  func schemes(
    _ field: RosterField, _ person: PersonMonth, _ property: Property<SchemeSet>,
    _ column: @autoclosure () -> RosterColumn
  ) -> FigureValue? {
    nil
  }

  private static func value<Value>(_ property: Property<Value>, _ person: PersonMonth) -> Value {
    var person = person
    var found: Value?
    property(&person) { found = $0 }
    guard let found else { preconditionFailure("a property lends what it is asked for") }
    return found
  }
}

extension NumberKind {
  /// A number as a figure of a formula.
  func figure(_ count: Int64) -> FigureValue {
    switch self {
    case .months, .monthsOfYear, .year: .count(Int(count))
    case .money, .signedMoney, .balance, .signedBalance: .money(Money(fen: count))
    case .hours, .signedHours: .hours(Hours(hundredths: count))
    case .days, .yearDays, .heldDays, .signedDays: .days(Days(hundredths: count))
    }
  }
}
