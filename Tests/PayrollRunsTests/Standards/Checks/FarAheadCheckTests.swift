import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Rows that begin long after the day.
@Suite struct FarAheadCheckTests {
  @Test(
    "More than two years ahead is odd, two years to the day are not",
    arguments: [("2026-10-02", false), ("2028-10-01", false), ("2028-10-02", true), ("2062-07-01", true)])
  func ahead(_ from: String, _ isTold: Bool) throws {
    let folder = SmallFolder.valid.with("grades.csv", 3, "effective_from", from)
    #expect(
      try folder.places(.farAhead) == (isTold ? ["suspicious grades.csv:3 effective_from"] : []))
  }
}
