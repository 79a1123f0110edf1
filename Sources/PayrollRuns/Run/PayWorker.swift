import CSV
import Payroll
import PayrollFiles

/// What a block adds to the files that have a row for each person.
struct PersonFiles {
  let payslips: ByteBuffer
  let ledger: ByteBuffer
  let bank: ByteBuffer
  let declaration: ByteBuffer
  let findings: ByteBuffer
}

/// Pays the rows of one block after the other. Everything it needs is made once and used again.
final class PayWorker {
  let context: RunContext
  let block = Block()
  /// The sheet of the block, and whether the block begins with its header.
  var sheet = 0
  var beginsSheet = false

  let row: RosterRow
  let standards: StandardsCache
  /// What the block adds to each result file.
  private let output: [ByteBuffer]
  /// The files to which every payslip adds.
  let files: PersonFiles
  /// What the block adds to the cash list.
  let cash = ByteBuffer()
  /// Sums over everything this worker has paid.
  var totals = RunTotals()
  /// Which rows of the ledger this worker has paid, by their place in it.
  var paidFromLedger: [Int32] = []
  /// Whom the block has paid, where somebody asks for it.
  var people: PaidPeople?
  /// Explains whom the worker pays, where somebody asks for it.
  var explainer: PersonExplainer?
  /// What `report.html` needs, where it is asked for.
  let counts: ReportCounts?
  /// Rows of the block, for progress.
  private(set) var rowsOfBlock = 0
  private var reader = RecordReader()
  private let ledgerRows: LedgerRows?
  /// Made with the first standards that are looked up.
  private var paymaster: Paymaster?
  /// The month as it stands in the files, and the separator after it.
  let periodText = ByteBuffer()
  let texts: FindingTexts
  let ledgerWriter: LedgerWriter
  /// The first faults this worker has met, for the account on the terminal.
  private(set) var firstFaults: [(sheet: Int, fault: FileFault)] = []
  /// How many faults are told on the terminal; all of them stand in the rejects.
  static let faultsTold = 10

  init(_ context: RunContext) {
    self.context = context
    row = RosterRow(context.period)
    standards = StandardsCache(context.view)
    ledgerRows = context.ledger.map { LedgerRows($0) }
    periodText.append(context.period)
    periodText.appendSeparator()
    texts = FindingTexts(context.language)
    ledgerWriter = LedgerWriter(context.language)
    let output = ResultFile.allCases.map { _ in ByteBuffer() }
    func file(_ file: ResultFile) -> ByteBuffer { output[file.rawValue] }
    self.output = output
    files = PersonFiles(
      payslips: file(.payslips), ledger: file(.ledger), bank: file(.bank), declaration: file(.taxDeclaration),
      findings: file(.findings))
    counts = context.options.writesReport ? ReportCounts() : nil
  }

  subscript(file: ResultFile) -> ByteBuffer { output[file.rawValue] }

  /// Pays the rows of the block.
  ///
  /// - Throws: ``StandardsError`` when something that is needed is not in force; what reading the ledger throws.
  func payBlock() throws {
    for buffer in output { buffer.removeAll() }
    cash.removeAll()
    rowsOfBlock = 0
    reader.start(block)
    if beginsSheet { _ = reader.next() }
    let columns = context.survey.sheets[sheet]
    while reader.next() {
      rowsOfBlock += 1
      totals.rows += 1
      try payRow(columns)
    }
  }

  private func payRow(_ columns: RosterSheet) throws {
    if let explainer, !explainer.concerns(reader, columns) { return }
    if reader.fieldCount != columns.fieldCount {
      rejectForColumns(columns)
      return
    }
    row.read(reader, columns)
    let ledgerIndex = row[.employeeId].isEmpty ? nil : context.ledger?.index(of: row[.employeeId])
    var carryover: Carryover?
    if let ledgerIndex, let ledgerRows { carryover = try ledgerRows.row(at: ledgerIndex) }
    let place = UInt32(context.survey.linesBefore[sheet] + row.line)
    noteDuplicate(place)
    addAdjustments(carryover)
    let lookup = try lookUpStandards()
    refuse(carryover, lookup)
    guard row.faults.isEmpty, let lookup, let applied = lookup.applied else {
      reject(columns)
      return
    }
    do throws(PayrollError) {
      if paymaster == nil { paymaster = Paymaster(from: applied) }
      guard let paymaster else { preconditionFailure("a paymaster has just been made") }
      try paymaster.pay(lent: &row.person, carryover: carryover, under: applied)
      write(paymaster.payslip, lookup, applied, place, carryover)
      if let explainer { try explainer.explain(self, row.person, applied, place, carryover) }
      counts?.note(paymaster.payslip, row.person, carryover, row)
      if let people {
        // The row may be read again meanwhile.
        let paid = row.person
        note(people, paid, columns, carryover)
      }
      if let ledgerIndex { paidFromLedger.append(Int32(ledgerIndex)) }
    } catch {
      switch error {
      case .standards(let error): throw error
      case .overflow(let item): refuseForOverflow(item.entry.title)
      case .ledgerOverflow(let field): refuseForOverflow(field.entry.title)
      }
      reject(columns)
    }
  }

  /// Notes somebody who was paid, as the roster has them and with their adjustments.
  private func note(
    _ people: PaidPeople, _ paid: PersonMonth, _ columns: RosterSheet, _ carryover: Carryover?
  ) {
    let isAdjusted = context.adjustments.index(of: row[.employeeId]) != nil
    if isAdjusted { row.read(reader, columns) }
    people.add(row, adjusted: isAdjusted ? paid : nil, carryover)
  }

  private func refuseForOverflow(_ title: Bilingual) {
    row.add(.overflow, nil, value: "", FaultMessage.overflow(title))
  }

  private func noteDuplicate(_ place: UInt32) {
    guard !context.survey.duplicates.isEmpty, let first = context.survey.duplicates[place] else { return }
    let position = context.survey.position(of: first)
    row.add(
      .duplicate, .employeeId, row[.employeeId],
      FaultMessage.duplicate(
        firstAt: position.line, of: context.survey.sheets[position.sheet].file))
  }

  /// Adds the adjustments of the person, unless the ledger shows them as paid with an earlier run.
  private func addAdjustments(_ carryover: Carryover?) {
    guard context.adjustments.count > 0, !row[.employeeId].isEmpty,
      let index = context.adjustments.index(of: row[.employeeId])
    else { return }
    if let carryover, carryover.period == context.period { return }
    for adjustment in context.adjustments.adjustments(at: index) {
      do { try row.person.add(adjustment) } catch {
        row.add(
          .overflow, nil, value: "",
          FaultMessage.overflow(Bilingual(adjustment.item.title, adjustment.item.rawValue)))
      }
    }
  }

  private func lookUpStandards() throws(StandardsError) -> StandardsLookup? {
    if row.faulty.contains(.region) { return nil }
    let lookup = try standards.lookup(row)
    if !lookup.unknown.isEmpty { noteUnknown(lookup) }
    if let category = row.category, let posts = lookup.category, category != posts {
      row.add(
        .categoryMismatch, .category, value: String(row[.category]), FaultMessage.categoryMismatch(posts))
    }
    return lookup
  }

  private func noteUnknown(_ lookup: StandardsLookup) {
    for (code, field) in lookup.unknown {
      let value = String(row[field])
      row.add(
        code, field, value: value,
        FaultMessage.unknown(
          code, value, region: String(row[.region]), on: context.period.firstDay))
    }
  }

  private func refuse(_ carryover: Carryover?, _ lookup: StandardsLookup?) {
    let refusals = row.person.findRefusals(carryover, lookup?.region, faulty: row.faulty)
    if refusals.isEmpty { return }
    for refusal in refusals {
      row.add(
        FaultCode(refusal.code), refusal.field, value: String(row[refusal.field]),
        FaultMessage.refused(refusal, row.person))
    }
  }

  private func rejectForColumns(_ columns: RosterSheet) {
    totals.rejected += 1
    counts?.note([.columns])
    writeReject(
      reader, columns, line: reader.line,
      [
        RowFault(
          code: .columns, field: nil, value: surplus(columns),
          message: FaultMessage.columns(expected: columns.fieldCount, found: reader.fieldCount))
      ])
  }

  /// The fields that the header has no column for, as they were given.
  private func surplus(_ columns: RosterSheet) -> String {
    guard reader.fieldCount > columns.fieldCount else { return "" }
    return (columns.fieldCount..<reader.fieldCount).map { String(reader[$0]) }.joined(separator: ",")
  }

  private func reject(_ columns: RosterSheet) {
    totals.rejected += 1
    counts?.note(Set(row.faults.map(\.code)))
    writeReject(reader, columns, line: row.line, row.faults.sorted { $0.order < $1.order })
  }

  /// Notes a rejected row's faults for the terminal; personal numbers are masked.
  func noteFaults(_ columns: RosterSheet, _ line: Int, _ faults: [RowFault]) {
    for fault in faults where firstFaults.count < PayWorker.faultsTold {
      let title = fault.field.map {
        context.language == .chinese ? $0.entry.title.chinese : $0.code
      }
      let isPersonal = fault.field?.entry.isPersonal ?? false
      // A message shows the beginning of a long value.
      let shown = String(fault.value.prefix(100))
      let value = shown.isEmpty ? nil : isPersonal ? Mask.number(shown) : Mask.numbers(in: shown)
      firstFaults.append(
        (
          sheet,
          FileFault(columns.file, line: line, column: title, value: value, Mask.numbers(in: fault.message))
        ))
    }
  }
}
