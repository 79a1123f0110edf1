import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// What is said of cases that fail, word by word.
@Suite struct CheckReportTests {
  private static let columns = "duty_days,sick_leave_days,expect_duty_pay,expect_gross_pay,expect_net_pay"

  /// 20 a day x 2.5 days = 50.
  private func run() throws -> CheckRun {
    let row = "A,2026-09,5304,PATROL,0,2024-05-06,all,2.5,,49.99,,9999"
    return try FewCases.run(CheckReportTests.columns, [row, FewCases.row("B", ",24,,,1")])
  }

  @Test("In English: the first line that differs with its explanation, then the others")
  func english() throws {
    // 3,000 x 1.05 x 1.2 x 1.1 = 4,158, with 300 and two years of seniority at 20: 4,498; with 50: 4,548.
    #expect(
      CheckReport(try run(), .english).lines.joined(separator: "\n") == """
        FAILED cases.csv:2 A
          Duty pay: expected 49.99, got 50.00
              formula   amount per day of duty x duty days
              applied   amount per day of duty x Duty days
              figures   20.00 x 2.50 = 50.00
              rounding  half up to the fen, nothing cut off
              inputs    amount per day of duty 20.00 (posts.csv:3 (region 53, from 2020-01-01): test); Duty days 2.50 (roster)
              law       云南省公安机关警务辅助人员管理条例 Art. 33
          also: Net pay: expected 9999.00, got 4548.00
        FAILED cases.csv:3 B
          codes of the rejection: expected no rejection, got leave_exceeds_payable_days
              sick_leave_days leave_exceeds_payable_days: the days of leave and absence together exceed the person's 23 payable days of the month; payable days are meant, not calendar days, check them
        0 passed, 2 failed
        """)
  }

  @Test("In Chinese the plain count stands beside the words")
  func chinese() throws {
    let text = CheckReport(try run(), .chinese).lines.joined(separator: "\n")
    let lines = text.split(separator: "\n")
    #expect(lines.first == "不符 cases.csv 第2行 A")
    #expect(lines.dropFirst().first == "  执勤补贴：期望 49.99，实得 50.00")
    #expect(text.contains("\n  另有：实发工资：期望 9999.00，实得 4548.00\n"))
    #expect(lines.last == "0 passed, 2 failed（0 项通过，2 项不符）")
  }

  @Test("The first line that differs is the first in the order of the calculation, not of the columns")
  func order() throws {
    // The base is 10,000 and 8 % of it 800.
    let row = "A,2026-09,5301,OFFICE,21750,2024-05-06,,10000,1,2,3"
    let run = try FewCases.run(
      "contribution_base,expect_net_pay,expect_pension_employee,expect_pension_base", [row])
    let differences = try #require(run.cases.first).differences
    #expect(differences.map(\.title.english) == ["Pension, base", "Pension, employee", "Net pay"])
  }

  @Test("A benefit that differs is explained as a benefit")
  func benefit() throws {
    let standards = BenefitCases.law.standardsFiles
    let text =
      "case,kind,date,region,disability_grade,own_wage,suitable_work,expect_disability_lump_sum\n"
      + "S5,disability,2026-02-10,53,5,6000,no,108000.01\n"
    let run = try CheckRun(
      [CheckInput(StandardsFile(name: "s.csv", bytes: Array(text.utf8)), under: standards, from: "s")],
      converter: FewCharacters())
    // 6,000 x 18 months.
    let report = CheckReport(run, .english).lines.joined(separator: "\n")
    #expect(report.hasPrefix("FAILED s.csv:2 S5\n  disability lump sum: expected 108000.01, got 108000.00\n"))
    #expect(report.contains("      formula   own wage x 18 months\n"))
    #expect(report.hasSuffix("\n0 passed, 1 failed"))
  }

  @Test("ID and bank numbers in a name are masked")
  func privacy() throws {
    let run = try FewCases.run("expect_gross_pay", [FewCases.row("530102199205080011", "1")])
    #expect(
      CheckReport(run, .english).lines.joined(separator: "\n").hasPrefix(
        "FAILED cases.csv:2 53**************11\n"))
  }
}
