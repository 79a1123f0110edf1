import CSV
import Payroll
import PayrollFiles

/// Reads what layouts take from a paid month, and what each column of numbers comes to in it.
struct DeclaredMonth {
  let month: ArchivedMonth
  let results: (ArchivedRun, ResultFile) throws -> InputFile

  private static let files: [(table: LayoutTable, file: ResultFile)] = [
    (.taxDeclaration, .taxDeclaration), (.bank, .bank),
  ]

  /// Reads everybody whom the month has paid. Several runs are one month.
  ///
  /// - Throws: what reading throws.
  func read(into people: DeclaredPeople) throws {
    for run in month.runs {
      let before = people.count
      try people.read(.payslips, run.payslips, adds: true)
      for (table, file) in DeclaredMonth.files where people.asks(for: table) {
        try people.read(table, try results(run, file))
      }
      if people.asks(for: .roster) { try readRosters(of: run, into: people, from: before) }
    }
    if people.asks(for: .ledger), let last = month.runs.last { try people.read(.ledger, last.ledger) }
  }

  /// What a column comes to: by the sums that the run has written where it has, otherwise by another reading of its file.
  ///
  /// - Parameters:
  ///   - only: those whose sums they are; nil for all.
  ///   - people: all whom the month has paid: the ledger holds others too.
  /// - Returns: nil for a column of the roster, of which the month has no sum.
  func sum(of place: LayoutPlace, only: Set<String>?, _ people: DeclaredPeople) throws -> Int128? {
    let item: PayItem? =
      switch place.table {
      case .bank: .netPay
      case .payslips: PayItem.allCases.first { $0.code == place.field.code }
      // A bonus is declared by itself only where it is taxed by itself.
      case .taxDeclaration where place.field.code != PayItem.annualBonus.code:
        PayItem.allCases.first { $0.code == place.field.code }
      default: nil
      }
    if only == nil, let item, SummaryTable.items.contains(item) {
      return try month.runs.reduce(0) { try $0 + DeclaredMonth.total(item, try results($1, .summary)) }
    }
    let file: ResultFile
    switch place.table {
    case .payslips: file = .payslips
    case .taxDeclaration: file = .taxDeclaration
    case .bank: file = .bank
    case .ledger:
      guard let last = month.runs.last else { return nil }
      return try ColumnTotal.of(place.field, in: last.ledger) { people.place(of: $0) != nil }
    case .roster, .contributionWages: return nil
    }
    return try month.runs.reduce(0) {
      try $0 + ColumnTotal.of(place.field, in: try results($1, file)) { only?.contains($0) ?? true }
    }
  }

  /// A sum as it stands in the last line of a summary.
  private static func total(_ item: PayItem, _ summary: InputFile) throws -> Int128 {
    var last: Int128 = 0
    try ColumnTotal.forEach(LayoutTable.Field(item.column, .hundredths), in: summary) { _, _, number in
      last = number
    }
    return last
  }

  // MARK: The roster

  /// Reads the rows of those whom a run has paid: the first of each.
  private func readRosters(of run: ArchivedRun, into people: DeclaredPeople, from first: Int) throws {
    let fields = LayoutTable.roster.fields
    let wanted = people.wanted(of: .roster)
    var isRead = Set<Int>()
    try run.forEachRow { row, _, _ in
      guard let person = people.place(of: String(row[.employeeId])), person >= first,
        isRead.insert(person).inserted
      else { return }
      for place in wanted {
        if let field = RosterField(rawValue: place.column) {
          if fields[place.column].kind.isNumber {
            people.set(DeclaredPeople.number(row[field], fields[place.column].kind) ?? 0, place, person)
          } else {
            people.set(DeclaredMonth.text(field, row), place, person)
          }
        } else if let day = RosterDay(rawValue: place.field.code) {
          people.set(day.text(row, in: month.period), place, person)
        }
      }
    }
  }

  private static func text(_ field: RosterField, _ row: RosterRow) -> String {
    field.entry.cell == .date ? DateText.readDay(row[field])?.description ?? "" : String(row[field])
  }
}

extension RosterDay {
  /// What it says of a row.
  fileprivate func text(_ row: RosterRow, in period: PayPeriod) -> String {
    let employee = row.person.employee
    let number = String(row[.idNumber])
    switch self {
    case .joined: return period.contains(employee.hireDate) ? employee.hireDate.description : ""
    case .left: return employee.endDate.flatMap { period.contains($0) ? $0.description : nil } ?? ""
    case .gone: return employee.endDate.flatMap { $0 <= period.lastDay ? $0.description : nil } ?? ""
    case .later: return row.person.isLaterPayment ? period.description : ""
    case .birthDate:
      guard number.utf8.count == 18 else { return "" }
      let digits = Array(number)
      return String(digits[6..<10]) + "-" + String(digits[10..<12]) + "-" + String(digits[12..<14])
    case .sex:
      guard number.utf8.count == 18, let digit = Array(number)[16].wholeNumberValue else { return "" }
      return digit % 2 == 1 ? "男" : "女"
    }
  }
}

/// Sums of a column, read by themselves.
enum ColumnTotal {
  /// What a column comes to for some people.
  ///
  /// - Parameter scheme: the insurance whose rows count; nil for all rows.
  static func of(
    _ field: LayoutTable.Field, _ scheme: Scheme? = nil, in file: InputFile, _ counts: (String) -> Bool
  ) throws -> Int128 {
    var sum: Int128 = 0
    try forEach(field, in: file) { employeeId, insurance, number in
      if counts(employeeId), scheme == nil || scheme == insurance { sum += number }
    }
    return sum
  }

  /// Lends the numbers of a column, each with the employee number and the insurance of its row where the file has them.
  static func forEach(
    _ field: LayoutTable.Field, in file: InputFile, _ body: (String, Scheme?, Int128) -> Void
  ) throws {
    let walk = try RecordWalk(file)
    guard try walk.next() else { return }
    let titles = walk.reader.titles
    func place(_ code: String, _ title: Bilingual) -> Int? {
      titles.firstIndex { $0 == code || $0 == title.chinese }
    }
    guard let column = place(field.code, field.title) else { return }
    let identity = place(RosterField.employeeId.code, RosterField.employeeId.entry.title)
    let scheme = place("scheme", Bilingual("险种", "Scheme"))
    while try walk.next() {
      guard walk.reader.fieldCount == titles.count else { continue }
      let number = DeclaredPeople.number(walk.reader[column], field.kind) ?? 0
      body(
        identity.map { String(walk.reader[$0].withoutApostrophe()) } ?? "",
        scheme.flatMap { Words.readScheme(walk.reader[$0]) }, Int128(number))
    }
  }
}
