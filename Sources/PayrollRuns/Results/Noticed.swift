import Payroll
import PayrollFiles

/// What a run notices of its people together, and tells in its account: it refuses nothing.
public struct Noticed: Sendable {
  /// Rows of which something is true: how many, and the first of them.
  struct Rows: Sendable {
    private(set) var count = 0
    /// The first rows, at most three.
    private(set) var first: [RowNumber] = []
    static let mostNamed = 3

    mutating func note(_ row: RowNumber) {
      count += 1
      if first.count < Rows.mostNamed { first.append(row) }
    }

    mutating func add(_ other: Rows) {
      count += other.count
      first = Array((first + other.first).sorted().prefix(Rows.mostNamed))
    }
  }

  /// People who were paid, later payments aside.
  private(set) var paid = 0
  /// People whose row says something of the month alone.
  private(set) var withMonthFigures = 0
  private(set) var repeated = Rows()
  private(set) var withoutUnit = Rows()
  private(set) var withoutIDNumber = Rows()
  private(set) var withoutAccount = Rows()
  /// People who were paid by rows whose document is an example.
  private(set) var byExamples = Rows()
  private(set) var exampleTables: ExampleTables = []

  mutating func note(_ paidRow: PaidRow) {
    if paidRow.person.isLaterPayment { return }
    paid += 1
    let row = RowNumber(sheet: Int32(paidRow.place.sheet), line: Int32(paidRow.row.line))
    if !paidRow.payslip.next.monthFigures.isEmpty {
      withMonthFigures += 1
      if paidRow.findings.contains(.monthRepeated) { repeated.note(row) }
    }
    if paidRow.row[.unit].isEmpty { withoutUnit.note(row) }
    if paidRow.row[.idNumber].isEmpty { withoutIDNumber.note(row) }
    if !paidRow.person.employee.hasBankAccount { withoutAccount.note(row) }
    noteExamples(paidRow, row)
  }

  private mutating func noteExamples(_ paidRow: PaidRow, _ row: RowNumber) {
    var tables = paidRow.lookup.exampleTables
    if let region = paidRow.lookup.regionExamples {
      tables.formUnion(region.tables(of: paidRow, known: exampleTables, isCounted: !tables.isEmpty))
    }
    if tables.isEmpty { return }
    byExamples.note(row)
    exampleTables.formUnion(tables)
  }

  mutating func add(_ other: Noticed) {
    paid += other.paid
    withMonthFigures += other.withMonthFigures
    repeated.add(other.repeated)
    withoutUnit.add(other.withoutUnit)
    withoutIDNumber.add(other.withoutIDNumber)
    withoutAccount.add(other.withoutAccount)
    byExamples.add(other.byExamples)
    exampleTables.formUnion(other.exampleTables)
  }

  /// What is told, each with how many and the first lines.
  ///
  /// - Parameter place: file and line of a row.
  func told(place: (RowNumber) -> String) -> [Bilingual] {
    func lines(_ rows: Rows) -> String {
      rows.first.map(place).joined(separator: ", ") + (rows.count > rows.first.count ? ", …" : "")
    }
    var told: [Bilingual] = []
    if repeated.count * 10 > withMonthFigures {
      told.append(
        Bilingual(
          "\(withMonthFigures) 人填了本月的数，其中 \(repeated.count) 人与上月完全相同（\(lines(repeated))），像是上月的名册；请核对",
          "of \(withMonthFigures) people with figures of the month \(repeated.count) have those of last month "
            + "(\(lines(repeated))): this looks like last month's file, check it"))
    }
    let columns: [(RosterField, Rows)] = [
      (.unit, withoutUnit), (.idNumber, withoutIDNumber), (.bankAccount, withoutAccount),
    ]
    for (field, rows) in columns where rows.count > 0 && rows.count * 2 < paid {
      let title = field.entry.title
      told.append(
        Bilingual(
          "\(rows.count) 人没有“\(title.chinese)”，多数人有（\(lines(rows))）；请核对",
          "\(rows.count) people lack \(field.code), which most have (\(lines(rows))); check them"))
    }
    if byExamples.count > 0 {
      let tables = exampleTables.tables
      told.append(
        Bilingual(
          "\(byExamples.count) 人按依据还是“示例”的标准发放（\(tables.map(\.title.chinese).joined(separator: "、"))）；请换成核定的数，写上文号",
          "\(byExamples.count) people were paid by figures whose document is still an example, 示例 "
            + "(\(tables.map(\.rawValue).joined(separator: ", "))); enter what was approved, with its document"
        ))
    }
    return told
  }
}
