import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Each cause by itself, with figures reckoned by hand.
@Suite struct CauseWalkTests {
  @Test("A month that is said and paid the same changes no line")
  func same() throws {
    let outcome = try PaidArchive.twoMonths([plain("A")], [plain("A")]).compared()
    #expect(outcome.changes("A").isEmpty)
    #expect(outcome.result.netPay == (2885_00, 2885_00))
  }

  @Test("A year of service that is full in the later month is the calendar's")
  func calendar() throws {
    let somebody = serving("A", ["hire_date": "2016-10-01"])
    let outcome = try PaidArchive.twoMonths([somebody], [somebody]).compared()
    // Nine and ten years at 20 yuan.
    #expect(outcome.changes("A") == ["calendar seniority_pay 180.00 200.00"])
    // September 2026 has 22 workdays and a holiday, October 18 and three.
    #expect(outcome.details("A") == ["2026-09 -> 2026-10; month_days 23.00 -> 21.00"])
  }

  @Test("Tax that is withheld month by month is nobody's change while the pay stays")
  func taxYear() throws {
    var archive = PaidArchive()
    for period in ["2026-08", "2026-09", "2026-10"] {
      try archive.pay(
        period, roster: Month.roster([plain("A", ["grade": "10000"])]), PayStandards.common.files)
    }
    let outcome = try archive.compared(last: 2)
    #expect(outcome.changes("A").isEmpty)
    // 10,000 - 1,115, less 3 % of what is above 5,000.
    #expect(outcome.result.netPay == (8768_45, 8768_45))
  }

  @Test("A bracket of the year that is reached is the ledger's")
  func bracket() throws {
    var archive = PaidArchive()
    for period in ["2026-08", "2026-09", "2026-10"] {
      try archive.pay(
        period, roster: Month.roster([plain("A", ["grade": "20000"])]), PayStandards.common.files)
    }
    let outcome = try archive.compared(last: 2)
    // 13,885 a month are taxed: 27,770 at 3 % until September, 41,655 at 10 % less 2,520 until October.
    // 27,770 x 3 % - 416.55 = 416.55; 41,655 x 10 % - 2,520 - 833.10 = 812.40.
    #expect(outcome.changes("A") == ["ledger income_tax -416.55 -812.40"])
    #expect(outcome.details("A")[0].contains("deduction_months 1 -> 2; ytd_income 20000.00 -> 40000.00"))
  }

  @Test("A row that comes into force is the standards', though the earlier folder held it already")
  func standards() throws {
    let files =
      PayStandards.common.files
      + [PayStandards.grade("4000", "4200", from: "2026-10-01", decided: "2026-09-20")]
    let outcome = try PaidArchive.twoMonths([plain("A")], [plain("A")], standards: files).compared()
    #expect(outcome.changes("A") == ["standards grade_pay 4000.00 4200.00"])
    #expect(outcome.details("A") == ["grades-new.csv:2 4000: grade_pay 4000.00 -> 4200.00 (test)"])
  }

  @Test("A row for others is not named, and one of a scheme at that scheme's line alone")
  func concerned() throws {
    let files =
      PayStandards.common.files + [
        PayStandards.grade("G2", "1100", from: "2026-10-01", decided: "2026-09-20"),
        PayStandards.file(
          "contributions",
          [
            "region,scheme,employer_rate,employee_rate,effective_from,source",
            "53,pension,16%,9%,2026-10-01,plan",
          ], "new"), PayStandards.grade("4000", "4100", from: "2026-10-01", decided: "2026-09-20", file: "b"),
      ]
    let outcome = try PaidArchive.twoMonths([plain("A")], [plain("A")], standards: files).compared()
    #expect(
      outcome.changes("A") == [
        "standards grade_pay 4000.00 4100.00", "standards pension_employee -400.00 -450.00",
      ])
    #expect(outcome.details("A")[0].hasPrefix("grades-b.csv:2 "))
    #expect(!outcome.details("A").joined().contains("grades-new.csv"))
    #expect(outcome.details("A")[1].contains("contributions-new.csv:2 "))
  }

  @Test("A column of the roster is named with what it said and says")
  func roster() throws {
    let outcome = try PaidArchive.twoMonths(
      [plain("A", ["allowance": "100"])], [plain("A", ["overtime_workday_hours": "10"])]
    ).compared()
    // 4000 / 174 x 15 = 344.83.
    #expect(
      outcome.changes("A") == [
        "roster overtime_workday_pay 0.00 344.83", "roster allowance 100.00 0.00",
      ])
    #expect(outcome.details("A") == ["overtime_workday_hours blank -> 10", "allowance 100 -> blank"])
  }

  @Test("An adjustment is told with its month and note")
  func adjustment() throws {
    let adjustments = "employee_id,item,amount,for_period,note\nA,back_pay,100,2026-09,forgotten\n"
    let outcome = try PaidArchive.twoMonths([plain("A")], [plain("A")], adjustments: adjustments).compared()
    #expect(outcome.changes("A") == ["adjustment back_pay 0.00 100.00"])
    #expect(outcome.details("A") == ["now: back_pay 100.00 (2026-09, forgotten)"])
  }

  @Test("What is carried over is the ledger's")
  func ledger() throws {
    let outcome = try PaidArchive.twoMonths([plain("A", ["other_deduction": "5000"])], [plain("A")])
      .compared()
    // 4,000 - 1,115 leaves 2,885 to take; 5,000 - 2,885 = 2,115 are taken in October.
    #expect(
      outcome.changes("A") == [
        "roster other_deduction -2885.00 0.00", "ledger other_deduction 0.00 -2115.00",
      ])
    #expect(outcome.details("A")[1] == "deduction_carried blank -> 2115.00")
  }

  @Test("A name, an ID number and an account are no line of the pay")
  func identity() throws {
    let outcome = try PaidArchive.twoMonths(
      [plain("A", ["bank_account": "6222000011112222"])],
      [
        plain(
          "A", ["name": "李四", "bank_account": "6222000011113333", "id_number": "11010519491231002X"])
      ]
    ).compared()
    #expect(outcome.table(.changes).rows.isEmpty)
  }

  @Test("A column that cannot change by itself is taken together with the next")
  func together() throws {
    let outcome = try PaidArchive.twoMonths(
      [serving("A", ["category": "civilian"])], [serving("A", ["category": "patrol", "post": "PATROL"])]
    ).compared()
    // 3,000 x 0.05, 3,150 x 0.2, 3,780 x 0.1 and the post's 300.
    #expect(
      outcome.changes("A") == [
        "roster professionalism_pay 0.00 150.00", "roster risk_pay 0.00 630.00",
        "roster intensity_pay 0.00 378.00", "roster post_pay 0.00 300.00",
      ])
    #expect(outcome.details("A")[0] == "category civilian -> patrol; post OFFICE -> PATROL")
  }

  @Test("A cause that cannot be computed by itself is named by the next one")
  func refused() throws {
    let later = PayStandards.common.removing("53,OFFICE", from: "posts.csv").files
    let outcome = try PaidArchive.twoMonths(
      [serving("A", ["grade": "0"])], [serving("A", ["grade": "0", "post": "GUARD"])], later: later
    ).compared()
    #expect(outcome.changes("A") == ["roster post_pay 0.00 2345.00"])
    // The row of the post that the person has left brings nothing.
    #expect(outcome.details("A") == ["post OFFICE -> GUARD"])
  }

  /// September with a ledger that knows somebody else, and October.
  private static func withLedger(
    _ september: [Cells], _ october: [Cells], _ later: [StandardsFile] = []
  ) throws -> CompareOutcome {
    let files = PayStandards.common.files + later
    var archive = PaidArchive()
    try archive.pay("2026-08", roster: Month.roster([plain("Z")]), files)
    try archive.pay("2026-09", roster: Month.roster([plain("Z")] + september), files)
    try archive.pay("2026-10", roster: Month.roster([plain("Z")] + october), files)
    return try archive.compared(last: 2)
  }

  @Test(
    "Who came in the earlier month is as new in the later one: the tax of the first months is nobody's change"
  )
  func newInTheEarlierMonth() throws {
    let somebody = plain("A", ["grade": "10000", "hire_date": "2026-09-01"])
    let outcome = try Self.withLedger([somebody], [somebody])
    // Without housing fund in the first month (10,000 - 515 - 5,000) x 3 %, then (10,000 - 1,115 - 5,000) x 3 %; the year
    // so far is (20,000 - 515 - 1,115 - 10,000) x 3 % = 251.10, less 134.55.
    #expect(
      outcome.changes("A") == [
        "calendar housing_fund_employee 0.00 -600.00", "calendar income_tax -134.55 -116.55",
      ])
  }

  @Test("Who was paid late in the earlier month, with the deduction of two months, is so in the later one")
  func paidLate() throws {
    let somebody = plain("A", ["grade": "10000", "hire_date": "2026-08-03"])
    let outcome = try Self.withLedger([somebody], [somebody])
    // 10,000 - 1,115 - 10,000 leave nothing to tax; (20,000 - 2,230 - 15,000) x 3 % = 83.10.
    #expect(outcome.changes("A") == ["ledger income_tax 0.00 -83.10"])
  }

  @Test("Who came back in the earlier month after a gap adds one month of deduction in the later one too")
  func cameBack() throws {
    let files = PayStandards.common.files
    let before = plain("A", ["grade": "10000", "hire_date": "2024-03-01", "end_date": "2026-07-31"])
    let again = plain("A", ["grade": "10000", "hire_date": "2026-09-01"])
    var archive = PaidArchive()
    try archive.pay("2026-07", roster: Month.roster([plain("Z"), before]), files)
    try archive.pay("2026-08", roster: Month.roster([plain("Z")]), files)
    try archive.pay("2026-09", roster: Month.roster([plain("Z"), again]), files)
    try archive.pay("2026-10", roster: Month.roster([plain("Z"), again]), files)
    // September pays no housing fund: (10,000 - 515 - 5,000) x 3 %, October (10,000 - 1,115 - 5,000) x 3 %.
    #expect(
      try archive.compared(last: 2).changes("A") == [
        "calendar housing_fund_employee 0.00 -600.00", "calendar income_tax -134.55 -116.55",
      ])
  }

  @Test("Who was absent the whole of a longer month: each line is told what changed it, and nothing else")
  func absent() throws {
    let rise = PayStandards.grade("4000", "4200", from: "2026-10-01", decided: "2026-09-20")
    // September has 23 payable days, October 21: 23 days of leave cannot be paid in it.
    let outcome = try Self.withLedger(
      [plain("A", ["personal_leave_days": "23"])], [plain("A", ["allowance": "10"])], [rise])
    let changes = zip(outcome.changes("A"), outcome.details("A")).map { "\($0): \($1)" }
    #expect(
      changes == [
        "roster grade_pay 4000.00 4200.00: grades-new.csv:2 4000: grade_pay 4000.00 -> 4200.00 (test)",
        "roster unpaid_leave_deduction -4000.00 0.00: personal_leave_days 23 -> blank",
        "roster allowance 0.00 10.00: allowance blank -> 10",
        "roster arrears_advanced 1115.00 0.00: personal_leave_days 23 -> blank",
        // 4,210 - 1,115 is 825 above the minimum wage of 2,270.
        "ledger arrears_repaid 0.00 -825.00: arrears blank -> 1115.00",
      ])
  }

  @Test("Who was hired again: a figure that is another one is not told of days and dates")
  func rehired() throws {
    let rise = PayStandards.grade("4000", "4200", from: "2026-10-01", decided: "2026-09-20")
    let outcome = try Self.withLedger(
      [plain("A", ["end_date": "2026-09-10", "overtime_workday_hours": "2"])],
      [plain("A", ["hire_date": "2026-10-12", "end_date": ""])], [rise])
    let details = Dictionary(
      zip(outcome.changes("A"), outcome.details("A")), uniquingKeysWith: { first, _ in first })
    #expect(
      details["roster grade_pay 4000.00 4200.00"]
        == "grades-new.csv:2 4000: grade_pay 4000.00 -> 4200.00 (test)", "\(details)")
    let housing = details["roster housing_fund_employee -600.00 0.00"]
    #expect(housing?.contains("grades-new.csv") == false, "\(details)")
  }

  @Test(
    "A leaver with a later payment: the wage ends with the month, and each column that had to go is told of its line"
  )
  func laterPayment() throws {
    let outcome = try Self.withLedger(
      [
        plain(
          "A",
          ["end_date": "2026-09-30", "duty_days": "3", "post": "PATROL", "region": "5304", "grade": "G1"])
      ],
      [
        plain(
          "A", ["end_date": "2026-09-30", "award": "500", "post": "PATROL", "region": "5304", "grade": "G1"])
      ])
    let details = Dictionary(
      zip(outcome.changes("A"), outcome.details("A")), uniquingKeysWith: { first, _ in first })
    #expect(details["roster award 0.00 500.00"] == "award blank -> 500", "\(details)")
    let duty = details.first { $0.key.contains("duty_pay") }
    #expect(duty?.value.contains("duty_days 3 -> blank") == true, "\(details)")
    let reference = details.first { $0.key.contains("reference_pay") }
    #expect(reference?.value.hasPrefix("2026-09 -> 2026-10") == true, "\(details)")
    #expect(reference?.value.contains("duty_days") == false, "\(details)")
  }
}
