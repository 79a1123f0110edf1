import PayrollTestSupport
import Testing

@testable import Payroll

/// Workdays, days of rest and holidays.
@Suite struct WorkCalendarTests {
  private func calendar(_ period: PayPeriod) -> WorkCalendar {
    WorkCalendar(period) { CalendarTable.official.kind(of: $0, in: .kunming) }
  }

  private func isPayable(_ date: CivilDate) -> Bool {
    calendar(PayPeriod(date)).payableDays(from: date, through: date) == 1
  }

  @Test("Without exceptions Monday to Friday are worked")
  func weekdays() {
    let plain = WorkCalendar("2026-03") { _ in nil }
    #expect(plain.monthDays == 22)  // 2-6, 9-13, 16-20, 23-27, 30, 31
    #expect(plain.payableDays(from: "2026-03-07", through: "2026-03-08") == 0)  // Saturday and Sunday
  }

  /// Workdays and holidays of 2026, added up by month from the holiday notice: together 248 + 13 = 261.
  @Test(
    "The payable days of 2026 are its workdays and holidays",
    arguments: zip(1...12, [22, 20, 22, 22, 21, 22, 23, 21, 23, 21, 21, 23]))
  func year2026(_ month: Int, _ days: Int) {
    #expect(calendar(PayPeriod(unchecked: 2026, month)).monthDays == days)
  }

  /// W49 and W50: payable are holidays (300 %) and make-up days, not the days of rest (200 %).
  @Test(
    "Holidays and make-up days are payable, weekends and exchanged days are not",
    arguments: [
      ("2026-09-25", true), ("2026-09-26", false), ("2026-09-27", false), ("2026-09-20", true),
      ("2026-02-14", true), ("2026-02-15", false), ("2026-02-16", true), ("2026-02-19", true),
      ("2026-02-20", false), ("2026-02-21", false), ("2026-02-23", false), ("2026-02-28", true),
      ("2026-04-05", true), ("2026-04-06", false),  // 清明 is a Sunday, Monday stands in for it
    ] as [(CivilDate, Bool)])
  func kinds(_ date: CivilDate, _ payable: Bool) {
    #expect(isPayable(date) == payable)
  }

  @Test(
    "Payable days are counted from the first to the last day employed",
    arguments: [
      ("2020-01-01", nil, 22), ("2026-03-01", nil, 22), ("2026-03-02", nil, 22), ("2026-03-03", nil, 21),
      ("2026-03-14", nil, 12),  // a Saturday: 16-20, 23-27, 30, 31
      ("2026-03-16", nil, 12), ("2026-03-31", nil, 1),
      ("2020-01-01", "2026-03-31", 22), ("2020-01-01", "2026-03-30", 21), ("2020-01-01", "2026-03-02", 1),
      ("2020-01-01", "2026-03-01", 0),  // a Sunday
      ("2020-01-01", "2026-04-15", 22), ("2020-01-01", "2026-02-28", 0), ("2026-03-16", "2026-03-20", 5),
      ("2026-03-20", "2026-03-16", 0), ("2026-04-01", nil, 0),
    ] as [(CivilDate, CivilDate?, Int)])
  func payable(_ start: CivilDate, _ end: CivilDate?, _ days: Int) {
    #expect(calendar("2026-03").payableDays(from: start, through: end) == days)
  }

  @Test("Somebody hired on the Saturday that ends the month has no payable day")
  func none() {
    #expect(calendar("2026-01").payableDays(from: "2026-01-31", through: nil) == 0)
  }

  @Test("W26: from Monday 19 January 2026 there are 10 payable days")
  func w26() {
    #expect(calendar("2026-01").payableDays(from: "2026-01-19", through: nil) == 10)
  }

  @Test("The words of the calendar table")
  func codes() {
    #expect(DayKind.allCases.map(\.code) == ["workday", "rest", "holiday"])
    #expect(DayKind.allCases.map(\.isPayable) == [true, false, true])
  }
}
