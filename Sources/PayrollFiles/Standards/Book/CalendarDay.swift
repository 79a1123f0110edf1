import Payroll

/// A row of the calendar, with the line on which it stands.
public struct CalendarDay: Sendable {
  /// The region for which the day was decided.
  public let region: Region
  /// The day.
  public let date: CivilDate
  /// What kind of day it is.
  public let kind: DayKind
  /// The kind as the files call it.
  public let kindName: Bilingual
  /// The holiday's name.
  public let name: String
  /// The cells of its row.
  public let cells: RowReader

  /// The rows of a calendar without faults, by date and region.
  public static func all(in reading: inout StandardsReading) -> [CalendarDay] {
    var days: [CalendarDay] = []
    reading.forEachRow(of: .calendar) { cells in
      let text = cells.text(DayKindsTable.kind)
      guard let region = cells.region(), let date = cells.date(DayKindsTable.date),
        let kind = cells.word(DayKindsTable.kind, DayKindsTable.kinds)
      else { return }
      days.append(
        CalendarDay(
          region: region, date: date, kind: kind,
          kindName: DayKindsTable.kinds.name(of: text) ?? Bilingual(text, text),
          name: cells.text(DayKindsTable.name), cells: cells))
    }
    return days.sorted { ($0.date, $0.region) < ($1.date, $1.region) }
  }

  /// What the weekday alone would make of the day.
  public var kindByWeekday: DayKind { date.kindByWeekday }
}

extension [CalendarDay] {
  /// The days of a year as a region has them: for each date the row with the longest region prefix.
  public func days(of year: Int, in region: Region) -> [CalendarDay] {
    var best: [CivilDate: CalendarDay] = [:]
    for day in self where day.date.year == year && day.region.serves(region) {
      if let other = best[day.date], other.region.digits >= day.region.digits { continue }
      best[day.date] = day
    }
    return best.values.sorted { $0.date < $1.date }
  }
}

extension CivilDate {
  /// What the weekday alone makes of the day.
  var kindByWeekday: DayKind { weekday <= 5 ? .workday : .rest }
}
