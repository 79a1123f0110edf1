import Testing

@testable import Payroll

/// What is in force in one region.
@Suite struct AppliedStandardsTests {
  @Test("A region has its own calendar: a prefecture's holiday is a payable day only there")
  func calendar() throws {
    var tables = SampleStandards().tables
    // 火把节 on a Saturday: 8 August 2026
    _ = tables.calendar.add(.holiday, on: "2026-08-08", in: .chuxiong)
    let view = try tables.inForce("2026-08")
    #expect(try view.region(.chuxiong)?.calendar.monthDays == 22)
    #expect(try view.region(.kunming)?.calendar.monthDays == 21)
  }

  @Test(
    "The terms of a kind of leave that is not in force are an error that names it",
    arguments: LeaveKind.allCases)
  func leave(_ kind: LeaveKind) throws {
    let sample = SampleStandards.with { $0.leave[kind] = nil }
    let region = try sample.applied("2026-03").region
    #expect(throws: StandardsError.leaveKindMissing(kind, .kunming)) { try region.terms(of: kind) }
    for other in LeaveKind.allCases where other != kind { _ = try region.terms(of: other) }
  }

  @Test("A kind of leave that nobody takes is not missed")
  func unusedLeave() throws {
    let sample = SampleStandards.with { $0.leave = [:] }
    #expect(try sample.pay(.sample())[.grossPay] == "21750")
    #expect(throws: PayrollError.standards(.leaveKindMissing(.sick, .kunming))) {
      try sample.pay(.sample { $0.attendance.leave[.sick] = "1" })
    }
  }
}
