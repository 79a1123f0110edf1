import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// What a folder has left to do, counted by table.
@Suite struct UnsettledFiguresTests {
  private func lines(_ folder: SmallFolder, in region: String? = nil) throws -> [String] {
    let day = try #require(ReadText.day("2026-10-01"))
    return try folder.book().unsettled(on: day, in: region.flatMap { Region($0) }).lines.map(\.chinese)
  }

  @Test("Cells to fill in and rows that are examples are counted by table; without any there is no line")
  func counts() throws {
    let folder = SmallFolder.valid.with("contributions.csv", 2, "base_floor", "待填")
      .with("contributions.csv", 2, "base_ceiling", "待填").with("calendar.csv", 4, "kind", "?")
      .with("posts.csv", 2, "source", "示例").with("posts.csv", 3, "source", "示例")
      .with("grades.csv", 3, "source", "文件（示例）").with("calendar.csv", 3, "name", "示例")
    #expect(
      try lines(folder) == [
        "待填的格数：社会保险与住房公积金 2、日历 1", "示例的行数：岗位 2、层级 1、日历 1",
      ])
    #expect(
      try lines(folder, in: "5302") == ["待填的格数：社会保险与住房公积金 2", "示例的行数：岗位 2、日历 1"])
    #expect(try lines(SmallFolder.valid).isEmpty)
  }

  @Test("A row that is not in force on the day is no example that pays")
  func ended() throws {
    let folder = SmallFolder.valid.with("grades.csv", 3, ("source", "示例"), ("effective_to", "2026-09-30"))
    #expect(try lines(folder).isEmpty)
  }
}
