import PayrollTestSupport
import Testing

@testable import Payroll

/// 伤残待遇 of grades 1 to 10 (工伤保险条例 Arts. 35 to 37).
@Suite struct DisabilityTests {
  private func disabled(_ grade: Int?, wage: Money = "6000", suitableWork: Bool? = nil) -> BenefitCase {
    .sample(.disability) {
      $0.disabilityGrade = grade
      $0.ownWage = wage
      $0.hasSuitableWork = suitableWork
    }
  }

  // 27, 25, 23, 21, 18, 16, 13, 11, 9 and 7 months, and 90, 85, 80, 75, 70 and 60 % of 6,000 yuan.
  private static let grades: [(Int, Bool?, [String])] = [
    (1, nil, ["disability_lump_sum 162000.00 fund", "disability_pension 5400.00 fund"]),
    (2, nil, ["disability_lump_sum 150000.00 fund", "disability_pension 5100.00 fund"]),
    (3, nil, ["disability_lump_sum 138000.00 fund", "disability_pension 4800.00 fund"]),
    (4, nil, ["disability_lump_sum 126000.00 fund", "disability_pension 4500.00 fund"]),
    (5, false, ["disability_lump_sum 108000.00 fund", "disability_pension 4200.00 employer"]),
    (5, true, ["disability_lump_sum 108000.00 fund"]),
    (6, false, ["disability_lump_sum 96000.00 fund", "disability_pension 3600.00 employer"]),
    (6, true, ["disability_lump_sum 96000.00 fund"]),
    (7, nil, ["disability_lump_sum 78000.00 fund"]),
    (8, nil, ["disability_lump_sum 66000.00 fund"]),
    (9, nil, ["disability_lump_sum 54000.00 fund"]),
    (10, nil, ["disability_lump_sum 42000.00 fund"]),
  ]

  @Test("Each grade has its lump sum, and grades 1 to 6 their pension", arguments: grades)
  func grade(_ grade: Int, _ suitableWork: Bool?, _ expected: [String]) throws {
    #expect(try BenefitExamples().lines(disabled(grade, suitableWork: suitableWork)) == expected)
  }

  @Test(
    "Each grade rests on its article",
    arguments: [(1, "35、64"), (4, "35、64"), (5, "36、64"), (6, "36、64"), (7, "37、64"), (10, "37、64")])
  func articles(_ grade: Int, _ article: String) throws {
    let lines = try BenefitExamples().compute(disabled(grade, suitableWork: false))
    #expect(lines.allSatisfy { $0.citation == Citation("工伤保险条例", article) })
  }

  @Test("Whether there is suitable work must be said of grades 5 and 6, and of no other")
  func suitableWork() {
    for grade in 1...10 {
      let expected = grade == 5 || grade == 6
      let refusals = BenefitExamples().faults(disabled(grade)).refusals
      #expect(refusals == (expected ? [BenefitRefusal(field: .suitableWork, reason: .required)] : []))
    }
  }

  // With an average of 3,000 the own wage is at least 1,800, and 60 % of an own wage of 3,000 are 1,800.
  @Test(
    "A pension is topped up to the minimum wage, to the fen",
    arguments: [("1799.99", nil), ("1800.00", nil), ("1800.01", "0.01"), ("2000.00", "200.00")]
      as [(Money, Money?)])
  func topUp(_ minimum: Money, _ expected: Money?) throws {
    let examples = BenefitExamples.wages(average: "3000", minimum: minimum)
    let lines = try examples.compute(disabled(6, wage: "3000", suitableWork: false))
    let topUp = lines.first { $0.code == .pensionTopUp }
    #expect(topUp?.amount == expected)
    if let topUp {
      #expect(topUp.payer == .employer && topUp.frequency == .monthly && topUp.rounding == nil)
      #expect(topUp.citation == Citation("工伤保险条例", "36"))
    }
  }

  @Test("The fund tops up grades 1 to 4, and pension and top-up make the minimum wage exactly")
  func fundTopsUp() throws {
    // 75 % of 1,800.01 are 1,350.0075, rounded 1,350.01; the minimum wage less that is 649.99.
    let examples = BenefitExamples.wages(average: "3000", minimum: "2000")
    #expect(
      try examples.lines(disabled(4, wage: "1800.01")) == [
        "disability_lump_sum 37800.21 fund", "disability_pension 1350.01 fund", "pension_top_up 649.99 fund",
      ])
  }

  @Test("A pension begins in the month after the assessment")
  func begins() throws {
    var graded = disabled(1)
    graded.assessedOn = "2025-09-30"
    let lines = try BenefitExamples().compute(graded)
    #expect(lines.map(\.beginsOn) == [nil, "2025-10-01"])
  }

  @Test("A grade without its row in force is named; all that is missing is told at once")
  func needs() {
    let examples = BenefitExamples.with {
      $0.injury[.disabilityLumpSum] = nil
      $0.injury[.disabilityPension]?.removeAll { $0.terms.grade == "3" }
    }
    #expect(
      examples.faults(disabled(3)).needs == [
        .figure(.disabilityLumpSum, grade: "3"), .figure(.disabilityPension, grade: "3"),
      ])
    #expect(examples.faults(disabled(2)).needs == [.figure(.disabilityLumpSum, grade: "2")])
    #expect(
      BenefitExamples().faults(.sample(.disability)).refusals.map(\.field) == [.disabilityGrade, .ownWage])
  }
}
