import Payroll

/// Rows of the calendar that say what the weekday says already: a Monday that is a workday, a Sunday of rest.
/// That is what a mistyped date looks like.
///
/// A row that takes back the row of a wider region is no such row.
enum CalendarDayCheck {
  static func doubts(in scope: CheckScope) -> [StandardsDoubt] {
    scope.book.days.compactMap { day in
      guard day.kind == day.kindByWeekday, scope.isRelated(day.region) else { return nil }
      let takesBack = scope.book.days.contains {
        $0.date == day.date && $0.region != day.region && $0.region.serves(day.region)
      }
      if takesBack { return nil }
      return .suspicious(
        day.cells.fault(
          DayKindsTable.date,
          Bilingual(
            "这一天是星期\(weekdays[day.date.weekday - 1].0)，本来就是\(day.kindName.chinese)，这一行没有作用；请核对日期",
            "this is a \(weekdays[day.date.weekday - 1].1), \(day.kindName.english) anyway, so the row does "
              + "nothing; check the date")))
    }
  }

  private static let weekdays = [
    ("一", "Monday"), ("二", "Tuesday"), ("三", "Wednesday"), ("四", "Thursday"), ("五", "Friday"),
    ("六", "Saturday"), ("日", "Sunday"),
  ]
}
