import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Files of cases that cannot be used, and what is said of them.
@Suite struct CheckFileTests {
  @Test(
    "An unknown column names the nearest one",
    arguments: [
      ("expect_net_pai", "expect_net_pay"), ("ledger_ytd_incom", "ledger_ytd_income"),
      ("adjustment_backpay", "adjustment_back_pay"), ("sick_leave_day", "sick_leave_days"),
      ("期望_实发工姿", "期望_实发工资"), ("expect_survivors_pension:spouze", "expect_survivors_pension:spouse"),
    ])
  func unknownColumn(_ column: String, _ nearest: String) throws {
    let faults = try FewCases.faults(FewCases.file(column, [FewCases.row("A", "1")]))
    #expect(
      faults == [
        "cases.csv:1 [\(column)]: unknown column; did you mean \"\(nearest)\"? Correct the title, or let it "
          + "begin with x_ to keep a column that is not used"
      ])
  }

  @Test("A column that begins with x_ is ignored")
  func ignored() throws {
    #expect(try FewCases.run("x_说明,expect_gross_pay", [FewCases.row("A", "abc,21750")]).passed == 1)
  }

  @Test(
    "A value that is not of its kind is told with line and column",
    arguments: [
      (
        "expect_net_pay", "abc", "expected a number with at most two decimals such as 1234.50; leave it blank"
      ),
      (
        "expect_net_pay", "1.005",
        "expected a number with at most two decimals such as 1234.50; leave it blank"
      ),
      ("expect_ledger_tax_year", "x", "expected a whole number"),
      ("expect_ledger_period", "2026-9", "this looks like 2026-09"),
      ("expect_ledger_end_date", "30.9.", "this is no date; write 2026-01-05"),
      ("expect_ledger_tax_basis", "x", "expected standard, first_job or low_income"),
      ("expect_ledger_bonus_taxed", "x", "expected yes or no"),
      ("expect_ledger_comp_leave_lots", "8", "expected month:number separated by \";\""),
      ("expect_finding", "arears", "unknown code; did you mean \"arrears\"?"),
      ("expect_finding", "none;arrears", "\"none\" stands alone"),
      ("expect_code", "rang", "unknown code; did you mean \"range\"?"),
      ("ledger_ytd_income", "x", "expected an amount with at most two decimals"),
      ("ledger_arrears", "-1", "expected an amount of 0 or more with at most two decimals"),
      ("adjustment_allowance", "-1", "allowance must not be negative"),
      ("adjustment_back_pay", "2026-10:1", "the month lies after the period 2026-09"),
      ("adjustment_contribution_adjustment_employee", "12", "a correction of contributions needs its scheme"),
      ("adjustment_contribution_adjustment_employee", "pensoin:12", "unknown scheme; known: pension"),
      (
        "adjustment_contribution_adjustment_employee", "work_injury:12",
        "work injury and maternity have no employee side"
      ),
    ])
  func values(_ column: String, _ value: String, _ reason: String) throws {
    let faults = try FewCases.faults(
      FewCases.file(
        "expect_gross_pay,\(column)", [FewCases.row("A", "21750,"), FewCases.row("B", "1,\(value)")]))
    #expect(faults.count == 1)
    #expect(faults.first?.hasPrefix("cases.csv:3 [\(column)]: ") == true, "\(faults)")
    #expect(faults.first?.contains(reason) == true, "\(faults)")
  }

  @Test("A case needs a month, a name, and a name of its own")
  func names() throws {
    let rows = ["A,,5301,OFFICE,0,2024-05-06,all,1", ",2026-09,5301,OFFICE,0,2024-05-06,all,1"]
    #expect(
      try FewCases.faults(FewCases.file("expect_gross_pay", [rows[0]])) == [
        "cases.csv:2 [period]: expected a month such as 2026-09; a spreadsheet makes a date of it, so format the column as "
          + "text first"
      ])
    #expect(
      try FewCases.faults(FewCases.file("expect_gross_pay", [rows[1]])) == [
        "cases.csv:2 [case]: a case needs a name; fill it in"
      ])
    let twice = FewCases.file("expect_gross_pay", [FewCases.row("A", "1"), FewCases.row("A", "1")])
    #expect(
      try FewCases.faults(twice, .chinese) == ["cases.csv 第3行「case」：值为“A”：与第2行同名，请改名"])
  }

  @Test("A standard that a case needs and that is not in force is told beside its month")
  func standards() throws {
    let file = FewCases.file("expect_gross_pay", ["A,2030-09,5301,OFFICE,0,2024-05-06,all,1"])
    #expect(
      try FewCases.faults(file) == [
        "cases.csv:2 [period]: value \"2030-09\": calendar.csv has no day of 2030; enter the State Council's "
          + "holiday notice of that year"
      ])
  }
}
