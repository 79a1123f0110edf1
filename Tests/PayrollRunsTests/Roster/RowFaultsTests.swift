import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Rows with several faults, and which checks run at all.
@Suite struct RowFaultsTests {
  /// The `x_` columns of the only rejected row, from `x_line` to `x_code`.
  private func faults(_ month: Month) throws -> [String] {
    let rejects = try month.with(\.allowsRejects, true).pay().table(.rejects)
    guard rejects.rows.count == 1 else { return [] }
    return Array(rejects.rows[0][1...4])
  }

  @Test("Several faults of a row stand side by side in the order of the columns")
  func several() throws {
    let row = person(
      "E1",
      [
        "bank_account": "6.2E+18", "allowance": "-1", "comp_leave_elected_hours": "3",
        "hire_date": "2026-13-01",
        "post": "NOPE", "id_number": "5", "name": "", "sick_leave_days": "1.234",
      ])
    let rejects = try Month("2026-10", [person("E0"), row]).with(\.allowsRejects, true).pay().table(.rejects)
    #expect(
      Array(rejects.rows[0][1...4]) == [
        "3",
        "name | id_number | post | hire_date | comp_leave_elected_hours | sick_leave_days | allowance | bank_account",
        "' | 5 | NOPE | 2026-13-01 | 3 | 1.234 | -1 | 6.2E+18",
        "required | id_number | unknown_post | format | comp_leave_elected | decimals | range | format",
      ])
    #expect(rejects.rows[0][5].split(separator: " | ").count == 8)
    #expect(
      rejects.rows[0][5].hasPrefix("this must not be blank; fill it in | an ID number has 18 characters"))
  }

  @Test("A row of nothing but commas, as a spreadsheet leaves it, is no row")
  func emptyRow() throws {
    let required = ["name", "region", "post", "grade", "hire_date"]
    let row = person("", Dictionary(uniqueKeysWithValues: required.map { ($0, "") }))
    let account = try Month("2026-10", [person("E0"), row]).pay().account
    #expect(account.rows == 1 && account.paid == 1)
  }

  @Test(
    "A check runs only if the columns that it needs have no fault of their own",
    arguments: [
      // Leave beyond the month, but the days employed are not known.
      (["hire_date": "x", "absent_days": "31"], "hire_date", "format"),
      (["end_date": "x", "absent_days": "31"], "end_date", "format"),
      (["personal_leave_days": "32", "absent_days": "31"], "personal_leave_days", "range"),
      (["region": "5", "absent_days": "31"], "region", "format"),
      // Hours elected, taken or not known to the system.
      (["overtime_restday_hours": "x", "comp_leave_elected_hours": "5"], "overtime_restday_hours", "format"),
      (
        ["comp_leave_elected_hours": "x", "comp_leave_taken_hours": "5"], "comp_leave_elected_hours", "format"
      ),
      (
        ["hours_system": "irregular", "overtime_workday_hours": "1.001", "overtime_holiday_hours": "1"],
        "overtime_workday_hours", "decimals"
      ),
      (["hours_system": "x", "overtime_restday_hours": "1"], "hours_system", "format"),
      // Dates.
      (["hire_date": "x", "end_date": "2014-01-01"], "hire_date", "format"),
      (["end_date": "2026-09-30", "duty_days": "x", "absent_days": "1"], "duty_days", "format"),
      // Annual leave paid out beyond the balance.
      (["prior_service_months": "x", "annual_leave_payout_days": "31"], "prior_service_months", "format"),
      (
        ["annual_leave_entitlement_days": "x", "annual_leave_payout_days": "31"],
        "annual_leave_entitlement_days", "format"
      ),
      // A second bonus.
      (["annual_bonus": "-1"], "annual_bonus", "range"),
      (["annual_bonus": "1", "bonus_tax": "x"], "bonus_tax", "format"),
      // The category of a post that nobody knows; a category that is none.
      (["category": "patrol", "post": "NOPE"], "post", "unknown_post"),
      (["category": "x", "post": "PATROL"], "category", "format"),
    ] as [(Cells, String, String)])
  func soundColumns(_ cells: Cells, _ column: String, _ code: String) throws {
    let ledger = LedgerText.of([LedgerText.row("E1", ["bonus_taxed": "yes"])])
    let found = try faults(Month("2026-10", [person("E1", cells)], ledger: ledger))
    #expect(found.dropFirst().first == column)
    #expect(found.last == code)
  }

  @Test("An unknown region leaves out every check that needs a standard, and no other")
  func unknownRegion() throws {
    let row = person(
      "E1",
      [
        "region": "540101", "post": "NOPE", "grade": "NOPE", "rating": "NOPE", "category": "patrol",
        "absent_days": "31", "annual_bonus": "1", "comp_leave_elected_hours": "1",
      ])
    var month = Month("2026-10", [row])
    month.standards = PayStandards.common.removing("monthly", from: "tax.csv")
    #expect(
      try faults(month) == [
        "2", "region | comp_leave_elected_hours", "540101 | 1", "unknown_region | comp_leave_elected",
      ])
  }

  @Test("A rating that only some posts have is not called unknown where the post is unknown")
  func ratingOfUnknownPost() throws {
    #expect(try faults(Month("2026-10", [person("E1", ["rating": "P"])])).last == "unknown_rating")
    #expect(
      try faults(Month("2026-10", [person("E1", ["rating": "P", "post": "PATROLL"])])).last == "unknown_post")
    #expect(try faults(Month("2026-10", [person("E1", ["rating": "P", "post": ""])])).last == "required")
  }

  @Test("The value is told as it was given, in the language in which it was given")
  func valueAsGiven() throws {
    #expect(try faults(Month("2026-10", [person("E1", ["category": "勤务"])]))[2] == "勤务")
  }

  @Test("A later payment needs no post, grade and rating in force, and says what is wrong with it once")
  func laterPayment() throws {
    let left = ["end_date": "2026-08-31", "allowance": "500"]
    let unknown = left.merging(["post": "OLD", "grade": "OLD", "rating": "OLD", "category": "patrol"]) { $1 }
    let results = try Month("2026-10", [person("E1", unknown)]).pay()
    #expect(results.payslip("E1")["gross_pay"] == "500.00")
    #expect(results.payslip("E1")["category"] == "patrol")
    let working = left.merging(["duty_days": "1", "absent_days": "2", "overtime_workday_hours": "3"]) { $1 }
    #expect(
      try faults(Month("2026-10", [person("E1", working)])) == ["2", "end_date", "2026-08-31", "date_order"])
  }

  @Test("A row with too few or too many fields keeps the fields from the left, the surplus in x_value")
  func fieldCount() throws {
    let roster = """
      employee_id,name,region,post,grade,hire_date,allowance
      E1,一,5301,OFFICE,0,2020-01-01
      E2,二,5301,OFFICE,0,2020-01-01,1,=2,"三,四"
      E3,三,5301,OFFICE,0,2020-01-01,5

      """
    for language in Language.allCases {
      let results = try Month("2026-10", roster: roster).with(\.allowsRejects, true).with(
        \.language, language
      ).pay()
      #expect(results.account.paid == 1)
      let rows = results.table(.rejects).rows
      let chinese = "栏，标题行有7栏；请检查是否多了或少了逗号（金额里的千位逗号也算）、引号"
      let english =
        " fields and the header 7; look for a comma (that of thousands counts) or quote too many or too few"
      let few = language == .chinese ? "这一行有6" + chinese : "the row has 6" + english
      let many = language == .chinese ? "这一行有9" + chinese : "the row has 9" + english
      #expect(
        rows == [
          ["roster.csv", "2", "", "", "columns", few, "E1", "一", "5301", "OFFICE", "0", "2020-01-01", ""],
          [
            "roster.csv", "3", "", "'=2,三,四", "columns", many, "E2", "二", "5301", "OFFICE", "0", "2020-01-01",
            "1",
          ],
        ])
    }
  }

  @Test("Lines are counted as an editor counts them, blank ones and line breaks in quotes included")
  func lines() throws {
    let roster =
      "\u{FEFF}employee_id,name,region,post,grade,hire_date\r\n"
      + "E1,\"王\n一\r\n鸣\",5301,OFFICE,0,2020-01-01\r\n"
      + "\r\n  \t　\r\n" + "E2,\"two\nlines\",5301,OFFICE,x,2020-01-01\r\n" + "E3,三,5301,OFFICE,x,2020-01-01"
    let results = try Month("2026-10", roster: roster).with(\.allowsRejects, true).pay()
    // Line 1 is the header, E1 stands on 2 to 4, 5 and 6 are blank, E2 begins on 7, E3 stands on 9.
    #expect(results.table(.rejects).column("x_line") == ["7", "9"])
    #expect(results.account.rows == 3)
    #expect(results.payslip("E1")["name"] == "王\n一\r\n鸣")
  }

  @Test(
    "Each row after the first with an employee number names the first one's line",
    arguments: Language.allCases)
  func duplicate(_ language: Language) throws {
    let rows = [
      person("E1"), person("E2"), person(" E1\u{3000}"), person("E1", ["grade": "x"]), person("E3"),
    ]
    let results = try Month("2026-10", rows).with(\.allowsRejects, true).with(\.language, language).pay()
    #expect(
      results.table(.payslips).column(language == .chinese ? "人员编号" : "employee_id") == ["E1", "E2", "E3"])
    let rejects = results.table(.rejects).rows
    let message = Bilingual(
      "人员编号与 roster.csv 第2行重复，每人每月只发一次；请删去一行，或改正编号",
      "the employee number stands at roster.csv:2 already, and nobody is paid twice; remove one row or correct the "
        + "number"
    ).text(in: language)
    let column = language == .chinese ? "人员编号" : "employee_id"
    #expect(Array(rejects[0].prefix(6)) == ["roster.csv", "4", column, "E1", "duplicate", message])
    #expect(rejects[1][1] == "5")
    #expect(rejects[1][4] == "duplicate | unknown_grade")
  }

  @Test("A duplicate on another sheet names the first one's file and line")
  func duplicateAcrossSheets() throws {
    var month = Month("2026-10", [])
    month.sheets = [
      ("甲.csv", Month.roster([person("E1"), person("E2", ["name": "two\nlines"])])),
      ("乙.csv", Month.roster([person("E3"), person("E2"), person("E1")])),
      ("丙.csv", Month.roster([person("E3")])),
    ]
    let rejects = try month.with(\.allowsRejects, true).pay().table(.rejects)
    #expect(rejects.column("x_file") == ["乙.csv", "乙.csv", "丙.csv"])
    #expect(rejects.column("x_line") == ["3", "4", "2"])
    for (message, place) in zip(rejects.column("x_message"), ["甲.csv:3", "甲.csv:2", "乙.csv:2"]) {
      #expect(message.contains("stands at \(place) already"))
    }
  }
}
