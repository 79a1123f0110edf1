import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Dangerous posts without an accident plan.
@Suite struct MissingPlanCheckTests {
  @Test(
    "A risk factor above 1 needs a plan",
    arguments: [("120%", true), ("1.000001", true), ("1", false), ("0.9", false), ("", false)])
  func risk(_ risk: String, _ isTold: Bool) throws {
    let folder = SmallFolder.valid.with("posts.csv", 2, ("risk", risk), ("accident_plan", ""))
    #expect(try folder.places(.missingPlan) == (isTold ? ["suspicious posts.csv:2 accident_plan"] : []))
  }

  @Test("A post with its plan, or not in force, is no doubt")
  func none() throws {
    #expect(try SmallFolder.valid.findings(.missingPlan).isEmpty)
    let folder = SmallFolder.valid.with("posts.csv", 2, "accident_plan", "")
    #expect(try folder.findings(.missingPlan, on: "2024-12-31").isEmpty)
  }
}
