import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Cases computed and compared.
@Suite struct CheckRunTests {
  /// 125 an hour: 2 hours at 150 % are 375.00; 21,750 + 375 = 22,125.
  private static let columns =
    "overtime_workday_hours,expect_overtime_workday_pay,expect_gross_pay,expect_finding,expect_code,"
    + "expect_ledger_wages,expect_ledger_end_date"

  @Test(
    "What is expected rightly passes",
    arguments: [
      "2,375.00,22125.00,,,,", "2,375,22125,,,,", "2,,,ledger.missing;bank_account.missing,,,",
      "2,,,!overtime.monthly_cap,,,", "36.01,,,overtime.monthly_cap,,,", "2,,,,无,2026-09:21750.00,none",
      "2,,,,none,2026-09:21750,无", "745,,,,range,,", "2,,,,,,",
    ])
  func right(_ rest: String) throws {
    #expect(try FewCases.run(CheckRunTests.columns, [FewCases.row("A", rest)]).failed == 0)
  }

  @Test(
    "What is expected wrongly fails, whatever it is",
    arguments: [
      "2,375.01,,,,,", "2,374.99,22125.00,,,,", "2,,22124.99,,,,", "2,,,none,,,", "2,,,无,,,",
      "2,,,overtime.monthly_cap,,,", "36.01,,,!overtime.monthly_cap,,,", "2,,,ledger.missing;arrears,,,",
      "2,,,,range,,", "2,,,,,2026-09:21750.01,", "2,,,,,none,", "2,,,,,,2026-09-30", "745,,,,format,,",
      "745,,,,range;format,,", "745,,,,none,,", "745,375,,,,,", "745,375,,,range,,", "745,,,,,,",
    ])
  func wrong(_ rest: String) throws {
    let run = try FewCases.run(CheckRunTests.columns, [FewCases.row("A", rest)])
    #expect(run.failed == 1 && run.passed == 0)
  }

  @Test("A case that expects nothing passes unless it is rejected, and the account says so")
  func silent() throws {
    let run = try FewCases.run("sick_leave_days", [FewCases.row("A", "1"), FewCases.row("B", "24")])
    #expect(run.passed == 1 && run.failed == 1)
    #expect(
      CheckReport(run, .english).lines.joined(separator: "\n").contains(
        "note: 2 cases expect nothing and pass unless they are rejected\n1 passed, 1 failed"))
  }

  @Test("Blank columns of the ledger stand for months paid without a gap")
  func ledgerDefaults() throws {
    // Hired in May 2024: 8 months of 2026 before September, so 9 x 5,000; 30,000 + 21,750 - 45,000 = 6,750.
    let run = try FewCases.run(
      "ledger_ytd_income,expect_cumulative_taxable_income,expect_ledger_deduction_months,expect_finding",
      [FewCases.row("A", "30000,6750,9,!ledger.missing;!ledger.gap;!hire_date.changed")])
    #expect(run.failed == 0)
  }

  @Test("Somebody hired this year has used the deduction since then")
  func ledgerDefaultsOfNewPeople() throws {
    // Hired in June: June to August are 3 months, with September 4: 21,750 - 20,000 = 1,750.
    let run = try FewCases.run(
      "ledger_ytd_income,expect_cumulative_taxable_income,expect_ledger_deduction_months",
      ["A,2026-09,5301,OFFICE,21750,2026-06-10,all,0,1750,4"])
    #expect(run.failed == 0)
  }

  @Test(
    "Adjustments are written with scheme and month before the amount",
    arguments: [
      ("adjustment_allowance,expect_allowance", "100,100"),
      ("adjustment_allowance,expect_allowance", "100;20.50,120.50"),
      ("adjustment_back_pay,expect_back_pay", "-30,-30"),
      ("adjustment_back_pay,expect_ledger_wages", "2026-08:100,2026-09:21750.00"),
      (
        "adjustment_contribution_adjustment_employee,expect_contribution_adjustment_employee",
        "pension:352.24;医疗保险：-12.00,340.24"
      ),
      (
        "adjustment_contribution_adjustment_employer,expect_contribution_adjustment_employer",
        "2026-07:work_injury:10,10"
      ),
    ])
  func adjustments(_ columns: String, _ rest: String) throws {
    #expect(try FewCases.run(columns, [FewCases.row("A", rest)]).failed == 0)
  }

  @Test("Standards are those of each file's own folder")
  func folders() throws {
    let raised = PayStandards.common.replacing(
      "grades.csv", by: ["53,21750,43500,2020-01-01,test"])
    let file = FewCases.file("expect_grade_pay", [FewCases.row("A", "21750")])
    let other = FewCases.file("expect_grade_pay", [FewCases.row("A", "43500")], name: "other.csv")
    let run = try CheckRun(
      [
        CheckInput(file, under: PayStandards.common.files, from: "one"),
        CheckInput(other, under: raised.files, from: "two"),
      ], converter: FewCharacters())
    #expect(run.passed == 2)
  }
}
