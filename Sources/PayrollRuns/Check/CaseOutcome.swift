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
    let row = explained.payslip.next
    switch field {
    case .employeeId: return employeeId
    case .period: return row.period.description
    case .hireDate: return row.hireDate.description
    case .endDate: return row.endDate?.description ?? ""
    case .taxYear: return String(row.taxYear)
    case .deductionMonths: return String(row.deductionMonths)
    case .taxBasis: return row.taxBasis.code
    case .yearIncome: return row.yearIncome.description
    case .yearSpecial: return row.yearSpecial.description
    case .yearAdditional: return row.yearAdditional.description
    case .yearOther: return row.yearOther.description
    case .yearReduction: return row.yearReduction.description
    case .yearTax: return row.yearTax.description
    case .bonusTaxed: return row.bonusTaxed ? "yes" : "no"
    case .annualLeaveUsedDays: return row.annualLeaveUsed.description
    case .sickLeaveDays: return row.sickLeave.description
    case .compLeaveLots: return row.compLeaveLots.map { "\($0.period):\($0.hours)" }.joined(separator: ";")
    case .wages:
      var wages: [String] = []
      row.wages.forEach { wages.append("\($0):\($1)") }
      return wages.joined(separator: ";")
    case .arrears: return row.arrears.description
    case .recoveryCarried: return row.recoveryCarried.description
    case .deductionCarried: return row.deductionCarried.description
    }
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
