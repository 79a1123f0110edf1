import Payroll

/// A folder of standards with its rows in the words of the files: what is shown, compared and checked.
///
/// Which row is in force is asked of the same code that pays.
public struct StandardsBook: Sendable {
  /// A row with its region, dates and document.
  public typealias Row = StandardRow<StandardsEntry>

  /// The rows of the dated tables, in the order of the tables and files.
  public let rows: [Row]
  /// The rows of the calendar.
  public let days: [CalendarDay]
  /// The figures that nobody has entered yet.
  public let openFigures: [OpenFigure]
  /// The name of the calendar's first file.
  public let calendarFile: String
  /// The places of rows by what they are about and for whom.
  private let places: [StandardsEntry.Subject: [Region: [Int]]]

  /// Reads the files of a folder.
  ///
  /// - Throws: ``FileFaults`` with everything for which the folder cannot be paid by.
  public init(_ files: [StandardsFile], converter: any TextConverter) throws(FileFaults) {
    self.init(files, loaded: try StandardsFolder.load(files, converter: converter), converter: converter)
  }

  /// The files of a folder that has been loaded.
  ///
  /// - Parameter standards: the same folder, as it is paid by.
  public init(_ files: [StandardsFile], loaded standards: Standards, converter: any TextConverter) {
    openFigures = standards.openFigures
    var reading = StandardsReading(files, converter: converter)
    var rows: [Row] = []
    for table in StandardsTable.allCases where table != .calendar {
      rows += reading.rows(of: table) { cells in (cells.line, StandardsEntry(table, cells)) }.map(\.row)
    }
    self.rows = rows
    self.days = CalendarDay.all(in: &reading)
    self.calendarFile = reading.file(of: .calendar)
    var places: [StandardsEntry.Subject: [Region: [Int]]] = [:]
    for (index, row) in rows.enumerated() {
      places[row.terms.subject, default: [:]][row.origin.region, default: []].append(index)
    }
    self.places = places
  }

  /// The rows of a subject that serve a region, whatever their dates.
  public func rows(_ subject: StandardsEntry.Subject, serving region: Region) -> [Row] {
    guard let byRegion = places[subject] else { return [] }
    var found: [Row] = []
    var code = region.code
    while true {
      if let prefix = Region(code) { found += (byRegion[prefix] ?? []).map { rows[$0] } }
      if code.isEmpty { return found }
      code.removeLast(2)
    }
  }

  /// The row that is in force for somebody in a region, or nil.
  ///
  /// - Parameter named: the unit, or post and grade, of that person; nil for one that no row names.
  public func inForce(
    _ subject: StandardsEntry.Subject, _ named: [String?] = [], _ lookup: LookupDay, in region: Region
  ) -> Row? {
    rows(subject, serving: region).inForce(lookup, in: region) { $0.precision(for: named) }
  }

  /// Whether the row is in force for somebody in a region whom it names, or whom no row names.
  public func applies(_ row: Row, _ lookup: LookupDay, in region: Region) -> Bool {
    guard row.origin.region.serves(region) else { return false }
    let entry = row.terms
    // The class of a region is no other's.
    if entry.table == .regions, row.origin.region != region { return false }
    guard let winner = inForce(entry.subject, entry.named, lookup, in: region) else { return false }
    return winner.decidesWith(row) && row.origin.isInForce(on: lookup.day, knownOn: lookup.knownOn)
  }
}

extension StandardsBook {
  /// The codes of a table in force in a region, with their names; of the regions themselves all of them.
  public func codes(of table: StandardsTable, _ lookup: LookupDay, in region: Region) -> KnownCodes {
    let inForce = rows.filter { row in
      row.terms.table == table && row.origin.isInForce(on: lookup.day, knownOn: lookup.knownOn)
        && (table == .regions || row.origin.region.serves(region))
    }
    return KnownCodes(
      inForce.map { row in
        (table == .regions ? row.origin.region.code : row.terms.subject.code, row.terms.name)
      })
  }
}

extension StandardRow<StandardsEntry> {
  /// Whether two rows are the same one, or brackets of the same tax table.
  public func decidesWith(_ other: StandardRow<StandardsEntry>) -> Bool {
    origin.region == other.origin.region && origin.effectiveFrom == other.origin.effectiveFrom
      && origin.decidedOn == other.origin.decidedOn && terms.named == other.terms.named
  }
}
