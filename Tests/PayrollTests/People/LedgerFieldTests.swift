import PayrollTestSupport
import Testing

@testable import Payroll

/// The columns of the ledger.
@Suite struct LedgerFieldTests {
  @Test("The list has the order of the cases, one line each, with unique codes and titles")
  func unique() {
    let entries = LedgerField.allCases.map(\.entry)
    #expect(entries.count == LedgerField.allCases.count)
    #expect(Set(entries.map(\.code)).count == entries.count)
    #expect(Set(entries.map(\.title.chinese)).count == entries.count)
    #expect(Set(entries.map(\.title.english)).count == entries.count)
    #expect(LedgerField.allCases.map(\.rawValue) == Array(entries.indices))
  }

  @Test("Each line describes its own case: the code is the case's name, `ytd` for year")
  func order() {
    for field in LedgerField.allCases {
      #expect(field.code.replacing("ytd", with: "year").replacing("_", with: "") == "\(field)".lowercased())
    }
  }

  @Test("The columns of ledger.csv, which other programs read")
  func columns() {
    #expect(
      LedgerField.allCases.map(\.code) == [
        "employee_id", "period", "hire_date", "end_date", "tax_year", "deduction_months", "tax_basis",
        "ytd_income", "ytd_special", "ytd_additional", "ytd_other", "ytd_reduction", "ytd_tax",
        "ytd_gross_pay", "bonus_taxed", "annual_leave_used_days", "sick_leave_days", "comp_leave_lots",
        "wages",
        "total_wages", "severance_paid", "arrears", "recovery_carried", "deduction_carried", "month_figures",
      ])
  }
}
