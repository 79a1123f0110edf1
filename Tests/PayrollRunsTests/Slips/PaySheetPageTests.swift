import Foundation
import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// The sheet to sign.
@Suite struct PaySheetPageTests {
  private static func sheet(_ people: [Cells], _ title: String = "") throws -> [String] {
    var archive = PaidArchive()
    try archive.pay("2026-01", roster: Month.roster(people), PayStandards.common.files)
    let html = try archive.slips { $0.title = title }.store.text(of: .sheet)
    return html.components(separatedBy: "<section class=\"page\">").dropFirst().map { $0 }
  }

  @Test("Each unit has pages of its own with the lines that somebody of it has, its sum, and places to sign")
  func units() throws {
    let pages = try Self.sheet(
      [
        plain("A", ["unit": "一所", "allowance": "100.50"]), plain("B", ["unit": "<二所>", "award": "7"]),
        plain("C", ["unit": "一所", "name": "<b>"]),
      ], "一局 & 二局")
    #expect(pages.count == 3)
    #expect(pages[0].contains("一局 &amp; 二局 Pay sheet of 2026-01") && pages[1].contains("&lt;二所&gt;"))
    #expect(pages[0].contains("Allowance") && !pages[0].contains(PayItem.award.entry.title.english))
    #expect(pages[1].contains(PayItem.award.entry.title.english) && pages[0].contains("&lt;b&gt;"))
    let rows = PageRows.all(pages[0]).filter { !$0.isEmpty }
    #expect(rows.count == 3 && rows[0][0] == "1" && rows[1][0] == "2")
    // 4,100.50 less 1,115, and 4,000 less 1,115.
    #expect(rows[0].contains("2985.50") && rows[1].contains("2885.00"))
    #expect(rows[2][0] == "Unit (2)" && rows[2].contains("100.50") && rows[2].contains("5870.50"))
    #expect(pages[0].contains("Signature") && pages[0].contains("Approved by"))
  }

  @Test("The last page has every unit, the sum of all in figures and in capitals, and how long it is kept")
  func last() throws {
    let pages = try Self.sheet([plain("A", ["unit": "一所"]), plain("B")])
    let rows = PageRows.all(pages[2]).filter { !$0.isEmpty }
    #expect(
      rows == [
        ["一所", "1", "4000.00", "1115.00", "2885.00"], ["(no unit)", "1", "4000.00", "1115.00", "2885.00"],
        ["Total", "2", "8000.00", "2230.00", "5770.00"],
      ])
    #expect(pages[2].contains("人民币伍仟柒佰柒拾元整") && pages[2].contains("two years at least"))
  }

  @Test("A unit of more people than a page holds has a subtotal on each, which add up to its sum")
  func subtotals() throws {
    let pages = try Self.sheet((1...60).map { plain("E\($0)", ["unit": "一所", "allowance": "\($0)"]) })
      .dropLast()
    #expect(pages.count > 1)
    var sum: Int64 = 0
    var people = 0
    for page in pages {
      let rows = PageRows.all(page).filter { !$0.isEmpty }
      let subtotal = try #require(rows.first { $0[0] == "Page" })
      people += rows.count { Int($0[0]) != nil }
      sum += hundredths(subtotal.last { !$0.isEmpty })
    }
    let whole = try #require(PageRows.all(pages[pages.count - 1]).last)
    // 60 x 2,885 and 1 + ... + 60 = 1,830.
    #expect(people == 60 && sum == 174_930_00 && whole.contains("174930.00"))
  }
}
