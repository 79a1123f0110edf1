import PayrollTestSupport
import Testing

@testable import Payroll

/// Annual leave: entitlement, balance, payout.
@Suite struct AnnualLeaveTests {
  private func leave(
    _ period: PayPeriod = "2026-03", hired: CivilDate = "2020-04-01", left: CivilDate? = nil, prior: Int = 0
  ) -> AnnualLeave {
    let person = PersonMonth.sample(period, hired: hired, left: left) {
      $0.employee.priorServiceMonths = prior
    }
    return AnnualLeave(person, used: .zero)
  }

  // MARK: Entitlement

  /// Hired on 1 April 2025: 11 months are full on 1 March 2026.
  @Test(
    "The days of a year follow the months of work, with any employer",
    arguments: [
      (0, 11, 0), (1, 12, 5), (108, 119, 5), (109, 120, 10), (228, 239, 10), (229, 240, 15), (400, 411, 15),
    ])
  func entitlement(_ prior: Int, _ months: Int, _ days: Int) {
    let leave = leave(hired: "2025-04-01", prior: prior)
    #expect(leave.serviceMonths == months)
    #expect(leave.entitlement == Days(days))
  }

  @Test("The months are counted at the first day of the period")
  func firstDay() {
    #expect(leave("2026-03", hired: "2025-03-02", prior: 0).entitlement == "0")
    #expect(leave("2026-03", hired: "2025-03-01", prior: 0).entitlement == "5")
    #expect(leave("2026-04", hired: "2025-03-02", prior: 0).entitlement == "5")
  }

  /// Each has worked for ten years and has 10 days a year.
  @Test(
    "In the year of hiring or leaving the share of its calendar days counts, in whole days",
    arguments: [
      ("2026-04-01", nil, 7),  // W32: floor(275 / 365 x 10)
      ("2015-01-01", "2026-06-30", 4),  // W33: floor(181 / 365 x 10)
      ("2026-04-01", "2026-06-30", 2),  // 91 / 365 x 10 = 2.49
      ("2026-01-01", nil, 10), ("2026-01-01", "2026-12-31", 10), ("2026-12-31", nil, 0),
      ("2015-01-01", "2026-12-31", 10), ("2015-01-01", "2026-12-30", 9), ("2015-01-01", "2026-01-01", 0),
      ("2015-01-01", "2027-01-01", 10),  // leaves next year: the whole year
      ("2025-12-31", nil, 10),  // hired last year: the whole year
      ("2026-05-27", nil, 6), ("2026-05-26", nil, 6),  // 219 days are exactly 6; 220 no more
      ("2026-05-28", nil, 5),  // 218 days
    ] as [(CivilDate, CivilDate?, Int)])
  func partOfYear(_ hired: CivilDate, _ left: CivilDate?, _ days: Int) {
    let prior = hired < "2020-01-01" ? 0 : 120
    let leave = leave("2026-12", hired: hired, left: left, prior: prior)
    #expect(leave.fullYearDays == 10)
    #expect(leave.entitlement == Days(days))
  }

  @Test("A leap year has no more than a whole year's days")
  func leapYear() {
    #expect(leave("2028-06", hired: "2028-01-01", prior: 120).entitlement == "10")  // 366 days
    #expect(leave("2028-06", hired: "2028-01-02", prior: 120).entitlement == "10")  // 365
    #expect(leave("2028-06", hired: "2028-01-03", prior: 120).entitlement == "9")  // 364
  }

  @Test("What the roster states overrides all of it")
  func stated() throws {
    let person = PersonMonth.sample(hired: "2026-03-16") { $0.attendance.annualLeaveEntitlement = "3.5" }
    #expect(AnnualLeave(person, used: .zero).entitlement == "3.5")
    #expect(try SampleStandards().pay(person).amounts[.annualLeaveBalanceDays] == 350)
  }

  // MARK: Balance

  private func months(_ used: Days, _ sick: Days = "0") -> Carryover {
    .sample {
      $0.annualLeaveUsed = used
      $0.sickLeave = sick
    }
  }

  @Test(
    "The balance is the entitlement less the days taken and paid out this year; below 0 it is a finding",
    arguments: [
      ("1", "2", "2", 0, false), ("1", "2", "0", 200, false), ("3", "2", "0", 0, false),
      ("3", "2.01", "0", -1, true), ("6", "0", "0", -100, true),
    ] as [(Days, Days, Days, Int64, Bool)])
  func balance(_ used: Days, _ taken: Days, _ paid: Days, _ left: Int64, _ overdrawn: Bool) throws {
    // hired in April 2020, 71 months on 1 March 2026: 5 days
    let person = PersonMonth.sample {
      $0.attendance.leave[.annual] = taken
      $0.attendance.annualLeavePayout = paid
    }
    let payslip = try SampleStandards().pay(person, months(used))
    #expect(payslip.amounts[.annualLeaveBalanceDays] == left)
    #expect(payslip.findings.contains(.annualLeaveOverdrawn) == overdrawn)
    #expect(payslip.next.annualLeaveUsed.hundredths == 500 - left)
  }

  // MARK: Payout

  private func wages(_ wages: [(PayPeriod, Money)]) -> Carryover {
    .sample { row in for (period, wage) in wages { row.wages.hold(wage, for: period) } }
  }

  private func payout(_ days: Days, _ row: Carryover?, _ change: (inout PersonMonth) -> Void = { _ in })
    throws
    -> Money
  {
    let person = PersonMonth.sample {
      $0.attendance.annualLeaveEntitlement = "15"
      $0.attendance.annualLeavePayout = days
      change(&$0)
    }
    return try SampleStandards().pay(person, row)[.annualLeavePayout]
  }

  private static let lastYear = (1...12).map { ("2026-03" as PayPeriod).advanced(by: -$0) }

  @Test("W35: an average of 4,350 is 200 a day; 5 days bring 2,000 beside the wage")
  func w35() throws {
    // 4350 / 21.75 x 5 x 2
    #expect(try payout("5", wages(Self.lastYear.map { ($0, "4350") })) == "2000")
  }

  @Test("The average is that of the months held, of the 12 before this one")
  func average() throws {
    #expect(try payout("1", wages([("2026-02", "4700"), ("2026-01", "4000")])) == "400")  // 4350 / 21.75 x 2
    #expect(try payout("1", wages([("2025-03", "4350")])) == "400")  // 12 months before
    #expect(try payout("1", wages([("2025-02", "4350")])) == "2000")  // 13 months before: none held, S counts
    #expect(
      try payout("1", wages([("2026-02", "4000"), ("2025-12", "4000"), ("2025-06", "4001")])) == "367.85")
    // (4000 + 4000 + 4001) / 3 = 4000.3333; / 21.75 x 2 = 367.8467
  }

  @Test("With no month held the monthly wage counts")
  func noneHeld() throws {
    #expect(try payout("1", .sample()) == "2000")  // 21750 / 21.75 x 2
    #expect(try payout("1", nil) == "2000")
  }

  @Test("Months before the present hire date do not count")
  func sinceHired() throws {
    let row = wages([("2026-02", "4350"), ("2025-09", "8700"), ("2025-10", "3480")])
    let result = try payout("1", row) { $0.employee.hireDate = "2025-10-20" }
    // The month of hiring counts, the one before it does not: (4350 + 3480) / 2 = 3915; / 21.75 x 2
    #expect(result == "360")
  }

  @Test("Back pay owed for an earlier month raises the average of that month already")
  func backPay() throws {
    let row = wages(Self.lastYear.map { ($0, "4350") })
    let result = try payout("1", row) {
      $0.earnings.backPay = "1200"
      $0.owe([("2025-06", "1200")])
    }
    #expect(result == "409.20")  // average 4350 + 1200 / 12 = 4450; / 21.75 x 2 = 409.1954
  }

  @Test("The rate is a parameter, and the line is rounded once")
  func rate() throws {
    let sample = SampleStandards.wage("5000") { $0.parameters[.annualLeavePayoutRate] = .rate("3") }
    let person = PersonMonth.sample {
      $0.attendance.annualLeaveEntitlement = "15"
      $0.attendance.annualLeavePayout = "1.5"
    }
    // 5000 / 21.75 x 4.5 = 1034.4828
    #expect(try sample.pay(person, .sample())[.annualLeavePayout] == "1034.48")
  }

  @Test("Somebody who leaves is paid all that is left")
  func leaving() throws {
    let row = wages([("2026-02", "4350")])
    let leaves: (inout PersonMonth) -> Void = {
      $0.employee.endDate = "2026-03-31"
      $0.attendance.annualLeaveEntitlement = "5"
      $0.attendance.leave[.annual] = "1.5"
    }
    #expect(try payout("0", row, leaves) == "1400")  // 3.5 x 400
    #expect(try payout("2", row, leaves) == "1400")  // the 2 days asked are among them
  }

  @Test("Somebody who refused in writing is paid only the days that the office names")
  func waived() throws {
    let row = wages([("2026-02", "4350")])
    let leaves: (inout PersonMonth) -> Void = {
      $0.employee.endDate = "2026-03-31"
      $0.attendance.annualLeaveWaived = true
    }
    #expect(try payout("0", row, leaves) == "0")
    #expect(try payout("2", row, leaves) == "800")
  }

  @Test("Without a ledger row nothing is left to pay to somebody hired before this month")
  func unknownUse() throws {
    let leaves: (inout PersonMonth) -> Void = { $0.employee.endDate = "2026-03-31" }
    #expect(try payout("0", nil, leaves) == "0")
    // hired on the first of this month, the use is known: 15 days x 2000
    let hired: (inout PersonMonth) -> Void = {
      leaves(&$0)
      $0.employee.hireDate = "2026-03-01"
    }
    #expect(try payout("0", nil, hired) == "30000")
    let dayBefore: (inout PersonMonth) -> Void = {
      leaves(&$0)
      $0.employee.hireDate = "2026-02-28"
    }
    #expect(try payout("0", nil, dayBefore) == "0")
  }

  @Test("Somebody who leaves with a negative balance owes nothing (办法 Art. 12)")
  func overdrawnLeaver() throws {
    let person = PersonMonth.sample(left: "2026-03-31") { $0.attendance.annualLeaveEntitlement = "1" }
    let payslip = try SampleStandards().pay(person, months("3"))
    #expect(payslip[.annualLeavePayout] == "0")
    #expect(payslip.amounts[.annualLeaveBalanceDays] == -200)
    #expect(payslip.findings.contains(.annualLeaveOverdrawn))
  }

  // MARK: Findings

  @Test("Days left in December are a finding, in no other month, and not when none is left")
  func unused() throws {
    func finds(_ period: PayPeriod, _ used: Days) throws -> Bool {
      let row = Carryover.sample(period.advanced(by: -1)) { $0.annualLeaveUsed = used }
      return try SampleStandards().pay(.sample(period), row).findings.contains(.annualLeaveUnused)
    }
    #expect(try finds("2026-12", "4.99"))
    #expect(try !finds("2026-12", "5"))
    #expect(try !finds("2026-11", "0"))
  }

  /// 条例 Art. 4: 2, 3 or 4 months of 21.75 days.
  @Test(
    "Sick days of 2, 3 or 4 months lose the leave of the year, by its 5, 10 or 15 days",
    arguments: [
      (0, "43.49", false), (0, "43.5", true), (0, "60", true), (60, "65.24", false), (60, "65.25", true),
      (180, "86.99", false), (180, "87", true),
    ] as [(Int, Days, Bool)])
  func sick(_ prior: Int, _ days: Days, _ isFound: Bool) throws {
    // 71 months on 1 March 2026: with 0, 60, 180 before 5, 10, 15 days a year
    for today in ["0", "1"] as [Days] {
      let person = PersonMonth.sample {
        $0.employee.priorServiceMonths = prior
        $0.attendance.leave[.sick] = today
      }
      let before = Days(hundredths: days.hundredths - today.hundredths)
      let payslip = try SampleStandards().pay(person, months("0", before))
      #expect(payslip.findings.contains(.annualLeaveSick) == isFound)
      #expect(payslip.next.sickLeave == days)
    }
  }

  @Test("Somebody without leave has none to lose")
  func sickWithoutLeave() throws {
    let payslip = try SampleStandards().pay(
      .sample(hired: "2025-12-01"), .sample(hired: "2025-12-01") { $0.sickLeave = "100" })
    #expect(!payslip.findings.contains(.annualLeaveSick))
  }
}
