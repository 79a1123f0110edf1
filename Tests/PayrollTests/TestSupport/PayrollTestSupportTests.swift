import Payroll
import PayrollFiles
import PayrollTestSupport
import Testing

/// What is shipped for tests of pay formulas.
@Suite struct ExpectationsTests {
  @Test("A formula is tested in three lines, with the amount as a file would have it")
  func line() throws {
    let standards = SampleStandards.wage("6160")
    let payslip = try standards.pay(.sample { $0.attendance.overtimeWorkday = "4" })
    expect(payslip, .overtimeWorkdayPay, "212.41")  // 6160 / 21.75 / 8 x 4 x 1.5 = 212.4138
    let explained = try standards.explain(.sample { $0.attendance.overtimeWorkday = "4" })
    expect(explained, .overtimeWorkdayPay, exactly: Fraction(6_160, 29))
    expect(payslip, equals: explained.payslip)
  }

  @Test("A line that differs is said, with both amounts")
  func different() throws {
    let standards = SampleStandards.wage("6160")
    let payslip = try standards.pay(.sample())
    let other = try standards.pay(.sample { $0.earnings.award = "100" })
    withKnownIssue { expect(payslip, .grossPay, "6160.01") }
    withKnownIssue {
      expect(payslip, equals: other)
    } matching: {
      "\($0)".contains("award 0.00, not 100.00")
    }
  }

  @Test("Standards of figures that no law allows are refused")
  func unlawful() throws {
    let standards = SampleStandards.with { $0.parameters[.probationRate] = .rate("0.5") }
    #expect(throws: StandardsError.self) { try standards.pay(.sample()) }
  }
}

/// Cases of a table as arguments of a test.
@Suite struct PayrollCaseTests {
  private static let table = """
    case,period,region,post,grade,hire_date,overtime_workday_hours,expect_overtime_workday_pay,expect_code
    4 hours,2026-03,5301,P,G,2020-04-01,4,750.00,
    31 days and more,2026-03,5301,P,G,2020-04-01,745,,range
    """

  @Test(
    "Each row is a test",
    arguments: try PayrollCase.all(in: table, under: SampleStandards.with { $0.contributions = [] }.tables))
  func rows(_ payrollCase: PayrollCase) {
    expect(payrollCase)  // 21750 / 21.75 / 8 x 4 x 1.5 = 750
  }

  @Test("A row that does not come out says what it expected and what it got")
  func wrong() throws {
    let row = "c,2026-03,5301,P,G,2020-04-01,2,0.01,"
    let table = Self.table.split(separator: "\n")[0] + "\n" + row
    let cases = try PayrollCase.all(in: String(table), under: SampleStandards().tables)
    #expect(cases.map(\.differences) == [["Workday overtime pay: expected 0.01, got 375.00"]])
  }

  @Test("A table with a wrong header is refused")
  func header() {
    #expect(throws: FileFaults.self) {
      try PayrollCase.all(in: "case,perriod\n", under: SampleStandards().tables)
    }
  }
}
