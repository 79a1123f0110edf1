import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// The largest percentage that a budget allows.
@Suite struct SolverTests {
  /// One person with 10,000 a month and nothing else: 120,000 in a year.
  private static let month = Month("2026-01", [person("E1", ["schemes_excluded": "all"])])

  private func solve(
    _ table: StandardsTable, _ column: String, budget: Int64, region: String? = nil, key: String? = nil,
    month: Month = month, standards: PayStandards = .common
  ) throws -> Cells {
    var plan = Plan(month.with(\.standards, standards))
    plan.question = SolveQuestion(table, column, budget: Money(fen: budget))
    plan.question?.region = region.flatMap { Region($0) }
    plan.question?.key = key
    return try plan.simulate().table("solve.csv").cells(0)
  }

  /// 12 x 10,500 = 126,000 at 5 %; 12 x 10,501 = 126,012 at 5.01 %.
  @Test("The largest step that fits, with its cost and the next one's")
  func exact() throws {
    let solved = try solve(.grades, "grade_pay", budget: 12_600_000)
    #expect(solved["percent"] == "5.00" && solved["employer_cost"] == "126000.00")
    #expect(solved["percent_next"] == "5.01" && solved["employer_cost_next"] == "126012.00")
    #expect(solved["budget"] == "126000.00" && solved["table"] == "grades" && solved["region"] == "")
    #expect(try solve(.grades, "grade_pay", budget: 12_601_199)["percent"] == "5.00")
    #expect(try solve(.grades, "grade_pay", budget: 12_599_999)["percent"] == "4.99")
  }

  /// At -0.84 % 12 x 9,916 = 118,992, at -0.83 % 12 x 9,917 = 119,004.
  @Test("Where even today's standard does not fit, the percentage is negative")
  func negative() throws {
    let solved = try solve(.grades, "grade_pay", budget: 11_900_000)
    #expect(solved["percent"] == "-0.84" && solved["employer_cost"] == "118992.00")
    #expect(solved["percent_next"] == "-0.83" && solved["employer_cost_next"] == "119004.00")
    #expect(try solve(.grades, "grade_pay", budget: 0)["percent"] == "-100.00")
  }

  @Test("Only rows of the region and key grow; today's cost to the fen allows 0 %")
  func rows() throws {
    let people = [
      person("E1", ["schemes_excluded": "all"]), person("E2", ["schemes_excluded": "all", "grade": "4000"]),
    ]
    let month = Month("2026-01", people)
    // 168,000 today; 4,000 grows by 25 % to 5,000: 12 x 1,000 = 12,000.
    let solved = try solve(.grades, "grade_pay", budget: 18_000_000, region: "53", key: "4000", month: month)
    #expect(solved["percent"] == "25.00" && solved["key"] == "4000" && solved["region"] == "53")
    #expect(try solve(.grades, "grade_pay", budget: 16_800_000, month: month)["percent"] == "0.00")
  }

  /// 22 payable days in March, 5 of personal leave and 5 of another leave without pay: each takes 5/21.75 of the wage,
  /// rounded by itself, so that the cost of 10,000.18 is 5,402.40 (2 x 2,298.89), of 10,000.19 5,402.41, and of
  /// 10,000.20 again 5,402.40 (2 x 2,298.90); 10,000.21 costs 5,402.41. A step is a fen of the grade's 100 yuan.
  @Test(
    "A step that costs less than the one before it is found, though the search has stopped at the one before")
  func costFallsForAStep() throws {
    let standards = PayStandards.common
      .adding("53,FIXED,civilian,,,,9900,,,2020-01-01,test", to: "posts.csv")
      .adding("53,H,100,2020-01-01,test", to: "grades.csv")
      .adding("5301,paternity,0,1,2020-01-01,test", to: "leave.csv")
    let cells = [
      "post": "FIXED", "grade": "H", "schemes_excluded": "all", "personal_leave_days": "5",
      "paternity_leave_days": "5",
    ]
    var plan = Plan(Month("2026-03", [person("E1", cells)]).with(\.standards, standards), months: 1)
    plan.question = SolveQuestion(.grades, "grade_pay", budget: Money(fen: 540_240))
    plan.question?.key = "H"
    let solved = try plan.simulate().table("solve.csv").cells(0)
    #expect(solved["percent"] == "0.20" && solved["employer_cost"] == "5402.40")
    #expect(solved["percent_next"] == "0.21" && solved["employer_cost_next"] == "5402.41")
  }

  @Test(
    "The answer is the last step that a search of every step finds, for 60 random people with rounding to yuan"
  )
  func everyStep() throws {
    let random = RandomRoster(60, seed: 2)
    let month = Month("2026-10", random.people, ledger: random.ledgerText)
    let today = hundredths(try Plan(month, months: 1).simulate().total("")["employer_cost"])
    for extra: Int64 in [7, 40_000] {
      var plan = Plan(month, months: 1)
      plan.question = SolveQuestion(.contributions, "employer_rate", budget: Money(fen: today + extra))
      let solved = try plan.simulate().table("solve.csv").cells(0)
      let found = try #require(Int(exactly: hundredths(solved["percent"])))
      // Every step around it, each as a scenario of its own.
      let rows = [
        "medical", "housing_fund", "housing_fund/百分之五", "work_injury", "work_injury/八类", "maternity",
        "pension", "unemployment", "serious_illness",
      ]
      let steps = Array(max(0, found - 5)...(found + 25))
      let lines = steps.flatMap { step in
        rows.flatMap { key -> [String] in
          let regions = key == "medical" ? ["53", "5304"] : key == "serious_illness" ? ["5304"] : ["53"]
          return regions.map {
            "s\(step),contributions,\($0),\(key),employer_rate,percent,\(Solution.text(step))"
          }
        }
      }
      let costs = try Plan(month, lines, months: 1).simulate()
      let fitting = steps.filter { hundredths(costs.total("s\($0)")["employer_cost"]) <= today + extra }
      #expect(fitting.last == found)
      #expect(solved["employer_cost"] == costs.total("s\(found)")["employer_cost"])
      #expect(solved["employer_cost_next"] == costs.total("s\(found + 1)")["employer_cost"])
    }
  }

  /// The weight of the lower average: R = 5,000 - 1,000 w. At w = 0.5 it is 4,500; the weight can double.
  @Test("Where cost falls with the column, the answer is the end of what is legal, without a next step")
  func falling() throws {
    let standards = PayStandards.common.replacing(
      "salary.csv",
      by: [
        "region,peer_average,social_average,peer_weight,reference_salary,effective_from,source",
        "5301,4000,5000,0.5,,2020-01-01,test",
      ], headerIncluded: true)
    let solved = try solve(.salary, "peer_weight", budget: 18_000_000, standards: standards)
    #expect(solved["percent"] == "100.00" && solved["percent_next"] == "")
    #expect(solved["employer_cost"] == "168000.00")  // 12 x (10,000 + 4,000)
  }

  @Test("A blank cell does not grow; a question about blank cells alone, or about no row, is refused")
  func refused() throws {
    #expect(throws: SolveRefusal.self) {
      try solve(.contributions, "base_floor", budget: 1, region: "53", key: "housing_fund")
    }
    let noRow = #expect(throws: SolveRefusal.self) {
      try solve(.grades, "grade_pay", budget: 1, region: "5301")
    }
    #expect(
      noRow?.reason.english.contains("There are") == true || noRow?.reason.english.contains("Regions") == true
    )
    #expect(throws: SolveRefusal.self) { try solve(.posts, "category", budget: 1) }
    // Somebody costs 1,000 a month by the allowance, whatever the grade.
    let month = Month("2026-01", [person("E1", ["schemes_excluded": "all", "allowance": "1000"])])
    let tooSmall = #expect(throws: SolveRefusal.self) {
      try solve(.grades, "grade_pay", budget: 1_199_999, month: month)
    }
    #expect(tooSmall?.reason.english.contains("12000.00") == true)
    #expect(try solve(.grades, "grade_pay", budget: 1_200_000, month: month)["percent"] == "-100.00")
  }
}
