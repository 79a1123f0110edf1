import PayrollTestSupport
import Testing

@testable import Payroll

/// What the lines of a payslip do to the pay.
@Suite struct PayItemEntryTests {
  @Test("The lines of the monthly wage and of gross pay (rules 1 and 6)")
  func earnings() {
    #expect(
      PayItem.wageLines.items == [
        .referencePay, .professionalismPay, .riskPay, .intensityPay, .postPay, .gradePay, .seniorityPay,
        .probationAdjustment,
      ])
    #expect(
      PayItem.earnings.items == PayItem.wageLines.items + [
        .prorationAdjustment, .unpaidLeaveDeduction, .sickLeaveDeduction, .otherLeaveDeduction,
        .suspensionAdjustment, .performancePay, .dutyPay, .overtimeWorkdayPay, .overtimeRestdayPay,
        .overtimeHolidayPay, .compLeavePayout, .annualLeavePayout, .allowance, .taxExemptPay, .backPay,
        .annualBonus, .award, .severance,
      ])
  }

  @Test("The lines between gross pay and net pay (rules 9)")
  func deductions() {
    #expect(
      PayItem.employeeDeductions.items == [
        .pensionEmployee, .medicalEmployee, .unemploymentEmployee, .housingFundEmployee,
        .seriousIllnessEmployee, .contributionAdjustmentEmployee, .incomeTax, .bonusTax, .severanceTax,
        .arrearsRepaid,
        .recovery, .otherDeduction,
      ])
    #expect(PayItem.all(of: .advance) == [.arrearsAdvanced])
    #expect(PayItem.all(of: .total) == [.monthlyWage, .grossPay, .netPay, .employerCost])
  }

  @Test("The lines that the employer bears beside gross pay (rules 9)")
  func costs() {
    #expect(
      PayItem.employerCosts.items == [
        .pensionEmployer, .medicalEmployer, .maternityEmployer, .unemploymentEmployer, .workInjuryEmployer,
        .housingFundEmployer, .seriousIllnessEmployer, .contributionAdjustmentEmployer, .accidentInsurance,
        .healthCheck,
      ])
  }

  @Test("The groups of neighbours that are added up hold what the catalogue says of each line")
  func groups() {
    #expect(PayItem.earnings.items == PayItem.all(of: .earning))
    #expect(PayItem.employeeDeductions.items == PayItem.all(of: .employeeDeduction))
    #expect(PayItem.employerCosts.items == PayItem.all(of: .employerCost))
    #expect(
      PayItem.employeeContributions.items
        == Scheme.allCases.compactMap(\.employeeItem) + [.contributionAdjustmentEmployee])
    #expect(
      PayItem.overtimeAndPayouts.items == [
        .overtimeWorkdayPay, .overtimeRestdayPay, .overtimeHolidayPay, .compLeavePayout, .annualLeavePayout,
      ])
  }

  @Test("Days, hours, bases and the figure of the tax year are not added up over people")
  func summable() {
    #expect(
      PayItem.allCases.filter { !$0.isSummable } == [
        .monthDays, .payableDays, .pensionBase, .medicalBase, .maternityBase, .unemploymentBase,
        .workInjuryBase, .housingFundBase, .cumulativeTaxableIncome, .compLeaveBalanceHours,
        .annualLeaveBalanceDays,
      ])
    #expect(PayItem.allCases.filter { $0.entry.unit == .hours } == [.compLeaveBalanceHours])
    #expect(
      PayItem.allCases.filter { $0.entry.unit == .days } == [
        .monthDays, .payableDays, .annualLeaveBalanceDays,
      ])
  }
}
