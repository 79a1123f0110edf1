import PayrollTestSupport
import Testing

@testable import Payroll

/// Days of a year whose calendar is not published.
@Suite struct ProvisionalCalendarTests {
  private func tables(_ change: (inout CalendarTable) -> Void) -> Standards {
    var tables = SampleStandards.wage("10000").tables
    tables.calendar = CalendarTable()
    _ = tables.calendar.add(.holiday, on: "2026-01-01", in: .everywhere)
    change(&tables.calendar)
    return tables
  }

  @Test("No month is paid by provisional days")
  func notPaid() throws {
    let tables = tables { _ = $0.add(.holiday, on: "2027-01-01", in: .everywhere, isProvisional: true) }
    #expect(throws: StandardsError.calendarProvisional(year: 2027)) { try tables.inForce("2027-03") }
    #expect(throws: StandardsError.calendarMissing(year: 2028)) { try tables.inForce("2028-03") }
    #expect(throws: Never.self) { try tables.inForce("2026-03") }
  }

  @Test("Not either where a prefecture's day is published and the country's are not")
  func onlyLocal() {
    let tables = tables {
      _ = $0.add(.holiday, on: "2027-01-01", in: .everywhere, isProvisional: true)
      _ = $0.add(.holiday, on: "2027-07-27", in: .chuxiong)
    }
    #expect(throws: StandardsError.calendarProvisional(year: 2027)) { try tables.inForce("2027-03") }
  }

  /// January 2027 has 21 days from Monday to Friday; the 1st is a Friday.
  @Test("A simulation takes them and names the year")
  func simulated() throws {
    let tables = tables { _ = $0.add(.rest, on: "2027-01-01", in: .everywhere, isProvisional: true) }
    let simulation = try Simulation(of: [], beside: tables, from: "2026-12", months: 2)
    #expect(simulation.provisionalYears == [2027])
    let placed = try PlacedStandardsFinder(simulation).standards(
      of: Placement(region: .kunming, post: "P", grade: "G"))
    #expect(placed[0, 1].region.calendar.monthDays == 20)
  }

  @Test("Once the year is published its provisional days count no more, for simulations either")
  func published() throws {
    let tables = tables {
      _ = $0.add(.rest, on: "2027-01-01", in: .everywhere, isProvisional: true)
      _ = $0.add(.holiday, on: "2027-02-05", in: .everywhere)
    }
    let region = try #require(try tables.inForce("2027-01").region(.kunming))
    #expect(region.calendar.monthDays == 21)
    #expect(try Simulation(of: [], beside: tables, from: "2027-01", months: 1).provisionalYears == [])
  }

  @Test("A day is named once, published or provisional")
  func once() {
    var table = CalendarTable()
    let added = [true, true, false, false].map { isProvisional in
      table.add(.rest, on: "2027-01-01", in: .everywhere, isProvisional: isProvisional)
    }
    #expect(added == [true, false, true, false])
  }
}
