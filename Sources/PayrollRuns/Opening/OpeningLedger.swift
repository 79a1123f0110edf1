import CSV
import Payroll
import PayrollFiles

/// The ledger with which a bureau begins, made of one simple sheet and the roster: what `payroll new --opening` writes.
///
/// A figure that nobody knows is left out; one that is derived is told with where it comes from.
public struct OpeningLedger {
  /// What is asked.
  public struct Options {
    /// The last month that was paid elsewhere.
    public let until: PayPeriod
    /// The language of what is written.
    public let language: Language
    /// The country's figures.
    public let law: OpeningLaw

    /// These.
    public init(until: PayPeriod, language: Language, law: OpeningLaw) {
      self.until = until
      self.language = language
      self.law = law
    }
  }

  /// The bytes of the ledger.
  public let ledger = ByteBuffer()
  /// The roster with the average wage where it has no base.
  public private(set) var roster = ByteBuffer()
  /// How many people have a row, and how many rows of the roster were given a base.
  public private(set) var people = 0
  /// How many rows of the roster were given a base.
  public private(set) var bases = 0
  /// What was derived, a line a person.
  public private(set) var told: [Bilingual] = []
  /// What somebody should look at.
  public private(set) var doubts: [Bilingual] = []
  /// What is wrong with the rows; nothing may then be written.
  public private(set) var faults: [FileFault] = []

  private var listed: [OpeningPerson.Listed] = []
  /// The numbers on rows of the roster that cannot be read.
  private var unread: Set<String> = []
  private var averages: [String: Money] = [:]
  private let options: Options

  /// Makes the ledger.
  ///
  /// - Throws: ``FileFaults`` for a file that cannot be used at all; what reading throws.
  public init(
    _ file: StandardsFile, roster source: InputFile, _ options: Options, converter: any TextConverter
  ) throws {
    self.options = options
    try list(source)
    let sheet = try OpeningSheet(file, until: options.until, converter: converter)
    faults += sheet.faults
    ledger.append("\u{FEFF}")
    ledger.appendHeader(LedgerTable.columns, options.language)
    join(sheet)
    if !faults.isEmpty { return }
    let written = try BasesRoster(source, averages, options.language)
    roster = written.file
    bases = written.count
  }

  /// Reads whom the roster has.
  private mutating func list(_ source: InputFile) throws {
    let walk = try RecordWalk(source)
    guard try walk.next() else { throw FileFaults([FileMessage.empty(source.name)]) }
    let sheet = try RosterSheet(
      walk.reader.titles, file: source.name, line: walk.reader.line)
    let row = RosterRow(options.until)
    var lines: [String: Int] = [:]
    while try walk.next() {
      guard walk.reader.fieldCount == sheet.fieldCount else {
        faults.append(
          FileFault(
            source.name, line: walk.reader.line,
            FaultMessage.columns(expected: sheet.fieldCount, found: walk.reader.fieldCount)))
        continue
      }
      row.read(walk.reader, sheet)
      let needed: [RosterField] = [.employeeId, .idNumber, .hireDate, .endDate]
      let wrong = row.faults.filter { $0.field.map(needed.contains) ?? false }
      faults += wrong.map {
        FileFault(
          source.name, line: row.line, column: $0.field?.entry.title.text(in: options.language),
          value: $0.value,
          $0.message)
      }
      let employeeId = String(row[.employeeId])
      if let first = lines.updateValue(row.line, forKey: employeeId), !employeeId.isEmpty {
        faults.append(
          FileFault(
            source.name, line: row.line,
            column: RosterField.employeeId.entry.title.text(in: options.language),
            value: employeeId,
            Bilingual(
              "此人在第\(first)行已有一行，每人只能有一行",
              "this person has a row on line \(first) already; each person has one")))
      }
      if !wrong.isEmpty {
        unread.formUnion([employeeId, IDNumber.capitalised(String(row[.idNumber]))])
        continue
      }
      listed.append(
        OpeningPerson.Listed(
          employeeId: employeeId, idNumber: IDNumber.capitalised(String(row[.idNumber])),
          name: String(row[.name]), hireDate: row.person.employee.hireDate,
          endDate: row.person.employee.endDate, line: row.line))
    }
  }

  /// Finds each row's person on the roster, and writes the ledger in the roster's order.
  private mutating func join(_ sheet: OpeningSheet) {
    var byNumber: [String: Int] = [:]
    var byID: [String: [Int]] = [:]
    for (place, person) in listed.enumerated() {
      byNumber[person.employeeId] = place
      if !person.idNumber.isEmpty { byID[person.idNumber, default: []].append(place) }
    }
    var rows: [Int: OpeningRow] = [:]
    var lines: [String: Int] = [:]
    var strangers: [String] = []
    var found: Set<Int> = []
    for row in sheet.rows {
      let number = row.texts[.employeeId]
      guard let key = number ?? row.texts[.idNumber] else { continue }
      let column: OpeningColumn = number == nil ? .idNumber : .employeeId
      let places = number.map { byNumber[$0].map { [$0] } ?? [] } ?? byID[key] ?? []
      found.formUnion(places)
      if places.count > 1 {
        let both = places.map { String(listed[$0].line) }.joined(separator: ", ")
        faults.append(
          sheet.fault(
            column, row.line, key,
            Bilingual(
              "名册第 \(both) 行都是这个号码，请改填人员编号", "on lines \(both) of the roster; give the employee number")))
        continue
      }
      let place = places.first
      if let first = lines.updateValue(row.line, forKey: place.map { "#\($0)" } ?? key) {
        faults.append(
          sheet.fault(
            column, row.line, key,
            Bilingual(
              "此人在第\(first)行已有一行，每人只能有一行",
              "this person has a row on line \(first) already; each person has one")))
        continue
      }
      guard let place else {
        if unread.contains(key) { continue }
        strangers.append("\(row.line): \(number.map { Mask.numbers(in: $0) } ?? Mask.number(key))")
        continue
      }
      if let fault = contradiction(row, listed[place], sheet) {
        faults.append(fault)
        continue
      }
      rows[place] = row
    }
    tell(strangers, found)
    write(rows, sheet)
  }

  /// What the sheet says of somebody otherwise than the roster.
  private func contradiction(_ row: OpeningRow, _ person: OpeningPerson.Listed, _ sheet: OpeningSheet)
    -> FileFault?
  {
    for (column, own) in [(OpeningColumn.idNumber, person.idNumber), (.name, person.name)] {
      guard let given = row.texts[column], !own.isEmpty, given != own else { continue }
      return sheet.fault(
        column, row.line, column == .idNumber ? Mask.number(given) : given,
        Bilingual(
          "与名册第\(person.line)行的不同，请核对是不是同一个人",
          "not that of line \(person.line) of the roster; check whether it is the same person"
        ))
    }
    return nil
  }

  private mutating func write(_ rows: [Int: OpeningRow], _ sheet: OpeningSheet) {
    let writer = LedgerWriter(options.language)
    for (place, listed) in listed.enumerated() {
      guard let row = rows[place] else { continue }
      let person = OpeningPerson(row, listed, until: options.until, options.law)
      faults += person.faults.map { sheet.fault($0.column, row.line, $0.value, $0.reason) }
      let number = Mask.numbers(in: listed.employeeId)
      told.append(
        Bilingual(
          "\(number)：" + person.told.map(\.chinese).joined(separator: "；"),
          "\(number): " + person.told.map(\.english).joined(separator: "; ")))
      doubts += person.doubts.map { Bilingual("\(number)：\($0.chinese)", "\(number): \($0.english)") }
      if let average = row.numbers[.averageWage] { averages[listed.employeeId] = Money(fen: average) }
      ledger.appendText(listed.employeeId)
      writer.write(person.carryover, to: ledger)
      people += 1
    }
  }

  /// Names who is on one side only.
  private mutating func tell(_ strangers: [String], _ found: Set<Int>) {
    let until = options.until
    let missing = listed.indices.filter { !found.contains($0) }.map { listed[$0] }
    func numbers(_ people: [OpeningPerson.Listed]) -> String {
      people.map { Mask.numbers(in: $0.employeeId) }.joined(separator: ", ")
    }
    if !strangers.isEmpty {
      let names = strangers.joined(separator: ", ")
      doubts.append(
        Bilingual(
          "表里有、名册上没有的 \(strangers.count) 人，没有写进台账（行号: 号码）：\(names)",
          "\(strangers.count) people of the sheet are not on the roster and have no row in the ledger (line: number): \(names)"
        ))
    }
    let known = missing.filter { $0.hireDate <= until.lastDay }
    if !known.isEmpty {
      doubts.append(
        Bilingual(
          "名册上有、表里没有的 \(known.count) 人，没有写进台账，个税和年休假会从零算起：\(numbers(known))",
          "\(known.count) people of the roster are not in the sheet and have no row in the ledger, so that tax and leave begin "
            + "at nothing: \(numbers(known))"))
    }
    let new = missing.filter { $0.hireDate > until.lastDay }
    if !new.isEmpty {
      doubts.append(
        Bilingual(
          "\(until) 以后才入职的 \(new.count) 人，不用台账：\(numbers(new))",
          "\(new.count) people were hired after \(until) and need no row: \(numbers(new))"))
    }
  }
}
