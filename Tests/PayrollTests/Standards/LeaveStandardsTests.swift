import PayrollTestSupport
import Testing

@testable import Payroll

/// The kinds of leave.
@Suite struct LeaveStandardsTests {
  @Test("The words of the leave table, in the order of the roster's columns")
  func codes() {
    #expect(
      LeaveKind.allCases.map(\.code) == [
        "personal", "absent", "sick", "suspended", "injury", "annual", "marriage", "maternity", "paternity",
        "childcare", "bereavement",
      ])
    #expect(
      LeaveKind.allCases.map { $0.code + "_days" }
        == RosterField.allCases.map(\.code).filter { $0.hasSuffix("_days") }
        .map { $0.replacing("_leave", with: "") }
        .filter { name in LeaveKind.allCases.contains { $0.code + "_days" == name } })
  }

  @Test("Unpaid, sick and suspended days have lines of their own; the others share one")
  func others() {
    #expect(LeaveKind.others == Array(LeaveKind.allCases.dropFirst(4)))
  }

  @Test("Shares are kept exactly")
  func shares() {
    let terms = LeaveTerms(payRate: "0.6", performanceRate: "0.333333")
    #expect(terms.payRate == Rate(millionths: 600_000))
    #expect(terms.performanceRate == Rate(millionths: 333_333))
  }
}
