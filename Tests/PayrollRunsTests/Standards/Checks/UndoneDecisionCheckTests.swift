import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// A raise for months past that a row of the minimum wage takes back.
@Suite struct UndoneDecisionCheckTests {
  private func folder(raiseDecided: String, _ more: String...) -> SmallFolder {
    ([
      "53,,,,3000.00,2026-09-01,,最低工资,2026-08-29",
      "53,,,,3100.00,2026-07-01,,调薪,\(raiseDecided)",
    ] + more).reduce(SmallFolder.valid) { $0.adding($1, to: "salary.csv") }
  }

  @Test("A row decided before the raise and in force after it brings the old figure back")
  func undone() throws {
    let found = try folder(raiseDecided: "2026-09-10").findings(.undoneDecision)
    #expect(found.map(\.fault.line) == [4])
    #expect(found.map(\.fault.column) == ["reference_salary"])
    #expect(
      found.first?.fault.reason.english.hasPrefix(
        "salary.csv:5, decided on 2026-09-10, made this 3100.00 from 2026-07-01 on") == true)
  }

  @Test("A further row with the raise, decided with it, mends it")
  func mended() throws {
    let mended = folder(
      raiseDecided: "2026-09-10", "53,,,,3100.00,2026-09-01,,调薪,2026-09-10")
    #expect(try mended.findings(.undoneDecision).isEmpty)
  }

  @Test("A row decided after the raise means what it says")
  func meant() throws {
    #expect(try folder(raiseDecided: "2026-06-10").findings(.undoneDecision).isEmpty)
    #expect(try SmallFolder.valid.findings(.undoneDecision).isEmpty)
  }
}
