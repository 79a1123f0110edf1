import PayrollTestSupport
import Testing

@testable import Payroll

/// Employments.
@Suite struct EmployeeTests {
  private func employee(left: CivilDate? = nil, probation: CivilDate? = nil) -> Employee {
    Employee(hireDate: "2020-04-01", endDate: left, probationUntil: probation)
  }

  @Test(
    "Pay after the month of leaving is a later payment",
    arguments: [(nil, false), ("2026-02-28", true), ("2026-03-01", false), ("2026-03-31", false)]
      as [(CivilDate?, Bool)])
  func laterPayment(_ left: CivilDate?, _ isLater: Bool) {
    #expect(employee(left: left).isLaterPayment(in: "2026-03") == isLater)
  }

  @Test(
    "Probation counts for a month when it covers the last day employed in it",
    arguments: [
      (nil, nil, false), ("2026-03-30", nil, false), ("2026-03-31", nil, true), ("2026-09-30", nil, true),
      ("2026-03-14", "2026-03-15", false), ("2026-03-15", "2026-03-15", true),
      ("2026-03-30", "2026-04-15", false), ("2026-03-31", "2026-04-15", true),
    ] as [(CivilDate?, CivilDate?, Bool)])
  func probation(_ until: CivilDate?, _ left: CivilDate?, _ isInProbation: Bool) {
    #expect(employee(left: left, probation: until).isInProbation(in: "2026-03") == isInProbation)
  }

  @Test("The words of the hours systems")
  func hoursSystems() {
    #expect(HoursSystem.allCases.map(\.code) == ["standard", "comprehensive", "irregular"])
    #expect(HoursSystem.allCases.map(\.title.chinese) == ["标准", "综合", "不定时"])
  }
}
