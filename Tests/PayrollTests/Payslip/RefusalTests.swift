import PayrollTestSupport
import Testing

@testable import Payroll

/// Rows that are refused although each of their values is legal.
@Suite struct RefusalTests {
  private func refusals(
    _ person: PersonMonth, _ row: Carryover? = .sample(), faulty: RosterFieldSet = [],
    under sample: SampleStandards = SampleStandards()
  ) throws -> [RefusalCode] {
    try sample.refusals(person, row, faulty: faulty).map(\.code)
  }

  @Test("An ordinary month is not refused")
  func none() throws {
    #expect(try refusals(.sample()) == [])
    #expect(try refusals(.sample(), nil) == [])
  }

  // MARK: Limits

  @Test("range: figures beyond what their columns admit, each once, with no further check on them")
  func limits() throws {
    let person = PersonMonth.sample {
      $0.attendance.overtimeWorkday = "-10"
      $0.attendance.dutyDays = "-5"
      $0.attendance.leave[.sick] = "-3"
      $0.earnings.allowance = "-100"
    }
    let found = try SampleStandards().refusals(person)
    #expect(
      found == [
        Refusal(.range, .overtimeWorkdayHours), Refusal(.range, .dutyDays), Refusal(.range, .sickLeaveDays),
        Refusal(.range, .allowance),
      ])
    #expect(try refusals(person, faulty: RosterFieldSet(.dutyDays, .allowance)) == [.range, .range])
  }

  @Test("range: the limits are those of the files, and back pay alone may be negative")
  func edges() throws {
    let edges: [(RosterField, legal: (inout PersonMonth) -> Void, beyond: (inout PersonMonth) -> Void)] = [
      (
        .overtimeHolidayHours, { $0.attendance.overtimeHoliday = "744" },
        { $0.attendance.overtimeHoliday = "744.01" }
      ),
      (.dutyDays, { $0.attendance.dutyDays = "31" }, { $0.attendance.dutyDays = "31.01" }),
      (
        .annualLeaveEntitlementDays, { $0.attendance.annualLeaveEntitlement = "366" },
        { $0.attendance.annualLeaveEntitlement = "366.01" }
      ),
      (
        .priorServiceMonths, { $0.employee.priorServiceMonths = 720 },
        { $0.employee.priorServiceMonths = 721 }
      ),
      (.award, { $0.earnings.award = "9999999999.99" }, { $0.earnings.award = "10000000000" }),
      (.backPay, { $0.earnings.backPay = "-9999999999.99" }, { $0.earnings.backPay = "-10000000000" }),
      (
        .contributionBase, { $0.insurance.contributionBase = "0" },
        { $0.insurance.contributionBase = "-0.01" }
      ),
    ]
    for (field, legal, beyond) in edges {
      #expect(try SampleStandards().refusals(.sample("2026-03", legal)) == [])
      #expect(try SampleStandards().refusals(.sample("2026-03", beyond)) == [Refusal(.range, field)])
    }
  }

  @Test("other_month: October is not paid under the standards of August")
  func otherMonth() throws {
    let august = try SampleStandards().applied("2026-08")
    let october = PersonMonth.sample("2026-10")
    #expect(october.refusals(carryover: nil, under: august.region) == [Refusal(.otherMonth, .employeeId)])
    #expect(throws: PayrollError.standards(.otherMonth("2026-08", paid: "2026-10"))) {
      try Payslip.compute(october, carryover: nil, under: august)
    }
  }

  // MARK: Dates

  @Test(
    "date_order: hired after the month, or ended before the hire date",
    arguments: [
      ("2026-03-31", nil, nil), ("2026-04-01", nil, RosterField.hireDate),
      ("2026-03-16", "2026-03-15", .endDate), ("2026-03-16", "2026-03-16", nil),
      ("2026-04-01", "2026-03-01", .hireDate),  // once, although both are wrong
    ] as [(CivilDate, CivilDate?, RosterField?)])
  func dates(_ hired: CivilDate, _ left: CivilDate?, _ field: RosterField?) throws {
    let found = try SampleStandards().refusals(.sample(hired: hired, left: left))
    #expect(found.map(\.field) == (field.map { [$0] } ?? []))
    #expect(found.allSatisfy { $0.code == .dateOrder })
  }

  @Test("date_order: attendance, overtime or leave on a later payment, once")
  func laterAttendance() throws {
    let changes: [(inout PersonMonth) -> Void] = [
      { $0.attendance.overtimeWorkday = "1" }, { $0.attendance.dutyDays = "1" },
      { $0.attendance.leave[.sick] = "1" }, { $0.attendance.compLeaveTaken = "1" },
      { $0.attendance.annualLeavePayout = "1" },
      {
        $0.attendance.leave[.annual] = "30"
        $0.attendance.compLeaveTaken = "700"
        $0.attendance.annualLeavePayout = "30"
      },
    ]
    for change in changes {
      let later = PersonMonth.sample(left: "2026-02-28", change)
      #expect(try refusals(later) == [.dateOrder])
      #expect(try SampleStandards().refusals(later).map(\.field) == [.endDate])
    }
    #expect(try refusals(.sample(left: "2026-02-28") { $0.earnings.annualBonus = "1000" }) == [])
    #expect(try refusals(.sample(left: "2026-02-28") { $0.attendance.annualLeaveEntitlement = "5" }) == [])
  }

  // MARK: Leave

  @Test(
    "leave_exceeds_payable_days: all days of leave together above the days employed",
    arguments: [
      ("2020-04-01", "11", "11", false), ("2020-04-01", "11", "11.01", true),
      ("2026-03-16", "6", "6", false), ("2026-03-16", "12.01", "0", true),
    ] as [(CivilDate, Days, Days, Bool)])
  func leave(_ hired: CivilDate, _ sick: Days, _ marriage: Days, _ isRefused: Bool) throws {
    let person = PersonMonth.sample(hired: hired) {
      $0.attendance.leave[.sick] = sick
      $0.attendance.leave[.marriage] = marriage
    }
    let found = try SampleStandards().refusals(person)
    let expected = isRefused ? [Refusal(.leaveExceedsPayableDays, .sickLeaveDays)] : []
    #expect(found == expected)
  }

  @Test("leave_exceeds_payable_days shows in the first column that has days", arguments: LeaveKind.allCases)
  func leaveField(_ kind: LeaveKind) throws {
    let found = try SampleStandards().refusals(.sample { $0.attendance.leave[kind] = "23" })
    let refusal = try #require(found.first)
    #expect(refusal.code == .leaveExceedsPayableDays)
    #expect(refusal.field.code.hasPrefix(kind.code))
  }

  @Test(
    "annual_leave_payout: more days paid out than are left",
    arguments: [("3", false), ("3.01", true), ("0", false)] as [(Days, Bool)])
  func annualLeave(_ paid: Days, _ isRefused: Bool) throws {
    // 5 days of the year, 1 used, 1 taken now
    let row = Carryover.sample { $0.annualLeaveUsed = "1" }
    let person = PersonMonth.sample {
      $0.attendance.leave[.annual] = "1"
      $0.attendance.annualLeavePayout = paid
    }
    #expect(try refusals(person, row) == (isRefused ? [.annualLeavePayout] : []))
  }

  @Test("annual_leave_payout: days used last year or in an earlier employment do not count")
  func annualLeaveOpening() throws {
    let person = PersonMonth.sample { $0.attendance.annualLeavePayout = "5" }
    let lastYear = Carryover.sample("2025-12") { $0.annualLeaveUsed = "5" }
    #expect(try refusals(person, lastYear) == [])
    let used = Carryover.sample { $0.annualLeaveUsed = "5" }
    #expect(try refusals(person, used) == [.annualLeavePayout])
    let again = PersonMonth.sample(hired: "2026-03-01") {
      $0.attendance.annualLeaveEntitlement = "5"
      $0.attendance.annualLeavePayout = "5"
    }
    let ended = Carryover.sample(left: "2026-02-10") { $0.annualLeaveUsed = "5" }
    #expect(try refusals(again, ended) == [])
  }

  // MARK: Overtime

  @Test(
    "comp_leave_elected: more hours elected than worked on days of rest",
    arguments: [("8", "8", false), ("8", "8.01", true), ("0", "0.01", true)] as [(Hours, Hours, Bool)])
  func elected(_ restday: Hours, _ elected: Hours, _ isRefused: Bool) throws {
    let person = PersonMonth.sample {
      $0.attendance.overtimeWorkday = "20"
      $0.attendance.overtimeHoliday = "20"
      $0.attendance.overtimeRestday = restday
      $0.attendance.compLeaveElected = elected
    }
    #expect(try refusals(person) == (isRefused ? [.compLeaveElected] : []))
  }

  @Test(
    "comp_leave_balance: more taken than the bank and this month's lot hold",
    arguments: [("12", false), ("12.01", true)] as [(Hours, Bool)])
  func balance(_ taken: Hours, _ isRefused: Bool) throws {
    let row = Carryover.sample {
      $0.compLeaveLots = [CompLeaveLot("2025-01", "1"), CompLeaveLot("2026-01", "3")]
    }
    let person = PersonMonth.sample {
      $0.attendance.overtimeRestday = "8"
      $0.attendance.compLeaveElected = "8"
      $0.attendance.compLeaveTaken = taken
    }
    #expect(try refusals(person, row) == (isRefused ? [.compLeaveBalance] : []))
    #expect(try refusals(.sample { $0.attendance.compLeaveTaken = "0.01" }, nil) == [.compLeaveBalance])
  }

  @Test("hours_system: comprehensive hours know no rest-day overtime, irregular ones none at all")
  func hoursSystem() throws {
    func refused(_ system: HoursSystem, _ change: (inout Attendance) -> Void) throws -> Bool {
      let person = PersonMonth.sample {
        $0.employee.hoursSystem = system
        change(&$0.attendance)
      }
      let codes = try refusals(person)
      #expect(codes == [] || codes == [.hoursSystem])
      return codes != []
    }
    let workday: (inout Attendance) -> Void = { $0.overtimeWorkday = "0.01" }
    let restday: (inout Attendance) -> Void = { $0.overtimeRestday = "0.01" }
    let holiday: (inout Attendance) -> Void = { $0.overtimeHoliday = "0.01" }
    #expect(try [workday, restday, holiday].map { try refused(.standard, $0) } == [false, false, false])
    #expect(try [workday, restday, holiday].map { try refused(.comprehensive, $0) } == [false, true, false])
    #expect(try [workday, restday, holiday].map { try refused(.irregular, $0) } == [true, true, true])
    #expect(try !refused(.irregular) { $0.dutyDays = "3" })
  }

  // MARK: Bonus

  @Test("bonus_twice: a second bonus taxed separately in one year")
  func bonusTwice() throws {
    let row = Carryover.sample { $0.bonusTaxed = true }
    let bonus = PersonMonth.sample { $0.earnings.annualBonus = "0.01" }
    #expect(try refusals(bonus, row) == [.bonusTwice])
    #expect(try refusals(bonus) == [])
    #expect(try refusals(.sample(), row) == [])
    var combined = bonus
    combined.earnings.bonusTaxation = .combined
    #expect(try refusals(combined, row) == [])
    let lastYear = Carryover.sample("2025-12") { $0.bonusTaxed = true }
    #expect(try refusals(.sample("2026-01") { $0.earnings.annualBonus = "1" }, lastYear) == [])
  }

  @Test("bonus_tax: a bonus to be taxed separately while no monthly table is in force")
  func bonusTax() throws {
    let sample = SampleStandards.with { $0.hasMonthlyTaxTable = false }
    var person = PersonMonth.sample { $0.earnings.annualBonus = "1000" }
    #expect(try refusals(person, under: sample) == [.bonusTax])
    person.earnings.bonusTaxation = .combined
    #expect(try refusals(person, under: sample) == [])
    #expect(try refusals(.sample(), under: sample) == [])
  }

  // MARK: Ledger

  @Test(
    "already_paid: the row is of this month; ledger_ahead: of a later one",
    arguments: [
      ("2026-02", []), ("2026-03", [.alreadyPaid]), ("2026-04", [.ledgerAhead]), ("2027-01", [.ledgerAhead]),
    ] as [(PayPeriod, [RefusalCode])])
  func ledger(_ period: PayPeriod, _ codes: [RefusalCode]) throws {
    #expect(try refusals(.sample(), .sample(period)) == codes)
  }

  // MARK: Columns with faults

  /// Somebody who breaks every rule but those of the end date.
  private static let worst = PersonMonth.sample(hired: "2020-04-01") {
    $0.employee.hoursSystem = .comprehensive
    $0.attendance.overtimeRestday = "1"
    $0.attendance.compLeaveElected = "2"
    $0.attendance.compLeaveTaken = "9"
    $0.attendance.leave[.annual] = "23"
    $0.attendance.annualLeavePayout = "1"
    $0.earnings.annualBonus = "1000"
  }

  private static let taxedBonus = Carryover.sample("2026-02") { $0.bonusTaxed = true }

  @Test("All rules that are broken are named, in a fixed order")
  func all() throws {
    #expect(
      try refusals(Self.worst, Self.taxedBonus, under: .with { $0.hasMonthlyTaxTable = false }) == [
        .hoursSystem, .compLeaveElected, .compLeaveBalance, .leaveExceedsPayableDays, .annualLeavePayout,
        .bonusTwice, .bonusTax,
      ])
  }

  @Test("Of somebody who has been paid already, nothing else that the ledger says is held against the row")
  func alreadyPaidAlone() throws {
    let paid = Carryover.sample("2026-03") { $0.bonusTaxed = true }
    #expect(
      try refusals(Self.worst, paid, under: .with { $0.hasMonthlyTaxTable = false }) == [
        .hoursSystem, .compLeaveElected, .alreadyPaid, .leaveExceedsPayableDays, .bonusTax,
      ])
  }

  @Test("Dates that contradict each other leave out what needs them, and a later payment's hours count once")
  func datesFirst() throws {
    let left = PersonMonth.sample(hired: "2026-03-10", left: "2026-03-05") {
      $0.attendance.leave[.sick] = "2"
    }
    #expect(try refusals(left) == [.dateOrder])
    let later = PersonMonth.sample(left: "2026-02-28") {
      $0.employee.hoursSystem = .irregular
      $0.attendance.overtimeRestday = "4"
      $0.attendance.compLeaveElected = "5"
    }
    #expect(try refusals(later) == [.dateOrder])
  }

  @Test(
    "A check is left out when a column it needs has a fault of its own",
    arguments: [
      (.hoursSystem, [.hoursSystem]), (.overtimeWorkdayHours, [.hoursSystem]),
      (.overtimeRestdayHours, [.hoursSystem, .compLeaveElected]),
      (.compLeaveElectedHours, [.compLeaveElected, .compLeaveBalance]),
      (.compLeaveTakenHours, [.compLeaveBalance]),
      (.employeeId, [.compLeaveBalance, .annualLeavePayout, .bonusTwice]),
      (.hireDate, [.leaveExceedsPayableDays, .annualLeavePayout]),
      (.endDate, [.leaveExceedsPayableDays, .annualLeavePayout]),
      (.annualLeaveDays, [.leaveExceedsPayableDays, .annualLeavePayout]),
      (.sickLeaveDays, [.leaveExceedsPayableDays]), (.region, [.leaveExceedsPayableDays]),
      (.annualLeavePayoutDays, [.annualLeavePayout]), (.priorServiceMonths, [.annualLeavePayout]),
      (.annualLeaveEntitlementDays, [.annualLeavePayout]),
      (.annualBonus, [.bonusTwice, .bonusTax]), (.bonusTax, [.bonusTwice, .bonusTax]), (.name, []),
    ] as [(RosterField, [RefusalCode])])
  func faulty(_ field: RosterField, _ left: [RefusalCode]) throws {
    let sample = SampleStandards.with { $0.hasMonthlyTaxTable = false }
    let all = try refusals(Self.worst, Self.taxedBonus, under: sample)
    let found = try refusals(Self.worst, Self.taxedBonus, faulty: RosterFieldSet(field), under: sample)
    #expect(found == all.filter { !left.contains($0) })
  }

  @Test("A faulty hire date or end date is not compared")
  func faultyDates() throws {
    let person = PersonMonth.sample(hired: "2026-04-01", left: "2026-03-15")
    #expect(try refusals(person, faulty: RosterFieldSet(.hireDate)) == [])
    #expect(try refusals(person, faulty: RosterFieldSet(.endDate)) == [.dateOrder])
    #expect(try refusals(person, faulty: RosterFieldSet(.hireDate, .endDate)) == [])
    let later = PersonMonth.sample(left: "2026-02-28") { $0.attendance.dutyDays = "1" }
    #expect(try refusals(later, faulty: RosterFieldSet(.dutyDays)) == [])
  }

  @Test("Without a known region the checks that need a standard are left out")
  func unknownRegion() {
    let found = Self.worst.refusals(carryover: Self.taxedBonus, under: nil).map(\.code)
    #expect(
      found == [
        .hoursSystem, .compLeaveElected, .compLeaveBalance, .annualLeavePayout, .bonusTwice,
      ])
  }

  @Test("The codes of rejects.csv")
  func codes() {
    #expect(
      RefusalCode.allCases.map(\.code) == [
        "range", "other_month",
        "date_order", "leave_exceeds_payable_days", "comp_leave_elected", "comp_leave_balance",
        "annual_leave_payout", "hours_system", "bonus_twice", "bonus_tax", "already_paid", "ledger_ahead",
      ])
  }
}
