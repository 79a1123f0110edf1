extension PayItem {
  /// The catalogue of pay items, one line each, in the order of the cases.
  static let catalogue: [Entry] = [
    Entry(
      .monthDays, "month_days", Bilingual("全月计薪天数", "Payable days of the month"),
      .information, .days, .paidDays,
      Bilingual(
        "当月工作日＋法定节假日",
        "workdays + holidays of the month")),
    Entry(
      .payableDays, "payable_days", Bilingual("本人计薪天数", "Payable days of the person"),
      .information, .days, .paidDays,
      Bilingual(
        "在职期间的工作日＋法定节假日",
        "workdays + holidays while employed")),
    Entry(
      .referencePay, "reference_pay", Bilingual("基准工资", "Reference pay"),
      .earning, .yuan, .regulation(33),
      Bilingual(
        "核定的基准工资；未核定时为 同类岗位平均×权重＋社会平均×(1－权重)，取整到元",
        "the approved reference salary, else peer average x weight + social average x (1 - weight) in whole yuan"
      )),
    Entry(
      .professionalismPay, "professionalism_pay", Bilingual("专业性工资", "Professionalism pay"),
      .earning, .yuan, .regulation(33),
      Bilingual(
        "参照工资×专业性系数－参照工资",
        "reference pay x professionalism factor - reference pay")),
    Entry(
      .riskPay, "risk_pay", Bilingual("危险性工资", "Risk pay"),
      .earning, .yuan, .regulation(33),
      Bilingual(
        "参照工资×危险性系数所增加的部分",
        "what the risk factor adds")),
    Entry(
      .intensityPay, "intensity_pay", Bilingual("劳动强度工资", "Intensity pay"),
      .earning, .yuan, .regulation(33),
      Bilingual(
        "参照工资×劳动强度系数所增加的部分",
        "what the intensity factor adds")),
    Entry(
      .postPay, "post_pay", Bilingual("岗位工资", "Post pay"),
      .earning, .yuan, .regulation(33),
      Bilingual(
        "岗位固定月额",
        "the fixed monthly amount of the post")),
    Entry(
      .gradePay, "grade_pay", Bilingual("层级工资", "Grade pay"),
      .earning, .yuan, .regulation(26),
      Bilingual(
        "层级月额",
        "the monthly amount of the grade")),
    Entry(
      .seniorityPay, "seniority_pay", Bilingual("工龄工资", "Seniority pay"),
      .earning, .yuan, .regulation(26),
      Bilingual(
        "每年标准×满年数（不超过上限）",
        "amount per year x full years, up to the maximum")),
    Entry(
      .probationAdjustment, "probation_adjustment", Bilingual("试用期调整", "Probation adjustment"),
      .earning, .yuan, .probation,
      Bilingual(
        "max(月工资×试用期比例, min(月工资, 最低工资))－月工资",
        "max(wage x probation rate, min(wage, minimum wage)) - wage")),
    Entry(
      .monthlyWage, "monthly_wage", Bilingual("月工资标准", "Monthly wage"),
      .total, .yuan, .regulation(33),
      Bilingual(
        "以上各项之和",
        "the sum of the lines above")),
    Entry(
      .prorationAdjustment, "proration_adjustment", Bilingual("不足月调整", "Part of a month"),
      .earning, .yuan, .paidDays,
      Bilingual(
        "在职期间工资（按参数 proration_basis）－月工资",
        "wage of the days employed, by the parameter proration_basis - wage")),
    Entry(
      .unpaidLeaveDeduction, "unpaid_leave_deduction", Bilingual("事假旷工扣款", "Unpaid leave deduction"),
      .earning, .yuan, .paidDays,
      Bilingual(
        "－Σ各日工资×(1－计薪比例)，事假和旷工；缺勤过半时按余下天数计",
        "- sum of the days' wage x (1 - pay rate), personal and absent; beyond half by the days that remain")),
    Entry(
      .sickLeaveDeduction, "sick_leave_deduction", Bilingual("病假扣款", "Sick leave deduction"),
      .earning, .yuan, .sickPay,
      Bilingual(
        "－病假各日工资×(1－计薪份额)，份额不低于最低工资的规定比例；缺勤过半时按余下天数计",
        "- wage of the sick days x (1 - share kept, with its floor); beyond half by the days that remain")),
    Entry(
      .otherLeaveDeduction, "other_leave_deduction", Bilingual("其他假期扣款", "Other leave deduction"),
      .earning, .yuan, .regulation(35),
      Bilingual(
        "－Σ假期各日工资×(1－计薪比例)；缺勤过半时按余下天数计",
        "- sum of the days' wage x (1 - pay rate); beyond half by the days that remain")),
    Entry(
      .suspensionAdjustment, "suspension_adjustment", Bilingual("停职调整", "Suspension adjustment"),
      .earning, .yuan, .regulation(32),
      Bilingual(
        "－停职各日工资×(1－计薪比例)；缺勤过半时按余下天数计",
        "- wage of the suspended days x (1 - pay rate); beyond half by the days that remain")),
    Entry(
      .performancePay, "performance_pay", Bilingual("绩效工资", "Performance pay"),
      .earning, .yuan, .regulation(28),
      Bilingual(
        "（月工资×系数＋金额）×出勤份额",
        "(wage x coefficient + amount) x share of the month")),
    Entry(
      .dutyPay, "duty_pay", Bilingual("执勤补贴", "Duty pay"),
      .earning, .yuan, .regulation(33),
      Bilingual(
        "每日执勤标准×执勤天数",
        "amount per day of duty x duty days")),
    Entry(
      .overtimeWorkdayPay, "overtime_workday_pay", Bilingual("工作日加班工资", "Workday overtime pay"),
      .earning, .yuan, .overtime,
      Bilingual(
        "小时工资×工作日加班小时×倍数",
        "hourly wage x workday hours x rate")),
    Entry(
      .overtimeRestdayPay, "overtime_restday_pay", Bilingual("休息日加班工资", "Rest-day overtime pay"),
      .earning, .yuan, .overtime,
      Bilingual(
        "小时工资×（休息日加班小时－选择补休小时）×倍数",
        "hourly wage x (rest-day hours - hours elected as leave) x rate")),
    Entry(
      .overtimeHolidayPay, "overtime_holiday_pay", Bilingual("法定节假日加班工资", "Holiday overtime pay"),
      .earning, .yuan, .overtime,
      Bilingual(
        "小时工资×法定节假日加班小时×倍数",
        "hourly wage x holiday hours x rate")),
    Entry(
      .compLeavePayout, "comp_leave_payout", Bilingual("补休折算工资", "Compensatory leave payout"),
      .earning, .yuan, .overtime,
      Bilingual(
        "小时工资×到期未补休小时×休息日倍数",
        "hourly wage x expired hours x rest-day rate")),
    Entry(
      .annualLeavePayout, "annual_leave_payout", Bilingual("未休年休假工资", "Annual leave payout"),
      .earning, .yuan, .annualLeavePayout,
      Bilingual(
        "前12个月平均工资÷月计薪天数×折算天数×倍数",
        "average wage of the 12 months before / paid days x days paid out x rate")),
    Entry(
      .allowance, "allowance", Bilingual("其他津补贴", "Allowance"),
      .earning, .yuan, .wageTotal,
      Bilingual(
        "按名册和调整",
        "from the roster and the adjustments")),
    Entry(
      .taxExemptPay, "tax_exempt_pay", Bilingual("免税补贴", "Tax-exempt pay"),
      .earning, .yuan, Citation("个人所得税法", "4"),
      Bilingual(
        "按名册和调整",
        "from the roster and the adjustments")),
    Entry(
      .backPay, "back_pay", Bilingual("补发工资", "Back pay"),
      .earning, .yuan, .wagePayment,
      Bilingual(
        "按名册和调整",
        "from the roster and the adjustments")),
    Entry(
      .annualBonus, "annual_bonus", Bilingual("年终奖", "Annual bonus"),
      .earning, .yuan, .regulation(28),
      Bilingual(
        "按名册和调整",
        "from the roster and the adjustments")),
    Entry(
      .award, "award", Bilingual("表彰奖励", "Award"),
      .earning, .yuan, .regulation(38),
      Bilingual(
        "按名册和调整",
        "from the roster and the adjustments")),
    Entry(
      .severance, "severance", Bilingual("经济补偿", "Severance"),
      .earning, .yuan, .severance,
      Bilingual(
        "按名册和调整",
        "from the roster and the adjustments")),
    Entry(
      .grossPay, "gross_pay", Bilingual("应发合计", "Gross pay"),
      .total, .yuan, .regulation(33),
      Bilingual(
        "以上收入各项之和",
        "the sum of the earnings")),
    Entry(
      .pensionEmployee, "pension_employee", Bilingual("养老保险个人", "Pension, employee"),
      .employeeDeduction, .yuan, .regulation(34),
      Bilingual(
        "缴费基数×个人费率＋个人定额",
        "base x employee rate + employee fixed amount")),
    Entry(
      .medicalEmployee, "medical_employee", Bilingual("医疗保险个人", "Medical insurance, employee"),
      .employeeDeduction, .yuan, .regulation(34),
      Bilingual(
        "缴费基数×个人费率＋个人定额",
        "base x employee rate + employee fixed amount")),
    Entry(
      .unemploymentEmployee, "unemployment_employee", Bilingual("失业保险个人", "Unemployment insurance, employee"),
      .employeeDeduction, .yuan, .regulation(34),
      Bilingual(
        "缴费基数×个人费率＋个人定额",
        "base x employee rate + employee fixed amount")),
    Entry(
      .housingFundEmployee, "housing_fund_employee", Bilingual("住房公积金个人", "Housing fund, employee"),
      .employeeDeduction, .yuan, .housingFund,
      Bilingual(
        "缴费基数×个人费率＋个人定额",
        "base x employee rate + employee fixed amount")),
    Entry(
      .seriousIllnessEmployee, "serious_illness_employee", Bilingual("大额医疗个人", "Serious illness, employee"),
      .employeeDeduction, .yuan, .regulation(34),
      Bilingual(
        "缴费基数×个人费率＋个人定额",
        "base x employee rate + employee fixed amount")),
    Entry(
      .contributionAdjustmentEmployee, "contribution_adjustment_employee",
      Bilingual("个人缴费补退", "Contribution adjustment, employee"),
      .employeeDeduction, .yuan, .socialInsurance,
      Bilingual(
        "往月缴费的更正",
        "corrections of past months")),
    Entry(
      .incomeTax, "income_tax", Bilingual("个人所得税", "Income tax"),
      .employeeDeduction, .yuan, .withholding,
      Bilingual(
        "累计应纳税所得额×税率－速算扣除数－累计减免－累计已扣缴",
        "cumulative taxable income x rate - quick deduction - reductions - tax already withheld")),
    Entry(
      .bonusTax, "bonus_tax", Bilingual("年终奖个人所得税", "Bonus tax"),
      .employeeDeduction, .yuan, .annualBonus,
      Bilingual(
        "年终奖×税率－速算扣除数",
        "bonus x rate - quick deduction")),
    Entry(
      .severanceTax, "severance_tax", Bilingual("经济补偿个人所得税", "Severance tax"),
      .employeeDeduction, .yuan, .severanceTax,
      Bilingual(
        "经济补偿超过当地上年职工平均工资3倍的部分×税率－速算扣除数",
        "what exceeds 3 years of the local average wage x rate - quick deduction")),
    Entry(
      .arrearsAdvanced, "arrears_advanced", Bilingual("单位垫付款", "Arrears advanced"),
      .advance, .yuan, .wageDeduction,
      Bilingual(
        "应扣缴费超过可发部分时由单位代垫",
        "what the contributions exceed the pay by")),
    Entry(
      .arrearsRepaid, "arrears_repaid", Bilingual("归还垫付款", "Arrears repaid"),
      .employeeDeduction, .yuan, .wageDeduction,
      Bilingual(
        "min(上期欠款, 可发部分－最低工资保护额)",
        "min(arrears carried, what is left above the protected part)")),
    Entry(
      .recovery, "recovery", Bilingual("追偿", "Recovery"),
      .employeeDeduction, .yuan, .regulation(40),
      Bilingual(
        "min(追偿余额, 应发×上限, 应发－最低工资, 可发部分)",
        "min(asked and carried, limit x pay, pay - minimum wage, what is left)")),
    Entry(
      .otherDeduction, "other_deduction", Bilingual("其他扣款", "Other deduction"),
      .employeeDeduction, .yuan, .wageDeduction,
      Bilingual(
        "min(扣款余额, 可发部分)",
        "min(asked and carried, what is left)")),
    Entry(
      .netPay, "net_pay", Bilingual("实发工资", "Net pay"),
      .total, .yuan, .wageDeduction,
      Bilingual(
        "应发－个人缴费－个税＋代垫－扣款",
        "gross - contributions - tax + advanced - deductions")),
    Entry(
      .pensionBase, "pension_base", Bilingual("养老缴费基数", "Pension, base"),
      .information, .yuan, .regulation(34),
      Bilingual(
        "缴费基数，不低于下限，不高于上限",
        "the contribution base between floor and ceiling")),
    Entry(
      .medicalBase, "medical_base", Bilingual("医疗缴费基数", "Medical insurance, base"),
      .information, .yuan, .regulation(34),
      Bilingual(
        "缴费基数，不低于下限，不高于上限",
        "the contribution base between floor and ceiling")),
    Entry(
      .maternityBase, "maternity_base", Bilingual("生育缴费基数", "Maternity insurance, base"),
      .information, .yuan, .regulation(34),
      Bilingual(
        "缴费基数，不低于下限，不高于上限",
        "the contribution base between floor and ceiling")),
    Entry(
      .unemploymentBase, "unemployment_base", Bilingual("失业缴费基数", "Unemployment insurance, base"),
      .information, .yuan, .regulation(34),
      Bilingual(
        "缴费基数，不低于下限，不高于上限",
        "the contribution base between floor and ceiling")),
    Entry(
      .workInjuryBase, "work_injury_base", Bilingual("工伤缴费基数", "Work-injury insurance, base"),
      .information, .yuan, .regulation(34),
      Bilingual(
        "缴费基数，不低于下限，不高于上限",
        "the contribution base between floor and ceiling")),
    Entry(
      .housingFundBase, "housing_fund_base", Bilingual("公积金基数", "Housing fund, base"),
      .information, .yuan, .housingFund,
      Bilingual(
        "缴费基数，不低于下限，不高于上限",
        "the contribution base between floor and ceiling")),
    Entry(
      .pensionEmployer, "pension_employer", Bilingual("养老保险单位", "Pension, employer"),
      .employerCost, .yuan, .regulation(34),
      Bilingual(
        "缴费基数×单位费率＋单位定额",
        "base x employer rate + employer fixed amount")),
    Entry(
      .medicalEmployer, "medical_employer", Bilingual("医疗保险单位", "Medical insurance, employer"),
      .employerCost, .yuan, .regulation(34),
      Bilingual(
        "缴费基数×单位费率＋单位定额",
        "base x employer rate + employer fixed amount")),
    Entry(
      .maternityEmployer, "maternity_employer", Bilingual("生育保险单位", "Maternity insurance, employer"),
      .employerCost, .yuan, .regulation(34),
      Bilingual(
        "缴费基数×单位费率＋单位定额",
        "base x employer rate + employer fixed amount")),
    Entry(
      .unemploymentEmployer, "unemployment_employer", Bilingual("失业保险单位", "Unemployment insurance, employer"),
      .employerCost, .yuan, .regulation(34),
      Bilingual(
        "缴费基数×单位费率＋单位定额",
        "base x employer rate + employer fixed amount")),
    Entry(
      .workInjuryEmployer, "work_injury_employer", Bilingual("工伤保险单位", "Work-injury insurance, employer"),
      .employerCost, .yuan, .regulation(34),
      Bilingual(
        "缴费基数×单位费率＋单位定额",
        "base x employer rate + employer fixed amount")),
    Entry(
      .housingFundEmployer, "housing_fund_employer", Bilingual("住房公积金单位", "Housing fund, employer"),
      .employerCost, .yuan, .housingFund,
      Bilingual(
        "缴费基数×单位费率＋单位定额",
        "base x employer rate + employer fixed amount")),
    Entry(
      .seriousIllnessEmployer, "serious_illness_employer", Bilingual("大额医疗单位", "Serious illness, employer"),
      .employerCost, .yuan, .regulation(34),
      Bilingual(
        "缴费基数×单位费率＋单位定额",
        "base x employer rate + employer fixed amount")),
    Entry(
      .contributionAdjustmentEmployer, "contribution_adjustment_employer",
      Bilingual("单位缴费补退", "Contribution adjustment, employer"),
      .employerCost, .yuan, .socialInsurance,
      Bilingual(
        "往月缴费的更正",
        "corrections of past months")),
    Entry(
      .accidentInsurance, "accident_insurance", Bilingual("人身意外伤害保险费", "Accident insurance"),
      .employerCost, .yuan, .regulation(34),
      Bilingual(
        "岗位保险方案的月保费",
        "the monthly premium of the post's plan")),
    Entry(
      .healthCheck, "health_check", Bilingual("体检费", "Health check"),
      .employerCost, .yuan, .regulation(35),
      Bilingual(
        "体检月份的每人费用",
        "the cost per head in the month of the check")),
    Entry(
      .employerCost, "employer_cost", Bilingual("单位用工成本", "Employer cost"),
      .total, .yuan, .regulation(33),
      Bilingual(
        "应发＋单位缴费＋意外险＋体检",
        "gross + employer contributions + accident insurance + health check")),
    Entry(
      .cumulativeTaxableIncome, "cumulative_taxable_income",
      Bilingual("累计应纳税所得额", "Cumulative taxable income"),
      .information, .yuan, .withholding,
      Bilingual(
        "max(0, 累计收入－减除费用－专项扣除－专项附加扣除－其他扣除)",
        "max(0, income - basic, special, additional and other deductions of the year)")),
    Entry(
      .compLeaveBalanceHours, "comp_leave_balance_hours", Bilingual("补休结余小时", "Compensatory leave balance"),
      .information, .hours, .regulation(35),
      Bilingual(
        "选择补休－已补休－到期折算",
        "hours elected - taken - paid out")),
    Entry(
      .annualLeaveBalanceDays, "annual_leave_balance_days", Bilingual("年休假结余天数", "Annual leave balance"),
      .information, .days, .annualLeave,
      Bilingual(
        "应休天数－本年已休和已折算",
        "entitlement - days taken and paid out this year")),
  ]
}
