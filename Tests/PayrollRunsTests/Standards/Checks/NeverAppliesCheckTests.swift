import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Rows by which nobody is ever paid.
@Suite struct NeverAppliesCheckTests {
  private func grades(_ rows: String...) -> SmallFolder {
    rows.reduce(SmallFolder.valid) { $0.adding($1, to: "grades.csv") }
  }

  @Test("A row that another replaces before its first month never applies; one that has a month does")
  func beaten() throws {
    let never = grades("53,G2,,1,2025-03-05,,文件乙,", "53,G2,,2,2025-04-01,,文件乙,")
    #expect(try never.places(.neverApplies) == ["suspicious grades.csv:4 effective_from"])
    let month = grades("53,G2,,1,2025-03-05,,文件乙,", "53,G2,,2,2025-05-01,,文件乙,")
    #expect(try month.findings(.neverApplies).isEmpty)
  }

  @Test("A row that was corrected later applied as long as nothing else was known")
  func corrected() throws {
    #expect(try grades("53,G1,一级,950,2025-01-01,,文件乙,2025-06-01").findings(.neverApplies).isEmpty)
    let never = grades("53,G2,,1,2025-03-05,,文件乙,", "53,G2,,2,2025-04-01,,文件乙,2025-06-01")
    #expect(try never.findings(.neverApplies).isEmpty)
  }

  @Test("Dates between which no month begins")
  func noFirstOfMonth() throws {
    #expect(
      try grades("53,G2,,1,2025-03-02,2025-03-31,文件乙,").places(.neverApplies) == [
        "suspicious grades.csv:4 effective_from"
      ])
    #expect(try grades("53,G2,,1,2025-03-02,2025-04-01,文件乙,").findings(.neverApplies).isEmpty)
  }

  @Test("A region without any salary row")
  func unpaid() throws {
    let found = try grades("5203,G2,,1,2025-01-01,,文件乙,").findings(.neverApplies)
    #expect(found.map(\.fault.line) == [4])
    #expect(found.first?.fault.reason.english.contains("no salary row serves region 5203") == true)
    #expect(try grades("5303,G2,,1,2025-01-01,,文件乙,").findings(.neverApplies).isEmpty)
  }

  @Test("A wider region's row of which every place with a salary has its own")
  func covered() throws {
    let places = SmallFolder.valid.with("salary.csv", 2, "region", "5303")
    #expect(try places.findings(.neverApplies).isEmpty)
    let covered = places.adding("5303,G1,,1,2025-01-01,,文件乙,", to: "grades.csv")
    #expect(try covered.places(.neverApplies) == ["suspicious grades.csv:2 effective_from"])
    let later = places.adding("5303,G1,,1,2025-02-01,,文件乙,", to: "grades.csv")
    #expect(try later.findings(.neverApplies).isEmpty)
  }

  @Test("A rating's row for a post is not covered by one of the same region, but by one of a closer region")
  func ratings() throws {
    let same = SmallFolder.valid.adding("53,A,,CLERK,,0.1,,,2025-01-01,,文件乙,", to: "ratings.csv")
    #expect(try same.findings(.neverApplies).isEmpty)
    let closer = SmallFolder.valid.with("salary.csv", 2, "region", "5301")
      .without(3, of: "salary.csv").adding("5301,A,,,,0.1,,,2025-01-01,,文件乙,", to: "ratings.csv")
    #expect(
      try closer.places(.neverApplies).filter { $0.contains("ratings") } == [
        "suspicious ratings.csv:2 effective_from", "suspicious ratings.csv:3 effective_from",
      ])
  }
}
