import Payroll

/// A ledger as a text.
enum LedgerText {
  /// The columns in the order of the program.
  static let columns = LedgerField.allCases.map(\.code)

  /// The ledger with the given rows.
  static func of(_ rows: [Cells]) -> String { Month.table(columns, rows) }

  /// The row of somebody who was paid in September 2026 and for whom nothing is open, with what a test changes.
  static func row(_ employeeId: String, _ cells: Cells = [:]) -> Cells {
    let usual = [
      "employee_id": employeeId, "period": "2026-09", "hire_date": "2015-03-01", "tax_year": "2026",
      "deduction_months": "9", "tax_basis": "standard", "ytd_income": "90000.00", "ytd_special": "20070.00",
      "ytd_additional": "0.00", "ytd_other": "0.00", "ytd_reduction": "0.00", "ytd_tax": "747.90",
      "ytd_gross_pay": "90000.00", "severance_paid": "0.00",
      "bonus_taxed": "no", "annual_leave_used_days": "0.00", "sick_leave_days": "0.00", "arrears": "0.00",
      "recovery_carried": "0.00", "deduction_carried": "0.00",
    ]
    return usual.merging(cells) { $1 }
  }
}
