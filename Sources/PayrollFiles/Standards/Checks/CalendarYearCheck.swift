import Payroll

/// Years around the day without a calendar, and years with fewer statutory holidays than the law has.
///
/// The year of the day cannot be paid without; the year before is needed for back pay; the next one is
/// published in November. (A year in which two holidays fall together has one day fewer, and is told too.)
///
/// - Source: 全国年节及纪念日放假办法 Art. 2
enum CalendarYearCheck {
  static func doubts(in scope: CheckScope) -> [StandardsDoubt] {
    let years = Set(scope.book.days.map(\.date.year))
    let year = scope.day.year
    var doubts: [StandardsDoubt] = []
    if !years.contains(year) { doubts.append(.wrong(missing(year, scope))) }
    if isProvisional(year, scope) { doubts.append(.wrong(provisional(year, scope))) }
    if !years.contains(year - 1) { doubts.append(.suspicious(missing(year - 1, scope))) }
    if scope.day.month >= 11, !years.contains(year + 1) {
      doubts.append(.suspicious(missing(year + 1, scope)))
    }
    return doubts + years.sorted().compactMap { holidays(in: $0, scope) }
  }

  private static func missing(_ year: Int, _ scope: CheckScope) -> FileFault {
    FileFault(
      scope.book.calendarFile, column: DayKindsTable.date.code, value: String(year),
      Bilingual(
        "没有这一年的任何一天，不能发放这一年的月份；请按国务院办公厅放假通知补上",
        "no day of this year, whose months cannot be paid; enter the State Council's holiday notice of that year"
      ))
  }

  /// Whether some region has nothing but guessed days in the year, by which nobody is paid.
  private static func isProvisional(_ year: Int, _ scope: CheckScope) -> Bool {
    let days = scope.book.days.filter { $0.date.year == year }
    return Dictionary(grouping: days, by: \.region).values.contains { days in
      days.allSatisfy { $0.name.contains(DayKindsTable.provisionalMark) }
    }
  }

  private static func provisional(_ year: Int, _ scope: CheckScope) -> FileFault {
    FileFault(
      scope.book.calendarFile, column: DayKindsTable.date.code, value: String(year),
      Bilingual(
        "这一年的日期都标有“暂定”，不能发放这一年的月份；放假通知公布后请改成正式日期，去掉“暂定”",
        "every day of this year is marked 暂定 (provisional), and its months cannot be paid; enter the holiday "
          + "notice once it is published, without the mark"))
  }

  private static func holidays(in year: Int, _ scope: CheckScope) -> StandardsDoubt? {
    guard let lawful = lawfulHolidays(in: year) else { return nil }
    for region in scope.salaryRegions {
      let count = scope.book.days.days(of: year, in: region).count { $0.kind == .holiday }
      if count >= lawful { continue }
      return .suspicious(
        FileFault(
          scope.book.calendarFile, column: DayKindsTable.date.code, value: String(year),
          Bilingual(
            "地区 \(region.code) 这一年只有 \(count) 天法定节假日，应有 \(lawful) 天（全国年节及纪念日放假办法第二条）；"
              + "请核对，落在周末的节日也要写成 holiday",
            "region \(region.code) has \(count) statutory holidays in this year, and the law \(lawful) "
              + "(全国年节及纪念日放假办法 Art. 2); check them, a holiday on a weekend is entered as holiday too")))
    }
    return nil
  }

  /// 11 days a year from 2014 on, 13 from 2025 on; nil for earlier years.
  private static func lawfulHolidays(in year: Int) -> Int? {
    year >= 2025 ? 13 : year >= 2014 ? 11 : nil
  }
}
