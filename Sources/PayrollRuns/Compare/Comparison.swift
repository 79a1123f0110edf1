import CSV
import Payroll
import PayrollFiles

/// The comparison of a later month, whose runs tell it whom they pay, with an earlier one, which it pays again.
final class Comparison {
  /// What was found, by unit and of all.
  struct Found {
    let units: [ComparedUnit]
    let total: CompareSums
  }

  private let options: CompareOptions
  private let before: ArchivedMonth
  private let period: PayPeriod
  private let pairs: [[ComparedPair]]
  private let store: any PaidAgainStore
  private let converter: any TextConverter
  private let write: (ByteSlice, CompareFile) throws -> Void
  private let people = EarlierPeople()
  private var counts: [CompareCounts] = []

  /// Reads what both months were paid by.
  ///
  /// - Parameters:
  ///   - later: the runs of the later month.
  ///   - store: keeps the runs that are paid again.
  ///   - write: appends to a result of the comparison.
  /// - Throws: what reading throws; ``StandardsError``; ``AdjustmentFaults``.
  init(
    _ options: CompareOptions, _ before: ArchivedMonth, with later: [ArchivedRun],
    store: any PaidAgainStore, converter: any TextConverter,
    write: @escaping (ByteSlice, CompareFile) throws -> Void
  ) throws {
    self.options = options
    self.before = before
    period = later.first?.options.period ?? before.period
    self.store = store
    self.converter = converter
    self.write = write
    var read: [ReadStandards] = []
    let earlier = try before.runs.map { try ComparedRun($0, converter, &read) }
    let later = try later.map { try ComparedRun($0, converter, &read) }
    pairs = earlier.map { before in later.map { ComparedPair(before, $0) } }
  }

  /// Pays the earlier month again, and begins `changes.csv`.
  ///
  /// - Throws: ``CompareError``; what reading and writing throw.
  func begin() throws {
    for (index, run) in before.runs.enumerated() {
      try payAgain(run) { EarlierListener(people, run: index) }
    }
    try begin(.changes, CompareTables.changes)
  }

  /// Somebody who hears whom a run of the later month pays, and writes what changed.
  func listener(ofRun index: Int) -> any RowListener {
    let own = CompareCounts()
    counts.append(own)
    return ChangeListener(
      people, CauseWalk(pairs, period, options.language), run: index, own, options.language
    ) { [write] in try write($0, .changes) }
  }

  /// Pays a run again and proves that it is what was paid.
  func payAgain(_ run: ArchivedRun, telling listener: () -> any RowListener) throws {
    var archived = run.options
    archived.threads = options.threads
    archived.writesReport = false
    let sink = PartialSink(try store.sink("again"), [.payslips, .ledger])
    // Each worker has a listener of its own.
    var listeners = archived.forEachWorker { listener() }
    do {
      _ = try PayrollRun(archived, run.inputs, into: sink, converter: converter).pay(
        telling: [{ listeners.removeLast() }])
    } catch let error as RunError {
      if case .unproven = error { throw error }
      throw CompareError.unpayable(folder: run.folder, error)
    }
    for (file, paid) in [(ResultFile.payslips, run.payslips), (.ledger, run.ledger)] {
      let computed = try store.file(file, of: "again")
      if let difference = try FileComparison.firstDifference(archived: paid, computed: computed) {
        throw CompareError.notReproduced(folder: run.folder, file: file.name, difference)
      }
    }
  }

  /// Writes those who left, and the page, when the later month has been paid.
  func finish() throws -> Found {
    counts.append(try writeThoseWhoLeft())
    let units = CompareCounts.units(counts)
    var total = CompareSums()
    for unit in units { total.add(unit.sums) }
    let page = ComparePage(options, before.period, period, units, total, CompareCounts.largest(counts))
    // Held while it is written: the bytes are a view of it.
    let content = try page.content()
    try flush(content, to: .page)
    return Found(units: units, total: total)
  }

  /// Writes `summary.csv`.
  func writeSummary(_ found: Found) throws {
    try begin(.summary, CompareTables.summary)
    let block = ByteBuffer()
    CompareTables(language: options.language).write(found.units, total: found.total, to: block)
    try flush(block, to: .summary)
  }

  /// What was found, for the account on the terminal.
  func result(_ found: Found) -> CompareResult {
    let total = found.total
    return CompareResult(
      before: before.period, after: period,
      headcounts: (total.headcountBefore, total.headcountAfter, total.joined, total.left),
      netPay: (total.netBefore, total.netAfter), causes: total.causes)
  }

  private func writeThoseWhoLeft() throws -> CompareCounts {
    let counts = CompareCounts()
    let details = CauseDetails(language: options.language)
    let tables = CompareTables(language: options.language)
    let person = EarlierPerson()
    let block = ByteBuffer()
    for index in people.unseen {
      people.read(index, into: person)
      let detail = details.day(.endDate, person.cells[RosterField.endDate.rawValue])
      let changes = person.lines.indices.compactMap { line in
        person.lines[line] == 0
          ? nil : LineChange(cause: .left, line: line, detail: detail, before: person.lines[line], after: 0)
      }
      let id = people.employeeId(at: index)
      let name = person.cells[RosterField.name.rawValue]
      let unit = person.cells[RosterField.unit.rawValue]
      try counts.count(id, name: name, unit: unit, before: person.netPay, after: nil, changes)
      tables.write(changes, of: id, name: name, unit: unit, to: block)
      if block.count > 1 << 18 { try flush(block, to: .changes) }
    }
    try flush(block, to: .changes)
    return counts
  }

  private func begin(_ file: CompareFile, _ columns: [(code: String, title: Bilingual)]) throws {
    let block = ByteBuffer()
    if options.writesByteOrderMark { block.append("\u{FEFF}") }
    block.appendHeader(columns, options.language)
    try flush(block, to: file)
  }

  private func flush(_ block: ByteBuffer, to file: CompareFile) throws {
    if block.isEmpty { return }
    try write(block.bytes, file)
    block.removeAll()
  }
}
