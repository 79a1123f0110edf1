import CSV
import Payroll
import PayrollFiles

/// A row of `payslips.csv` as back pay needs it.
struct PayslipRow {
  let employeeId: String
  let name: String
  let region: String
  let post: String
  let grade: String
  /// The lines in hundredths, in the order of ``PayslipRow/items``.
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
  private var current: (walk: RecordWalk, places: Places)?

  /// What is read of a file, and where it stands there.
  private struct Places {
    let file: String
    let fieldCount: Int
    let identity: [Int]
    let figures: [Int]

    private static let identity = ["employee_id", "name", "region", "post", "grade"]
    private static let columns = PayslipTable.columns.map { code, title in
      let isRead = identity.contains(code) || PayslipRow.items.contains { $0.code == code }
      return Column(code, title, isRequired: isRead)
    }

    /// - Throws: ``FileFaults`` if a column is missing or unknown.
    init(_ titles: [String], _ file: String) throws(FileFaults) {
      let header = try Header(titles, of: Places.columns, file: file, line: 1)
      func place(_ code: String) -> Int {
        guard let column = Places.columns.firstIndex(where: { $0.code == code }),
          let place = header.placeOfColumn[column]
        else { preconditionFailure("a required column \(code) that the header was read with") }
        return place
      }
      self.file = file
      fieldCount = titles.count
      identity = Places.identity.map(place)
      figures = PayslipRow.items.map { place($0.code) }
    }
  }

  init(_ files: [InputFile]) {
    self.files = files[...]
  }

  mutating func next() throws -> PayslipRow? {
    while true {
      if let (walk, places) = current, try walk.next() { return try row(walk, places) }
      guard let file = files.popFirst() else { return nil }
      let walk = try RecordWalk(file)
      guard try walk.next() else { throw FileFaults([FileMessage.empty(file.name)]) }
      current = (walk, try Places(walk.reader.titles, file.name))
    }
  }

  private func row(_ walk: RecordWalk, _ places: Places) throws(FileFaults) -> PayslipRow {
    func changed(_ item: PayItem?) -> FileFaults {
      FileFaults([PayslipWalk.changed(places.file, walk.reader.line, item)])
    }
    guard walk.reader.fieldCount == places.fieldCount else { throw changed(nil) }
    let texts = places.identity.map { String(walk.reader[$0].withoutApostrophe()) }
    var figures: [Int64] = []
    for (place, item) in zip(places.figures, PayslipRow.items) {
      guard case .number(let number) = DecimalText.read(walk.reader[place], decimals: 2) else {
        throw changed(item)
      }
      figures.append(number)
    }
    return PayslipRow(
      employeeId: texts[0], name: texts[1], region: texts[2], post: texts[3], grade: texts[4],
      figures: figures)
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

/// Somebody's payslips of one month, as paid and as due.
struct PaidAndDue {
  let paid: PayslipRow?
  let due: PayslipRow?

  /// Puts the payslips of a month side by side. They nearly always come in the same order; who does not is kept
  /// until the other payslip comes.
  static func forEach(
    paid: [InputFile], due: [InputFile], _ body: (PaidAndDue) throws -> Void
  ) throws {
    var paidWalk = PayslipWalk(paid)
    var dueWalk = PayslipWalk(due)
    var paidAlone: [String: PayslipRow] = [:]
    var dueAlone: [String: PayslipRow] = [:]
    var order: [String] = []
    while true {
      let one = try paidWalk.next()
      let other = try dueWalk.next()
      if one == nil && other == nil { break }
      if let one, let other, one.employeeId == other.employeeId {
        try body(PaidAndDue(paid: one, due: other))
        continue
      }
      if let one {
        if let due = dueAlone.removeValue(forKey: one.employeeId) {
          try body(PaidAndDue(paid: one, due: due))
        } else {
          paidAlone[one.employeeId] = one
          order.append(one.employeeId)
        }
      }
      if let other {
        if let paid = paidAlone.removeValue(forKey: other.employeeId) {
          try body(PaidAndDue(paid: paid, due: other))
        } else {
          dueAlone[other.employeeId] = other
          order.append(other.employeeId)
        }
      }
    }
    for employeeId in order {
      if let paid = paidAlone.removeValue(forKey: employeeId) {
        try body(PaidAndDue(paid: paid, due: nil))
      } else if let due = dueAlone.removeValue(forKey: employeeId) {
        try body(PaidAndDue(paid: nil, due: due))
      }
    }
  }
}
