import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// What ends and is not prolonged.
@Suite struct LapseCheckTests {
  private let folder = SmallFolder.valid.with("contributions.csv", 3, "effective_to", "2026-09-30")

  private func found(_ folder: SmallFolder, on day: String) throws -> Bool {
    try folder.places(.lapse, on: day).contains("suspicious contributions.csv:3 effective_to")
  }

  @Test(
    "A row without a successor is told from three months before its end to twelve after",
    arguments: [
      ("2026-05-31", false), ("2026-06-01", true), ("2026-10-01", true), ("2027-09-30", true),
      ("2027-10-01", false),
    ])
  func window(_ day: String, _ isTold: Bool) throws {
    #expect(try found(folder, on: day) == isTold)
  }

  @Test("A row that was prolonged is not told")
  func prolonged() throws {
    let prolonged = folder.adding("53,,工伤,,,0.002,0,,,,,,,,2026-10-01,,文件乙,", to: "contributions.csv")
    #expect(try !found(prolonged, on: "2026-10-01"))
  }

  @Test("The doubt names the wider region's row that counts from then on")
  func fallback() throws {
    let found = try SmallFolder.valid.findings(.lapse)
    #expect(found.map(\.fault.line) == [3])
    #expect(
      found.first?.fault.reason.english
        == "no row follows: from 2027-01-01 on salary.csv:2 counts; add a row if it was prolonged")
  }
}
