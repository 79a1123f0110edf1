import PayrollTestSupport
import Testing

@testable import Payroll

/// Terms in the form in which the formulas need them.
@Suite struct ContributionRuleTests {
  @Test("A scheme whose rates are both 0 has no base")
  func hasBase() {
    #expect(!ContributionRule(ContributionTerms(.seriousIllness, employeeFixed: "1")).hasBase)
    #expect(ContributionRule(ContributionTerms(.pension, employeeRate: "0.08")).hasBase)
    #expect(ContributionRule(ContributionTerms(.workInjury, employerRate: "0.002")).hasBase)
  }

  @Test("Everything else is taken over as it stands")
  func takenOver() {
    let rule = ContributionRule(
      ContributionTerms(
        .housingFund, baseFloor: "1", baseCeiling: "2", employerRate: "0.12", employeeRate: "0.05",
        employerFixed: "3", employeeFixed: "4", employerRounding: .upFen, employeeRounding: .downJiao,
        newHireUntilDay: 15, leaverFromDay: 16, isDeductible: false))
    #expect(rule.scheme == .housingFund)
    #expect(rule.baseFloor == "1" && rule.baseCeiling == "2")
    #expect(rule.employer.rate.rate == Factor("0.12") && rule.employee.rate.rate == Factor("0.05"))
    #expect(rule.employer.fixed == "3" && rule.employee.fixed == "4")
    #expect(rule.employer.rate.rounding == .upFen && rule.employee.rate.rounding == .downJiao)
    #expect(rule.employer.item == .housingFundEmployer && rule.employee.item == .housingFundEmployee)
    #expect(rule.newHireUntilDay == 15 && rule.leaverFromDay == 16)
  }
}
