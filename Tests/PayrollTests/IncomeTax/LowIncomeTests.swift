import PayrollTestSupport
import Testing

@testable import Payroll

/// Whom the whole year's basic deduction counts for.
@Suite struct LowIncomeTests {
  private static func isDue(
    hired: CivilDate = "2026-01-01", last: PayPeriod = "2026-12", months: Int = 12, _ pay: Money?
  ) -> Bool {
    LowIncome.isDue(
      after: 2026, hiredOn: hired, last: last, deductionMonths: months, pay: pay, limit: "60000")
  }

  @Test("Twelve months, December among them, hired by 1 January, and a pay of no more than the limit")
  func limits() {
    #expect(Self.isDue("60000") && Self.isDue("0"))
    #expect(!Self.isDue("60000.01") && !Self.isDue(nil))
    #expect(!Self.isDue(hired: "2026-01-02", "1"))
    #expect(!Self.isDue(last: "2026-11", "1"))
    #expect(!Self.isDue(months: 11, "1"))
  }
}
