import CSV
import Payroll

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

/// The payslips of several files, one after the other.
///
/// The columns stand as this program writes them: what is read has just been written, or proven to be the same.
struct PayslipWalk {
  private var files: ArraySlice<InputFile>
  private var walk: RecordWalk?

  private static func place(_ code: String) -> Int {
    PayslipTable.columns.firstIndex { $0.code == code } ?? 0
  }
  private static let identity = ["employee_id", "name", "region", "post", "grade"].map(place)
  private static let figures = PayslipRow.items.map { place($0.code) }

  init(_ files: [InputFile]) {
    self.files = files[...]
  }

  mutating func next() throws -> PayslipRow? {
    while true {
      if let walk, try walk.next() { return row(walk) }
      guard let file = files.popFirst() else { return nil }
      let walk = try RecordWalk(file)
      _ = try walk.next()
      self.walk = walk
    }
  }

  private func row(_ walk: RecordWalk) -> PayslipRow {
    let texts = PayslipWalk.identity.map { String(walk.reader[$0].withoutApostrophe()) }
    let figures = PayslipWalk.figures.map { place -> Int64 in
      guard case .number(let number) = DecimalText.read(walk.reader[place], decimals: 2) else { return 0 }
      return number
    }
    return PayslipRow(
      employeeId: texts[0], name: texts[1], region: texts[2], post: texts[3], grade: texts[4],
      figures: figures)
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
