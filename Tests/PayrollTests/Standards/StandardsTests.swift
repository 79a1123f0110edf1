import PayrollTestSupport
import Testing

@testable import Payroll

/// The tables of the standards folder.
@Suite struct StandardsTests {
  @Test("A period whose year has no calendar row at all is refused")
  func calendarMissing() {
    #expect(throws: StandardsError.calendarMissing(year: 2029)) {
      try SampleStandards().tables.inForce("2029-01")
    }
  }

  @Test("Standards without a table of the cumulative tax are refused")
  func taxTableMissing() {
    var tables = SampleStandards().tables
    tables.taxBrackets[.annual] = nil
    #expect(throws: StandardsError.taxTableMissing("2026-03-01")) { try tables.inForce("2026-03") }
  }

  @Test("A day has one row in a region; a second one is refused and changes nothing")
  func calendarTwice() {
    var table = CalendarTable()
    let first = table.add(.holiday, on: "2026-08-06", in: .chuxiong)
    let second = table.add(.rest, on: "2026-08-06", in: .chuxiong)
    #expect(first)
    #expect(!second)
    #expect(table.kind(of: "2026-08-06", in: .chuxiong) == .holiday)
  }

  @Test("A day's row with the longest region prefix wins: a prefecture may have its own holidays")
  func calendarRegions() {
    var table = CalendarTable()
    _ = table.add(.workday, on: "2026-08-06", in: .everywhere)
    _ = table.add(.holiday, on: "2026-08-06", in: .chuxiong)
    #expect(table.kind(of: "2026-08-06", in: .known("532301")) == .holiday)
    #expect(table.kind(of: "2026-08-06", in: .kunming) == .workday)
    #expect(table.kind(of: "2026-08-07", in: .kunming) == nil)
  }

  @Test("A year is covered by any row of it")
  func covers() {
    var table = CalendarTable()
    #expect(!table.covers(year: 2026))
    _ = table.add(.workday, on: "2026-12-31", in: .guandu)
    #expect(table.covers(year: 2026))
    #expect(!table.covers(year: 2027))
  }
}
