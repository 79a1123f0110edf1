import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// The page of a person.
@Suite struct StatementPageTests {
  @Test(
    "A page a person: name and ID number, the months, only lines that somebody has, sums of what can be added"
  )
  func sheet() throws {
    let archive = try PaidArchive.year2026(1...2) { month in
      [
        plain("A", ["id_number": "530111198206149973", "allowance": month == 2 ? "100.50" : "0"]),
        plain("B", ["name": "<b>&"]),
      ]
    }
    let html = try archive.year(2026) { $0.title = "一局 <1>" }.text(.statementPages)
    let pages = html.split(separator: "<section class=\"person\">", omittingEmptySubsequences: false)
    #expect(pages.count == 3 && html.hasSuffix("</html>\n"))
    #expect(pages[1].contains("一局 &lt;1&gt;: Pay, contributions and tax withheld in 2026"))
    #expect(pages[1].contains("530111198206149973") && !pages[2].contains("530111198206149973"))
    #expect(pages[2].contains("&lt;b&gt;&amp;") && !pages[2].contains("<b>"))
    func row(_ page: Int, _ item: PayItem) -> [String]? {
      let title = "<th scope=row>" + item.entry.title.english + "</th>"
      return pages[page].split(separator: "\n").first { $0.contains(title) }.map { line in
        line.split(separator: "<td>", omittingEmptySubsequences: false).dropFirst().map {
          String($0.prefix { $0 != "<" })
        }
      }
    }
    #expect(row(1, .allowance) == ["0.00", "100.50", "100.50"])
    #expect(row(2, .allowance) == nil && row(2, .incomeTax) == nil)
    // 4,000 a month less 1,115 of contributions by a base of 5,000, whose sum says nothing.
    #expect(row(1, .netPay) == ["2885.00", "2985.50", "5870.50"])
    #expect(row(1, .pensionEmployee) == ["400.00", "400.00", "800.00"])
    #expect(row(1, .pensionBase) == ["5000.00", "5000.00", ""])
  }
}
