import Payroll

/// What pay consists of, as `report.html` shows it: every earning, every employee deduction and every employer cost
/// belongs to one component. The compiler asks for the component of a new line.
enum PayComponent: CaseIterable {
  case monthlyWage
  case partOfMonth
  case performance
  case duty
  case overtime
  case annualLeave
  case allowances
  case backPay
  case annualBonus
  case awards
  case severance
  case socialInsurance
  case housingFund
  case accidentInsurance
  case healthCheck
  case employeeContributions
  case incomeTax
  case deductions

  /// The component of a line; nil for bases, balances and what is a sum of others.
  init?(_ item: PayItem) {
    switch item {
    case .referencePay, .professionalismPay, .riskPay, .intensityPay, .postPay, .gradePay, .seniorityPay,
      .probationAdjustment:
      self = .monthlyWage
    case .prorationAdjustment, .unpaidLeaveDeduction, .sickLeaveDeduction, .otherLeaveDeduction,
      .suspensionAdjustment:
      self = .partOfMonth
    case .performancePay: self = .performance
    case .dutyPay: self = .duty
    case .overtimeWorkdayPay, .overtimeRestdayPay, .overtimeHolidayPay, .compLeavePayout: self = .overtime
    case .annualLeavePayout: self = .annualLeave
    case .allowance, .taxExemptPay: self = .allowances
    case .backPay: self = .backPay
    case .annualBonus: self = .annualBonus
    case .award: self = .awards
    case .severance: self = .severance
    case .pensionEmployer, .medicalEmployer, .maternityEmployer, .unemploymentEmployer, .workInjuryEmployer,
      .seriousIllnessEmployer, .contributionAdjustmentEmployer:
      self = .socialInsurance
    case .housingFundEmployer: self = .housingFund
    case .accidentInsurance: self = .accidentInsurance
    case .healthCheck: self = .healthCheck
    case .pensionEmployee, .medicalEmployee, .unemploymentEmployee, .housingFundEmployee,
      .seriousIllnessEmployee, .contributionAdjustmentEmployee:
      self = .employeeContributions
    case .incomeTax, .bonusTax, .severanceTax: self = .incomeTax
    case .arrearsRepaid, .recovery, .otherDeduction: self = .deductions
    case .monthDays, .payableDays, .monthlyWage, .grossPay, .arrearsAdvanced, .netPay, .pensionBase,
      .medicalBase, .maternityBase, .unemploymentBase, .workInjuryBase, .housingFundBase, .employerCost,
      .cumulativeTaxableIncome, .compLeaveBalanceHours, .annualLeaveBalanceDays:
      return nil
    }
  }

  /// Its lines, in the order of the payslip.
  var items: [PayItem] { PayItem.allCases.filter { PayComponent($0) == self } }

  /// What the employer's cost consists of, in the order of the page.
  static let ofCost = allCases.filter { ![.employeeContributions, .incomeTax, .deductions].contains($0) }

  /// What it is called.
  var title: Bilingual {
    switch self {
    case .monthlyWage: Bilingual("月工资标准", "Monthly wage")
    case .partOfMonth: Bilingual("不足月、假期和停职调整", "Part of a month, leave, suspension")
    case .performance: Bilingual("绩效工资", "Performance pay")
    case .duty: Bilingual("执勤补贴", "Duty pay")
    case .overtime: Bilingual("加班和补休折算", "Overtime and compensatory leave")
    case .annualLeave: Bilingual("未休年休假工资", "Annual leave paid out")
    case .allowances: Bilingual("津补贴", "Allowances")
    case .backPay: Bilingual("补发工资", "Back pay")
    case .annualBonus: Bilingual("年终奖", "Annual bonus")
    case .awards: Bilingual("表彰奖励", "Awards")
    case .severance: Bilingual("经济补偿", "Severance")
    case .socialInsurance: Bilingual("单位社会保险", "Social insurances, employer")
    case .housingFund: Bilingual("单位公积金", "Housing fund, employer")
    case .accidentInsurance: Bilingual("意外险", "Accident insurance")
    case .healthCheck: Bilingual("体检费", "Health checks")
    case .employeeContributions: Bilingual("个人社保和公积金", "Insurances and housing fund, employee")
    case .incomeTax: Bilingual("个人所得税", "Income tax")
    case .deductions: Bilingual("追偿和扣款", "Recovery and deductions")
    }
  }
}
