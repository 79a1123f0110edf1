import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Codes that no table has.
@Suite struct UnknownNameCheckTests {
  @Test("A rating for a post or grade that no table has names the nearest")
  func rating() throws {
    let post = try SmallFolder.valid.with("ratings.csv", 3, "post", "PATROLL").findings(.unknownName)
    #expect(post.map(\.fault.column) == ["post"])
    #expect(post.first?.fault.reason.english.contains("did you mean \"PATROL\"?") == true)
    let grade = try SmallFolder.valid.with("ratings.csv", 3, "grade", "X9").places(.unknownName)
    #expect(grade == ["suspicious ratings.csv:3 grade"])
  }

  @Test("An accident plan that no post names")
  func plan() throws {
    let folder = SmallFolder.valid.adding("53,B,35.00,,,2025-01-01,,文件乙,", to: "accident_plans.csv")
    #expect(try folder.places(.unknownName) == ["suspicious accident_plans.csv:3 plan"])
  }

  @Test("Codes that tables have are no doubt")
  func known() throws {
    #expect(try SmallFolder.valid.with("ratings.csv", 3, "grade", "G1").findings(.unknownName).isEmpty)
  }
}
