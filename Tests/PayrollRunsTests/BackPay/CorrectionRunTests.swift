import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// What corrected cells of past rosters owe, against figures computed by hand.
@Suite struct CorrectionRunTests {
  private static let old = PayStandards.common.files
  private static let periods = ["2026-08", "2026-09", "2026-10"]

  private static func person(_ employeeId: String, _ cells: Cells = [:]) -> Cells {
    PayrollRunsTests.person(employeeId, ["grade": "4000"].merging(cells) { $1 })
  }

  /// Three months of three people whose grade is worth 4,000; in August A worked ten hours of overtime, B was sick for two
  /// days and C worked eight hours on a rest day.
  private static func archive(adjustments: String? = nil, knownOn: String? = nil) throws -> PaidArchive {
    var archive = PaidArchive()
    for period in periods {
      let isFirst = period == periods[0]
      try archive.pay(
        period,
        roster: Month.roster([
          person("A", isFirst ? ["overtime_workday_hours": "10"] : [:]),
          person("B", isFirst ? ["sick_leave_days": "2"] : [:]),
          person("C", isFirst ? ["overtime_restday_hours": "8"] : [:]),
        ]), old, adjustments: period == periods[2] ? adjustments : nil, knownOn: knownOn)
    }
    return archive
  }

  private static func owed(_ cells: [String], _ archive: PaidArchive? = nil) throws -> BackPayOutcome {
    try (archive ?? Self.archive()).backPay("2026-08", "2026-10", nil, correcting: cells)
  }

  @Test("Overtime that was forgotten is owed as back pay of overtime, an allowance as back pay")
  func overtime() throws {
    let outcome = try Self.owed(["2026-08,A,overtime_workday_hours,12,two hours", "2026-09,C,allowance,100,"])
    // 4000 / 174 x 1.5 x 12 = 413.79, paid 344.83. The assumed base of the housing fund grows by the allowance: 12 %.
    #expect(
      outcome.differences == [
        "A 2026-08 overtime_back_pay ": 68_96, "C 2026-09 back_pay ": 100_00,
        "C 2026-09 contribution_adjustment_employee housing_fund": 12_00,
        "C 2026-09 contribution_adjustment_employer housing_fund": 12_00,
      ])
    let row = outcome.table(.adjustments).of("A")
    #expect(row["item"] == "overtime_back_pay" && row["amount"] == "68.96" && row["origin"] == "corrections")
    #expect(
      row["note"]
        == "Corrections: due 413.79, paid 344.83, settled 0.00 (up to 2026-10); overtime_workday_hours of 2026-08 corrected, two hours"
    )
  }

  @Test("A sick note that came late takes from the wage and counts in the ledger")
  func sick() throws {
    let outcome = try Self.owed(["2026-08,B,sick_leave_days,4,a note"])
    // 4000 / 21.75 x 40 % x 4 = 294.25, taken 147.13.
    #expect(outcome.differences == ["B 2026-08 back_pay ": -147_12])
    let ledger = outcome.table(.adjustments).all("item", "sick_leave_adjustment")
    #expect(
      ledger.map { [$0["amount"], $0["for_period"], $0["origin"]] } == [["2.00", "2026-10", "corrections"]])
    #expect(ledger[0]["note"]?.contains("should be 4.00, the ledger has 2.00") == true)
    #expect(outcome.result.ledgerCorrections == 1)
  }

  @Test("Hours elected as compensatory leave are not paid, and go into the lot of their month")
  func elected() throws {
    let outcome = try Self.owed(["2026-08,C,comp_leave_elected_hours,4,"])
    // 4000 / 174 x 2 x 4 = 183.91, paid 4000 / 174 x 2 x 8 = 367.82.
    #expect(outcome.differences == ["C 2026-08 overtime_back_pay ": -183_91])
    let ledger = outcome.table(.adjustments).all("item", "comp_leave_adjustment")
    #expect(ledger.map { [$0["amount"], $0["for_period"]] } == [["4.00", "2026-08"]])
  }

  @Test("A wrong base is owed to its schemes, both sides")
  func base() throws {
    let outcome = try Self.owed(["2026-09,C,contribution_base,5000,declared late"])
    // Pension: (5,000 - 4,403) x 8 % and 16 %.
    #expect(outcome.differences["C 2026-09 contribution_adjustment_employee pension"] == 47_76)
    #expect(outcome.differences["C 2026-09 contribution_adjustment_employer pension"] == 95_52)
    #expect(outcome.differences["C 2026-09 back_pay "] == nil)
  }

  @Test("Each cell is a cause of its own with its reason, of two for one cell the last counts")
  func causes() throws {
    let outcome = try Self.owed([
      "2026-08,A,overtime_workday_hours,30,typed wrong", "2026-08,B,sick_leave_days,4,a note",
      "2026-08,A,overtime_workday_hours,12,two hours", "2026-08,A,allowance,100,meals",
    ])
    let causes = outcome.table(.causes)
    #expect(causes.column("table") == ["roster", "roster", "roster"])
    #expect(causes.column("key") == ["B", "A", "A"])
    #expect(causes.column("column") == ["sick_leave_days", "overtime_workday_hours", "allowance"])
    #expect(causes.column("reason") == ["a note", "two hours", "meals"])
    #expect(causes.column("difference") == ["-147.12", "68.96", "124.00"])
    #expect(causes.column("period") == ["2026-08", "2026-08", "2026-08"])
  }

  @Test("Cells that can only be paid together share at the last of them")
  func together() throws {
    // August 2026 has 21 payable days: with two days of sick leave, twenty of personal leave are one too many.
    let outcome = try Self.owed(["2026-08,B,personal_leave_days,20,", "2026-08,B,sick_leave_days,0,"])
    let causes = outcome.table(.causes)
    #expect(causes.column("difference")[0] == "0.00" && causes.column("difference")[1] != "0.00")
    #expect(outcome.sum("difference", of: .causes) == outcome.differences.values.reduce(0, +))
  }

  @Test(
    "Once paid nothing is owed; the same cell corrected again owes the rest, and taken back asks for it again"
  )
  func again() throws {
    var archive = try Self.archive()
    let first = try Self.owed(["2026-08,A,overtime_workday_hours,12,two hours"], archive)
    try archive.pay(
      "2026-11", roster: Month.roster([Self.person("A")]), Self.old, adjustments: first.text(.adjustments))
    let second = try Self.owed(["2026-08,A,overtime_workday_hours,12,two hours"], archive)
    #expect(second.differences.isEmpty && second.table(.adjustments).rows.isEmpty)
    #expect(second.table(.settled).column("counted") == ["yes"])
    let third = try Self.owed(["2026-08,A,overtime_workday_hours,14,four hours"], archive)
    // 4000 / 174 x 1.5 x 14 = 482.76, paid 344.83, settled 68.96.
    #expect(third.differences == ["A 2026-08 overtime_back_pay ": 68_97])
    let back = try Self.owed(["2026-08,A,overtime_workday_hours,10,it was ten after all"], archive)
    #expect(back.differences == ["A 2026-08 overtime_back_pay ": -68_96])
    #expect(back.result.paidUntil.description == "2026-11")
  }

  @Test(
    "Sick days that are settled are settled however far one looks, and days of a later month ask to look there"
  )
  func ledgerAgain() throws {
    var archive = try Self.archive()
    let cells = ["2026-08,B,sick_leave_days,4,a note"]
    let first = try Self.owed(cells, archive)
    try archive.pay(
      "2026-11", roster: Month.roster([Self.person("B")]), Self.old, adjustments: first.text(.adjustments))
    for last in ["2026-10", "2026-11"] {
      let outcome = try archive.backPay("2026-08", last, nil, correcting: cells)
      #expect(outcome.table(.adjustments).rows.isEmpty && outcome.differences.isEmpty, "\(last)")
    }
    let fault = message { try archive.backPay("2026-08", "2026-09", nil, correcting: cells) }
    #expect(fault?.contains("use --to 2026-10 or later") == true)
  }

  @Test("A January correction changes an average of March, and the difference is owed for March")
  func average() throws {
    var archive = PaidArchive()
    for period in ["2026-01", "2026-02", "2026-03"] {
      let cells = period == "2026-03" ? ["annual_leave_payout_days": "2"] : [:]
      try archive.pay(period, roster: Month.roster([Self.person("A", cells)]), Self.old)
    }
    let outcome = try archive.backPay("2026-01", "2026-03", nil, correcting: ["2026-01,A,allowance,217.50,"])
    // The average of January and February is (4,217.50 + 4,000) / 2 = 4,108.75: 4108.75 / 21.75 x 2 x 2 = 755.63, paid
    // 4000 / 21.75 x 2 x 2 = 735.63.
    #expect(outcome.differences["A 2026-03 overtime_back_pay "] == 20_00)
    // 12 % of 4,217.50 in whole yuan is 506, paid 480.
    #expect(outcome.differences["A 2026-01 contribution_adjustment_employee housing_fund"] == 26_00)
    #expect(outcome.differences["A 2026-01 back_pay "] == 217_50 && outcome.differences.count == 4)
  }

  @Test("What a hand has written is no part of it")
  func byHand() throws {
    let text = """
      employee_id,item,amount,scheme,for_period,note
      A,back_pay,50,,2026-08,by hand
      A,allowance,9,,2026-08,by hand
      A,overtime_back_pay,-7,,2026-08,by hand
      A,contribution_adjustment_employee,-3,pension,2026-08,by hand
      B,sick_leave_adjustment,1,,2026-09,by hand
      """
    let cells = ["2026-08,A,overtime_workday_hours,12,", "2026-08,B,sick_leave_days,4,"]
    let outcome = try Self.owed(cells, try Self.archive(adjustments: text))
    #expect(outcome.differences == (try Self.owed(cells)).differences)
    #expect(outcome.result.byHand == 5)
    // The day that a hand has put in stays in beside the two that were missing.
    #expect(outcome.table(.adjustments).all("item", "sick_leave_adjustment")[0]["amount"] == "2.00")
  }

  @Test("A month before the first that is looked at is looked at too")
  func earlier() throws {
    let outcome = try Self.archive().backPay(
      "2026-10", "2026-10", nil, correcting: ["2026-08,A,overtime_workday_hours,12,"])
    #expect(outcome.differences == ["A 2026-08 overtime_back_pay ": 68_96])
    #expect(outcome.result.lookedAt.lowerBound.description == "2026-08")
  }

  @Test(
    "Whoever was not paid, a month that is not there, and a cell as it was are faults with what to do",
    arguments: [
      (
        "2026-08,D,sick_leave_days,1,",
        "corrections.csv:2 [employee_id]: value \"D\": nobody with this number was paid in 2026-08"
      ),
      (
        "2026-07,A,sick_leave_days,1,",
        "corrections.csv:2 [period]: value \"2026-07\": the archive has no such month"
      ),
      ("2026-08,B,sick_leave_days,2.00,", "the month was paid with \"2\" in this cell"),
      ("2026-09,A,allowance,0,", "the month was paid with \"\" in this cell"),
      ("2026-09,A,hire_date,2015-03-01,", "the month was paid with \"2015-03-01\""),
    ])
  func faults(_ line: String, _ text: String) throws {
    let fault = message { try Self.owed([line]) }
    #expect(fault?.contains(text) == true, "\(fault ?? "")")
  }

  @Test("More leave than there are payable days is refused with the run's own words")
  func refused() throws {
    let fault = message { try Self.owed(["2026-08,B,sick_leave_days,22,"]) }
    #expect(
      fault?.contains("corrections.csv:2 [value]: value \"22\": 2026-08 cannot be paid with it: ") == true)
    #expect(fault?.contains("payable days") == true)
  }

  @Test(
    "A date that leaves days unpaid in a month in which nobody paid the person is refused, on a weekend it is not"
  )
  func dates() throws {
    var archive = PaidArchive()
    let late = Self.person("N", ["hire_date": "2026-09-07"])
    try archive.pay("2026-08", roster: Month.roster([Self.person("A")]), Self.old)
    try archive.pay("2026-09", roster: Month.roster([Self.person("A"), late]), Self.old)
    func owed(_ cells: [String]) throws -> BackPayOutcome {
      try archive.backPay("2026-08", "2026-09", nil, correcting: cells)
    }
    let fault = message { try owed(["2026-09,N,hire_date,2026-08-31,"]) }
    #expect(fault?.contains("1 payable days of 2026-08 unpaid") == true)
    // The 29th and 30th of August 2026 are a Saturday and a Sunday, the 31st is a Monday: from the 1st of September on,
    // four more days are owed.
    #expect(try owed(["2026-09,N,hire_date,2026-09-01,"]).differences["N 2026-09 back_pay "] != nil)
    try archive.pay("2026-10", roster: Month.roster([Self.person("A")]), Self.old)
    #expect(
      message {
        try archive.backPay("2026-08", "2026-10", nil, correcting: ["2026-09,N,end_date,2026-10-09,"])
      }?
      .contains("payable days of 2026-10 unpaid") == true)
    // The first eight days of October 2026 are a holiday, of which the first three are paid days.
    #expect(
      try archive.backPay("2026-08", "2026-10", nil, correcting: ["2026-09,N,end_date,2026-09-29,"])
        .differences["N 2026-09 back_pay "] != nil)
  }

  @Test(
    "A hire date before the archive is refused for somebody who was new, unless an older ledger has the person"
  )
  func beforeArchive() throws {
    var archive = PaidArchive()
    try archive.pay(
      "2026-08", roster: Month.roster([Self.person("N", ["hire_date": "2026-08-03"]), Self.person("A")]),
      Self.old)
    func owed(_ line: String) throws -> BackPayOutcome {
      try archive.backPay("2026-08", "2026-08", nil, correcting: [line])
    }
    let fault = message { try owed("2026-08,N,hire_date,2026-07-20,") }
    #expect(fault?.contains("the days before 2026-08 were not paid") == true)
    #expect(try owed("2026-08,A,hire_date,2016-03-01,").differences.isEmpty)
  }

  @Test("Columns that stand from month to month are told, so that later rosters are put right too")
  func standing() throws {
    let outcome = try Self.owed(["2026-08,A,contribution_base,5000,", "2026-08,A,overtime_workday_hours,12,"])
    #expect(outcome.result.standingColumns == [.contributionBase])
  }

  @Test(
    "A cell corrects the run that paid the person, also under standards by which the refused row could be paid"
  )
  func mendedRow() throws {
    func b(_ cells: Cells) -> Cells { Self.person("B", ["sick_leave_days": "5"].merging(cells) { $1 }) }
    var archive = PaidArchive()
    try archive.pay(
      "2026-08", roster: Month.roster([Self.person("A"), b(["sick_leave_days": "25", "allowance": "1"])]),
      Self.old,
      allowsRejects: true, folder: "one")
    try archive.pay("2026-08", roster: Month.roster([b(["allowance": "300"])]), Self.old, folder: "two")
    let outcome = try archive.backPay(
      "2026-08", "2026-08", Self.old, correcting: ["2026-08,B,sick_leave_days,4,"])
    // 4000 / 21.75 x 40 % a day: 367.82 for five days, 294.25 for four.
    #expect(outcome.differences == ["B 2026-08 back_pay ": 73_57])
  }

  @Test("A month that is missing between others is found by the ledger of a later one, whatever --to is")
  func missingMonth() throws {
    var archive = try Self.archive()
    try archive.pay("2026-11", roster: Month.roster([Self.person("A")]), Self.old)
    let fault = message {
      try archive.without("2026-10").backPay(
        "2026-08", "2026-08", nil, correcting: ["2026-08,A,allowance,1,"])
    }
    #expect(fault?.contains("the archive lacks a folder of 2026-10") == true, "\(fault ?? "")")
  }

  @Test("A ledger that a spreadsheet has saved again is the same ledger")
  func savedAgain() throws {
    var archive = PaidArchive()
    try archive.pay("2026-08", roster: Month.roster([Self.person("A")]), Self.old)
    archive.saveLedgerAgain()
    try archive.pay("2026-09", roster: Month.roster([Self.person("A")]), Self.old)
    let outcome = try archive.backPay("2026-08", "2026-09", nil, correcting: ["2026-08,A,sick_leave_days,2,"])
    #expect(outcome.result.withOwnLedger.isEmpty)
    #expect(outcome.table(.adjustments).all("item", "sick_leave_adjustment").map { $0["amount"] } == ["2.00"])
  }

  @Test(
    "A line that was reckoned with earlier months asks to look there again; what the first month was paid with does not"
  )
  func beganEarlier() throws {
    var archive = PaidArchive()
    let hours = Self.person("C", ["overtime_restday_hours": "8"])
    try archive.pay("2026-07", roster: Month.roster([hours]), Self.old)
    try archive.pay("2026-08", roster: Month.roster([Self.person("C")]), Self.old)
    let cells = ["2026-07,C,comp_leave_elected_hours,8,"]
    let first = try archive.backPay("2026-07", "2026-08", nil, correcting: cells)
    #expect(first.table(.adjustments).all("item", "comp_leave_adjustment").map { $0["amount"] } == ["8.00"])
    try archive.pay(
      "2026-09", roster: Month.roster([Self.person("C")]), Self.old, adjustments: first.text(.adjustments))
    try archive.pay(
      "2026-10", roster: Month.roster([Self.person("C", ["comp_leave_taken_hours": "8"])]), Self.old)
    #expect(
      try archive.backPay("2026-07", "2026-10", nil, correcting: cells).table(.adjustments).rows.isEmpty)
    let later = ["2026-10,C,allowance,10,"]
    let fault = message { try archive.backPay("2026-08", "2026-10", nil, correcting: later) }
    #expect(fault?.contains("use --from 2026-07 or earlier") == true)
    for from in ["2026-09", "2026-10"] {
      let outcome = try archive.backPay(from, "2026-10", nil, correcting: later)
      #expect(outcome.table(.adjustments).all("item", "comp_leave_adjustment").isEmpty, "\(from)")
      #expect(outcome.differences["C 2026-10 back_pay "] == 10_00)
    }
  }

  @Test("Days of leave of somebody who has left are corrected no more, only what they were paid")
  func leaverOfLastYear() throws {
    var archive = PaidArchive()
    let leaver = Self.person("L", ["sick_leave_days": "1", "end_date": "2025-11-28"])
    try archive.pay("2025-11", roster: Month.roster([Self.person("A"), leaver]), Self.old)
    for period in ["2025-12", "2026-01"] {
      try archive.pay(period, roster: Month.roster([Self.person("A")]), Self.old)
    }
    let cells = ["2025-11,L,sick_leave_days,3,"]
    let outcome = try archive.backPay("2025-11", "2026-01", nil, correcting: cells)
    #expect(outcome.table(.adjustmentsOfLeavers).all("item", "sick_leave_adjustment").isEmpty)
    #expect(outcome.differences["L 2025-11 back_pay "] != nil)
    try archive.pay(
      "2026-02", roster: Month.roster([Self.person("A"), Self.person("L", ["end_date": "2025-11-28"])]),
      Self.old,
      adjustments: outcome.text(.adjustmentsOfLeavers))
    for last in ["2025-12", "2026-01"] {
      let again = try archive.backPay("2025-11", last, nil, correcting: cells)
      #expect(again.table(.adjustmentsOfLeavers).rows.isEmpty && again.differences.isEmpty, "\(last)")
    }
  }

  @Test("A later payment whose end date moves forward leaves the months between unpaid")
  func laterPayment() throws {
    var archive = PaidArchive()
    let left = Self.person("L", ["end_date": "2026-08-20"])
    try archive.pay("2026-08", roster: Month.roster([Self.person("A"), left]), Self.old)
    try archive.pay("2026-09", roster: Month.roster([Self.person("A")]), Self.old)
    try archive.pay(
      "2026-10", roster: Month.roster([Self.person("A"), left.merging(["award": "5"]) { $1 }]), Self.old)
    for value in ["2026-10-15", "2026-09-10", ""] {
      let fault = message {
        try archive.backPay("2026-08", "2026-10", nil, correcting: ["2026-10,L,end_date,\(value),"])
      }
      #expect(fault?.contains("payable days of 2026-09 unpaid") == true, "\(value)")
    }
  }

  @Test("Corrected, taken back and corrected again, each line has a note of its own, so that each is paid")
  func notes() throws {
    var archive = try Self.archive()
    var notes: Set<String> = []
    for (period, value) in [("2026-11", "12"), ("2026-12", "10"), ("2027-01", "12")] {
      let outcome = try Self.owed(["2026-08,A,overtime_workday_hours,\(value),"], archive)
      #expect(outcome.differences.count == 1)
      notes.insert(outcome.table(.adjustments).of("A")["note"] ?? "")
      if period == "2027-01" { break }
      try archive.pay(
        period, roster: Month.roster([Self.person("A")]), Self.old, adjustments: outcome.text(.adjustments))
    }
    #expect(notes.count == 3)
  }

  @Test("A person paid in a second run of a month is corrected in that run")
  func secondRun() throws {
    var archive = PaidArchive()
    let bad = Self.person("B", ["grade": "NONE"])
    try archive.pay(
      "2026-08", roster: Month.roster([Self.person("A"), bad]), Self.old, allowsRejects: true, folder: "one")
    try archive.pay(
      "2026-08", roster: Month.roster([Self.person("B", ["overtime_workday_hours": "10"])]), Self.old,
      folder: "two")
    let outcome = try archive.backPay(
      "2026-08", "2026-08", nil,
      correcting: ["2026-08,B,overtime_workday_hours,12,", "2026-08,A,overtime_workday_hours,12,"])
    #expect(
      outcome.differences == ["A 2026-08 overtime_back_pay ": 413_79, "B 2026-08 overtime_back_pay ": 68_96])
    #expect(outcome.table(.causes).column("difference") == ["68.96", "413.79"])
  }

  @Test(
    "Lines of corrections need a cell of that person in their month or before it, and are named otherwise")
  func givenAgain() throws {
    var archive = try Self.archive()
    let cells = ["2026-08,A,overtime_workday_hours,12,two hours"]
    let first = try Self.owed(cells, archive)
    try archive.pay(
      "2026-11", roster: Month.roster([Self.person("A")]), Self.old, adjustments: first.text(.adjustments))
    let raised = Self.old + [PayStandards.grade("4000", "4200", from: "2026-08-01", decided: "2026-10-20")]
    let fault = message { try archive.backPay("2026-08", "2026-10", raised) }
    #expect(
      fault?.contains("adjustments.csv:2 A overtime_back_pay 68.96 for 2026-08, origin corrections") == true)
    #expect(message { try Self.owed(["2026-09,A,allowance,1,"], archive) } != nil)
    // 200 for A, B and C in August, B with 2 sick days at 60 %.
    let both = try archive.backPay("2026-08", "2026-10", raised, correcting: cells)
    #expect(both.differences["A 2026-08 back_pay "] == 200_00)
    #expect(both.table(.adjustments).all("employee_id", "A")[0]["origin"] == "both")
    #expect(both.table(.adjustments).all("employee_id", "C")[0]["origin"] == "standards")
    // 4200 / 174 x 1.5 x 12 = 434.48 - 344.83 - 68.96.
    #expect(both.differences["A 2026-08 overtime_back_pay "] == 20_69)
  }

  @Test("A run that is missing is named with those whom it paid")
  func missingRun() throws {
    var archive = PaidArchive()
    try archive.pay("2026-08", roster: Month.roster([Self.person("A")]), Self.old, folder: "2026-08")
    try archive.pay("2026-08", roster: Month.roster([Self.person("B")]), Self.old, folder: "2026-08-2")
    try archive.pay("2026-09", roster: Month.roster([Self.person("A"), Self.person("B")]), Self.old)
    for (folder, employeeId) in [("2026-08", "A"), ("2026-08-2", "B")] {
      let fault = message {
        try archive.without(folder).backPay("2026-08", "2026-09", nil, correcting: ["2026-09,A,allowance,1,"])
      }
      #expect(fault?.contains("paid 1 people (\(employeeId))") == true, "\(fault ?? "")")
    }
  }

  @Test("Months before the archive are the old system's, and hidden knowledge is said to be hidden")
  func words() throws {
    let archive = try Self.archive(knownOn: "2026-10-25")
    let early = message { try archive.backPay("2026-06", "2026-10", Self.old) }
    #expect(early?.contains("the archive begins in 2026-08") == true)
    let raised = Self.old + [PayStandards.grade("4000", "4200", from: "2026-08-01", decided: "2026-10-20")]
    for knownOn in ["2026-10-25", nil] {
      var later = PaidArchive()
      try later.pay("2026-10", roster: Month.roster([Self.person("A")]), raised, knownOn: knownOn)
      let hidden = message { try later.backPay("2026-10", "2026-10", raised, knownOn: "2026-10-01") }
      #expect(hidden?.contains("decided on 2026-10-20, and --as-of 2026-10-01 hides them") == true)
      #expect(try later.backPay("2026-10", "2026-10", raised, knownOn: "2026-10-20").differences.isEmpty)
    }
  }
}
