import CSV
import Payroll
import PayrollFiles

/// The roster of the month after one that is paid: whoever stays, with what stands from month to month; what is of the
/// month alone is blank.
///
/// How long a column lasts is part of its description (``RosterColumn/Lasting``).
public final class NextRoster {
  /// Somebody as last month's roster has them, or as the office's own list does.
  private struct Person {
    /// The texts of the known columns, in their order.
    var values: [String]
    /// The texts of the columns that the office keeps for itself.
    var own: [String] = []
    let endDate: CivilDate?
    let probationUntil: CivilDate?
  }

  /// The month that is paid.
  public let period: PayPeriod
  /// What was made, in counts.
  public private(set) var notes = NextNotes()
  /// How many people are on the new roster.
  public private(set) var people = 0
  /// The month of the new roster.
  public let next: PayPeriod

  private let month: ArchivedMonth
  private let language: Language
  /// Columns of the month that are kept all the same.
  private let kept: Set<RosterField>
  private let fields = RosterField.allCases
  /// The titles of the columns that the office keeps for itself.
  private var ownTitles: [String] = []
  private let rows = ByteBuffer()
  /// Whom the list of those who have left names.
  private var leavers: Set<String> = []
  private var onRoster: Set<String> = []

  /// A roster after a month.
  ///
  /// - Parameters:
  ///   - next: the month of the new roster; nil for the next one.
  ///   - kept: columns of the month that are kept all the same: those that a plan repeats.
  public init(
    after month: ArchivedMonth, for next: PayPeriod? = nil, _ language: Language,
    keeping kept: Set<RosterField> = []
  ) {
    self.month = month
    self.next = next ?? month.period.advanced(by: 1)
    self.kept = kept
    period = month.period
    self.language = language
  }

  /// Makes the roster.
  ///
  /// - Parameters:
  ///   - list: the office's own list of people, if it has one.
  ///   - left: people who have left and are owed something, if there are any.
  ///   - archive: the months in which their last rows stand.
  /// - Throws: ``FileFaults`` for what is wrong with the lists; what reading throws.
  public func make(
    from list: StaffList? = nil, with left: LeftPeople? = nil, archive: [ArchivedMonth] = []
  ) throws {
    leavers = left?.employeeIds ?? []
    ownTitles = try titlesOfOwnColumns()
    let paid = try employeesPaid()
    var known: [String: Person] = [:]
    var order: [String] = []
    var rejected: [String: String] = [:]
    for (place, run) in month.runs.enumerated() {
      try walk(run) { row, person in
        let employeeId = String(row[.employeeId])
        guard paid[row[.employeeId]] == place else {
          if paid[row[.employeeId]] != nil { return }
          if rejected.updateValue(String(row[.name]), forKey: employeeId) == nil, list == nil {
            notes.add(.rejected, employeeId, String(row[.name]), NextNotes.rejected)
          }
          return
        }
        if known[employeeId] != nil { return }
        known[employeeId] = list == nil ? Person(values: [], endDate: nil, probationUntil: nil) : person
        order.append(employeeId)
        if list == nil { add(person, employeeId) }
      }
    }
    if let list { try take(list, known, order, rejected) }
    if let left { try add(left, archive) }
    try noteMissing { known[$0] != nil || rejected[$0] != nil }
  }

  /// Notes whom the ledger has as employed and no roster of the month: they are not on the new one either.
  private func noteMissing(isKnown: (String) -> Bool) throws {
    guard let last = month.runs.last else { return }
    let ledger = try LedgerFile(last.ledger)
    let rows = LedgerRows(ledger)
    for index in 0..<ledger.count {
      let employeeId = String(ledger.employeeId(at: index))
      if isKnown(employeeId) { continue }
      if let endDate = try rows.row(at: index).endDate, endDate < next.firstDay { continue }
      notes.add(.missing, employeeId, "", NextNotes.missing)
    }
  }

  /// The bytes of the roster.
  public func roster(withByteOrderMark: Bool) -> ByteBuffer {
    let file = ByteBuffer()
    if withByteOrderMark { file.append("\u{FEFF}") }
    for (index, field) in fields.enumerated() {
      if index > 0 { file.appendSeparator() }
      file.appendField(title(field))
    }
    for title in ownTitles {
      file.appendSeparator()
      file.appendText(title)
    }
    file.endRecord()
    file.append(rows)
    return file
  }

  private func title(_ field: RosterField) -> String {
    language == .chinese ? field.entry.title.chinese : field.code
  }

  // MARK: Last month

  /// The employees who were paid, each with the place of the run.
  private func employeesPaid() throws -> KeyTable<Int> {
    let paid = KeyTable<Int>()
    for (place, run) in month.runs.enumerated() {
      var walk = PayslipWalk([run.payslips])
      while let row = try walk.next() { ByteSlice.with(row.employeeId) { _ = paid.insertNew($0, place) } }
    }
    return paid
  }

  /// The titles that begin with `x_`, but for those that a file of rejects has.
  private func titlesOfOwnColumns() throws -> [String] {
    let ofRejects = Set(RejectColumns.own.flatMap { [$0.code, $0.title.chinese] })
    var titles: [String] = []
    for run in month.runs {
      for roster in run.inputs.rosters {
        let walk = try RecordWalk(roster)
        guard try walk.next() else { continue }
        titles += walk.reader.titles.filter {
          $0.hasPrefix("x_") && !ofRejects.contains($0) && !titles.contains($0)
        }
      }
    }
    return titles
  }

  /// The rows of a run's rosters that have the length of their header.
  private func walk(_ run: ArchivedRun, _ body: (RosterRow, Person) -> Void) throws {
    let row = RosterRow(period)
    for roster in run.inputs.rosters {
      let walk = try RecordWalk(roster)
      guard try walk.next() else { continue }
      let titles = walk.reader.titles
      let sheet = try RosterSheet(titles, file: roster.name, line: walk.reader.line)
      let placesOfOwn = ownTitles.map { titles.firstIndex(of: $0) }
      while try walk.next() {
        guard walk.reader.fieldCount == sheet.fieldCount else { continue }
        row.read(walk.reader, sheet)
        body(row, person(row, walk.reader, sheet, placesOfOwn))
      }
    }
  }

  private func person(
    _ row: RosterRow, _ record: borrowing RecordReader, _ sheet: RosterSheet, _ placesOfOwn: [Int?]
  ) -> Person {
    var values = [String](repeating: "", count: fields.count)
    for place in sheet.places {
      values[place.field.rawValue] = String(record[place.index].trimmed().withoutApostrophe())
    }
    var own: [String] = []
    for place in placesOfOwn {
      own.append(place.map { String(record[$0].trimmed().withoutApostrophe()) } ?? "")
    }
    return Person(
      values: values, own: own, endDate: row.person.employee.endDate,
      probationUntil: row.person.employee.probationUntil)
  }

  // MARK: The new month

  /// Puts somebody on the roster, unless they have left.
  ///
  /// - Parameter given: the columns that the office's own list has, which are taken as they are.
  private func add(_ person: Person, _ employeeId: String, given: Set<RosterField> = []) {
    let name = person.values[RosterField.name.rawValue]
    if let endDate = person.endDate, endDate < next.firstDay {
      if leavers.contains(employeeId) { return }
      return notes.add(.leftOut, employeeId, name, NextNotes.leftOut(endDate))
    }
    if let until = person.probationUntil, until >= period.firstDay, until < next.firstDay {
      notes.add(.probationEnded, employeeId, name, NextNotes.probationEnded(until))
    }
    write(person, employeeId, given: given)
    for field in fields {
      let value = person.values[field.rawValue]
      guard !value.isEmpty, stands(field) else { continue }
      if field.entry.lasting.isInQuestion(in: next), !given.contains(field) {
        notes.add(.lookAt, employeeId, name, NextNotes.kept(field, value))
      }
    }
  }

  private func stands(_ field: RosterField) -> Bool {
    field.entry.lasting.stands(in: next) || kept.contains(field)
  }

  private func write(_ person: Person, _ employeeId: String, given: Set<RosterField>) {
    people += 1
    onRoster.insert(employeeId)
    for field in fields {
      if field.rawValue > 0 { rows.appendSeparator() }
      let value = person.values[field.rawValue]
      guard !value.isEmpty, given.contains(field) || stands(field) else { continue }
      ByteSlice.with(value) { rows.appendGiven($0, field) }
    }
    for value in person.own {
      rows.appendSeparator()
      rows.appendText(value)
    }
    rows.endRecord()
  }

  // MARK: Those who have left

  /// Amounts that a roster says month by month, and that are not due again to somebody who has left.
  private static let ofEmployment: [RosterField] = [
    .allowance, .taxExemptPay, .additionalDeductions, .otherTaxDeductions, .otherDeduction,
  ]

  /// Puts people who have left on the roster, each with their last row and the end date of the list.
  private func add(_ left: LeftPeople, _ archive: [ArchivedMonth]) throws {
    let last = try lastRows(of: left.employeeIds, archive)
    var faults: [FileFault] = []
    for entry in left.entries {
      let employeeId = entry.employeeId
      if entry.endDate >= next.firstDay {
        faults.append(left.faultOfEmployed(entry, in: next))
        continue
      }
      guard var person = last[employeeId] else {
        faults.append(left.faultOfMissing(entry))
        continue
      }
      let name = person.values[RosterField.name.rawValue]
      if onRoster.contains(employeeId) {
        notes.add(.later, employeeId, name, NextNotes.onRosterAlready)
        continue
      }
      person.values[RosterField.endDate.rawValue] = entry.endDate.description
      for field in NextRoster.ofEmployment { person.values[field.rawValue] = "" }
      write(person, employeeId, given: [])
      notes.add(.later, employeeId, name, NextNotes.later(entry.endDate))
    }
    if !faults.isEmpty { throw FileFaults(faults) }
  }

  /// The last row by which each of some people was paid.
  private func lastRows(of people: Set<String>, _ archive: [ArchivedMonth]) throws -> [String: Person] {
    var open = people
    var found: [String: Person] = [:]
    for month in archive.reversed() where month.period < next && !open.isEmpty {
      for run in month.runs.reversed() {
        var paid: Set<String> = []
        var walk = PayslipWalk([run.payslips])
        while let row = try walk.next() { if open.contains(row.employeeId) { paid.insert(row.employeeId) } }
        if paid.isEmpty { continue }
        try self.walk(run) { row, person in
          let employeeId = String(row[.employeeId])
          if paid.contains(employeeId), found[employeeId] == nil { found[employeeId] = person }
        }
        open.subtract(paid)
      }
    }
    return found
  }

  /// Makes the roster of the people of the office's own list.
  private func take(
    _ list: StaffList, _ known: [String: Person], _ order: [String], _ rejected: [String: String]
  ) throws(FileFaults) {
    if !list.faults.isEmpty { throw FileFaults(list.faults) }
    var faults: [FileFault] = []
    let given = Set(list.fields)
    for entry in list.people {
      let last = known[entry.employeeId]
      if last == nil, let fault = list.fault(ofNew: entry) {
        faults.append(fault)
        continue
      }
      var values = last?.values ?? [String](repeating: "", count: fields.count)
      for (field, value) in zip(list.fields, entry.values) {
        let before = values[field.rawValue]
        if let last, field.entry.lasting.stands(in: next), value != before {
          notes.add(
            .changed, entry.employeeId, last.values[RosterField.name.rawValue],
            NextNotes.changed(field, before, value))
        }
        values[field.rawValue] = value
      }
      let name = values[RosterField.name.rawValue]
      if last == nil {
        notes.add(
          .new, entry.employeeId, name,
          rejected[entry.employeeId] == nil ? NextNotes.new : NextNotes.newAfterRejection)
      }
      let person = Person(
        values: values, own: last?.own ?? ownTitles.map { _ in "" },
        endDate: ReadText.day(values[RosterField.endDate.rawValue]),
        probationUntil: ReadText.day(values[RosterField.probationUntil.rawValue]))
      add(person, entry.employeeId, given: given)
    }
    if !faults.isEmpty { throw FileFaults(faults) }
    let listed = Set(list.people.map(\.employeeId))
    for employeeId in order where !listed.contains(employeeId) {
      let name = known[employeeId]?.values[RosterField.name.rawValue] ?? ""
      notes.add(.gone, employeeId, name, NextNotes.gone)
    }
  }
}

extension RosterColumn.Lasting {
  /// Whether a value of the month before stands in a month.
  func stands(in month: PayPeriod) -> Bool {
    switch self {
    case .stands, .standsInQuestion, .standsInQuestionNextYear: true
    case .ofYear, .ofYearInQuestion: month.month > 1
    case .ofMonth: false
    }
  }

  /// Whether somebody should look at a value that stands in a month.
  func isInQuestion(in month: PayPeriod) -> Bool {
    switch self {
    case .standsInQuestion, .ofYearInQuestion: true
    case .standsInQuestionNextYear: month.month == 1
    case .stands, .ofYear, .ofMonth: false
    }
  }
}
