import CSV
import Payroll
import PayrollFiles

/// A row of `payslips.csv` as back pay needs it.
struct PayslipRow {
  let employeeId: String
  let name: String
  let unit: String
  let region: String
  let post: String
  let grade: String
  /// The lines in hundredths, in the order in which the walk was asked for them.
  let figures: [Int64]

  /// The lines that a change of standards may change for somebody.
  static let items: [PayItem] =
    BackPayItem.allCases.flatMap(\.lines) + [.accidentInsurance, .healthCheck]

  /// For each item of back pay the stretch of its lines in ``figures``.
  static let stretches: [Range<Int>] = {
    var start = 0
    return BackPayItem.allCases.map { item in
      let stretch = start..<start + item.lines.count
      start = stretch.upperBound
      return stretch
    }
  }()

  /// The sum of the lines of an item of back pay.
  ///
  /// - Throws: ``Overflow`` beyond 64 bits.
  func sum(_ stretch: Range<Int>) throws(Overflow) -> Money {
    var sum = Money.zero
    for index in stretch { sum = try sum + Money(fen: figures[index]) }
    return sum
  }
}

/// The payslips of several files, one after the other, by the columns that the header of each file names.
struct PayslipWalk {
  private var files: ArraySlice<InputFile>
  private let items: [PayItem]
  private let isPlaced: Bool
  private var current: (walk: RecordWalk, places: Places)?

  /// What is read of a file, and where it stands there.
  private struct Places {
    let file: String
    let fieldCount: Int
    let identity: [Int]
    /// nil for a line that an older version did not have: it is 0.
    let figures: [Int?]

    private static let identity = ["employee_id", "name", "unit", "region", "post", "grade"]
    private static let columns = PayslipTable.columns.map { code, title in
      Column(code, title, isRequired: identity.contains(code))
    }

    /// - Throws: ``FileFaults`` if a column that says whose row it is is missing, or one is unknown.
    init(_ titles: [String], _ items: [PayItem], _ file: String) throws(FileFaults) {
      let header = try Header(titles, of: Places.columns, file: file, line: 1)
      func placeIfAny(_ code: String) -> Int? {
        Places.columns.firstIndex { $0.code == code }.flatMap { header.placeOfColumn[$0] }
      }
      func place(_ code: String) -> Int {
        guard let place = placeIfAny(code) else {
          preconditionFailure("a required column \(code) that the header was read with")
        }
        return place
      }
      self.file = file
      fieldCount = titles.count
      identity = Places.identity.map(place)
      figures = items.map { placeIfAny($0.code) }
    }
  }

  /// - Parameters:
  ///   - items: the lines that are read.
  ///   - isPlaced: whether unit, region, post and grade are read too; otherwise they are blank.
  init(_ files: [InputFile], reading items: [PayItem] = PayslipRow.items, isPlaced: Bool = true) {
    self.isPlaced = isPlaced
    self.files = files[...]
    self.items = items
  }

  mutating func next() throws -> PayslipRow? {
    while true {
      if let (walk, places) = current, try walk.next() { return try row(walk, places) }
      guard let file = files.popFirst() else { return nil }
      let walk = try RecordWalk(file)
      guard try walk.next() else { throw FileFaults([FileMessage.empty(file.name)]) }
      current = (walk, try Places(walk.reader.titles, items, file.name))
    }
  }

  private func row(_ walk: RecordWalk, _ places: Places) throws(FileFaults) -> PayslipRow {
    func changed(_ item: PayItem?) -> FileFaults {
      FileFaults([PayslipWalk.changed(places.file, walk.reader.line, item)])
    }
    guard walk.reader.fieldCount == places.fieldCount else { throw changed(nil) }
    func text(_ place: Int) -> String { String(walk.reader[places.identity[place]].withoutApostrophe()) }
    func placed(_ place: Int) -> String { isPlaced ? text(place) : "" }
    var figures: [Int64] = []
    figures.reserveCapacity(items.count)
    for (place, item) in zip(places.figures, items) {
      guard let place else {
        figures.append(0)
        continue
      }
      guard case .number(let number) = DecimalText.read(walk.reader[place], decimals: 2) else {
        throw changed(item)
      }
      figures.append(number)
    }
    return PayslipRow(
      employeeId: text(0), name: text(1), unit: placed(2), region: placed(3), post: placed(4),
      grade: placed(5), figures: figures)
  }

  private static func changed(_ file: String, _ line: Int, _ item: PayItem?) -> FileFault {
    FileFault(
      file, line: line, column: item?.entry.title.chinese,
      Bilingual(
        "归档的工资条这一行不是程序写的样子，可能被改动过；请从备份恢复这个月的结果文件夹",
        "this row of the archived payslips is not as the program writes it, and may have been changed; take the "
          + "month's folder from a backup"))
  }
}

extension PayslipRow {
  /// What somebody is paid now.
  init(_ paid: PaidRow) {
    employeeId = String(paid.row[.employeeId])
    name = String(paid.row[.name])
    unit = String(paid.row[.unit])
    region = String(paid.row[.region])
    post = String(paid.row[.post])
    grade = String(paid.row[.grade])
    figures = PayslipRow.items.map { paid.payslip.amounts[$0] }
  }
}

/// Puts the archived payslips of a month beside those that are due, as they come. They nearly always come in the same
/// order; who does not is kept until the other payslip comes.
final class PaidAndDue {
  private let nextPaid: () throws -> PayslipRow?
  private let body: (_ paid: PayslipRow?, _ due: PayslipRow?) throws -> Void
  private var paidAlone: [String: PayslipRow] = [:]
  private var dueAlone: [String: PayslipRow] = [:]
  private var order: [String] = []

  init(
    paid: @escaping () throws -> PayslipRow?,
    _ body: @escaping (_ paid: PayslipRow?, _ due: PayslipRow?) throws -> Void
  ) {
    nextPaid = paid
    self.body = body
  }

  /// Takes the next payslip that is due.
  func take(_ due: PayslipRow) throws { try take(try nextPaid(), due) }

  /// Takes what is left when everybody has been paid.
  func finish() throws {
    while let paid = try nextPaid() { try take(paid, nil) }
    for employeeId in order {
      if let paid = paidAlone.removeValue(forKey: employeeId) {
        try body(paid, nil)
      } else if let due = dueAlone.removeValue(forKey: employeeId) {
        try body(nil, due)
      }
    }
  }

  private func take(_ paid: PayslipRow?, _ due: PayslipRow?) throws {
    if let paid, let due, paid.employeeId == due.employeeId { return try body(paid, due) }
    if let paid {
      if let due = dueAlone.removeValue(forKey: paid.employeeId) {
        try body(paid, due)
      } else {
        paidAlone[paid.employeeId] = paid
        order.append(paid.employeeId)
      }
    }
    if let due {
      if let paid = paidAlone.removeValue(forKey: due.employeeId) {
        try body(paid, due)
      } else {
        dueAlone[due.employeeId] = due
        order.append(due.employeeId)
      }
    }
  }
}
