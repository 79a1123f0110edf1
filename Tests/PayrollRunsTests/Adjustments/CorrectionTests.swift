import Payroll
import Testing

@testable import PayrollFiles

/// Files of corrections: one cell a line.
@Suite struct CorrectionTests {
  private static let last = PayPeriod(unchecked: 2026, 10)

  private static func read(_ text: String) throws -> [Correction] {
    try Correction.read(
      [StandardsFile(name: "c.csv", bytes: Array(text.utf8))], upTo: last, converter: NoConverter())
  }

  private static func faults(_ text: String) -> [String] {
    do {
      _ = try read(text)
      return []
    } catch let faults as CorrectionFaults {
      return faults.faults.map { $0.message(in: .english) }
    } catch let faults as FileFaults {
      return ["unusable"] + faults.faults.map { $0.message(in: .english) }
    } catch {
      return ["\(error)"]
    }
  }

  @Test("Titles and columns are read in both languages, the reason may be missing")
  func languages() throws {
    let chinese = try Self.read("月份,人员编号,列名,正确的值,原因\n2026-09,A,病假天数,2,迟交\n")
    let english = try Self.read("period,employee_id,column,value\n2026-09,A,sick_leave_days,2\n")
    for (corrections, reason) in [(chinese, "迟交"), (english, "")] {
      #expect(corrections.count == 1)
      #expect(corrections[0].field == .sickLeaveDays && corrections[0].value == "2")
      #expect(corrections[0].period == PayPeriod(unchecked: 2026, 9) && corrections[0].reason == reason)
    }
  }

  @Test("Each line that cannot be is told with its line, column and what to do, all at once")
  func lines() {
    let faults = Self.faults(
      """
      period,employee_id,column,value
      2026-11,A,allowance,1
      2026-9x,A,allowance,1
      2026-09,,allowance,1
      2026-09,A,allowence,1
      2026-09,A,annual_bonus,1
      2026-09,A,bank_account,1
      2026-09,A,employee_id,B
      2026-09,A,allowance,1
      """)
    #expect(faults.count == 7)
    #expect(faults[0].hasPrefix("c.csv:2 [period]: value \"2026-11\": later than the last month") == true)
    #expect(faults[1].hasPrefix("c.csv:3 [period]") && faults[2].hasPrefix("c.csv:4 [employee_id]"))
    #expect(faults[3].contains("did you mean \"allowance\"?"))
    #expect(faults[4].contains("item annual_bonus, for_period 2026-09"))
    #expect(faults[5].contains("put it right in this column of the next roster"))
    #expect(faults[6].contains("cannot be corrected"))
  }

  @Test("A header that lacks a column makes the file unusable")
  func header() {
    #expect(Self.faults("period,employee_id,column\n2026-09,A,allowance\n").first == "unusable")
  }

  @Test(
    "A cell says the same however it is written",
    arguments: [
      ("sick_leave_days", "2", "2.00", true), ("sick_leave_days", "", "0", true),
      ("sick_leave_days", "2", "2.01", false), ("contribution_base", "", "0", false),
      ("hire_date", "2026-09-01", "2026/9/1", true), ("hire_date", "2026-09-01", "2026-09-02", false),
      ("hours_system", "标准", "standard", true), ("hours_system", "标准", "综合", false),
      ("schemes_excluded", "养老保险;医疗保险", "medical;pension", true), ("grade", "G1", "G1", true),
      ("grade", "G1", "G2", false), ("end_date", "", "", true), ("end_date", "", "2026-09-01", false),
    ])
  func says(_ column: String, _ value: String, _ other: String, _ isSame: Bool) throws {
    let corrections = try Self.read("period,employee_id,column,value\n2026-09,A,\(column),\(value)\n")
    #expect(corrections[0].says(other) == isSame)
  }
}
