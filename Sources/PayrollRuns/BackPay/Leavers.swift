import CSV
import Payroll
import PayrollFiles

/// Who has left, by the newest ledger of the archive.
final class Leavers {
  /// Somebody who has left and is owed something, or owes.
  struct Leaver {
    let name: String
    let endDate: CivilDate
    var sums = BackPaySums.zero
  }

  private let ledger: LedgerFile?
  private let rows: LedgerRows?
  private let lastDay: CivilDate?
  private(set) var people: [String: Leaver] = [:]
  /// The employee numbers in the order in which they came.
  private(set) var order: [String] = []

  init(_ newest: ArchivedMonth?) throws {
    lastDay = newest?.period.lastDay
    ledger = try newest?.runs.last.map { try LedgerFile($0.ledger) }
    rows = ledger.map { LedgerRows($0) }
  }

  /// The last day employed of somebody who has left by the end of the newest month; nil for all others.
  func endDate(of employeeId: String) throws -> CivilDate? {
    guard let ledger, let rows, let lastDay,
      let index = ByteSlice.with(employeeId, { ledger.index(of: $0) }),
      let endDate = try rows.row(at: index).endDate, endDate <= lastDay
    else { return nil }
    return endDate
  }

  /// Notes what a leaver is owed.
  func add(_ difference: Money, _ item: BackPayItem, to row: PayslipRow, _ endDate: CivilDate) {
    add(row.employeeId, row.name, endDate)
    people[row.employeeId]?.sums.add(Int128(difference.fen), item)
  }

  /// Notes a leaver.
  func add(_ employeeId: String, _ name: String, _ endDate: CivilDate) {
    if people[employeeId] != nil { return }
    order.append(employeeId)
    people[employeeId] = Leaver(name: name, endDate: endDate)
  }
}
