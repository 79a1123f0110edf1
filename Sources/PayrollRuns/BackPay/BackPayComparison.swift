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
  let leavers: Leavers
  /// Everybody with a difference.
  private(set) var people: Set<String> = []
  /// Adjustments written by hand that were counted as settled, and that were left alone.
  private(set) var byHand = (counted: 0, leftAlone: 0)
  /// Whose back pay, written by hand, was counted for which month.
  private(set) var countedByHand: [PayPeriod: Set<String>] = [:]

  init(_ options: BackPayOptions, _ store: any BackPayStore, _ notes: BackPayNotes, _ leavers: Leavers) {
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
    self.leavers = leavers
  }

  /// How many rows of differences were written.
  var differenceCount: Int { differences.rows }

  /// Compares a month.
  ///
  /// - Throws: ``BackPayError/refused(_:employeeIds:_:)`` if somebody was paid who would be refused now.
  func compare(
    _ period: PayPeriod, paid: [InputFile], due: [InputFile],
    _ earlier: [String: [EarlierSettlement]], _ accounts: [RunAccount]
  ) throws -> Sums {
    var sums = Sums()
    var open = earlier
    var refused: [String] = []
    try PaidAndDue.forEach(paid: paid, due: due) { pair in
      guard let row = pair.due else {
        if let employeeId = pair.paid?.employeeId, refused.count < RunCounts.faultsTold {
          refused.append(employeeId)
        }
        return
      }
      let settled = open.removeValue(forKey: row.employeeId) ?? []
      do {
        try compare(period, row, pair.paid, settled, &sums)
      } catch is Overflow {
        throw BackPayError.overflow(period, employeeId: row.employeeId)
      }
    }
    if !refused.isEmpty {
      throw BackPayError.refused(period, employeeIds: refused, accounts.flatMap(\.faults))
    }
    for employeeId in open.keys.sorted() {
      try compareWithoutPayslip(period, employeeId, open[employeeId] ?? [], &sums)
    }
    return sums
  }

  /// Writes what is left of every table.
  func close() throws {
    for table in [differences, lines, adjustments, leaversAdjustments, settled] { try table.close() }
  }

  /// Somebody who has no payslip of the month, but for whom something was settled.
  private func compareWithoutPayslip(
    _ period: PayPeriod, _ employeeId: String, _ earlier: [EarlierSettlement], _ sums: inout Sums
  ) throws {
    let row = PayslipRow(
      employeeId: employeeId, name: "", region: "", post: "", grade: "",
      figures: [Int64](repeating: 0, count: PayslipRow.items.count))
    do {
      try compare(period, row, nil, earlier, &sums)
    } catch is Overflow {
      throw BackPayError.overflow(period, employeeId: employeeId)
    }
  }

  private func compare(
    _ period: PayPeriod, _ due: PayslipRow, _ paid: PayslipRow?, _ earlier: [EarlierSettlement],
    _ sums: inout Sums
  ) throws {
    try writeLines(period, due, paid)
    for (item, stretch) in zip(BackPayItem.allCases, PayslipRow.stretches) {
      let account = try BackPayAccount(
        paid: try paid?.sum(stretch) ?? .zero, due: try due.sum(stretch), earlier: try earlier.sum(item))
      sums.paid.add(Int128(account.paid.fen), item)
      sums.due.add(Int128(account.due.fen), item)
      sums.settled.add(Int128(account.settled.fen), item)
      sums.difference.add(Int128(account.difference.fen), item)
      if !earlier.isEmpty { try writeSettled(period, due.employeeId, item, earlier, account) }
      if account.difference != .zero { try write(period, due, item, account) }
    }
  }

  private func write(
    _ period: PayPeriod, _ row: PayslipRow, _ item: BackPayItem, _ account: BackPayAccount
  ) throws {
    people.insert(row.employeeId)
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
      try writeAdjustment(period, row, item, account.difference, to: leaversAdjustments)
    } else {
      try writeAdjustment(period, row, item, account.difference, to: adjustments)
    }
  }

  private func writeAdjustment(
    _ period: PayPeriod, _ row: PayslipRow, _ item: BackPayItem, _ amount: Money, to table: BackPayTable
  ) throws {
    let buffer = table.buffer
    let entry = item.settlingItem.entry
    buffer.appendText(row.employeeId)
    buffer.appendSeparator()
    buffer.append(entry.title, code: entry.code, language)
    buffer.appendSeparator()
    buffer.append(hundredths: amount.fen)
    buffer.appendSeparator()
    if let scheme = item.scheme { buffer.append(scheme.title, code: scheme.code, language) }
    buffer.appendSeparator()
    buffer.append(period)
    buffer.appendSeparator()
    buffer.appendText(notes.note(item, for: period, row))
    try table.endRow()
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

  private func writeSettled(
    _ period: PayPeriod, _ employeeId: String, _ item: BackPayItem, _ earlier: [EarlierSettlement],
    _ account: BackPayAccount
  ) throws {
    for settlement in earlier where settlement.item == item {
      let isCounted = !settlement.isByHand || account.countsWhatWasSettledByHand
      if settlement.isByHand {
        if isCounted { byHand.counted += 1 } else { byHand.leftAlone += 1 }
        if isCounted && item == .backPay { countedByHand[period, default: []].insert(employeeId) }
      }
      let buffer = settled.buffer
      buffer.appendText(employeeId)
      buffer.appendSeparator()
      buffer.append(settlement.paidIn)
      buffer.appendSeparator()
      buffer.append(item, language)
      buffer.appendSeparator()
      buffer.append(period)
      buffer.appendSeparator()
      buffer.append(hundredths: settlement.amount.fen)
      for answer in [settlement.isByHand, isCounted] {
        buffer.appendSeparator()
        buffer.append(Words.yesNo(answer, language))
      }
      try settled.endRow()
    }
  }
}
