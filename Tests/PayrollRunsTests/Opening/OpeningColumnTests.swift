import Payroll
import PayrollFiles
import Testing

@testable import PayrollRuns

/// The columns of an opening sheet.
@Suite struct OpeningColumnTests {
  @Test("Every column has names of its own and is explained, in the order of the cases")
  func described() {
    let columns = OpeningColumn.allCases.map(\.column)
    #expect(columns.count == OpeningColumn.columns.count && columns.allSatisfy { $0.note != nil })
    #expect(Set(columns.flatMap { [$0.code, $0.title.chinese] }).count == 2 * columns.count)
    #expect(OpeningColumn.taxDue.column.title.chinese == "应补(退)税额")
    #expect(OpeningColumn.compLeaveHours.column.code == "comp_leave_hours")
    for column in OpeningColumn.allCases {
      #expect(column.isOfYear == column.column.note?.blank.isRefused, "\(column)")
    }
  }

  @Test(
    "A title that is a month holds regular wages, or total ones where it says so",
    arguments: [
      ("2026-01", false), ("2026年1月不含加班", false), ("2026/1_regular", false), ("2026-01含加班", true),
      ("2026-01_total", true),
    ])
  func months(_ title: String, _ isTotal: Bool) {
    let month = OpeningWage(title: title)
    #expect(month?.period == PayPeriod(year: 2026, month: 1) && month?.isTotal == isTotal)
  }

  @Test("Another title is no month", arguments: ["2026-13", "2026", "累计收入", "x_2026-01", "2026-01加班"])
  func others(_ title: String) {
    #expect(OpeningWage(title: title) == nil)
  }
}
