import Payroll
import Testing

@testable import PayrollRuns

/// Months of a year, and what payslips say of them.
@Suite struct PaidYearTests {
  @Test("Months that follow one another are told as one")
  func months() {
    var months = MonthsOfYear()
    #expect(months.text(in: 2026) == nil)
    for month in [1, 2, 3, 7, 11, 12] { months.insert(month) }
    #expect(months.count == 6)
    #expect(
      months.text(in: 2026)
        == Bilingual(
          "2026-01至2026-03、2026-07、2026-11至2026-12", "2026-01 to 2026-03, 2026-07, 2026-11 to 2026-12"))
  }

  @Test("Total wages by a payslip are gross pay without exempt pay and severance; the newest bases stand")
  func payslips() {
    var figures = [Int64](repeating: 0, count: YearLines.summed.count)
    func set(_ item: PayItem, _ fen: Int64) { figures[YearLines.place(of: item)] = fen }
    set(.grossPay, 1000)
    set(.taxExemptPay, 30)
    set(.severance, 200)
    set(.pensionBase, 7)
    var year = PaidYear()
    year.add(figures, of: PayPeriod(unchecked: 2026, 2))
    set(.pensionBase, 9)
    set(.annualBonus, 5)
    set(.unpaidLeaveDeduction, -1)
    year.add(figures, of: PayPeriod(unchecked: 2026, 4))
    #expect(year.totalWages(in: 2) == 770 && year.totalWages(in: 3) == nil)
    #expect(year.newestBase(of: .pension) == Money(fen: 9) && year.newestBase(of: .seriousIllness) == nil)
    #expect(year.bonus?.amount == 5 && year.bonus?.month == 4 && year.bonus?.isSeparate == false)
    #expect(year.unpaidLeave.contains(4) && !year.unpaidLeave.contains(2) && year.paid.count == 2)
  }
}
