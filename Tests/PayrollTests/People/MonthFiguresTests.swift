import PayrollTestSupport
import Testing

@testable import Payroll

/// What a row of the roster says of its month alone.
@Suite struct MonthFiguresTests {
  @Test("The columns, in the order in which they are written")
  func fields() {
    #expect(
      MonthFigures.fields.map(\.code) == [
        "overtime_workday_hours", "overtime_restday_hours", "overtime_holiday_hours",
        "comp_leave_elected_hours", "comp_leave_taken_hours", "personal_leave_days", "absent_days",
        "sick_leave_days", "suspended_days", "injury_leave_days", "annual_leave_days", "marriage_leave_days",
        "maternity_leave_days", "paternity_leave_days", "childcare_leave_days", "bereavement_leave_days",
        "annual_leave_payout_days", "back_pay", "annual_bonus", "award", "severance",
      ])
  }

  @Test("Each place holds what the person's month says in its column, and nothing else", arguments: 0..<21)
  func places(_ place: Int) {
    let row = Row()
    #expect(MonthFigures(of: row.person).isEmpty)
    MonthFigures.fields[place].use(row, 725)
    let figures = MonthFigures(of: row.person)
    for other in 0..<21 { #expect(figures[other] == (other == place ? 725 : 0)) }
    #expect(!figures.isEmpty && figures != MonthFigures() && figures == MonthFigures(of: row.person))
  }

  @Test("Columns that stand for longer than the month, and duty, belong to no month's figures")
  func others() {
    let row = Row()
    for field in RosterField.allCases where !MonthFigures.fields.contains(field) { field.use(row, 5) }
    #expect(MonthFigures(of: row.person).isEmpty)
  }

  /// A month whose columns of numbers can be set.
  private final class Row: RosterUse {
    var person = PersonMonth("2026-10", Employee(hireDate: "2020-03-01"))

    func number<Value: RosterNumber>(
      _ field: RosterField, _ units: Int64, _ kind: NumberKind, _ property: Property<Value>,
      _ column: @autoclosure () -> RosterColumn
    ) {
      property(&person) { $0 = Value(units: units) }
    }

    func text(
      _ field: RosterField, _ units: Int64, _ rule: TextRule, _ column: @autoclosure () -> RosterColumn
    ) {}
    func date<Value: RosterDate>(
      _ field: RosterField, _ units: Int64, _ property: Property<Value>,
      _ column: @autoclosure () -> RosterColumn
    ) {}
    func word<Value: ColumnWord>(
      _ field: RosterField, _ units: Int64, _ property: Property<Value>,
      _ column: @autoclosure () -> RosterColumn
    ) {}
    func schemes(
      _ field: RosterField, _ units: Int64, _ property: Property<SchemeSet>,
      _ column: @autoclosure () -> RosterColumn
    ) {}
  }
}
