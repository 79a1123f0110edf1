import PayrollTestSupport
import Testing

@testable import Payroll

/// With which figures a month begins.
@Suite struct OpeningTests {
  private static func full(_ period: PayPeriod, left: CivilDate? = nil) -> Carryover {
    .sample(period, left: left) {
      $0.taxBasis = .firstJob
      $0.yearIncome = "1"
      $0.yearSpecial = "2"
      $0.yearAdditional = "3"
      $0.yearOther = "4"
      $0.yearReduction = "5"
      $0.yearTax = "6"
      $0.yearGrossPay = "14"
      $0.bonusTaxed = true
      $0.annualLeaveUsed = "7"
      $0.sickLeave = "8"
      $0.compLeaveLots = [CompLeaveLot("2025-11", "9")]
      $0.wages.hold("10", for: period)
      $0.arrears = "11"
      $0.recoveryCarried = "12"
      $0.deductionCarried = "13"
      $0.totalWages.hold("15", for: period)
      $0.severancePaid = "16"
      $0.monthFigures[2] = 17
    }
  }

  private func opening(_ row: Carryover?, _ period: PayPeriod, hired: CivilDate = "2020-04-01") -> Carryover {
    .opening(row, for: .sample(period, hired: hired))
  }

  /// The figures of the tax year.
  private func taxFigures(_ row: Carryover) -> [Money] {
    [row.yearIncome, row.yearSpecial, row.yearAdditional, row.yearOther, row.yearReduction, row.yearTax]
  }

  /// What neither a new year nor a new employment touches.
  private func expectCarried(_ row: Carryover) {
    #expect(row.compLeaveLots == [CompLeaveLot("2025-11", "9")])
    #expect([row.arrears, row.recoveryCarried, row.deductionCarried] == ["11", "12", "13"])
    #expect(row.monthFigures[2] == 17)
  }

  @Test("Within the year everything goes on")
  func sameYear() {
    let opening = opening(Self.full("2026-02"), "2026-03")
    #expect(taxFigures(opening) == ["1", "2", "3", "4", "5", "6"])
    #expect(opening.deductionMonths == 2 && opening.taxBasis == .firstJob && opening.bonusTaxed)
    #expect(opening.annualLeaveUsed == "7" && opening.sickLeave == "8")
    #expect(opening.wages["2026-02"] == "10" && opening.totalWages["2026-02"] == "15")
    #expect(opening.severancePaid == "16" && opening.yearGrossPay == "14")
    expectCarried(opening)
  }

  @Test("In another year the figures of the tax year and the leave days start again; wages stay")
  func otherYear() {
    let opening = opening(Self.full("2025-12"), "2026-01")
    #expect(opening.taxYear == 2026)
    #expect(taxFigures(opening) == [Money](repeating: .zero, count: 6))
    #expect(opening.deductionMonths == 0 && opening.taxBasis == .standard && !opening.bonusTaxed)
    #expect(opening.annualLeaveUsed == .zero && opening.sickLeave == .zero)
    #expect(opening.wages["2025-12"] == "10" && opening.totalWages["2025-12"] == "15")
    #expect(opening.severancePaid == "16" && opening.yearGrossPay == .zero)
    expectCarried(opening)
  }

  @Test("The row's tax year decides, not its month")
  func taxYearDecides() {
    var row = Self.full("2025-12")
    row.taxYear = 2026
    #expect(taxFigures(opening(row, "2026-01")) == ["1", "2", "3", "4", "5", "6"])
  }

  @Test("A new employment starts leave, sick days and wages again; the tax year goes on")
  func newEmployment() {
    let opening = opening(Self.full("2026-02", left: "2026-02-10"), "2026-03", hired: "2026-02-11")
    #expect(opening.annualLeaveUsed == .zero && opening.sickLeave == .zero)
    #expect(opening.wages.isEmpty && opening.totalWages.isEmpty && opening.severancePaid == .zero)
    #expect(opening.yearGrossPay == "14")
    #expect(taxFigures(opening) == ["1", "2", "3", "4", "5", "6"])
    #expect(opening.deductionMonths == 2 && opening.taxBasis == .firstJob && opening.bonusTaxed)
    expectCarried(opening)
  }

  @Test("A hire date changed within an employment starts nothing again")
  func changedHireDate() {
    let opening = opening(Self.full("2026-02"), "2026-03", hired: "2021-01-01")
    #expect(opening.annualLeaveUsed == "7" && opening.sickLeave == "8")
    #expect(opening.wages["2026-02"] == "10")
  }

  @Test("Without a row everything begins at nothing")
  func none() {
    let opening = opening(nil, "2026-03")
    #expect(opening.taxYear == 2026 && opening.deductionMonths == 0 && opening.wages.isEmpty)
    #expect(taxFigures(opening) == [Money](repeating: .zero, count: 6))
    #expect(opening.arrears == .zero && opening.compLeaveLots.isEmpty)
  }

  @Test("Gross pay of the year that is not known stays so for the year, and begins at nothing in the next")
  func unknownGrossPay() {
    var row = Self.full("2025-11")
    row.yearGrossPay = nil
    #expect(opening(row, "2025-12").yearGrossPay == nil)
    #expect(opening(row, "2026-01").yearGrossPay == .zero)
  }
}
