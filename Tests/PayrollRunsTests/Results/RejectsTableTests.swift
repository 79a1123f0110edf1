import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// `rejects.csv`: the rows that were refused, as they were given.
@Suite struct RejectsTableTests {
  private let required = "employee_id,name,region,post,grade,hire_date"

  @Test("It is there with only its header when nobody was refused", arguments: Language.allCases)
  func empty(_ language: Language) throws {
    let text = try Month("2026-10", [person("E1")]).with(\.language, language).pay().text(.rejects)
    #expect(
      text
        == (language == .chinese
          ? "x_文件,x_行号,x_问题列,x_原值,x_错误代码,x_错误说明,人员编号,姓名,地区代码,岗位,层级,入职日期\n"
          : "x_file,x_line,x_column,x_value,x_code,x_message," + required + "\n"))
  }

  @Test("Its columns are those of all sheets, each once; a sheet without a column leaves it blank")
  func union() throws {
    var month = Month("2026-10", [])
    month.sheets = [
      ("甲.csv", required + ",x_甲,allowance\nE1,一,5301,OFFICE,x,2020-01-01,note,5\n"),
      ("乙.csv", "其他津补贴,补发工资,x_乙,层级,岗位,地区代码,姓名,人员编号,入职日期\n6,-7.00,=1,x,OFFICE,5301,二,E2,2020-01-01\n"),
    ]
    let rejects = try month.with(\.allowsRejects, true).pay().table(.rejects)
    #expect(
      rejects.header.dropFirst(6).joined(separator: ",") == required + ",x_甲,allowance,back_pay,x_乙")
    #expect(
      rejects.rows.map { Array($0.dropFirst(6)) } == [
        ["E1", "一", "5301", "OFFICE", "x", "2020-01-01", "note", "5", "", ""],
        ["E2", "二", "5301", "OFFICE", "x", "2020-01-01", "", "6", "-7.00", "'=1"],
      ])
  }

  @Test("Rejects that are fed back and refused again have their own columns once, with the news in them")
  func refusedAgain() throws {
    let first = try Month("2026-10", [person("E1", ["grade": "x"])]).with(\.allowsRejects, true).pay()
    let second = try Month("2026-10", roster: first.text(.rejects)).with(\.allowsRejects, true).with(
      \.language, .chinese
    )
    .pay()
    let table = second.table(.rejects)
    #expect(table.header.count == 12 && table.header[0] == "x_文件")
    #expect(table.rows[0].prefix(3) == ["roster.csv", "2", "层级"])
    let third = try Month("2026-10", roster: second.text(.rejects)).with(\.allowsRejects, true).pay()
    #expect(third.text(.rejects) == first.text(.rejects))
  }

  @Test("What was given comes back as it was: texts like formulas, quotes, line breaks, numbers with a sign")
  func roundTrip() throws {
    let row = person(
      "=E1",
      [
        "name": "@张\"三\"", "unit": "'-一所,\n二", "back_pay": "-5", "allowance": "+7.1",
        "bank_account": "6222-0001",
        "grade": "+x",
      ])
    let text = try Month("2026-10", [row]).with(\.allowsRejects, true).pay().text(.rejects)
    let given = ResultTable(text).cells(0)
    #expect(given["employee_id"] == "'=E1" && given["name"] == "'@张\"三\"")
    #expect(given["back_pay"] == "-5" && given["allowance"] == "+7.1" && given["bank_account"] == "6222-0001")
    #expect(given["grade"] == "'+x")
    // Fed back with the grade that was meant (its second mention; the first is x_value): the texts have not changed.
    let mended = text.replacing("'+x,", with: "10000,")
    let payslip = try Month("2026-10", roster: mended).pay().payslip("'=E1")
    #expect(payslip["name"] == "'@张\"三\"" && payslip["unit"] == "'-一所,\n二")
    #expect(payslip["back_pay"] == "-5.00" && payslip["allowance"] == "7.10")
  }
}
