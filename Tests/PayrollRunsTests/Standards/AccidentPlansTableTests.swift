import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// `accident_plans.csv`.
@Suite struct AccidentPlansTableTests {
  @Test("A faulty cell is named with file, line, column, value and what to do", arguments: cases)
  func faultyCell(_ cell: CellCase) {
    cell.check()
  }

  static let cases: [CellCase] = [
    CellCase("accident_plans.csv", 2, "monthly_premium", "35.001", .twoDecimals),
    CellCase("accident_plans.csv", 2, "taxable", "maybe", .yesOrNo),
  ]

  @Test("The coverage is a note and may be any text")
  func coverage() throws {
    #expect(throws: Never.self) {
      try SmallFolder.valid.with("accident_plans.csv", 2, "coverage", "六十万").load()
    }
  }

  @Test("A blank premium is 0, and a blank taxable is no")
  func blanks() throws {
    let folder = SmallFolder.valid.with("accident_plans.csv", 2, "monthly_premium", "")
      .with("accident_plans.csv", 2, "taxable", "").with("accident_plans.csv", 2, "coverage", "")
    let plan = try #require(try folder.load().accidentPlans["A"]?.first?.terms)
    #expect(plan.monthlyPremium == .zero)
    #expect(!plan.isTaxable)
  }

  @Test("A plan must have a name")
  func blankName() {
    let folder = SmallFolder.valid.adding("53,,35,,no,2025-01-01,,文件甲,", to: "accident_plans.csv")
    #expect(folder.faults.map(\.column) == ["plan"])
    #expect(folder.faults.map(\.line) == [3])
  }
}
