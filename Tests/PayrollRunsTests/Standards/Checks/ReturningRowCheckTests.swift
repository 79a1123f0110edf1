import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Rows that end where an older one counts again.
@Suite struct ReturningRowCheckTests {
  /// The provincial grade with a second row from July 2026 on.
  private func folder(_ dates: String) -> SmallFolder {
    SmallFolder.valid.adding("53,G1,一级,950,\(dates),文件乙,", to: "grades.csv")
  }

  @Test("The end of the newer row is told, with the older row that counts again")
  func returns() throws {
    let folder = folder("2026-07-01,2026-12-31")
    #expect(try folder.places(.returningRow) == ["suspicious grades.csv:4 effective_to"])
    let reason = try folder.findings(.returningRow).first?.fault.reason.chinese
    #expect(reason?.hasPrefix("2027-01-01 起没有接续的行，改回按更早的 grades.csv:2") == true)
  }

  @Test("A correction of the same day that ends brings the corrected row back too")
  func corrected() throws {
    let folder = SmallFolder.valid.adding(
      "53,G1,一级,950,2025-01-01,2026-12-31,文件乙,2025-06-01", to: "grades.csv")
    #expect(try folder.places(.returningRow) == ["suspicious grades.csv:4 effective_to"])
  }

  @Test(
    "No end, a row that follows by the next first, an older row that ends first, and another region's are no doubt"
  )
  func follows() throws {
    #expect(try folder("2026-07-01,").findings(.returningRow).isEmpty)
    let following = folder("2026-07-01,2026-12-15").adding(
      "53,G1,一级,990,2027-01-01,,文件丙,", to: "grades.csv")
    #expect(try following.findings(.returningRow).isEmpty)
    let ended = folder("2026-07-01,2026-12-31").with("grades.csv", 2, "effective_to", "2026-12-31")
    #expect(try ended.findings(.returningRow).isEmpty)
    let other = SmallFolder.valid.with("grades.csv", 3, "effective_to", "2026-12-31")
    #expect(try other.findings(.returningRow).isEmpty)
  }
}
