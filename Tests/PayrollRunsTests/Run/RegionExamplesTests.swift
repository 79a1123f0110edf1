import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Figures of a region that nobody has approved are told where somebody is paid by them.
@Suite struct RegionExamplesTests {
  /// What is told of examples when some people are paid in October by standards of which a row has one for a document.
  private func told(_ people: [Cells], _ text: String, of table: String, threads: Int = 1) throws -> [String]
  {
    let file = try #require(PayStandards.common.files.first { $0.name == table })
    let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n").dropFirst()
    #expect(lines.contains { $0.contains(text) })
    let standards = PayStandards.common.replacing(
      table, by: lines.map { $0.contains(text) ? $0 + "（示例）" : String($0) })
    let month = Month("2026-10", people).with(\.threads, threads).with(\.standards, standards)
    return try month.pay().account.noticed.map(\.english).filter { $0.contains("示例") }
  }

  private func text(_ count: Int, _ table: String) -> String {
    "\(count) people were paid by figures whose document is still an example, 示例 (\(table)); enter what was approved, "
      + "with its document"
  }

  @Test("A kind of leave counts for whoever has taken it")
  func leave() throws {
    let people = [plain("A"), plain("B", ["personal_leave_days": "1"]), plain("C", ["sick_leave_days": "1"])]
    #expect(try told(people, "53,personal,", of: "leave.csv") == [text(1, "leave")])
    #expect(try told([plain("A")], "53,personal,", of: "leave.csv").isEmpty)
  }

  @Test("A parameter counts for whoever has an amount in a line that goes by it")
  func parameters() throws {
    let people = [plain("A"), plain("B", ["overtime_workday_hours": "1"])]
    #expect(try told(people, ",overtime_workday_rate,", of: "parameters.csv") == [text(1, "parameters")])
    #expect(try told(people, ",overtime_holiday_rate,", of: "parameters.csv").isEmpty)
    #expect(try told(people, ",health_check_month,", of: "parameters.csv").isEmpty)
  }

  @Test("A tax table counts for whoever is taxed by it")
  func tax() throws {
    let people = [plain("A"), plain("B", ["grade": "10000"])]
    #expect(try told(people, "annual,0,", of: "tax.csv") == [text(1, "tax")])
  }

  @Test("The minimum wage and its class count where a line knows the floor")
  func minimumWage() throws {
    let people = [plain("A"), plain("B", ["probation_until": "2026-12-31"])]
    #expect(try told(people, "53,一类,", of: "minimum_wage.csv") == [text(1, "minimum_wage")])
    #expect(try told(people, "5301,一类,", of: "regions.csv") == [text(1, "regions")])
  }

  @Test("Everybody is counted once, by any number of threads", arguments: [1, 3])
  func count(_ threads: Int) throws {
    let people = (1...900).map { plain("E\($0)", $0 % 3 == 0 ? ["overtime_workday_hours": "1"] : [:]) }
    #expect(
      try told(people, ",overtime_workday_rate,", of: "parameters.csv", threads: threads) == [
        text(300, "parameters")
      ])
  }
}
