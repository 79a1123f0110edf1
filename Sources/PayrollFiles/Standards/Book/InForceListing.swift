import Payroll

/// What is in force on a day, table by table.
public struct InForceListing: Sendable {
  /// A row that is in force.
  public struct Line: Sendable {
    let region: Region
    let title: Bilingual
    let figures: [StandardsEntry.Figure]
    /// The dates and the document; nil for a day of the calendar.
    public let origin: Origin?
    let place: String
  }

  /// A table with its rows that are in force.
  public struct Table: Sendable {
    let table: StandardsTable
    let lines: [Line]
  }

  /// The day.
  public let day: CivilDate
  /// The region, or nil for every region that has rows.
  public let region: Region?
  let tables: [Table]
}

extension StandardsBook {
  /// What is in force on a day.
  ///
  /// - Parameters:
  ///   - region: where; nil for every region that has rows, each with the rows of its own.
  ///   - knownOn: rows decided later than this day are hidden; nil hides none.
  public func listing(on day: CivilDate, in region: Region? = nil, knownOn: CivilDate? = nil)
    -> InForceListing
  {
    let lookup = LookupDay(on: day, knownOn: knownOn)
    let tables = StandardsTable.allCases.map { table in
      let lines =
        table == .calendar
        ? calendarLines(of: day.year, in: region)
        : rowsInForce(lookup, in: region).filter { $0.terms.table == table }.map { row in
          InForceListing.Line(
            region: row.origin.region, title: row.terms.title, figures: row.terms.figures.filter(\.isStated),
            origin: row.origin, place: row.terms.cells.place)
        }
      return InForceListing.Table(table: table, lines: lines)
    }
    return InForceListing(day: day, region: region, tables: tables)
  }

  /// The rows that are in force for a region; without one, for each region those of its own.
  public func rowsInForce(_ lookup: LookupDay, in region: Region?) -> [Row] {
    let ownClass = region.flatMap { wageClass(of: $0, lookup) }
    return rows.filter { row in
      if let ownClass, row.terms.table == .minimumWage, row.terms.subject.code != ownClass { return false }
      return applies(row, lookup, in: region ?? row.origin.region)
    }
  }

  /// The class of a region, by which it goes; nil if it has none of its own.
  private func wageClass(of region: Region, _ lookup: LookupDay) -> String? {
    let row = inForce(.init(table: .regions, code: ""), [], lookup, in: region)
    guard let row, row.origin.region == region else { return nil }
    return row.terms.figure(RegionTerms.fileColumn(\.wageClass))?.value.english
  }

  private func calendarLines(of year: Int, in region: Region?) -> [InForceListing.Line] {
    let days = region.map { self.days.days(of: year, in: $0) } ?? self.days.filter { $0.date.year == year }
    return days.map { day in
      let date = "\(day.date) \(day.name)"
      let kind = StandardsEntry.Figure(
        column: DayKindsTable.kind, value: day.kindName, isStated: true, amount: nil)
      return InForceListing.Line(
        region: day.region, title: Bilingual(date, date), figures: [kind], origin: nil, place: day.cells.place
      )
    }
  }
}
