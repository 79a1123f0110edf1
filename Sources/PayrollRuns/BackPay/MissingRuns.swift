import CSV
import Payroll
import PayrollFiles

/// Runs that the archive lacks: somebody was paid since it begins by the ledger that a later run was given, and no run of
/// that month has a payslip.
struct MissingRuns {
  let archive: [ArchivedMonth]

  /// Makes sure that no run is missing.
  ///
  /// Only a ledger that no run of the archive has left is read; the others hold what the archive has paid.
  ///
  /// - Throws: ``BackPayError/missingRun(_:employeeIds:before:)``; what reading throws.
  func check() throws {
    if archive.isEmpty { return }
    var paid: [PayPeriod: Set<String>] = [:]
    var last: InputFile?
    for month in archive {
      for run in month.runs {
        defer { last = run.ledger }
        guard let ledger = run.inputs.ledger else { continue }
        if let last, try FileComparison.areSame(last, ledger) { continue }
        try check(run, try LedgerFile(ledger), &paid)
      }
    }
  }

  private func check(
    _ run: ArchivedRun, _ ledger: LedgerFile, _ paid: inout [PayPeriod: Set<String>]
  ) throws {
    let rows = LedgerRows(ledger)
    var missing: [PayPeriod: [String]] = [:]
    for index in 0..<ledger.count {
      let period = try rows.row(at: index).period
      let employeeId = String(ledger.employeeId(at: index))
      guard let month = archive.first(where: { $0.period == period }) else {
        let isBetween = archive[0].period < period && period < run.options.period
        if isBetween { missing[period, default: []].append(employeeId) }
        continue
      }
      let known = try paid[period] ?? MissingRuns.paid(in: month)
      paid[period] = known
      if !known.contains(employeeId) { missing[period, default: []].append(employeeId) }
    }
    if let (period, employeeIds) = missing.min(by: { $0.key < $1.key }) {
      throw BackPayError.missingRun(period, employeeIds: employeeIds, before: run.folder)
    }
  }

  private static func paid(in month: ArchivedMonth) throws -> Set<String> {
    var employeeIds: Set<String> = []
    var walk = PayslipWalk(month.runs.map(\.payslips))
    while let row = try walk.next() { employeeIds.insert(row.employeeId) }
    return employeeIds
  }
}
