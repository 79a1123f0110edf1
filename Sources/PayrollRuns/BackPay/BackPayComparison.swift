import CSV
import Payroll
import PayrollFiles

/// Compares the payslips of months with what would have been due, and writes what differs.
final class BackPayComparison {
  /// Sums of one month.
  struct Sums {
    var paid = BackPaySums.zero
    var due = BackPaySums.zero
    var settled = BackPaySums.zero
    var difference = BackPaySums.zero
  }

  private let language: Language
  private let differences: BackPayTable
  private let lines: BackPayTable
  private let adjustments: BackPayTable
  private let leaversAdjustments: BackPayTable
  private let settled: BackPayTable
  private let notes: BackPayNotes
  private let given: BackPayGiven
  private let people: CorrectedPeople
  let leavers: Leavers
  /// Everybody with a difference.
  private(set) var concerned: Set<String> = []
  /// What the months paid, and would have paid, to each person with corrected cells.
  private(set) var ofPeople: [String: (paid: BackPaySums, due: BackPaySums)] = [:]
  /// How many corrections of the ledger alone were written.
  private(set) var ledgerCorrections = 0
  /// How many adjustments somebody wrote by hand.
  private(set) var byHand = 0

  init(
    _ options: BackPayOptions, _ store: any BackPayStore, _ notes: BackPayNotes, _ given: BackPayGiven,
    _ people: CorrectedPeople, _ leavers: Leavers
  ) {
    language = options.language
    func table(_ file: BackPayFile, _ columns: BackPayColumns.List) -> BackPayTable {
      BackPayTable(file, columns, options, store)
    }
    differences = table(.differences, BackPayColumns.differences)
    lines = table(.lines, BackPayColumns.lines)
    adjustments = table(.adjustments, BackPayColumns.adjustments)
    leaversAdjustments = table(.adjustmentsOfLeavers, BackPayColumns.adjustments)
    settled = table(.settled, BackPayColumns.settled)
    self.notes = notes
    self.given = given
    self.people = people
    self.leavers = leavers
  }

  /// How many rows of differences were written.
  var differenceCount: Int { differences.rows }

  /// Begins to compare a month.
  ///
  /// - Parameters:
  ///   - paid: its archived payslips, one after the other.
  ///   - earlier: what was paid for it later, by person.
  func begin(
    _ period: PayPeriod, paid: @escaping () throws -> PayslipRow?, _ earlier: [String: [EarlierSettlement]]
  ) -> MonthComparison {
    MonthComparison(period, paid: paid, earlier, people) { due, paid, settled, sums in
      do { try self.compare(period, due, paid, settled, &sums) } catch is Overflow {
        throw BackPayError.overflow(period, employeeId: due.employeeId)
      }
    }
  }

  /// Writes what is left of every table.
  func close() throws {
    for table in [differences, lines, adjustments, leaversAdjustments, settled] { try table.close() }
  }

  private func compare(
    _ period: PayPeriod, _ due: PayslipRow, _ paid: PayslipRow?, _ earlier: [EarlierSettlement],
    _ sums: inout Sums
  ) throws {
    try writeLines(period, due, paid)
    for line in earlier { try write(line) }
    let isCorrected = people.contains(due.employeeId)
    var own = ofPeople[isCorrected ? due.employeeId : ""] ?? (.zero, .zero)
    defer { if isCorrected { ofPeople[due.employeeId] = own } }
    for (item, stretch) in zip(BackPayItem.allCases, PayslipRow.stretches) {
      let account = try BackPayAccount(
        paid: try paid?.sum(stretch) ?? .zero, settled: try earlier.settled(item), due: try due.sum(stretch))
      sums.paid.add(Int128(account.paid.fen), item)
      sums.due.add(Int128(account.due.fen), item)
      sums.settled.add(Int128(account.settled.fen), item)
      sums.difference.add(Int128(account.difference.fen), item)
      own.paid.add(Int128(account.paid.fen), item)
      own.due.add(Int128(account.due.fen), item)
      if account.difference != .zero { try write(period, due, item, account) }
    }
  }

  private func write(
    _ period: PayPeriod, _ row: PayslipRow, _ item: BackPayItem, _ account: BackPayAccount
  ) throws {
    concerned.insert(row.employeeId)
    let buffer = differences.buffer
    buffer.appendText(row.employeeId)
    buffer.appendSeparator()
    buffer.append(period)
    buffer.appendSeparator()
    buffer.append(item, language)
    for amount in [account.paid, account.settled, account.due, account.difference] {
      buffer.appendSeparator()
      buffer.append(hundredths: amount.fen)
    }
    try differences.endRow()
    if let endDate = try leavers.endDate(of: row.employeeId) {
      leavers.add(account.difference, item, to: row, endDate)
      try writeAdjustment(period, row, item, account, to: leaversAdjustments)
    } else {
      try writeAdjustment(period, row, item, account, to: adjustments)
    }
  }

  private func writeAdjustment(
    _ period: PayPeriod, _ row: PayslipRow, _ item: BackPayItem, _ account: BackPayAccount,
    to table: BackPayTable
  ) throws {
    let origin = given.origin(of: row.employeeId, for: period)
    try write(
      row.employeeId, item.settlingItem, account.difference.fen, item.scheme, period, origin,
      notes.note(item, for: period, row, account, origin), to: table)
  }

  private func write(
    _ employeeId: String, _ item: AdjustmentItem, _ units: Int64, _ scheme: Scheme?, _ period: PayPeriod,
    _ origin: AdjustmentOrigin, _ note: String, to table: BackPayTable
  ) throws {
    let buffer = table.buffer
    buffer.appendText(employeeId)
    buffer.appendSeparator()
    buffer.append(item.entry.title, code: item.code, language)
    buffer.appendSeparator()
    buffer.append(hundredths: units)
    buffer.appendSeparator()
    if let scheme { buffer.append(scheme.title, code: scheme.code, language) }
    buffer.appendSeparator()
    buffer.append(period)
    buffer.appendSeparator()
    buffer.append(origin.title, code: origin.code, language)
    buffer.appendSeparator()
    buffer.appendText(note)
    try table.endRow()
  }

  /// Writes what the ledger alone must be corrected by, and what earlier lines have corrected of it.
  ///
  /// - Parameter names: somebody's name, for those who have left.
  func write(
    _ ledger: [LedgerDifferences.Difference], _ earlier: [String: [EarlierSettlement]],
    named names: (String) throws -> String
  ) throws {
    for line in earlier.sorted(by: { $0.key < $1.key }).flatMap(\.value) { try write(line) }
    for difference in ledger {
      let employeeId = difference.employeeId
      concerned.insert(employeeId)
      ledgerCorrections += 1
      let origin = given.origin(of: employeeId, for: nil)
      let endDate = try leavers.endDate(of: employeeId)
      if let endDate { leavers.add(employeeId, try names(employeeId), endDate) }
      try write(
        employeeId, difference.item, difference.difference, nil, difference.period, origin,
        notes.note(difference, origin), to: endDate == nil ? adjustments : leaversAdjustments)
    }
  }

  private func writeLines(_ period: PayPeriod, _ due: PayslipRow, _ paid: PayslipRow?) throws {
    if let paid, paid.figures == due.figures { return }
    for (index, line) in PayslipRow.items.enumerated() {
      let before = paid?.figures[index] ?? 0
      let after = due.figures[index]
      if before == after { continue }
      let (difference, overflow) = after.subtractingReportingOverflow(before)
      if overflow { throw Overflow() }
      let buffer = lines.buffer
      buffer.appendText(due.employeeId)
      buffer.appendSeparator()
      buffer.append(period)
      buffer.appendSeparator()
      buffer.append(line.entry.title, code: line.code, language)
      for amount in [before, after, difference] {
        buffer.appendSeparator()
        buffer.append(hundredths: amount)
      }
      try lines.endRow()
    }
  }

  private func write(_ line: EarlierSettlement) throws {
    let adjustment = line.adjustment
    if !line.settles { byHand += 1 }
    let buffer = settled.buffer
    buffer.appendText(line.employeeId)
    buffer.appendSeparator()
    buffer.append(adjustment.period)
    buffer.appendSeparator()
    buffer.append(adjustment.item.entry.title, code: adjustment.item.code, language)
    buffer.appendSeparator()
    buffer.append(hundredths: adjustment.units)
    buffer.appendSeparator()
    if let origin = adjustment.origin { buffer.append(origin.title, code: origin.code, language) }
    buffer.appendSeparator()
    buffer.append(Words.yesNo(line.settles, language))
    buffer.appendSeparator()
    buffer.appendText(adjustment.note)
    buffer.appendSeparator()
    if !line.settles { buffer.appendText(BackPayNotes.ofHand(adjustment).text(in: language)) }
    buffer.appendSeparator()
    if let scheme = adjustment.scheme { buffer.append(scheme.title, code: scheme.code, language) }
    buffer.appendSeparator()
    buffer.append(line.paidIn)
    try settled.endRow()
  }
}
