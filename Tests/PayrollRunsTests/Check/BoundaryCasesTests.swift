import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Cases written at the edges of the standards.
@Suite struct BoundaryCasesTests {
  private static let period = PayPeriod(unchecked: 2026, 9)

  private func cases(_ standards: PayStandards = .common, in code: String = "5304") throws -> BoundaryCases {
    try BoundaryCases(
      standards.files, BoundaryCasesTests.period, in: Region(code), converter: FewCharacters(), .english)
  }

  /// The rows of a file of cases by name, each a value by column.
  private func rows(_ cases: BoundaryCases) throws -> [String: [String: String]] {
    let table = try TextTable(
      file: "b.csv", bytes: cases.bytes(.english, withByteOrderMark: false), columns: CheckColumn.columns,
      converter: FewCharacters())
    var rows: [String: [String: String]] = [:]
    for row in table.rows {
      let pairs = zip(CheckColumn.columns, row.fields).map { ($0.code, $1) }.filter { !$0.1.isEmpty }
      rows[row.fields[0]] = Dictionary(uniqueKeysWithValues: pairs)
    }
    return rows
  }

  @Test("What is written passes when it is checked, in both languages")
  func passes() throws {
    for language in Language.allCases {
      let cases = try BoundaryCases(
        PayStandards.common.files, BoundaryCasesTests.period, converter: FewCharacters(), language)
      let file = StandardsFile(name: "b.csv", bytes: cases.bytes(language, withByteOrderMark: true))
      let run = try FewCases.run(file)
      #expect(run.passed == cases.count && run.failed == 0)
      #expect(run.cases.allSatisfy { !$0.expectations.isEmpty })
    }
  }

  @Test("A floor and a ceiling have a base one fen below, at and above")
  func bases() throws {
    let rows = try rows(try cases())
    let name = "5304 floor 4403.00 of pension, medical, maternity, unemployment, work injury"
    // 4,403 x 8 % = 352.24; 4,403.01 x 8 % = 352.2408.
    let below = try #require(rows[name + " one fen below"])
    #expect(below["contribution_base"] == "4402.99" && below["expect_pension_base"] == "4403.00")
    #expect(below["expect_pension_employee"] == "352.24" && below["expect_finding"] == "base.floor")
    let at = try #require(rows[name + " at"])
    #expect(at["contribution_base"] == "4403.00" && at["expect_finding"] == "!base.floor")
    let above = try #require(rows[name + " one fen above"])
    #expect(above["expect_pension_base"] == "4403.01" && above["expect_finding"] == "!base.floor")
    let ceiling =
      "5304 ceiling 22017.00 of pension, medical, maternity, unemployment, work injury one fen above"
    #expect(rows[ceiling]?["expect_pension_base"] == "22017.00")
  }

  @Test("Each bracket of the year's tax has an income one fen below, at and above")
  func brackets() throws {
    let rows = try rows(try cases())
    for over in ["36000.00", "144000.00", "300000.00", "420000.00", "660000.00", "960000.00"] {
      let at = try #require(rows["5304 cumulative taxable income \(over) at"])
      #expect(at["expect_cumulative_taxable_income"] == over)
    }
    // 36,000 x 3 % = 1,080.
    #expect(rows["5304 cumulative taxable income 36000.00 at"]?["expect_income_tax"] == "1080.00")
    // 144,000 x 10 % - 210 = 14,190; 144,000.01 x 20 % - 1,410 = 27,390.002.
    let bonus = "5304 bonus of 144000.00 (a twelfth is 12000.00)"
    #expect(rows[bonus + " at"]?["expect_bonus_tax"] == "14190.00")
    #expect(rows[bonus + " one fen above"]?["expect_bonus_tax"] == "27390.00")
  }

  @Test("Days and months have the day before, the day and the day after")
  func days() throws {
    let rows = try rows(try cases())
    let leave = "5304 120 months of work"
    // 108 months before, and a year since 1 September 2025: 120 months on 1 September 2026.
    #expect(rows[leave + " on the day"]?["expect_annual_leave_balance_days"] == "10.00")
    #expect(rows[leave + " a day later"]?["hire_date"] == "2025-09-02")
    #expect(rows[leave + " a day later"]?["expect_annual_leave_balance_days"] == "5.00")
    let cap = "5304 36.00 hours of overtime a month"
    #expect(rows[cap + " at"]?["expect_finding"] == "!overtime.monthly_cap")
    #expect(rows[cap + " 0.01 above"]?["expect_finding"] == "overtime.monthly_cap")
    // medical is due for those hired by the 15th.
    #expect(rows["5304 medical: hired by day 15 a day later"]?["expect_medical_employee"] == "0.00")
    #expect(
      rows["5304 absent for all payable days 0.01 above"]?["expect_code"] == "leave_exceeds_payable_days")
  }

  @Test("What is taken at most has one fen less, as much and one fen more asked")
  func deductions() throws {
    let rows = try rows(try cases(in: "5301"))
    // Post pay 2,345 and the grade that pays most, 30,000: 20 % of 32,345 are 6,469; the minimum wage is 2,270.
    let recovery = "5301 limit of recovery: 6469.00"
    #expect(rows[recovery + " at"]?["expect_ledger_recovery_carried"] == "0.00")
    #expect(rows[recovery + " one fen above"]?["expect_recovery"] == "6469.00")
    #expect(rows[recovery + " one fen above"]?["expect_finding"] == "recovery.limited")
    let arrears = rows.first { $0.key.hasPrefix("5301 minimum wage 2270.00 left") && $0.key.hasSuffix(" at") }
    #expect(arrears?.value["expect_net_pay"] == "2270.00")
  }

  @Test("A standard that changes moves its edges")
  func moves() throws {
    let capped = PayStandards.common.removing("overtime_monthly_cap_hours", from: "parameters.csv")
      .adding(",overtime_monthly_cap_hours,30.5,2020-01-01,test", to: "parameters.csv")
    #expect(try rows(try cases(capped))["5304 30.50 hours of overtime a month at"] != nil)
  }

  @Test("A region without a salary has no edges")
  func nowhere() throws {
    #expect(throws: FileFaults.self) { try cases(in: "1101") }
  }
}
