import CSV
import Payroll
import PayrollFiles

/// A roster with the average wage of a year as the contribution base: what `--write-roster` writes. Each scheme raises or
/// cuts it to its own limits when the roster is paid.
struct BasesRoster {
  private let fields: [RosterField]
  /// Whether a base that is there already stays.
  private let keepsGiven: Bool
  /// How many rows were given a base.
  private(set) var count = 0
  /// The bytes of the roster.
  let file = ByteBuffer()

  /// A roster as it stands but for the bases of those who have an average; the columns are added where it has none.
  ///
  /// - Throws: ``FileFaults`` for a roster whose titles cannot be read; what reading throws.
  init(_ roster: InputFile, _ averages: [String: Money], _ options: YearOptions) throws {
    fields = [.contributionBase, .housingFundBase]
    keepsGiven = false
    try write(roster, averages, options.language, options.writesByteOrderMark)
  }

  /// A roster as it stands, with the average as contribution base where it is blank.
  ///
  /// - Throws: what the other one throws.
  init(_ roster: InputFile, _ averages: [String: Money], _ language: Language) throws {
    fields = [.contributionBase]
    keepsGiven = true
    try write(roster, averages, language, true)
  }

  private mutating func write(
    _ roster: InputFile, _ averages: [String: Money], _ language: Language, _ writesByteOrderMark: Bool
  ) throws {
    let walk = try RecordWalk(roster)
    guard try walk.next() else { throw FileFaults([FileMessage.empty(roster.name)]) }
    let sheet = try RosterSheet(walk.reader.titles, file: roster.name, line: walk.reader.line)
    let places = fields.map { field in sheet.places.first { $0.field == field }?.index }
    if writesByteOrderMark { file.append("\u{FEFF}") }
    for (place, title) in sheet.titles.enumerated() {
      if place > 0 { file.appendSeparator() }
      file.appendText(title)
    }
    for (field, place) in zip(fields, places) where place == nil {
      file.appendSeparator()
      file.append(field.entry.title, code: field.code, language)
    }
    file.endRecord()
    while try walk.next() { add(walk, sheet, places, averages) }
  }

  private mutating func add(
    _ walk: RecordWalk, _ sheet: RosterSheet, _ places: [Int?], _ averages: [String: Money]
  ) {
    let employeeId = sheet.employeePlace.map {
      String(walk.reader[$0].trimmed().withoutApostrophe())
    }
    let given = places.first.flatMap(\.self)
    let isGiven =
      keepsGiven && given.map { $0 < walk.reader.fieldCount && !walk.reader[$0].trimmed().isEmpty } ?? false
    let average = isGiven ? nil : employeeId.flatMap { averages[$0] }
    if average != nil, walk.reader.fieldCount == sheet.fieldCount { count += 1 }
    for place in 0..<walk.reader.fieldCount {
      if place > 0 { file.appendSeparator() }
      if let average, places.contains(place) {
        file.append(hundredths: average.fen)
      } else {
        file.appendText(walk.reader[place].trimmed().withoutApostrophe())
      }
    }
    for place in places where place == nil {
      file.appendSeparator()
      if let average { file.append(hundredths: average.fen) }
    }
    file.endRecord()
  }
}
