import Payroll
import PayrollFiles

extension PayItem {
  /// The line as a column of a result.
  var column: (code: String, title: Bilingual) { (code, entry.title) }
}

extension RosterField {
  /// The roster's column as a column of a result.
  var column: (code: String, title: Bilingual) { (code, entry.title) }
}

extension LedgerField {
  /// The ledger's column as a column of a result.
  var column: (code: String, title: Bilingual) { (code, entry.title) }
}
