import PayrollTestSupport
import Testing

@testable import Payroll

/// Days of the civil calendar.
@Suite struct CivilDateTests {
  @Test(
    "Only days that exist are days",
    arguments: [
      (2026, 2, 28, true), (2026, 2, 29, false), (2024, 2, 29, true), (1900, 2, 29, false),
      (2000, 2, 29, true), (2026, 4, 30, true), (2026, 4, 31, false), (2026, 12, 31, true),
      (2026, 12, 32, false), (2026, 0, 1, false), (2026, 13, 1, false), (2026, 1, 0, false),
      (0, 1, 1, false), (1, 1, 1, true), (9999, 12, 31, true), (10000, 1, 1, false),
    ] as [(Int, Int, Int, Bool)])
  func exists(_ year: Int, _ month: Int, _ day: Int, _ exists: Bool) {
    #expect((CivilDate(year: year, month: month, day: day) != nil) == exists)
  }

  @Test("A month has 28 to 31 days")
  func monthLengths() {
    let lengths = (1...12).map { CivilDate.days(inMonth: $0, of: 2026) }
    #expect(lengths == [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
    #expect(CivilDate.days(inMonth: 2, of: 2028) == 29)
  }

  @Test("Days are ordered by time across months and years")
  func order() {
    let days: [CivilDate] = ["2025-12-31", "2026-01-01", "2026-01-31", "2026-02-01", "2026-02-02"]
    #expect(days.reversed().sorted() == days)
    #expect(!(days[0] < days[0]))
  }

  @Test("Ordinals count calendar days")
  func ordinals() {
    func days(from first: CivilDate, to last: CivilDate) -> Int { last.ordinal - first.ordinal }
    #expect((CivilDate(year: 1, month: 1, day: 1)?.ordinal) == 0)
    #expect(days(from: "2026-01-01", to: "2027-01-01") == 365)
    #expect(days(from: "2028-01-01", to: "2029-01-01") == 366)
    #expect(days(from: "1900-02-28", to: "1900-03-01") == 1)
    #expect(days(from: "2000-02-28", to: "2000-03-01") == 2)
    // W32: 1 April to 31 December are 275 days, the last included
    #expect(days(from: "2026-04-01", to: "2026-12-31") + 1 == 275)
    // W33: 1 January to 30 June are 181
    #expect(days(from: "2026-01-01", to: "2026-06-30") + 1 == 181)
  }

  @Test(
    "Weekdays as on the wall calendar: 1 Monday to 7 Sunday",
    arguments: [
      ("2026-09-25", 5),  // 中秋, a Friday (W49)
      ("2026-02-15", 7),  // a Sunday (W50)
      ("2026-02-14", 6),  // a Saturday (W50)
      ("2026-01-19", 1),  // a Monday (W26)
      ("2000-01-01", 6), ("2024-02-29", 4), ("0001-01-01", 1),
    ] as [(CivilDate, Int)])
  func weekdays(_ date: CivilDate, _ weekday: Int) {
    #expect(date.weekday == weekday)
  }

  @Test(
    "A month is full when the day of the month is reached again",
    arguments: [
      ("2025-05-15", "2026-05-14", 11), ("2025-05-15", "2026-05-15", 12), ("2025-05-15", "2026-05-16", 12),
      ("2025-05-15", "2025-05-15", 0), ("2025-05-15", "2025-05-14", 0), ("2026-05-15", "2020-01-01", 0),
      ("2025-12-31", "2026-01-30", 0), ("2025-12-31", "2026-01-31", 1),
      // the 31st is reached on the first of the month after next where the month is shorter
      ("2025-01-31", "2025-02-28", 0), ("2025-01-31", "2025-03-01", 1),
      // 29 February is reached on 1 March in common years
      ("2024-02-29", "2025-02-28", 11), ("2024-02-29", "2025-03-01", 12),
      ("2024-02-29", "2028-02-28", 47), ("2024-02-29", "2028-02-29", 48),
    ] as [(CivilDate, CivilDate, Int)])
  func fullMonths(_ from: CivilDate, _ to: CivilDate, _ months: Int) {
    #expect(from.fullMonths(to: to) == months)
  }

  @Test(
    "A year is full when day and month are reached again",
    arguments: [
      ("2020-03-01", "2026-02-28", 5), ("2020-03-01", "2026-03-01", 6), ("2020-03-02", "2026-03-01", 5),
      ("2024-02-29", "2025-02-28", 0), ("2024-02-29", "2025-03-01", 1), ("2026-04-01", "2026-03-01", 0),
    ] as [(CivilDate, CivilDate, Int)])
  func fullYears(_ from: CivilDate, _ to: CivilDate, _ years: Int) {
    #expect(from.fullYears(to: to) == years)
  }

  @Test("A day is written with four, two and two digits")
  func text() {
    #expect(CivilDate(year: 2026, month: 3, day: 1)?.description == "2026-03-01")
    #expect(CivilDate(year: 33, month: 12, day: 31)?.description == "0033-12-31")
  }
}
