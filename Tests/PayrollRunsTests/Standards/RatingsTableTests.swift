import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// `ratings.csv`.
@Suite struct RatingsTableTests {
  @Test("A faulty cell is named with file, line, column, value and what to do", arguments: cases)
  func faultyCell(_ cell: CellCase) {
    cell.check()
  }

  static let cases: [CellCase] = [
    CellCase("ratings.csv", 2, "rating", "", .blank),
    CellCase("ratings.csv", 2, "coefficient", "100.5", .factor),
    CellCase(
      "ratings.csv", 2, "coefficient", "0.00001%",
      Bilingual(
        "最多4位小数，请改正",
        "at most 4 decimals are allowed; correct it")),
    CellCase("ratings.csv", 2, "amount", "1e3", .noNumber),
    CellCase("ratings.csv", 2, "in_probation", "true", .yesOrNo),
  ]

  @Test("A row may name a post and a grade; a blank in_probation is yes")
  func rows() throws {
    let rows = try #require(try SmallFolder.valid.load().ratings["A"])
    #expect(rows.map(\.terms.post) == [nil, "PATROL"])
    #expect(rows.map(\.terms.coefficient) == [Fraction(3, 10), Fraction(1, 4)])
    #expect(rows.map(\.terms.amount) == [Money(yuan: 200), .zero])
    #expect(rows.map(\.terms.inProbation) == [false, true])
  }
}
