import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Days of the calendar that say nothing.
@Suite struct CalendarDayCheckTests {
  @Test(
    "A workday on a Monday and a rest on a Sunday are typing errors; on other days they are not",
    arguments: [
      ("2026-10-12,workday", true), ("2026-10-11,rest", true), ("2026-10-10,workday", false),
      ("2026-10-12,rest", false), ("2026-10-11,holiday", false),
    ])
  func day(_ day: String, _ isTold: Bool) throws {
    let folder = SmallFolder.valid.adding(",\(day),", to: "calendar.csv")
    #expect(try folder.places(.calendarDay) == (isTold ? ["suspicious calendar.csv:5 date"] : []))
  }

  @Test("A place that takes back the day of a wider region is no doubt")
  func takenBack() throws {
    #expect(try SmallFolder.valid.findings(.calendarDay).isEmpty)
    let alone = SmallFolder.valid.without(3, of: "calendar.csv")
    #expect(try alone.places(.calendarDay) == ["suspicious calendar.csv:3 date"])
    #expect(try alone.findings(.calendarDay, in: "5301").isEmpty)
  }
}
