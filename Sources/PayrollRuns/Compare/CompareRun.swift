import CSV
import Payroll
import PayrollFiles

/// What a comparison has found, for the account on the terminal.
public struct CompareResult: Sendable {
  /// The earlier month.
  public let before: PayPeriod
  /// The later month.
  public let after: PayPeriod
  /// The people paid in each, those who are only in the later, and those only in the earlier.
  public let headcounts: (before: Int, after: Int, joined: Int, left: Int)
  /// Net pay of each, in fen.
  public let netPay: (before: Int128, after: Int128)
  /// What each cause brought, in fen, in the order of the causes.
  public let causes: [Int128]
}

/// Two paid months side by side: who is paid other than before, by how much, and why.
public struct CompareRun {
  private let options: CompareOptions
  private let before: ArchivedMonth
  private let after: ArchivedMonth
  private let store: any CompareStore
  private let converter: any TextConverter

  /// A comparison that has not begun.
  ///
  /// - Parameter months: the months of the folders, in order.
  /// - Throws: ``CompareError/notTwoMonths(_:)``.
  public init(
    _ options: CompareOptions, _ months: [ArchivedMonth], store: any CompareStore,
    converter: any TextConverter
  ) throws(CompareError) {
    guard months.count == 2 else { throw .notTwoMonths(months.map(\.period)) }
    self.options = options
    before = months[0]
    after = months[1]
    self.store = store
    self.converter = converter
  }

  /// Compares the months.
  ///
  /// Both are paid again by their own inputs, which also proves that they are what was paid.
  ///
  /// - Throws: ``CompareError``; ``RunError/unproven(_:)`` if somebody's causes do not add up; what reading and writing
  ///   throw. What the store holds is then worthless.
  public func compare() throws -> CompareResult {
    let people = EarlierPeople()
    for (index, run) in before.runs.enumerated() {
      try payAgain(run) { EarlierListener(people, run: index) }
    }
    var read: [ReadStandards] = []
    let earlier = try before.runs.map { try ComparedRun($0, converter, &read) }
    let later = try after.runs.map { try ComparedRun($0, converter, &read) }
    let pairs = earlier.map { before in later.map { ComparedPair(before, $0) } }
    try begin(.changes, CompareTables.changes)
    var counts: [CompareCounts] = []
    for (index, run) in after.runs.enumerated() {
      try payAgain(run) {
        let own = CompareCounts()
        counts.append(own)
        return ChangeListener(
          people, CauseWalk(pairs, after.period, options.language), run: index, own, options.language
        ) { try store.write($0, to: .changes) }
      }
    }
    counts.append(try writeThoseWhoLeft(people))
    return try write(counts)
  }

  /// Pays a run again and proves that it is what was paid.
  private func payAgain(_ run: ArchivedRun, telling listener: () -> any RowListener) throws {
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

  private func writeThoseWhoLeft(_ people: EarlierPeople) throws -> CompareCounts {
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

  private func write(_ counts: [CompareCounts]) throws -> CompareResult {
    let units = CompareCounts.units(counts)
    var total = CompareSums()
    for unit in units { total.add(unit.sums) }
    try begin(.summary, CompareTables.summary)
    let block = ByteBuffer()
    CompareTables(language: options.language).write(units, total: total, to: block)
    try flush(block, to: .summary)
    let page = ComparePage(options, before.period, after.period, units, total, CompareCounts.largest(counts))
    // Held while it is written: the bytes are a view of it.
    let content = try page.content()
    try flush(content, to: .page)
    let record = try CompareRecord(options, before, after, total).json()
    try ByteSlice.with(record) { try store.write($0, to: .run) }
    return CompareResult(
      before: before.period, after: after.period,
      headcounts: (total.headcountBefore, total.headcountAfter, total.joined, total.left),
      netPay: (total.netBefore, total.netAfter), causes: total.causes)
  }

  private func begin(_ file: CompareFile, _ columns: [(code: String, title: Bilingual)]) throws {
    let block = ByteBuffer()
    if options.writesByteOrderMark { block.append("\u{FEFF}") }
    block.appendHeader(columns, options.language)
    try flush(block, to: file)
  }

  private func flush(_ block: ByteBuffer, to file: CompareFile) throws {
    if block.isEmpty { return }
    try store.write(block.bytes, to: file)
    block.removeAll()
  }
}
