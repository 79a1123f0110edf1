/// One line of a payslip: everything that has a column of its own in `payslips.csv`, in that order.
///
/// The case says *which* line; ``entry`` says what it is called, what kind it is, what it rests on and how it
/// is computed. A new pay item is a case here and its line in the catalogue (`PayItemCatalogue.swift`), in the same place.
public enum PayItem: Int, CaseIterable, Sendable {
  /// Payable days of the month (全月计薪天数).
  case monthDays
  /// Payable days of the person (本人计薪天数).
  case payableDays
  /// Reference pay (基准工资).
  case referencePay
  /// Professionalism pay (专业性工资).
  case professionalismPay
  /// Risk pay (危险性工资).
  case riskPay
  /// Intensity pay (劳动强度工资).
  case intensityPay
  /// Post pay (岗位工资).
  case postPay
  /// Grade pay (层级工资).
  case gradePay
  /// Seniority pay (工龄工资).
  case seniorityPay
  /// Probation adjustment (试用期调整).
  case probationAdjustment
  /// Monthly wage (月工资标准).
  case monthlyWage
  /// Part of a month (不足月调整).
  case prorationAdjustment
  /// Unpaid leave deduction (事假旷工扣款).
  case unpaidLeaveDeduction
  /// Sick leave deduction (病假扣款).
  case sickLeaveDeduction
  /// Other leave deduction (其他假期扣款).
  case otherLeaveDeduction
  /// Suspension adjustment (停职调整).
  case suspensionAdjustment
  /// Performance pay (绩效工资).
  case performancePay
  /// Duty pay (执勤补贴).
  case dutyPay
  /// Workday overtime pay (工作日加班工资).
  case overtimeWorkdayPay
  /// Rest-day overtime pay (休息日加班工资).
  case overtimeRestdayPay
  /// Holiday overtime pay (法定节假日加班工资).
  case overtimeHolidayPay
  /// Compensatory leave payout (补休折算工资).
  case compLeavePayout
  /// Annual leave payout (未休年休假工资).
  case annualLeavePayout
  /// Allowance (其他津补贴).
  case allowance
  /// Tax-exempt pay (免税补贴).
  case taxExemptPay
  /// Back pay (补发工资).
  case backPay
  /// Annual bonus (年终奖).
  case annualBonus
  /// Award (表彰奖励).
  case award
  /// Severance (经济补偿).
  case severance
  /// Gross pay (应发合计).
  case grossPay
  /// Pension, employee (养老保险个人).
  case pensionEmployee
  /// Medical insurance, employee (医疗保险个人).
  case medicalEmployee
  /// Unemployment insurance, employee (失业保险个人).
  case unemploymentEmployee
  /// Housing fund, employee (住房公积金个人).
  case housingFundEmployee
  /// Serious illness, employee (大额医疗个人).
  case seriousIllnessEmployee
  /// Contribution adjustment, employee (个人缴费补退).
  case contributionAdjustmentEmployee
  /// Income tax (个人所得税).
  case incomeTax
  /// Bonus tax (年终奖个人所得税).
  case bonusTax
  /// Severance tax (经济补偿个人所得税).
  case severanceTax
  /// Arrears advanced (单位垫付款).
  case arrearsAdvanced
  /// Arrears repaid (归还垫付款).
  case arrearsRepaid
  /// Recovery (追偿).
  case recovery
  /// Other deduction (其他扣款).
  case otherDeduction
  /// Net pay (实发工资).
  case netPay
  /// Pension, base (养老缴费基数).
  case pensionBase
  /// Medical insurance, base (医疗缴费基数).
  case medicalBase
  /// Maternity insurance, base (生育缴费基数).
  case maternityBase
  /// Unemployment insurance, base (失业缴费基数).
  case unemploymentBase
  /// Work-injury insurance, base (工伤缴费基数).
  case workInjuryBase
  /// Housing fund, base (公积金基数).
  case housingFundBase
  /// Pension, employer (养老保险单位).
  case pensionEmployer
  /// Medical insurance, employer (医疗保险单位).
  case medicalEmployer
  /// Maternity insurance, employer (生育保险单位).
  case maternityEmployer
  /// Unemployment insurance, employer (失业保险单位).
  case unemploymentEmployer
  /// Work-injury insurance, employer (工伤保险单位).
  case workInjuryEmployer
  /// Housing fund, employer (住房公积金单位).
  case housingFundEmployer
  /// Serious illness, employer (大额医疗单位).
  case seriousIllnessEmployer
  /// Contribution adjustment, employer (单位缴费补退).
  case contributionAdjustmentEmployer
  /// Accident insurance (人身意外伤害保险费).
  case accidentInsurance
  /// Health check (体检费).
  case healthCheck
  /// Employer cost (单位用工成本).
  case employerCost
  /// Cumulative taxable income (累计应纳税所得额).
  case cumulativeTaxableIncome
  /// Compensatory leave balance (补休结余小时).
  case compLeaveBalanceHours
  /// Annual leave balance (年休假结余天数).
  case annualLeaveBalanceDays
}
