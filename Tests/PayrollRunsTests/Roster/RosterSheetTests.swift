import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// The columns of roster sheets.
@Suite struct RosterSheetTests {
  private let english =
    "employee_id,name,region,post,grade,hire_date,allowance\nE1,一,5301,OFFICE,0,2020-01-01,7.5\n"

  @Test(
    "A header is in English, in Chinese or mixed, in any order, with x_ columns that are left alone",
    arguments: [
      "人员编号,姓名,地区代码,岗位,层级,入职日期,其他津补贴\nE1,一,5301,OFFICE,0,2020-01-01,7.5\n",
      "allowance,入职日期,层级,post,地区代码,name,人员编号\n7.5,2020-01-01,0,OFFICE,5301,一,E1\n",
      "x_a,employee_id,name,x_备注,region,post,grade,hire_date,allowance,x_a\n=1+1,E1,一,,5301,OFFICE,0,2020/1/1,+7.50,\"x\ny\"\n",
      "\u{FEFF} employee_id ,\"name\",region,post,grade,hire_date,allowance\r\n E1 ,一,5301,OFFICE,0,20200101,'+7.5\r\n",
    ])
  func headers(_ roster: String) throws {
    let expected = try Month("2026-10", roster: english).pay().text(.payslips)
    #expect(expected.contains("E1"))
    #expect(try Month("2026-10", roster: roster).pay().text(.payslips) == expected)
  }

  @Test("Words and dates are read in every form that the format allows")
  func words() throws {
    let forms: [Cells] = [
      [
        "category": "civilian", "hours_system": "comprehensive", "annual_leave_waived": "yes",
        "bonus_tax": "combined",
      ],
      ["category": "文职", "hours_system": "综合", "annual_leave_waived": "是", "bonus_tax": "并入"],
    ]
    let payslips = try forms.map { cells in
      let row = person("E1", cells.merging(["annual_bonus": "9", "end_date": "2026-10-30"]) { $1 })
      return try Month("2026-10", [row], ledger: LedgerText.of([LedgerText.row("E1")])).pay().payslip("E1")
    }
    #expect(payslips[0] == payslips[1])
    // 10 days a year would be paid out if they were not waived; the bonus is income of the month.
    #expect(payslips[0]["annual_leave_payout"] == "0.00" && payslips[0]["bonus_tax"] == "0.00")
    let schemes = ["pension;housing_fund", "养老保险；住房公积金", "养老; 公积金"]
    for text in schemes {
      let payslip = try Month("2026-10", [person("E1", ["schemes_excluded": text])]).pay().payslip("E1")
      #expect(payslip["pension_employee"] == "0.00" && payslip["housing_fund_employer"] == "0.00", "\(text)")
      #expect(payslip["medical_employee"] == "200.00", "\(text)")
    }
  }

  @Test(
    "A header that cannot be used says which column, in both languages",
    arguments: [
      (
        "employee_id,name,region,post,grade,hire_date,allowances", "allowances",
        "不认识这一列，是不是“allowance”？请改正标题；要保留而不使用的列，标题请以 x_ 开头",
        "unknown column; did you mean \"allowance\"? Correct the title, or let it begin with x_ to keep a column that is not "
          + "used"
      ),
      (
        "employee_id,name,region,post,grade,入职日期,hire_date", "hire_date", "这一列重复出现（第6列和第7列），请删去一列",
        "this column is given twice (places 6 and 7); remove one"
      ),
      (
        "employee_id,name,region,post,hire_date", "层级", "缺少必需的列“层级”（grade），请补上",
        "the required column \"grade\" (层级) is missing; add it"
      ),
    ])
  func faultyHeader(_ header: String, _ column: String, _ chinese: String, _ english: String) {
    let faults = Month("2026-10", roster: "\n" + header + "\n").unusable
    #expect(faults.count == 1)
    #expect(faults.first?.file == "roster.csv" && faults.first?.line == 2 && faults.first?.column == column)
    #expect(faults.first?.reason == Bilingual(chinese, english))
  }

  @Test("A sheet that is no CSV names the line where it starts to be none")
  func unusable() {
    let open = Month("2026-10", roster: english + "E2,二,5301,OFFICE,0,2020-01-01,1\nE3,\"三,5301\n\n").unusable
    #expect(open.map(\.line) == [4])
    #expect(
      Month("2026-10", roster: english + "E2,\u{0},5301,OFFICE,0,2020-01-01,1\n").unusable.map(\.line) == [3])
    #expect(Month("2026-10", roster: "").unusable.map(\.file) == ["roster.csv"])
    #expect(Month("2026-10", roster: "\n \n").unusable.map(\.file) == ["roster.csv"])
  }

  @Test("A fault in the second sheet names that sheet")
  func secondSheet() {
    var month = Month("2026-10", roster: english)
    month.sheets.append(("乙.csv", "employee_id\nE2\n"))
    #expect(Set(month.unusable.map(\.file)) == ["乙.csv"])
    #expect(month.unusable.map(\.column) == ["姓名", "地区代码", "岗位", "层级", "入职日期"])
  }

  @Test("Sheets of different columns and languages are one roster, in their order")
  func manySheets() throws {
    var month = Month("2026-10", [])
    month.sheets = [
      ("甲.csv", "人员编号,姓名,地区代码,岗位,层级,入职日期,单位\nE3,三,5301,OFFICE,10000,2020-01-01,一所\n"),
      (
        "乙.csv",
        "grade,post,region,hire_date,name,employee_id,bank_account\n4000,OFFICE,5301,2020-01-01,一,E1,62220001\n"
      ),
      ("丙.csv", english.replacing("E1", with: "E2")),
    ]
    let results = try month.pay()
    #expect(results.table(.payslips).column("employee_id") == ["E3", "E1", "E2"])
    #expect(results.table(.payslips).column("monthly_wage") == ["10000.00", "4000.00", "0.00"])
    #expect(results.table(.payslips).column("unit") == ["一所", "", ""])
    #expect(results.findings("E1").contains("bank_account.missing") == false)
    #expect(results.findings("E3").contains("bank_account.missing"))
  }

  @Test("A roster with only a header pays nobody and carries the ledger on")
  func nobody() throws {
    let ledger = LedgerText.of([LedgerText.row("E9")])
    let results = try Month(
      "2026-10", roster: "employee_id,name,region,post,grade,hire_date\n", ledger: ledger
    ).pay()
    #expect(results.account.rows == 0 && results.account.carried == 1)
    #expect(results.text(.ledger) == ledger)
  }
}
