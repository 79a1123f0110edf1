import CSV
import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// A roster with new bases.
@Suite struct BasesRosterTests {
  private static func written(_ roster: String, _ averages: [String: Money]) throws -> (String, Int) {
    var options = YearOptions(2026)
    options.language = .english
    options.writesByteOrderMark = false
    let written = try BasesRoster(InputFile("roster.csv", text: roster), averages, options)
    return (String(written.file.bytes), written.count)
  }

  @Test("Both columns are the average for those who have one, all else stands as it was")
  func replaced() throws {
    let (text, count) = try Self.written(
      """
      x_note,人员编号,姓名,地区代码,岗位,层级,入职日期,公积金基数,缴费基数
      "a, b",E1,张,5301,P,G,2020-01-01,1,2
      ,E2,李,5301,P,G,2020-01-01,3,

      """, ["E1": Money(fen: 4_100_05)])
    #expect(
      text == """
        x_note,人员编号,姓名,地区代码,岗位,层级,入职日期,公积金基数,缴费基数
        "a, b",E1,张,5301,P,G,2020-01-01,4100.05,4100.05
        ,E2,李,5301,P,G,2020-01-01,3,

        """)
    #expect(count == 1)
  }

  @Test("Spaces around a value are left out, and a row that the run will refuse is not counted")
  func spaces() throws {
    let (text, count) = try Self.written(
      "employee_id,name,region,post,grade,hire_date\nE1, 张,\u{3000}5301,P ,G,2020-01-01\nE2,B,5301,P\n",
      ["E1": Money(yuan: 1), "E2": Money(yuan: 2)])
    #expect(text.contains("\nE1,张,5301,P,G,2020-01-01,1.00,1.00\n"), "\(text)")
    #expect(count == 1)
  }

  @Test("Columns that the roster lacks are added")
  func added() throws {
    let (text, count) = try Self.written(
      "employee_id,name,region,post,grade,hire_date\nE1,A,5301,P,G,2020-01-01\nE2,B,5301,P,G,2020-01-01\n",
      ["E2": Money(fen: 1)])
    #expect(
      text
        == "employee_id,name,region,post,grade,hire_date,contribution_base,housing_fund_base\n"
        + "E1,A,5301,P,G,2020-01-01,,\nE2,B,5301,P,G,2020-01-01,0.01,0.01\n")
    #expect(count == 1)
    #expect(throws: FileFaults.self) { try Self.written("", [:]) }
  }

  @Test("A year writes the averages of its people into the roster that is given")
  func ofYear() throws {
    let outcome = try PaidArchive.year2026(12...12) { _ in [plain("A")] }.year(2026) {
      $0.roster = InputFile("r.csv", text: Month.roster([plain("A"), plain("B")]))
    }
    let roster = ResultTable(outcome.store.roster)
    #expect(
      roster.of("A")["contribution_base"] == "4000.00" && roster.of("A")["housing_fund_base"] == "4000.00")
    #expect(roster.of("B")["contribution_base"] == "5000")
    #expect(outcome.result.end.rosterRows == 1)
  }
}
