import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// `salary.csv`.
@Suite struct SalaryTableTests {
  @Test("A faulty cell is named with file, line, column, value and what to do", arguments: cases)
  func faultyCell(_ cell: CellCase) {
    cell.check()
  }

  static let cases: [CellCase] = [
    CellCase("salary.csv", 2, "reference_salary", "", .referenceSalary),
    CellCase("salary.csv", 3, "peer_weight", "", at: "reference_salary", .referenceSalary),
    CellCase("salary.csv", 3, "social_average", "", at: "reference_salary", .referenceSalary),
    CellCase("salary.csv", 3, "peer_weight", "1.000001", .share),
    CellCase("salary.csv", 3, "peer_weight", "-0.1", .share),
    CellCase("salary.csv", 2, "reference_salary", "千元", .noNumber),
    CellCase("salary.csv", 2, "reference_salary", "-1", .amount),
    CellCase("salary.csv", 2, "reference_salary", "3000.005", .twoDecimals),
    CellCase("salary.csv", 2, "reference_salary", "10000000000", .amount),
    CellCase(
      "salary.csv", 2, "reference_salary", "99999999999999999999",
      Bilingual(
        "数字太大，请改正",
        "the number is too large; correct it")),
    CellCase("salary.csv", 2, "region", "530", .noRegion),
    CellCase("salary.csv", 2, "effective_from", "", .blank),
    CellCase(
      "salary.csv", 2, "effective_from", "2025-02-30",
      Bilingual("没有这一天，请核对", "there is no such day; check it")),
    CellCase(
      "salary.csv", 3, "effective_to", "2024-12-31",
      Bilingual(
        "早于生效日期 2025-01-01，这一行永远不会生效；请改正日期",
        "this is before effective_from 2025-01-01, so the row would never be in force; correct the dates")),
    CellCase("salary.csv", 2, "source", "", .blank),
    CellCase("salary.csv", 3, "decided_on", "昨天", .noDate),
  ]

  @Test("A row says the reference salary, or both averages and their weight")
  func rows() throws {
    let rows = try SmallFolder.valid.load().salaries
    #expect(rows.count == 2)
    #expect(rows[0].terms.approvedReferenceSalary == Money(yuan: 3000))
    #expect(rows[1].terms.approvedReferenceSalary == nil)
    #expect(try rows[1].terms.referenceSalary() == Money(yuan: 5500))
  }

  @Test("A row keeps where and when it is in force, its document and its place")
  func origin() throws {
    let origin = try SmallFolder.valid.load().salaries[1].origin
    #expect(origin.region == Region("5301"))
    #expect(origin.effectiveFrom.description == "2025-01-01")
    #expect(origin.effectiveTo?.description == "2026-12-31")
    #expect(origin.decidedOn?.description == "2024-12-01")
    #expect(origin.source == "文件甲")
    #expect(origin.place == "salary.csv:3")
  }

  @Test("The edges are legal: weight 0 and 1, money 0 and 9,999,999,999.99, a last day that is the first")
  func edges() {
    for weight in ["0", "1", "100%", "1.000000"] {
      #expect(SmallFolder.valid.with("salary.csv", 3, "peer_weight", weight).faults.isEmpty)
    }
    for amount in ["0", "0.00", "9999999999.99", "+1"] {
      #expect(SmallFolder.valid.with("salary.csv", 2, "reference_salary", amount).faults.isEmpty)
    }
    #expect(SmallFolder.valid.with("salary.csv", 3, "effective_to", "2025/1/1").faults.isEmpty)
  }
}
