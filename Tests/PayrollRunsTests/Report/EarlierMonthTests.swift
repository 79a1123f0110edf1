import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// `report.html` beside the month before.
@Suite struct EarlierMonthTests {
  private func earlier(_ results: MonthResults, run: String? = nil, summary: String? = nil) -> EarlierMonth {
    EarlierMonth(
      name: "2026-09",
      record: StandardsFile(name: "run.json", bytes: Array((run ?? results.text(.run)).utf8)),
      summary: StandardsFile(name: "summary.csv", bytes: Array((summary ?? results.text(.summary)).utf8)))
  }

  /// October of two people, one of whom had 300 yuan less in September, beside what is given.
  private func page(_ earlier: EarlierMonth?) throws -> String {
    var month = Month("2026-10", [person("E1", ["allowance": "300"]), person("E2", ["unit": "新所"])])
    month.writesReport = true
    month.earlier = earlier
    return try month.pay().text(.report)
  }

  @Test(
    "Each total stands beside last month's with the change, whatever the language of either",
    arguments: [Language.chinese, .english])
  func beside(_ language: Language) throws {
    var september = Month("2026-09", [person("E1")])
    september.language = language
    let results = try september.pay()
    let page = try page(earlier(results))
    // One of 10,000 in September; in October 10,300 and another of 10,000: 103 per cent more.
    #expect(
      page.contains(
        "<td>Gross pay</td><td class=\"n\">20,300.00</td><td class=\"n\">10,000.00</td>"
          + "<td class=\"n\">+10,300.00</td><td class=\"n\">+103.00%</td>"))
    #expect(
      page.contains(
        "<td>People</td><td class=\"n\">2</td><td class=\"n\">1</td><td class=\"n\">+1</td>"
          + "<td class=\"n\">+100.00%</td>"))
    #expect(page.contains("Last month is summary.csv of 2026-09 beside it.</p>"))
    // 300 yuan of allowance cost 300 yuan; the unit that was not there is new.
    #expect(page.contains("<td class=\"n\">new</td>"))
    #expect(page.contains("<td>5301 (no unit)</td><td class=\"n\">1</td><td class=\"n\">10,300.00</td>"))
  }

  @Test("Without it, or with another month's or a broken one, there is no comparison and the page says so")
  func none() throws {
    #expect(try page(nil).contains("No results of 2026-09 lie beside this folder"))
    let september = try Month("2026-09", [person("E1")]).pay()
    let august = try Month("2026-08", [person("E1")]).pay()
    for wrong in [
      earlier(august), earlier(september, run: "{"), earlier(september, summary: "region,unit\n"),
      earlier(september, summary: august.text(.payslips)),
      earlier(september, summary: september.text(.summary).replacing("10000.00", with: "x")),
      earlier(september, summary: september.text(.summary).replacing("5301,,1,", with: "5301,,2,")),
      // Two amounts that fit in 64 bits, and their sum does not.
      earlier(
        try Month("2026-09", [person("E1"), person("E2", ["unit": "新所"])]).pay(),
        summary: try Month("2026-09", [person("E1"), person("E2", ["unit": "新所"])]).pay().text(.summary)
          .replacing("10000.00", with: "80000000000000000.00")),
    ] {
      let page = try page(wrong)
      #expect(page.contains("2026-09 beside this folder is not that month&#39;s whole result"))
      #expect(!page.contains("%</td><td class=\"n\">"))
    }
  }

  @Test("A month of which rows were refused says that they may have been paid elsewhere")
  func rejected() throws {
    var september = Month("2026-09", [person("E1"), person("E2", ["post": "NOPE"])])
    september.allowsRejects = true
    #expect(try page(earlier(september.pay())).contains("That run refused 1 rows"))
  }
}
