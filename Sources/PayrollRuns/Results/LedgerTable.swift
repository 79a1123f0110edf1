import CSV
import Payroll
import PayrollFiles

/// `ledger.csv`: what the month hands to the next.
enum LedgerTable {
  static let columns: [(code: String, title: Bilingual)] =
    LedgerField.allCases.map(\.column)
}

extension ResultRows {
  func writeLedgerRow(_ carryover: borrowing Carryover, _ identity: WrittenIdentity) {
    ledger.append(identity.employeeId)
    ledgerWriter.write(carryover, to: ledger)
    totals.ledgerRows += 1
  }
}
