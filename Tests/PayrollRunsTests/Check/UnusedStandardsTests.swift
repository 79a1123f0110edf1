import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Which standards no case checks.
@Suite struct UnusedStandardsTests {
  private func text(_ columns: String, _ rows: [String]) throws -> String {
    try UnusedStandards(
      PayStandards.common.files, from: "standards", on: PayPeriod(unchecked: 2026, 9).firstDay, in: nil,
      knownOn: nil, usedBy: try FewCases.run(columns, rows), converter: FewCharacters()
    ).lines(in: .english).joined(separator: "\n")
  }

  @Test("A figure counts as checked where an expected line rests on it, and no further")
  func used() throws {
    let row = [FewCases.row("A", "2,375")]
    let text = try text("overtime_workday_hours,expect_overtime_workday_pay", row)
    // The hourly wage rests on the grade, the minimum wage, 21.75 days and 8 hours.
    for name in ["overtime_workday_rate", "hours_per_day", "monthly_paid_days", " 21750 "] {
      #expect(!text.contains(name), "\(name)")
    }
    for name in ["overtime_restday_rate", "recovery_limit", "tax.csv:2", "contributions.csv:2"] {
      #expect(text.contains(name), "\(name)")
    }
  }

  @Test("Whoever checks the net pay checks what stands above it")
  func upstream() throws {
    let row = ["A,2026-09,5301,OFFICE,21750,2024-05-06,,10000,1"]
    let text = try text("contribution_base,expect_net_pay", row)
    #expect(!text.contains("contributions.csv:2 ") && !text.contains("tax.csv:2 "))
    #expect(text.contains("tax.csv:3 "))
  }

  @Test("A parameter that only a finding asks for is checked by a case that names the finding")
  func findings() throws {
    #expect(try text("expect_gross_pay", [FewCases.row("A", "1")]).contains("overtime_monthly_cap_hours"))
    let named = try text("expect_finding", [FewCases.row("A", "!overtime.monthly_cap;!standard.stale")])
    #expect(!named.contains("overtime_monthly_cap_hours") && !named.contains("standard_stale_months"))
  }
}
