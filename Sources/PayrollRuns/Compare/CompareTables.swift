import CSV
import Payroll
import PayrollFiles

/// `changes.csv` and `summary.csv`.
struct CompareTables {
  let language: Language

  /// The columns of `changes.csv`.
  static let changes: [(code: String, title: Bilingual)] = [
    ("employee_id", RosterField.employeeId.entry.title), ("name", RosterField.name.entry.title),
    ("unit", RosterField.unit.entry.title), ("line", Bilingual("项目", "Line")),
    ("cause", Bilingual("原因", "Cause")), ("detail", Bilingual("说明", "Detail")),
    ("before", Bilingual("原金额", "Before")), ("after", Bilingual("新金额", "After")),
    ("difference", Bilingual("差额", "Difference")),
  ]

  /// The columns of `summary.csv`.
  static let summary: [(code: String, title: Bilingual)] =
    [
      ("unit", RosterField.unit.entry.title), ("headcount_before", Bilingual("原人数", "Headcount before")),
      ("headcount_after", Bilingual("新人数", "Headcount after")),
      ("joined", CompareCause.joined.title), ("left", CompareCause.left.title),
      ("net_before", Bilingual("原实发", "Net pay before")), ("net_after", Bilingual("新实发", "Net pay after")),
    ] + CompareCause.allCases.map(\.column)

  /// Writes what changed of one person.
  func write(
    _ changes: [LineChange], of employeeId: ByteSlice, name: ByteSlice, unit: ByteSlice, to file: ByteBuffer
  ) {
    for change in changes {
      for text in [employeeId, name, unit] {
        file.appendText(text)
        file.appendSeparator()
      }
      let item = ComparedLines.items[change.line]
      file.append(item.entry.title, code: item.code, language)
      file.appendSeparator()
      file.append(change.cause.title, code: change.cause.code, language)
      file.appendSeparator()
      file.appendText(change.detail)
      file.appendSeparated(hundredths: change.before)
      file.appendSeparated(hundredths: change.after)
      file.appendSeparator()
      file.append(BackPaySums.text(change.difference))
      file.endRecord()
    }
  }

  /// Writes the units, and the total last.
  func write(_ units: [ComparedUnit], total: CompareSums, to file: ByteBuffer) {
    for unit in units {
      file.appendText(unit.unit)
      write(unit.sums, to: file)
    }
    file.append(language == .chinese ? "合计" : "total")
    write(total, to: file)
  }

  private func write(_ sums: CompareSums, to file: ByteBuffer) {
    for count in [sums.headcountBefore, sums.headcountAfter, sums.joined, sums.left] {
      file.appendSeparator()
      file.append(integer: Int64(count))
    }
    for fen in [sums.netBefore, sums.netAfter] + sums.causes {
      file.appendSeparator()
      file.append(BackPaySums.text(fen))
    }
    file.endRecord()
  }
}

/// Compares whom a run of the later month pays with the earlier month, and writes what changed.
final class ChangeListener: RowListener {
  private let people: EarlierPeople
  private let walk: CauseWalk
  private let run: Int
  private let counts: CompareCounts
  private let details: CauseDetails
  private let tables: CompareTables
  private let write: (ByteSlice) throws -> Void
  private let person = EarlierPerson()
  private let block = ByteBuffer()
  private var seen: [Int] = []
  private var lines = ComparedLines.none
  private var failure: (any Error)?

  /// - Parameters:
  ///   - run: which run of the later month it hears of.
  ///   - write: takes rows of `changes.csv`, by one thread at a time.
  init(
    _ people: EarlierPeople, _ walk: CauseWalk, run: Int, _ counts: CompareCounts, _ language: Language,
    _ write: @escaping (ByteSlice) throws -> Void
  ) {
    self.people = people
    self.walk = walk
    self.run = run
    self.counts = counts
    details = CauseDetails(language: language)
    tables = CompareTables(language: language)
    self.write = write
  }

  func take(_ paid: PaidRow) {
    if failure != nil { return }
    do { try compare(paid) } catch { failure = error }
  }

  private func compare(_ paid: PaidRow) throws {
    let row = paid.row
    let id = row[.employeeId]
    var changes: [LineChange]
    var before: Int64?
    if let index = people.index(of: id) {
      seen.append(index)
      people.read(index, into: person)
      before = person.netPay
      changes = try walk.changes(paid, run: run, from: person, at: people.place(at: index))
    } else {
      ComparedLines.read(paid.payslip.amounts, into: &lines)
      let detail = details.day(.hireDate, row[.hireDate])
      changes = lines.indices.compactMap { line in
        lines[line] == 0
          ? nil : LineChange(cause: .joined, line: line, detail: detail, before: 0, after: lines[line])
      }
    }
    let net = paid.payslip[.netPay].fen
    try counts.count(id, name: row[.name], unit: row[.unit], before: before, after: net, changes)
    tables.write(changes, of: id, name: row[.name], unit: row[.unit], to: block)
  }

  func deliver() throws {
    if let failure { throw failure }
    for index in seen { people.see(index) }
    seen.removeAll(keepingCapacity: true)
    if !block.isEmpty { try write(block.bytes) }
    block.removeAll()
  }
}
