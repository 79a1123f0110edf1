import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// `grades.csv`.
@Suite struct GradesTableTests {
  @Test("A faulty cell is named with file, line, column, value and what to do", arguments: cases)
  func faultyCell(_ cell: CellCase) {
    cell.check()
  }

  static let cases: [CellCase] = [
    CellCase("grades.csv", 2, "grade", "", .blank),
    CellCase("grades.csv", 2, "grade_pay", "一百", .noNumber),
  ]

  @Test("Blank grade pay is 0, and each region has its own row")
  func rows() throws {
    let rows = try #require(try SmallFolder.valid.load().grades["G1"])
    #expect(rows.map(\.terms.gradePay) == [Money(yuan: 900), .zero])
    #expect(rows.map(\.origin.region.code) == ["53", "5301"])
  }
}
