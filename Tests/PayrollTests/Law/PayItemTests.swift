import PayrollTestSupport
import Testing

@testable import Payroll

/// The catalogue of pay items.
@Suite struct PayItemTests {
  @Test("The catalogue has the order of the cases")
  func order() {
    #expect(PayItem.catalogue.map(\.item) == PayItem.allCases)
    #expect(PayItem.allCases.map(\.entry.item) == PayItem.allCases)
  }

  @Test("Codes and titles are unique in each language")
  func unique() {
    let entries = PayItem.catalogue
    #expect(Set(entries.map(\.code)).count == entries.count)
    #expect(Set(entries.map(\.title.chinese)).count == entries.count)
    #expect(Set(entries.map(\.title.english)).count == entries.count)
  }

  @Test("Every line says what it is called, how it is computed and what it rests on")
  func complete() {
    for entry in PayItem.catalogue {
      #expect(!entry.title.chinese.isEmpty && !entry.title.english.isEmpty, "\(entry.code)")
      #expect(!entry.formula.chinese.isEmpty && !entry.formula.english.isEmpty, "\(entry.code)")
      #expect(!entry.citation.document.isEmpty, "\(entry.code)")
    }
  }

  @Test("The codes are the columns of payslips.csv, which other programs read")
  func columns() {
    #expect(
      PayItem.allCases.map(\.code) == [
        "month_days", "payable_days", "reference_pay", "professionalism_pay", "risk_pay",
        "intensity_pay", "post_pay", "grade_pay", "seniority_pay", "probation_adjustment",
        "monthly_wage", "proration_adjustment", "unpaid_leave_deduction", "sick_leave_deduction",
        "other_leave_deduction", "suspension_adjustment", "performance_pay", "duty_pay",
        "overtime_workday_pay", "overtime_restday_pay", "overtime_holiday_pay", "comp_leave_payout",
        "annual_leave_payout", "allowance", "tax_exempt_pay", "back_pay", "annual_bonus", "award",
        "severance", "gross_pay",
        "pension_employee", "medical_employee", "unemployment_employee", "housing_fund_employee",
        "serious_illness_employee", "contribution_adjustment_employee", "income_tax", "bonus_tax",
        "severance_tax", "arrears_advanced", "arrears_repaid", "recovery", "other_deduction", "net_pay",
        "pension_base",
        "medical_base", "maternity_base", "unemployment_base", "work_injury_base", "housing_fund_base",
        "pension_employer", "medical_employer", "maternity_employer", "unemployment_employer",
        "work_injury_employer", "housing_fund_employer", "serious_illness_employer",
        "contribution_adjustment_employer", "accident_insurance", "health_check", "employer_cost",
        "cumulative_taxable_income", "comp_leave_balance_hours", "annual_leave_balance_days",
      ])
  }
}
