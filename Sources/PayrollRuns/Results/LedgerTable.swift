import CSV
import Payroll
import PayrollFiles

/// `ledger.csv`: what the month hands to the next.
enum LedgerTable {
  static let columns: [(code: String, title: Bilingual)] =
    LedgerField.allCases.map { ($0.code, $0.entry.title) }
}

extension PayWorker {
  func writeLedgerRow(_ carryover: borrowing Carryover, _ identity: WrittenIdentity) {
    let file = files.ledger
    file.append(identity.employeeId)
    ledgerWriter.write(carryover, to: file)
    totals.ledgerRowsWritten += 1
  }
}
