import Testing

@testable import Payroll

/// Everything that is said of one person in one month.
@Suite struct PersonMonthTests {
  @Test(
    "Somebody leaves in the month of the last day",
    arguments: [
      (nil, false), ("2026-02-28", false), ("2026-03-01", true), ("2026-03-31", true), ("2026-04-01", false),
    ] as [(CivilDate?, Bool)])
  func leaving(_ left: CivilDate?, _ isLeaving: Bool) {
    #expect(PersonMonth.sample(left: left).isLeaving == isLeaving)
    #expect(PersonMonth.sample(left: left).isLaterPayment == (left == "2026-02-28"))
  }

  @Test("Corrections of contributions add up by scheme and side")
  func adjustments() throws {
    var adjustments = ContributionAdjustments()
    try adjustments.addEmployee("10", .pension)
    try adjustments.addEmployee("-2.50", .pension)
    try adjustments.addEmployer("7", .housingFund)
    #expect(adjustments.employee(.pension) == "7.50")
    #expect(adjustments.employer(.pension) == "0")
    #expect(adjustments.employer(.housingFund) == "7")
    #expect(adjustments.employee(.housingFund) == "0")
    #expect(adjustments.schemes.schemes == [.pension, .housingFund])
  }

  @Test("A scheme whose corrections cancel out is still corrected")
  func cancelled() throws {
    var adjustments = ContributionAdjustments()
    try adjustments.addEmployee("10", .medical)
    try adjustments.addEmployee("-10", .medical)
    #expect(adjustments.employee(.medical) == "0")
    #expect(adjustments.schemes.schemes == [.medical])
  }

  @Test("Corrections beyond the range of money are an error and change nothing")
  func overflow() throws {
    var adjustments = ContributionAdjustments()
    try adjustments.addEmployer(Money(fen: .max), .medical)
    #expect(throws: Overflow()) { try adjustments.addEmployer("0.01", .medical) }
    #expect(adjustments.employer(.medical) == Money(fen: .max))
  }

  @Test("The words of the roster")
  func words() {
    #expect(BonusTaxation.allCases.map(\.code) == ["separate", "combined"])
    #expect(TaxBasis.allCases.map(\.code) == ["standard", "first_job", "low_income"])
    #expect(BonusTaxation.allCases.map(\.title.chinese) == ["单独", "并入"])
    #expect(TaxBasis.allCases.map(\.title.chinese) == ["一般", "首次入职", "六万元以下"])
  }
}
