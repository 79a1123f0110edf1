import CSV
import Payroll
import PayrollFiles

/// Pays rows of a month's roster, each with its row of the ledger, its adjustments and what is known of the whole
/// roster. It belongs to one thread.
final class RosterPaymaster {
  private let context: RunContext
  private let paymaster: RowPaymaster
  private let ledgerRows: LedgerRows?
  private let row: RosterRow
  /// The standards by their names, read with the first code that nobody knows.
  private lazy var book = try? StandardsBook(context.inputs.standards, converter: context.converter)
  /// The codes of a table in a region, and what was said of a value: the same is wrong on many rows.
  private var codes: [String: KnownCodes] = [:]
  private var hints: [String: Bilingual] = [:]

  /// - Parameter explains: whether the working of every line is kept.
  init(_ context: RunContext, explains: Bool = false) {
    self.context = context
    paymaster = RowPaymaster(
      context.view, context.period, isLedgerGiven: context.ledger != nil, explains: explains)
    ledgerRows = context.ledger.map { LedgerRows($0) }
    row = RosterRow(context.period)
  }

  /// Pays a row of the roster, or refuses it.
  ///
  /// - Parameters:
  ///   - columns: those of the sheet that the row is on.
  ///   - sheet: which one it is.
  /// - Throws: ``StandardsError`` when something that is needed is not in force; what reading the ledger throws.
  func pay(
    _ record: borrowing RecordReader, _ columns: RosterSheet, sheet: Int
  ) throws -> RowOutcome {
    if record.fieldCount != columns.fieldCount { return .refused(refusedForColumns(record, sheet, columns)) }
    if let corrected = context.inputs.corrected, let place = columns.employeePlace {
      let cells = corrected[record[place].trimmed().withoutApostrophe()]
      if cells.isEmpty { row.read(record, columns) } else { row.read(record, columns, correcting: cells) }
    } else {
      row.read(record, columns)
    }
    if let place = record.spoiltField {
      if let field = columns.fieldAtPlace[place] {
        row.add(.format, field, record[place], FaultMessage.spoiltQuotes)
      } else {
        row.add(.format, nil, value: String(record[place]), FaultMessage.spoiltQuotes)
      }
    }
    let employeeId = row[.employeeId]
    let inLedger = employeeId.isEmpty ? nil : ledgerRows?.index(of: employeeId)
    var carryover: Carryover?
    if let inLedger, let ledgerRows { carryover = try ledgerRows.row(at: inLedger) }
    let line = UInt32(context.survey.linesBefore[sheet] + row.line)
    noteDuplicate(line)
    if inLedger == nil { noteSimilar(line) }
    guard let paid = try paymaster.pay(row, consume carryover, adjustments(of: employeeId)) else {
      var refused = RefusedRow(
        sheet: sheet, line: row.line, faults: row.faults.map(hinted).sorted { $0.order < $1.order })
      refused.employeeId = String(employeeId)
      refused.isInLedger = inLedger != nil
      refused.stray = stray(refused, record, columns)
      if !row[.hireDate].isEmpty, !row.faulty.contains(.hireDate),
        !refused.faults.contains(where: { $0.code == .duplicate })
      {
        refused.hireDate = row.person.employee.hireDate
      }
      return .refused(refused)
    }
    paid.place = RowPlace(sheet: sheet, inLedger: inLedger)
    find(paid, line)
    return .paid(paid)
  }

  /// A fault with the code that was probably meant, where it is of a code.
  private func hinted(_ fault: RowFault) -> RowFault {
    let table: StandardsTable
    switch (fault.code, fault.field) {
    case (.unknownPost, _): table = .posts
    case (.unknownGrade, _): table = .grades
    case (.unknownRating, _): table = .ratings
    case (.format, .region): table = .regions
    default: return fault
    }
    let hint = self.hint(for: fault.value, table)
    return RowFault(
      code: fault.code, field: fault.field, value: fault.value,
      message: Bilingual(fault.message.chinese + hint.chinese, fault.message.english + hint.english))
  }

  private func hint(for value: String, _ table: StandardsTable) -> Bilingual {
    let place = "\(table) \(row.region.code)"
    let key = place + " " + value
    if let hint = hints[key] { return hint }
    let day = LookupDay(context.period, knownOn: context.options.knownOn)
    let known = codes[place] ?? book?.codes(of: table, day, in: row.region) ?? KnownCodes([])
    codes[place] = known
    if hints.count >= RosterPaymaster.mostHints { hints.removeAll() }
    let hint = known.hint(for: value)
    hints[key] = hint
    return hint
  }

  private static let mostHints = 10_000

  /// What a refused row is, if it is nobody's.
  private func stray(
    _ refused: RefusedRow, _ record: borrowing RecordReader, _ columns: RosterSheet
  ) -> StrayRow? {
    record.stray(
      titles: columns.titles, lacking: refused.faults.count(where: { $0.code == .required }))
  }

  private func noteDuplicate(_ line: UInt32) {
    guard !context.survey.duplicates.isEmpty, let first = context.survey.duplicates[line] else { return }
    let position = context.survey.position(of: first)
    row.add(
      .duplicate, .employeeId, row[.employeeId],
      FaultMessage.duplicate(
        firstAt: position.line, of: context.survey.sheets[position.sheet].file))
  }

  /// Refuses a number that the ledger does not have, and that is another's written differently.
  private func noteSimilar(_ line: UInt32) {
    let survey = context.survey
    if let other = survey.similar[line] {
      let position = survey.position(of: other)
      row.add(
        .similarId, .employeeId, row[.employeeId],
        FaultMessage.similar(to: position.line, of: survey.sheets[position.sheet].file))
    } else if let other = survey.similarInLedger[line], let ledger = context.ledger {
      row.add(
        .similarId, .employeeId, row[.employeeId],
        FaultMessage.similar(inLedger: String(ledger.employeeId(at: other))))
    }
  }

  private func adjustments(of employeeId: ByteSlice) -> [Adjustment] {
    guard context.adjustments.count > 0, !employeeId.isEmpty,
      let index = context.adjustments.index(of: employeeId)
    else { return [] }
    return context.adjustments.adjustments(at: index)
  }

  /// Adds what the roster and the cases say beside the payslip.
  ///
  /// - Parameter line: the row's line counted through all sheets.
  private func find(_ paid: PaidRow, _ line: UInt32) {
    if context.survey.sharedBankAccounts.contains(line) { paid.findings.insert(.bankAccountShared) }
    if context.survey.sharedIDNumbers.contains(line) { paid.findings.insert(.idNumberShared) }
    guard let grants = context.injuryGrants else { return }
    let injuryLeave = row.person.attendance.leave[.injury]
    if injuryLeave <= .zero { return }
    let granted = grants.daysCovered(String(row[.employeeId]), in: paid.applied.region.calendar)
    paid.injuryLeaveGranted = granted
    if injuryLeave > granted { paid.findings.insert(.injuryLeaveBeyond) }
  }

  private func refusedForColumns(
    _ record: borrowing RecordReader, _ sheet: Int, _ columns: RosterSheet
  ) -> RefusedRow {
    // The fields that the header has no column for, as they were given.
    var surplus: [String] = []
    for field in columns.fieldCount..<max(columns.fieldCount, record.fieldCount) {
      surplus.append(String(record[field]))
    }
    let fault = RowFault(
      code: .columns, field: nil, value: surplus.joined(separator: ","),
      message: FaultMessage.columns(expected: columns.fieldCount, found: record.fieldCount))
    return RefusedRow(sheet: sheet, line: record.line, faults: [fault])
  }
}
