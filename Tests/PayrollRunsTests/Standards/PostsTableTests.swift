import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// `posts.csv`.
@Suite struct PostsTableTests {
  @Test("A faulty cell is named with file, line, column, value and what to do", arguments: cases)
  func faultyCell(_ cell: CellCase) {
    cell.check()
  }

  static let cases: [CellCase] = [
    CellCase("posts.csv", 2, "post", "", .blank),
    CellCase("posts.csv", 2, "category", "", .blank),
    CellCase(
      "posts.csv", 2, "category", "police",
      .oneOf(
        "文职（civilian）、勤务（patrol）",
        "civilian, patrol")),
    CellCase(
      "posts.csv", 2, "category", "civilians",
      Bilingual(
        "不认识这个词，是不是“civilian”？只能是：文职（civilian）、勤务（patrol）",
        "unknown word; did you mean \"civilian\"? It must be one of: civilian, patrol")),
    CellCase("posts.csv", 2, "risk", "100.000001", .factor),
    CellCase("posts.csv", 2, "professionalism", "-1", .factor),
    CellCase(
      "posts.csv", 2, "intensity", "1.0000001",
      Bilingual(
        "最多6位小数，请改正",
        "at most 6 decimals are allowed; correct it")),
    CellCase(
      "posts.csv", 2, "intensity", "1.05.1",
      Bilingual(
        "不是数字；请写成普通小数或百分数，如 0.08 或 8%",
        "this is no number; write a plain decimal or a percentage, such as 0.08 or 8%")),
    CellCase("posts.csv", 2, "post_pay", "-300", .amount),
    CellCase("posts.csv", 2, "duty_pay_per_day", "8%", .noNumber),
    CellCase(
      "posts.csv", 2, "accident_plan", "A1",
      Bilingual(
        "accident_plans 表里没有这个方案，是不是“A”？请改正代码或补上方案",
        "accident_plans has no such plan; did you mean \"A\"? Correct the code or add the plan")),
    CellCase(
      "posts.csv", 2, "accident_plan", "特别保障",
      Bilingual(
        "accident_plans 表里没有这个方案，请改正代码或补上方案",
        "accident_plans has no such plan; correct the code or add the plan")),
  ]

  @Test("Blank factors are 1, blank money is 0, no plan is no plan")
  func rows() throws {
    let posts = try SmallFolder.valid.load().posts
    let patrol = try #require(posts["PATROL"]?.first?.terms)
    #expect(patrol.category == .patrol)
    #expect(patrol.professionalism == Fraction(105, 100))
    #expect(patrol.risk == Fraction(12, 10))
    #expect(patrol.intensity == .one)
    #expect(patrol.postPay == Money(yuan: 300))
    #expect(patrol.dutyPayPerDay == Money(yuan: 20))
    #expect(patrol.accidentPlan == "A")
    let clerk = try #require(posts["CLERK"]?.first?.terms)
    #expect(clerk.category == .civilian)
    #expect(clerk.risk == .one)
    #expect(clerk.postPay == .zero)
    #expect(clerk.accidentPlan == nil)
  }

  @Test("Factors of 0 and 100 are legal")
  func edges() {
    for factor in ["0", "100", "10000%", "0.000001"] {
      #expect(SmallFolder.valid.with("posts.csv", 2, "risk", factor).faults.isEmpty)
    }
  }

  @Test("A plan of a faulty row of accident_plans is a known plan, so one mistake is one fault")
  func planOfFaultyRow() {
    let faults = SmallFolder.valid.with("accident_plans.csv", 2, "monthly_premium", "x").faults
    #expect(faults.map(\.file) == ["accident_plans.csv"])
  }
}
