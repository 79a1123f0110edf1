import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// `changes.csv` and `summary.csv` as files.
@Suite struct CompareTablesTests {
  private static func outcome(_ language: Language, mark: Bool = false) throws -> CompareOutcome {
    try PaidArchive.twoMonths(
      [plain("A", ["name": "=甲", "unit": "一"])], [plain("A", ["name": "=甲", "unit": "一", "allowance": "5"])]
    ).compared {
      $0.language = language
      $0.writesByteOrderMark = mark
    }
  }

  @Test("The titles are canonical in English and the office's in Chinese")
  func titles() throws {
    let english = try Self.outcome(.english)
    #expect(
      english.table(.changes).header == [
        "employee_id", "name", "unit", "line", "cause", "detail", "before", "after", "difference",
      ])
    #expect(
      english.table(.summary).header == [
        "unit", "headcount_before", "headcount_after", "joined", "left", "net_before", "net_after",
        "joined_amount", "left_amount", "calendar", "standards", "roster", "adjustment", "ledger", "other",
      ])
    let chinese = try Self.outcome(.chinese, mark: true)
    #expect(chinese.text(.changes).hasPrefix("\u{FEFF}人员编号,姓名,单位,项目,原因,说明,"))
    #expect(chinese.text(.changes).contains("A,'=甲,一,其他津补贴,名册,其他津补贴 空 → 5,0.00,5.00,5.00\n"))
    #expect(chinese.table(.summary).column("单位") == ["一", "合计"])
  }

  @Test("run.json has counts and sums, and nobody")
  func record() throws {
    let json = try Self.outcome(.english).text(.run)
    #expect(json.contains("\"command\" : \"compare\""))
    #expect(json.contains("\"roster\" : \"5.00\"") && json.contains("\"net_pay\" : \"2890.00\""))
    #expect(!json.contains("甲"))
  }
}
