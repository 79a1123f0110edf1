import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Amounts that change oddly.
@Suite struct FigureJumpCheckTests {
  private func places(_ reference: String) throws -> [String] {
    try SmallFolder.valid.adding(
      "53,,,,\(reference),2026-01-01,,文件乙,", to: "salary.csv"
    ).places(.figureJump)
  }

  @Test(
    "More than half as much again, or less than two thirds, is odd",
    arguments: [
      ("4500.00", false), ("4500.01", true), ("2000.00", false), ("1999.99", true), ("30000.00", true),
      ("3000.00", false),
    ])
  func jump(_ reference: String, _ isTold: Bool) throws {
    #expect(
      try places(reference) == (isTold ? ["suspicious salary.csv:4 reference_salary"] : []))
  }

  @Test("A minimum wage that falls by a fen is odd", arguments: [("2070.00", false), ("2069.99", true)])
  func minimum(_ minimum: String, _ isTold: Bool) throws {
    let folder = SmallFolder.valid.adding("53,一类,\(minimum),2026-01-01,,文件乙,", to: "minimum_wage.csv")
    #expect(
      try folder.places(.figureJump) == (isTold ? ["suspicious minimum_wage.csv:3 minimum_wage"] : []))
  }

  @Test("A corrected row is not compared with the one it corrects")
  func corrected() throws {
    let folder = SmallFolder.valid.adding(
      "53,,,,9000.00,2025-01-01,,文件乙,2025-02-01", to: "salary.csv")
    #expect(try folder.findings(.figureJump).isEmpty)
  }
}
