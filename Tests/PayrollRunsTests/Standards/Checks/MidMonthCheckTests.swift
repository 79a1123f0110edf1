import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Dates in the middle of a month.
@Suite struct MidMonthCheckTests {
  @Test("A row that begins after the first counts from the next month on; the first itself is no doubt")
  func begin() throws {
    let found = try SmallFolder.valid.with("grades.csv", 2, "effective_from", "2025-12-02").findings(
      .midMonth)
    #expect(found.map(\.fault.line) == [2])
    #expect(
      found.first?.fault.reason.english
        == "pay goes by the first of a month, so this counts from 2026-01 on; write 2025-12-01 if its own month is "
        + "meant")
    #expect(
      try SmallFolder.valid.with("grades.csv", 2, "effective_from", "2025-12-01").findings(.midMonth).isEmpty)
  }

  @Test("A row that ends before the last of a month counts for all of it")
  func end() throws {
    let found = try SmallFolder.valid.with("grades.csv", 2, "effective_to", "2026-02-27").findings(.midMonth)
    #expect(found.map(\.fault.column) == ["effective_to"])
    #expect(found.first?.fault.reason.english.contains("the whole of 2026-02; write 2026-01-31") == true)
    #expect(
      try SmallFolder.valid.with("grades.csv", 2, "effective_to", "2026-02-28").findings(.midMonth).isEmpty)
  }

  @Test("Before the first salary row nothing can be paid, and benefits go by the day")
  func exempt() throws {
    #expect(
      try SmallFolder.valid.with("grades.csv", 2, "effective_from", "2024-12-15").findings(.midMonth).isEmpty)
    #expect(
      try SmallFolder.valid.with("injury.csv", 2, "effective_from", "2025-12-15").findings(.midMonth).isEmpty)
  }
}
