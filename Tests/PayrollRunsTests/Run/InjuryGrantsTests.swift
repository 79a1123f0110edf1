import CSV
import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Injury leave on the roster is measured by the cases that grant it (工伤保险条例 Art. 33).
@Suite struct InjuryGrantsTests {
  /// October 2026 has 18 payable days besides its holidays; the person is away for 5 of them.
  private func findings(
    days: String, cases: String?, of id: String = "E1"
  ) throws -> [String] {
    let month = Month("2026-10", [person(id, ["injury_leave_days": days])])
    let sink = MemorySink()
    var inputs = RunInputs(
      rosters: month.sheets.map { InputFile($0.name, text: $0.text) }, standards: month.standards.files)
    inputs.cases = cases.map { StandardsFile(name: "cases.csv", bytes: Array($0.utf8)) }
    var options = RunOptions(PayPeriod(unchecked: 2026, 10))
    options.language = .english
    let account = try PayrollRun(options, inputs, into: sink, converter: NoConverter()).pay()
    #expect(account.paid == 1)
    return MonthResults(account, sink).table(.findings).all("code", "injury_leave.beyond").compactMap {
      $0["message"]
    }
  }

  private static let header = "case,employee_id,name,kind,date,region,wage,months,extended\n"

  private static func grant(_ employee: String, _ date: String, _ months: Int) -> String {
    header + "C1,\(employee),甲,injury_leave,\(date),530111,5000.00,\(months),\n"
  }

  @Test("Days within the months granted are no finding; without the cases nothing is asked")
  func within() throws {
    #expect(try findings(days: "5", cases: Self.grant("E1", "2026-09-10", 2)).isEmpty)
    #expect(try findings(days: "5", cases: nil).isEmpty)
    #expect(try findings(days: "0", cases: Self.header).isEmpty)
  }

  @Test("Days after the end of the leave, or without any case, are a finding with both figures")
  func beyond() throws {
    // One month from 9 September ends on 8 October. 1 and 2 October are statutory holidays and payable; 3 is one
    // too, 4 to 7 are days of rest; 8 October is a workday. So four payable days are granted.
    let found = try findings(days: "5", cases: Self.grant("E1", "2026-09-09", 1))
    #expect(found.count == 1)
    #expect(found[0].hasPrefix("5.00 days of injury leave on the roster, 4.00 payable days within"))
    #expect(try findings(days: "4", cases: Self.grant("E1", "2026-09-09", 1)).isEmpty)
    #expect(try findings(days: "1", cases: Self.grant("E2", "2026-09-09", 12)).count == 1)
  }

  @Test("A wrong row in the cases refuses the run: a case left out would be a wrong finding")
  func faults() throws {
    #expect(throws: RunError.self) {
      try findings(days: "1", cases: Self.header + "C1,E1,甲,injury_leave,2026-13-40,530111,5000.00,2,\n")
    }
  }
}
