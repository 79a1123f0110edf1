import CSV
import Payroll
import PayrollFiles

/// What the ledger holds of leave, as it was left behind and as it should have been: what differs is corrected in the
/// ledger alone.
struct LedgerDifferences {
  /// A figure that differs.
  struct Difference {
    /// Whose it is.
    let employeeId: String
    /// The item that corrects it.
    let item: AdjustmentItem
    /// The month for which it is owed: that of the lot, or the last that is looked at.
    let period: PayPeriod
    /// What the ledger holds, what later lines have corrected, and what it should hold, in hundredths.
    let held: Int64
    let settled: Int64
    let due: Int64

    /// What is still to be corrected.
    var difference: Int64 { due - held - settled }
  }

  /// The last month that is looked at.
  let last: PayPeriod
  /// The lines of the archive that correct the ledger alone, by person.
  let earlier: [String: [EarlierSettlement]]

  /// The figures that differ, in the order of the ledger.
  ///
  /// - Throws: ``BackPayError/settledLater(_:)`` if a line for a later month has corrected a figure that differs; what
  ///   reading throws.
  func all(held: InputFile, due: InputFile) throws -> [Difference] {
    let heldLedger = try LedgerFile(held)
    let dueLedger = try LedgerFile(due)
    let (heldRows, dueRows) = (LedgerRows(heldLedger), LedgerRows(dueLedger))
    var differences: [Difference] = []
    for index in 0..<dueLedger.count {
      guard let place = heldRows.index(of: dueLedger.employeeId(at: index)) else { continue }
      let held = try heldRows.row(at: place)
      let due = try dueRows.row(at: index)
      let isSame =
        held.annualLeaveUsed == due.annualLeaveUsed && held.sickLeave == due.sickLeave
        && held.compLeaveLots == due.compLeaveLots
      let employeeId = isSame && earlier.isEmpty ? "" : String(dueLedger.employeeId(at: index))
      if isSame && earlier[employeeId] == nil { continue }
      differences += try self.differences(of: employeeId, held, due)
    }
    return differences
  }

  private func differences(
    of employeeId: String, _ held: Carryover, _ due: Carryover
  ) throws(BackPayError) -> [Difference] {
    let lines = (earlier[employeeId] ?? []).filter { $0.settles && $0.paidIn > last }
    var differences: [Difference] = []
    func add(_ item: AdjustmentItem, _ period: PayPeriod, _ held: Int64, _ due: Int64, _ settled: Int64) {
      let difference = Difference(
        employeeId: employeeId, item: item, period: period, held: held, settled: settled, due: due)
      if difference.difference != 0 { differences.append(difference) }
    }
    func settled(_ item: AdjustmentItem, _ isOwn: (PayPeriod) -> Bool) -> Int64 {
      lines.reduce(0) {
        $0 + ($1.adjustment.item == item && isOwn($1.adjustment.period) ? $1.adjustment.units : 0)
      }
    }
    let lots = Set(held.compLeaveLots.map(\.period) + due.compLeaveLots.map(\.period))
      .union(lines.filter { $0.adjustment.item == .compLeaveAdjustment }.map(\.adjustment.period))
    for lot in lots.sorted() {
      add(
        .compLeaveAdjustment, lot, held.hours(of: lot), due.hours(of: lot),
        settled(.compLeaveAdjustment) { $0 == lot })
    }
    // Days of leave end with the employment, and would count in another one that begins.
    if let end = due.endDate, end <= last.lastDay { return differences }
    // The days of somebody who was not paid in the last year are of the year that the row stands for.
    let period = due.taxYear == last.year ? last : min(due.period, last)
    for (item, figure) in [
      (AdjustmentItem.annualLeaveUsedAdjustment, \Carryover.annualLeaveUsed),
      (.sickLeaveAdjustment, \Carryover.sickLeave),
    ] {
      let before = differences.count
      add(
        item, period, held[keyPath: figure].hundredths, due[keyPath: figure].hundredths,
        settled(item) { $0 <= last && $0.year == period.year })
      let later = lines.first {
        $0.adjustment.item == item && $0.adjustment.period > last && $0.adjustment.period.year == period.year
      }
      if differences.count > before, let later { throw .settledLater(later) }
    }
    return differences
  }
}

extension Carryover {
  /// The hours of a lot, in hundredths; 0 where there is none.
  fileprivate func hours(of lot: PayPeriod) -> Int64 {
    compLeaveLots.first { $0.period == lot }?.hours.hundredths ?? 0
  }
}
