import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Rows whose document is still an example.
@Suite struct ExampleFigureCheckTests {
  /// Two posts and a grade that are still examples.
  private let folder = SmallFolder.valid.with("posts.csv", 2, "source", "示例：按本地文件")
    .with("posts.csv", 3, "source", "本级政府文件（示例）").with("grades.csv", 3, "source", "示例")

  @Test("Each file is told once, with its first row and how many there are")
  func files() throws {
    #expect(
      try folder.places(.exampleFigure) == [
        "suspicious posts.csv:2 source", "suspicious grades.csv:3 source",
      ])
    let found = try folder.findings(.exampleFigure)
    #expect(found[0].fault.reason.chinese.hasPrefix("这张表有 2 行的依据还是“示例”"))
    #expect(found[1].fault.reason.english.hasPrefix("1 rows of the file, of which this is the first,"))
    #expect(try SmallFolder.valid.findings(.exampleFigure).isEmpty)
  }

  @Test("Only rows in force on the day and of the region count")
  func inForce() throws {
    #expect(try folder.findings(.exampleFigure, on: "2024-12-31").isEmpty)
    #expect(try folder.places(.exampleFigure, in: "5302") == ["suspicious posts.csv:2 source"])
  }
}
