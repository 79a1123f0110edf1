import Payroll

/// What the checks look at: the rows that are known, and that a region is concerned with.
struct CheckScope: Sendable {
  typealias Row = StandardsBook.Row

  let book: StandardsBook
  /// The day on which everything that is needed must be in force.
  let day: CivilDate
  /// Only rows that serve this region or lie in it; nil for all.
  let region: Region?
  let knownOn: CivilDate?
  /// The names of the folder's entries that belong to no table.
  let unread: [String]
  /// The rows that are looked at.
  let rows: [Row]
  /// The regions that have a salary row of their own, by code: the places where people can be paid.
  let salaryRegions: [Region]

  init(
    _ book: StandardsBook, on day: CivilDate, in region: Region?, knownOn: CivilDate?, unread: [String] = []
  ) {
    self.book = book
    self.unread = unread
    self.day = day
    self.region = region
    self.knownOn = knownOn
    rows = book.rows.filter { row in
      if let knownOn, let decidedOn = row.origin.decidedOn, decidedOn > knownOn { return false }
      return CheckScope.isRelated(row.origin.region, region)
    }
    let salaries = Set(rows.filter { $0.terms.table == .salary }.map(\.origin.region))
    let places = region.map { [$0] } ?? []
    salaryRegions = Set(salaries.filter { region == nil || region?.serves($0) == true } + places).sorted()
  }

  private static func isRelated(_ other: Region, _ region: Region?) -> Bool {
    guard let region else { return true }
    return region.serves(other) || other.serves(region)
  }

  /// Whether a row of a region is looked at.
  func isRelated(_ other: Region) -> Bool { CheckScope.isRelated(other, region) }

  /// The day, with what is known.
  var lookup: LookupDay { LookupDay(on: day, knownOn: knownOn) }

  /// The rows of a table.
  func rows(of table: StandardsTable) -> [Row] { rows.filter { $0.terms.table == table } }

  /// The row of a subject in force on a day.
  func inForce(
    _ subject: StandardsEntry.Subject, _ named: [String?] = [], on day: CivilDate, in region: Region
  ) -> Row? {
    book.inForce(subject, named, LookupDay(on: day, knownOn: knownOn), in: region)
  }

  /// The parameter of a region as a whole number, or nil.
  func count(_ name: ParameterName, in region: Region) -> Int? {
    let subject = StandardsEntry.Subject(table: .parameters, code: name.rawValue)
    let row = inForce(subject, on: day, in: region)
    return row?.terms.figure(ParameterTerms.fileColumn(\.value)).flatMap { Int($0.value.english) }
  }
}

extension CheckScope {
  /// The rows of one region that follow each other in time: the same subject, for the same people.
  ///
  /// A tax table stands for itself with its first bracket.
  struct Series: Sendable {
    /// The rows by their first day, then as decided.
    let rows: [Row]

    /// The first row.
    var first: Row { rows[0] }
    var subject: StandardsEntry.Subject { first.terms.subject }
    var region: Region { first.origin.region }
    var named: [String?] { first.terms.named }

    /// The row that counts on a day as far as this series goes.
    func row(on day: CivilDate) -> Row? {
      rows.last { $0.origin.isInForce(on: day, knownOn: nil) }
    }

    /// The rows that count on a first day of theirs: what a reader of the history sees, oldest first.
    var steps: [Row] {
      rows.enumerated().filter { index, row in
        index + 1 == rows.count || rows[index + 1].origin.effectiveFrom != row.origin.effectiveFrom
      }.map(\.element)
    }
  }

  private struct SeriesName: Hashable {
    let subject: StandardsEntry.Subject
    let region: Region
    let named: [String?]
  }

  /// The series of the rows, in the order of their first rows.
  var series: [Series] {
    var order: [SeriesName] = []
    var byName: [SeriesName: [Row]] = [:]
    for row in rows where row.terms.bracket == nil || row.terms.bracket == .zero {
      let name = SeriesName(
        subject: row.terms.subject, region: row.origin.region, named: row.terms.named)
      if byName[name] == nil { order.append(name) }
      byName[name, default: []].append(row)
    }
    return order.compactMap { byName[$0] }.map { rows in
      Series(rows: rows.sorted { $1.origin.isLater(than: $0.origin) })
    }
  }
}
