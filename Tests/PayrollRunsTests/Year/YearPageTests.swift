import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// The year as pictures.
@Suite struct YearPageTests {
  private static func archive() throws -> PaidArchive {
    try PaidArchive.year2026(1...2) { month in
      [
        plain("A", ["unit": "甲", "name": "赵一", "personal_leave_days": month == 2 ? "1.5" : "0"]),
        plain("B", ["unit": month == 1 ? "甲" : "<乙>", "overtime_holiday_hours": "8"]),
        plain("C", ["sick_leave_days": "2"]),
      ]
    }
  }

  @Test(
    "It has cost by month and line, people, units and leave, whose figures are those of the tables, and no names"
  )
  func figures() throws {
    let outcome = try Self.archive().year(2026) { $0.title = "一局" }
    let html = outcome.text(.page)
    #expect(html.contains("<title>一局: Pay of 2026</title>") && !html.contains("赵一"))
    #expect(html.split(separator: "<svg").count == 6)
    for cost in outcome.table(.months).column("employer_cost") {
      #expect(html.contains("<td class=\"n\">\(ReadableNumber.grouped(cost))</td>"), "\(cost)")
    }
    #expect(html.contains("<tr><td>2026-02</td><td class=\"n\">3</td></tr>"))
    #expect(html.contains("<tr><td>Personal leave days</td><td class=\"n\">1.50</td></tr>"))
    #expect(html.contains("<tr><td>Sick leave days</td><td class=\"n\">4.00</td></tr>"))
    // 4,000 / (21.75 x 8) x 8 x 3 = 551.724 a month, in the unit of February.
    #expect(
      html.contains("<tr><td>&lt;乙&gt;</td><td class=\"n\">1,103.44</td><td class=\"n\">0.00</td></tr>"))
    #expect(html.contains("<tr><td>甲</td><td class=\"n\">0.00</td>") && html.contains("<td>(no unit)</td>"))
  }

  @Test("A year without leave says so")
  func noLeave() throws {
    let html = try PaidArchive.year2026(1...1) { _ in [plain("A")] }.year(2026).text(.page)
    #expect(html.contains("Nobody was on leave.") && html.split(separator: "<svg").count == 5)
  }
}
