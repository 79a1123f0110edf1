import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// In force before and after, but not between.
@Suite struct GapCheckTests {
  private func grades(to end: String, from start: String, line: Int = 2, region: String = "53") -> SmallFolder
  {
    SmallFolder.valid.with("grades.csv", line, "effective_to", end)
      .adding("\(region),G1,一级,950,\(start),,文件乙,", to: "grades.csv")
  }

  @Test("A month between two rows of a grade is a doubt, at the later row")
  func gap() throws {
    let found = try grades(to: "2025-12-31", from: "2026-02-01").findings(.gap)
    #expect(found.map { $0.fault.message(in: .english) }.count == 1)
    #expect(
      try grades(to: "2025-12-31", from: "2026-02-01").places(.gap) == [
        "suspicious grades.csv:4 effective_from"
      ])
    #expect(found.first?.fault.reason.english.contains("from 2026-01-01 to 2026-01-31") == true)
  }

  @Test("A row that follows the next day, or begins before the other ends, leaves no gap")
  func none() throws {
    #expect(try SmallFolder.valid.findings(.gap).isEmpty)
    #expect(try grades(to: "2025-12-31", from: "2026-01-01").findings(.gap).isEmpty)
    #expect(try grades(to: "2025-12-31", from: "2025-12-01").findings(.gap).isEmpty)
  }

  @Test("A parameter's gap over a first of a month is wrong; within a month it is a doubt")
  func parameter() throws {
    func folder(_ end: String, _ start: String) -> SmallFolder {
      SmallFolder.valid.with("parameters.csv", 19, "effective_to", end)
        .adding(",recovery_limit,20%,,\(start),,文件乙,", to: "parameters.csv")
    }
    #expect(
      try folder("2025-12-30", "2026-01-02").places(.gap) == ["wrong parameters.csv:27 effective_from"])
    #expect(
      try folder("2026-01-05", "2026-01-20").places(.gap) == ["suspicious parameters.csv:27 effective_from"])
  }

  @Test("Where a wider region's row counts in the gap, the doubt names it")
  func fallback() throws {
    let found = try grades(to: "2025-12-31", from: "2026-02-01", line: 3, region: "5301").findings(.gap)
    #expect(found.count == 1)
    #expect(found.first?.fault.reason.english.contains("when grades.csv:2 counts") == true)
  }
}
