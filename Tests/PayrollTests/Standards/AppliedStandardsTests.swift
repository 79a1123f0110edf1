import PayrollTestSupport
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
    #expect(throws: StandardsError.leaveKindMissing(kind, .kunming)) {
      try region.row(of: kind, fullYears: 5)
    }
    for other in LeaveKind.allCases where other != kind { _ = try region.row(of: other, fullYears: 5) }
  }

  /// Yunnan's sick pay rises after 10 and 20 years, Kunming's after 15; the closer region goes before the years.
  @Test(
    "Of the rows of leave the longest prefix wins, then the most years of service that are reached, then the dates",
    arguments: [
      (Region.chuxiong, 0, "0.5"), (.chuxiong, 9, "0.5"), (.chuxiong, 10, "0.6"), (.chuxiong, 19, "0.6"),
      (.chuxiong, 20, "0.8"), (.chuxiong, 60, "0.8"), (.kunming, 9, "0.5"), (.kunming, 14, "0.6"),
      (.kunming, 15, "0.7"), (.kunming, 60, "0.7"),
    ] as [(Region, Int, Rate)])
  func serviceYears(_ region: Region, _ years: Int, _ rate: Rate) throws {
    var tables = SampleStandards().tables
    let rows: [(Region, CivilDate, Int, Rate)] = [
      (.yunnan, "2019-01-01", 0, "0.5"), (.yunnan, "2025-01-01", 10, "0.6"),
      (.yunnan, "2019-01-01", 20, "0.8"),
      (.yunnan, "2019-01-01", 10, "0.55"), (.kunming, "2019-01-01", 15, "0.7"),
    ]
    tables.leave[.sick] = rows.map { region, from, years, rate in
      StandardRow(
        Origin(region: region, effectiveFrom: from, source: "test"),
        LeaveTerms(serviceYears: years, payRate: rate, performanceRate: "0"))
    }
    let found = try #require(try tables.inForce("2026-03").region(region))
    #expect(try found.row(of: .sick, fullYears: years).terms.payRate == rate)
  }

  @Test("A kind of leave whose rows all ask for more years serves nobody with fewer")
  func tooFewYears() throws {
    var tables = SampleStandards().tables
    tables.leave[.sick] = [
      StandardRow(
        Origin(effectiveFrom: "2019-01-01", source: "test"),
        LeaveTerms(serviceYears: 10, payRate: "0.6", performanceRate: "0"))
    ]
    let region = try #require(try tables.inForce("2026-03").region(.kunming))
    #expect(throws: StandardsError.leaveKindMissing(.sick, .kunming)) {
      try region.row(of: .sick, fullYears: 9)
    }
    #expect(try region.row(of: .sick, fullYears: 10).terms.payRate == "0.6")
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
