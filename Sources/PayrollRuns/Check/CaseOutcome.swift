import Payroll
import PayrollFiles

/// What became of a case.
enum CaseOutcome: Sendable {
  /// A payslip.
  case paid(PaidCase)
  /// The benefits of a case of Article 36 or of maternity.
  case granted([Benefit])
  /// The row was refused, and why.
  case refused([CaseRefusal])
}

/// A case that was paid.
struct PaidCase: Sendable {
  /// Every line, with its working.
  let explained: ExplainedPayslip
  /// The employee number.
  let employeeId: String

  /// What a column of the row that the month hands on says, in the form of ``CheckedValue``.
  func ledger(_ field: LedgerField) -> String {
    field == .employeeId ? employeeId : explained.payslip.next.texts[field.rawValue]
  }
}

/// One reason for which a row was refused.
struct CaseRefusal: Sendable {
  /// The code in `rejects.csv`.
  let code: String
  /// The column, as the file calls it.
  let column: String?
  /// What is wrong and what to do.
  let message: Bilingual
}
