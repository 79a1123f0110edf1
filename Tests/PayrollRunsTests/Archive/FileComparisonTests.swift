import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Two result files, and where they first differ.
@Suite struct FileComparisonTests {
  private func difference(_ archived: String, _ computed: String) throws -> FileDifference? {
    try FileComparison.firstDifference(
      archived: InputFile("a", text: archived), computed: InputFile("a", text: computed))
  }

  @Test("The same bytes do not differ")
  func same() throws {
    #expect(try difference("id,pay\nE1,1.00\n", "id,pay\nE1,1.00\n") == nil)
    #expect(try difference("", "") == nil)
  }

  @Test("The first item that differs is named with its line, as an editor counts, and its column")
  func item() throws {
    let found = try #require(
      try difference(
        "id,name,pay\nE1,\"a\nb\",1.00\nE2,c,2.00\n", "id,name,pay\nE1,\"a\nb\",1.00\nE2,d,3.00\n"))
    #expect(found.line == 4 && found.column == "name")
    #expect(found.archived == "c" && found.computed == "d")
  }

  @Test("A row that one of the files lacks is named with its line")
  func missingRow() throws {
    let fewer = try #require(try difference("id\nE1\n", "id\nE1\nE2\n"))
    #expect(fewer.line == 3 && fewer.column == nil && fewer.archived == "" && fewer.computed == "…")
    let more = try #require(try difference("id\nE1\nE2\n", "id\nE1\n"))
    #expect(more.line == 3 && more.archived == "…" && more.computed == "")
  }

  @Test("Bytes that make the same items, such as other line ends or a mark, are still a difference")
  func bytes() throws {
    #expect(try difference("id\r\nE1\r\n", "id\nE1\n") != nil)
    #expect(try difference("\u{FEFF}id\nE1\n", "id\nE1\n") != nil)
    #expect(try difference("id\nE1", "id\nE1\n") != nil)
  }

  @Test("A column that the archived file lacks must be 0; other columns are compared by their titles")
  func otherColumns() throws {
    let archived = "id,pay,text\nE1,1.00,a\nE2,2.00,\n"
    #expect(try difference(archived, "id,award,pay,text\nE1,0.00,1.00,a\nE2,0.00,2.00,\n") == nil)
    #expect(try difference(archived, "id,pay,lots,text\nE1,1.00,,a\nE2,2.00,,\n") == nil)
    let paid = try #require(
      try difference(archived, "id,award,pay,text\nE1,0.00,1.00,a\nE2,0.01,2.00,\n"))
    #expect(paid.isOlder && paid.line == 3 && paid.column == "award" && paid.computed == "0.01")
    let other = try #require(
      try difference(archived, "id,award,pay,text\nE1,0.00,1.00,a\nE2,0.00,2.01,\n"))
    #expect(!other.isOlder && other.column == "pay" && other.archived == "2.00" && other.computed == "2.01")
    let lost = try #require(try difference(archived, "id,pay\nE1,1.00\nE2,2.00\n"))
    #expect(lost.isOlder && lost.column == "text")
  }

  @Test("A difference far behind the first piece that is read is found")
  func far() throws {
    let rows = String(repeating: "E1,1.00\n", count: 100_000)
    let found = try #require(try difference("id,pay\n" + rows + "E2,1.00\n", "id,pay\n" + rows + "E2,1.01\n"))
    #expect(found.line == 100_002 && found.column == "pay")
  }
}
