import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Years of the calendar.
@Suite struct CalendarYearCheckTests {
  /// A calendar with as many holidays in January of 2025 and 2026 as asked for.
  private func folder(_ holidays2025: Int, _ holidays2026: Int) -> SmallFolder {
    let days = [(2025, holidays2025), (2026, holidays2026)].flatMap { year, count in
      (1...count).map { ",\(year)-01-\($0 < 10 ? "0" : "")\($0),holiday," }
    }
    return SmallFolder.valid.replacing("calendar.csv", by: ["region,date,kind,name"] + days)
  }

  @Test("13 holidays a year are the law's from 2025 on; 12 are too few")
  func holidays() throws {
    #expect(try folder(13, 13).findings(.calendarYear).isEmpty)
    let found = try folder(13, 12).findings(.calendarYear)
    #expect(found.map(\.fault.value) == ["2026"] && found.map(\.level) == [.suspicious])
    #expect(found.first?.fault.reason.english.hasPrefix("region 53 has 12 statutory holidays") == true)
  }

  @Test("The year of the day is needed, the one before for back pay, the next from November on")
  func missing() throws {
    func found(_ day: String) throws -> [String] {
      try folder(13, 13).findings(.calendarYear, on: day).map { "\($0.level) \($0.fault.value ?? "")" }
    }
    #expect(try found("2025-10-31") == ["suspicious 2024"])
    #expect(try found("2026-10-31") == [])
    #expect(try found("2026-11-01") == ["suspicious 2027"])
    #expect(try found("2027-01-01") == ["wrong 2027"])
  }
}
