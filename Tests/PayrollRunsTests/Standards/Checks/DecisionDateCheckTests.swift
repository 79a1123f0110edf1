import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Days of decision that lie oddly.
@Suite struct DecisionDateCheckTests {
  @Test(
    "Two years or more before or after the row begins is odd",
    arguments: [
      ("2023-01-01", true), ("2023-01-02", false), ("2025-08-20", false), ("2026-12-31", false),
      ("2027-01-01", true),
    ])
  func far(_ decided: String, _ isTold: Bool) throws {
    let folder = SmallFolder.valid.with("grades.csv", 2, "decided_on", decided)
    #expect(
      try folder.places(.decisionDate) == (isTold ? ["suspicious grades.csv:2 decided_on"] : []))
  }

  @Test("A row decided after it has ended is odd", arguments: [("2025-06-30", false), ("2025-07-01", true)])
  func ended(_ decided: String, _ isTold: Bool) throws {
    let folder = SmallFolder.valid.with(
      "grades.csv", 2, ("effective_to", "2025-06-30"), ("decided_on", decided))
    #expect(try folder.findings(.decisionDate).count == (isTold ? 1 : 0))
  }

  @Test("What is decided later than --as-of is not looked at")
  func asOf() throws {
    let folder = SmallFolder.valid.with("grades.csv", 2, "decided_on", "2027-01-01")
    #expect(try folder.findings(.decisionDate, knownOn: "2026-12-31").isEmpty)
  }
}
