import Payroll

/// `calendar.csv`: the days that do not follow the weekday (全国年节及纪念日放假办法).
public enum DayKindsTable {
  /// The day.
  public static let date = Column(DayTerms.dateColumn)
  /// What the day is.
  public static let kind = DayTerms.fileColumn(\.kind)
  /// What the day is called.
  public static let name = Column(DayTerms.nameColumn)

  /// The kinds of days.
  public static let kinds = WordList(DayKind.self)

  /// The mark in the column `name` of a day whose calendar is not published yet.
  public static let provisionalMark = "暂定"

  private struct Key: Hashable {
    let region: Region
    let date: CivilDate
    let isProvisional: Bool
  }

  /// The rows of the table.
  public static func read(from reading: inout StandardsReading) -> CalendarTable {
    var calendar = CalendarTable()
    var first: [Key: RowReader] = [:]
    var open: [(cells: RowReader, origin: Origin)] = []
    reading.forEachRow(of: .calendar) { cells in
      cells.require(date, kind)
      let region = cells.region()
      let day = cells.date(date)
      guard let region, let day else { return }
      let isOpen = cells.notesOpen(kind)
      if isOpen {
        let origin = Origin(
          region: region, effectiveFrom: day, effectiveTo: day, source: cells.text(name), place: cells.place)
        open.append((cells, origin))
      }
      guard let kind = isOpen ? day.kindByWeekday : cells.word(kind, kinds) else { return }
      let isProvisional = cells.text(name).contains(provisionalMark)
      let key = Key(region: region, date: day, isProvisional: isProvisional)
      if calendar.add(kind, on: day, in: region, isProvisional: isProvisional) {
        first[key] = cells
      } else if let earlier = first[key] {
        cells.refuse(date, repeated(earlier))
      }
    }
    for (cells, origin) in open { reading.add(openOf: cells, .calendar, origin) }
    return calendar
  }

  private static func repeated(_ earlier: RowReader) -> Bilingual {
    Bilingual(
      "同一地区的这一天在 \(earlier.file) 第\(earlier.line)行已有规定，请删去一行",
      "\(earlier.place) already names this day for the same region; remove one of the rows")
  }
}
