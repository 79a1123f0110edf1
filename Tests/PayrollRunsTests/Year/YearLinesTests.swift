import Payroll
import Testing

@testable import PayrollRuns

/// Which lines a year adds up.
@Suite struct YearLinesTests {
  @Test("Every line but the three that say how a month ends, in the order of the payslip")
  func lines() {
    let codes = YearLines.summed.map(\.code)
    let left = ["cumulative_taxable_income", "comp_leave_balance_hours", "annual_leave_balance_days"]
    #expect(codes == PayItem.allCases.map(\.code).filter { !left.contains($0) })
    #expect(codes.count == PayItem.allCases.count - 3)
    for (place, item) in YearLines.summed.enumerated() { #expect(YearLines.place(of: item) == place) }
  }
}
