import PayrollTestSupport
import Testing

@testable import Payroll

/// What is wrong with a row of standards as a whole.
@Suite struct TermsFaultsTests {
  @Test("Contributions: no floor above its ceiling, and no share of the person where the employer alone pays")
  func contributions() {
    func columns(_ terms: ContributionTerms) -> [String] {
      terms.faults(under: terms.scheme).map(\.column.code)
    }
    #expect(
      columns(ContributionTerms(.pension, baseFloor: "2", baseCeiling: "2", employeeRate: "0.08")) == [])
    #expect(columns(ContributionTerms(.pension, baseFloor: "2.01", baseCeiling: "2")) == ["base_floor"])
    #expect(
      columns(ContributionTerms(.workInjury, employeeRate: "0.01", employeeFixed: "1"))
        == ["employee_rate", "employee_fixed"])
  }

  @Test("Leave: absence is not paid, and the kinds that keep the wage keep all of it")
  func leave() {
    func isLegal(_ kind: LeaveKind, _ rate: Rate) -> Bool {
      LeaveTerms(payRate: rate, performanceRate: "0").faults(under: kind).isEmpty
    }
    #expect(isLegal(.absent, "0") && !isLegal(.absent, "0.1"))
    #expect(isLegal(.annual, "1") && !isLegal(.annual, "0.99"))
    #expect(isLegal(.sick, "0"))
  }

  @Test("Injury: a grade of the benefit, and the figure in its own column alone")
  func injury() {
    func columns(_ terms: InjuryTerms) -> [String] { terms.faults(under: terms.benefit).map(\.column.code) }
    #expect(columns(InjuryTerms(.disabilityLumpSum, grade: "1", .months("27"))) == [])
    #expect(columns(InjuryTerms(.disabilityLumpSum, grade: "11", .months("27"))) == ["grade"])
    #expect(columns(InjuryTerms(.disabilityLumpSum, .percent("27"))) == ["grade", "months"])
    #expect(columns(InjuryTerms(.funeralGrant, grade: "1", .months("6"))) == ["grade"])
    #expect(columns(InjuryTerms(.funeralGrant)) == ["months"])
  }

  @Test("Parameters: a value of the kind of the name, within its limits")
  func parameters() {
    func isLegal(_ name: ParameterName, _ value: ParameterValue) -> Bool {
      ParameterTerms(name, value).faults(under: name).isEmpty
    }
    #expect(isLegal(.overtimeBase, .choice("monthly_wage")) && !isLegal(.overtimeBase, .choice("wage")))
    #expect(isLegal(.basicDeduction, .money("5000")) && !isLegal(.basicDeduction, .rate("5000")))
    #expect(!isLegal(.basicDeduction, .money("-1")))
    #expect(isLegal(.healthCheckMonth, .count(12)) && !isLegal(.healthCheckMonth, .count(13)))
    #expect(isLegal(.recoveryLimit, .rate("0.2")) && !isLegal(.recoveryLimit, .rate("0.200001")))
  }
}
