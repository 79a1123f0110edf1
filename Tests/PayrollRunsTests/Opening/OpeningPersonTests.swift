import Payroll
import PayrollFiles
import Testing

@testable import PayrollRuns

/// One person's row of the opening ledger, by figures made by hand.
@Suite struct OpeningPersonTests {
  private static func cells(_ employeeId: String, _ cells: Cells = [:], until: String = "2026-09") throws
    -> Cells
  {
    let made = try OpeningTable.made(OpeningTable.row(employeeId, cells), until: until)
    #expect(made.faults.map { $0.message(in: .english) } == [])
    return ResultTable(String(made.ledger.bytes)).of(employeeId)
  }

  @Test("Every column of the ledger comes from its figure; what is derived is told with where it comes from")
  func columns() throws {
    let sheet = OpeningTable.row(
      "C",
      [
        "total_income": "90000", "exempt_income": "1800", "special_deduction": "9000",
        "additional_deductions": "8000",
        "other_deductions": "1000", "tax_reduction": "5", "tax_paid": "650", "tax_due": "101",
        "taxable_income": "25200", "arrears": "12.3", "recovery_carried": "7",
        "annual_leave_used_days": "2.5",
        "sick_leave_days": "3", "comp_leave_hours": "24", "2026-09": "10000", "2026-08": "", "2026-07": "0",
        "2026-09_total": "10200",
      ])
    let made = try OpeningTable.made(sheet)
    let row = ResultTable(String(made.ledger.bytes)).of("C")
    let expected: Cells = [
      "period": "2026-09", "hire_date": "2020-03-01", "end_date": "", "tax_year": "2026",
      "deduction_months": "9",
      "tax_basis": "standard", "ytd_income": "88200.00", "ytd_special": "9000.00",
      "ytd_additional": "8000.00",
      "ytd_other": "1000.00", "ytd_reduction": "5.00", "ytd_tax": "751.00", "ytd_gross_pay": "90000.00",
      "bonus_taxed": "no", "annual_leave_used_days": "2.50", "sick_leave_days": "3.00",
      "comp_leave_lots": "2026-09:24.00", "wages": "2026-09:10000.00;2026-07:0.00",
      "total_wages": "2026-09:10200.00", "severance_paid": "0.00", "arrears": "12.30",
      "recovery_carried": "7.00",
      "deduction_carried": "0.00", "month_figures": "", "employee_id": "C",
    ]
    #expect(row == expected)
    // 25,200 x 3 % = 756, less 5: nothing to doubt but who is missing.
    #expect(made.doubts.allSatisfy { !$0.english.contains("ytd_tax") })
    #expect(
      made.told.map(\.english) == [
        "C: ytd_income 88200.00 (90000.00 - 1800.00); ytd_tax 751.00 (650.00 + 101.00); ytd_gross_pay 90000.00 "
          + "(total_income); deduction_months 9 (45000.00 / 5000.00); comp_leave_lots 2026-09:24.00 (of which months is "
          + "not known: all in the last)"
      ])
  }

  @Test("60,000 before December is the whole year's deduction, and the months are those employed here")
  func lowIncome() throws {
    let low = ["basic_deduction": "60000", "total_income": "55000", "tax_paid": "0", "tax_due": "0"]
    let row = try Self.cells("B", low)
    #expect(row["tax_basis"] == "low_income" && row["deduction_months"] == "9")
    let december = try Self.cells("B", low, until: "2026-12")
    #expect(december["tax_basis"] == "standard" && december["deduction_months"] == "12")
    let named = try Self.cells("B", low.merging(["tax_basis": "六万元以下"]) { $1 }, until: "2026-12")
    #expect(named["tax_basis"] == "low_income")
  }

  @Test(
    "A month with a negative result adds nothing, and a bonus taxed separately leaves the year's pay unknown")
  func tax() throws {
    let row = try Self.cells("C", ["tax_paid": "450", "tax_due": "-30", "bonus_taxed": "是"])
    #expect(row["ytd_tax"] == "450.00" && row["ytd_gross_pay"] == "" && row["bonus_taxed"] == "yes")
  }

  @Test(
    "What cannot be is refused",
    arguments: [
      ("A", "basic_deduction", "12000", "不是 5000.00 的整数倍"),
      ("C", "basic_deduction", "50000", "是 10 个月的，到 2026-09 本年只有 9 个月"),
      ("C", "tax_basis", "low_income", "扣缴方式为六万元以下，应为 60000.00"),
      ("B", "exempt_income", "90000.01", "大于累计收入 90000.00"),
      ("C", "taxable_income", "44999.99", "按各列算出的是 45000.00"),
      ("A", "2026-06", "1", "2026-06 有工资 1.00，名册上的入职日期是 2026-07-01"),
      ("N", "arrears", "0", "名册上的入职日期 2026-10-08 晚于 2026-09"),
    ])
  func refused(_ employeeId: String, _ column: String, _ value: String, _ reason: String) throws {
    let faults = try OpeningTable.faults(OpeningTable.row(employeeId, [column: value]))
    #expect(faults.count == 1 && faults[0].contains(reason), "\(faults)")
  }

  @Test("A first job has the months of the year, whenever it began")
  func firstJob() throws {
    let row = try Self.cells("A", ["tax_basis": "首次入职"])
    #expect(row["tax_basis"] == "first_job" && row["deduction_months"] == "9")
    let faults = try OpeningTable.faults(
      OpeningTable.row("A", ["tax_basis": "first_job", "basic_deduction": "15000"]))
    #expect(faults.count == 1 && faults[0].contains("扣缴方式为首次入职，应为 9 个月的"))
  }

  @Test("Tax that the table does not make, and months that are not those employed, are doubted and kept")
  func doubts() throws {
    // 45,000 x 10 % - 2,520 = 1,980 = 1,240 + 740.
    let right = try OpeningTable.made(OpeningTable.row("C"))
    #expect(right.doubts.count { $0.english.hasPrefix("C:") } == 0)
    let wrong = try OpeningTable.made(OpeningTable.row("C", ["tax_due": "739.99"]))
    #expect(wrong.doubts.contains { $0.english.hasPrefix("C: ytd_tax is 1979.99, and by the table 1980.00") })
    let few = try OpeningTable.made(OpeningTable.row("A"))
    #expect(few.doubts.contains { $0.english.contains("that of 9 months, and since 2026-07-01 there are 3") })
    #expect(wrong.faults.isEmpty && few.faults.isEmpty)
  }
}
