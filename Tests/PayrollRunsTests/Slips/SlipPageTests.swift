import Foundation
import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// The slips to cut.
@Suite struct SlipPageTests {
  private static func slips(_ people: [Cells], adjustments: String? = nil) throws -> [String] {
    var archive = PaidArchive()
    try archive.pay(
      "2026-03", roster: Month.roster(people), PayStandards.common.files, adjustments: adjustments)
    let html = try archive.slips().store.text(of: .slips)
    return html.components(separatedBy: "<section class=\"slip\">").dropFirst().map { $0 }
  }

  /// The figures of a slip by their titles.
  private static func figures(_ slip: String) -> [String: String] {
    var figures: [String: String] = [:]
    for cell in slip.components(separatedBy: "<dt>").dropFirst() {
      let parts = cell.components(separatedBy: "</dt><dd>")
      figures[parts[0]] = String(parts[1].prefix { $0 != "<" })
    }
    return figures
  }

  @Test("Only lines that are not 0, with bases, the employer's contributions and the tax of the year")
  func lines() throws {
    let slips = try Self.slips([
      person("A", ["contribution_base": "5000", "unit": "一所", "personal_leave_days": "1"]),
      plain("B", ["name": "<张>"]),
    ])
    #expect(slips.count == 2)
    func title(_ item: PayItem) -> String { item.entry.title.english }
    let first = Self.figures(slips[0])
    // 10,000 / 21.75 = 459.77 for the day; 9,540.23 - 1,115 - 5,000 of March alone: 3 % of 3,425.23.
    #expect(first[title(.unpaidLeaveDeduction)] == "-459.77" && first[title(.grossPay)] == "9540.23")
    #expect(first[title(.pensionBase)] == "5000.00" && first[title(.pensionEmployer)] == "800.00")
    #expect(first[title(.cumulativeTaxableIncome)] == "3425.23" && first["Tax of the year"] == "102.76")
    #expect(first[title(.allowance)] == nil && slips[0].contains("一所"))
    let second = Self.figures(slips[1])
    #expect(second["Tax of the year"] == nil && second[title(.netPay)] == "2885.00")
    #expect(slips[1].contains("&lt;张&gt;"))
  }

  @Test(
    "What was asked for an earlier month is said to be asked, since less may have been taken; nothing for 0")
  func asked() throws {
    let slips = try Self.slips(
      [plain("A")],
      adjustments: """
        employee_id,item,amount,for_period,note
        A,recovery,5000,2026-01,damage
        A,back_pay,0,2026-01,nothing
        """)
    let lines = slips[0].components(separatedBy: "\n").filter { $0.contains("class=\"earlier\"") }
    #expect(lines.count == 1)
    #expect(
      lines[0].contains(
        "Recovery asked, for 2026-01: 5000.00 (taken: see above, the rest is carried): damage"), "\(lines)")
    // A fifth of 4,000 at most.
    #expect(Self.figures(slips[0])[PayItem.recovery.entry.title.english] == "800.00")
  }

  @Test("What is paid for an earlier month says which and its note; what is of this month does not")
  func earlier() throws {
    let slips = try Self.slips(
      [plain("A"), plain("B")],
      adjustments: """
        employee_id,item,amount,scheme,for_period,origin,note
        A,back_pay,138.60,,2026-01,,漏记加班 <8小时>
        A,allowance,20,,2026-03,,this month
        A,other_deduction,5,,,,no month
        A,contribution_adjustment_employer,3,pension,2026-01,,of the employer
        """)
    let lines = slips[0].components(separatedBy: "\n").filter { $0.contains("class=\"earlier\"") }
    #expect(lines.count == 2)
    #expect(lines.last?.contains("pension 3.00: of the employer") == true, "\(lines)")
    #expect(lines.first?.contains("of it for 2026-01: Back pay 138.60: 漏记加班 &lt;8小时&gt;") == true, "\(lines)")
    #expect(!slips[1].contains("class=\"earlier\""))
  }
}
