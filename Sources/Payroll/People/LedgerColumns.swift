/// The columns of the ledger, one description each.
extension LedgerField {
  /// Shows a visitor every column, in the order of the cases.
  ///
  /// A new column is a case of ``LedgerField``, its description here, and the property that it is kept in.
  ///
  /// - Throws: what the visitor finds wrong with the first column.
  @inlinable
  public static func visit<Visitor: LedgerVisitor>(
    _ visitor: Visitor, _ given: Visitor.Given
  ) throws(Visitor.Failure) {
    try visitor.employeeNumber(
      .employeeId, given,
      LedgerColumn(
        "employee_id", Bilingual("人员编号", "Employee number"), .always,
        Bilingual("名册上的人员编号", "the number on the roster"), example: "A001"))
    try visitor.month(
      .period, given, { $1(&$0.period) },
      LedgerColumn(
        "period", Bilingual("发放月份", "Period"), .always,
        Bilingual(
          "原系统最后发放的月份，先把这一列设为文本格式",
          "the last month that was paid elsewhere, format the column as text first"), example: "2026-09"))
    try visitor.date(
      .hireDate, given, { $1(&$0.hireDate) },
      LedgerColumn(
        "hire_date", Bilingual("入职日期", "Hire date"), .always, Bilingual("与名册相同", "as on the roster"),
        example: "2020-03-01"))
    try visitor.date(
      .endDate, given, { $1(&$0.endDate) },
      LedgerColumn(
        "end_date", Bilingual("离职日期", "End date"), .always, blank: .means("在职", "still employed"),
        Bilingual("离职日期", "last day employed"), example: ""))
    try visitor.number(
      .taxYear, given, .year, { $1(&$0.taxYear) },
      LedgerColumn(
        "tax_year", Bilingual("纳税年度", "Tax year"), .always, Bilingual("纳税年度", "the tax year"),
        example: "2026"))
    try visitor.number(
      .deductionMonths, given, .monthsOfYear, { $1(&$0.deductionMonths) },
      LedgerColumn(
        "deduction_months", Bilingual("累计减除月数", "Months of basic deduction"), .taxYear,
        Bilingual("本年已减除5000元的月数", "months of this year with the basic deduction"), example: "9"))
    try visitor.word(
      .taxBasis, given, { $1(&$0.taxBasis) },
      LedgerColumn(
        "tax_basis", Bilingual("扣缴方式", "Withholding basis"), .taxYear,
        Bilingual("一般、首次入职、六万元以下", "standard, first_job or low_income"),
        example: Bilingual("一般", "standard")))
    try visitor.number(
      .yearIncome, given, .signedBalance, { $1(&$0.yearIncome) },
      LedgerColumn(
        "ytd_income", Bilingual("累计收入", "Income of the year"), .taxYear, blank: .zero,
        Bilingual(
          "本年累计收入，不含免税收入（扣缴端的累计收入减累计免税收入），元", "income of the year without exempt pay, yuan"),
        example: "52200.00"))
    try visitor.number(
      .yearSpecial, given, .signedBalance, { $1(&$0.yearSpecial) },
      LedgerColumn(
        "ytd_special", Bilingual("累计专项扣除", "Special deductions of the year"), .taxYear,
        blank: .zero,
        Bilingual("本年累计专项扣除（三险一金个人部分），元", "the person's insurances and housing fund of the year, yuan"),
        example: "9450.00"))
    try visitor.number(
      .yearAdditional, given, .signedBalance, { $1(&$0.yearAdditional) },
      LedgerColumn(
        "ytd_additional", Bilingual("累计专项附加扣除", "Special additional deductions of the year"), .taxYear,
        blank: .zero,
        Bilingual("本年累计专项附加扣除，元", "special additional deductions of the year, yuan"), example: "9000.00"))
    try visitor.number(
      .yearOther, given, .signedBalance, { $1(&$0.yearOther) },
      LedgerColumn(
        "ytd_other", Bilingual("累计其他扣除", "Other deductions of the year"), .taxYear, blank: .zero,
        Bilingual("本年累计其他扣除，元", "other deductions of the year, yuan"), example: "0.00"))
    try visitor.number(
      .yearReduction, given, .signedBalance, { $1(&$0.yearReduction) },
      LedgerColumn(
        "ytd_reduction", Bilingual("累计减免税额", "Tax reductions of the year"), .taxYear,
        blank: .zero,
        Bilingual("本年累计减免税额，元", "tax reductions of the year, yuan"), example: "0.00"))
    try visitor.number(
      .yearTax, given, .signedBalance, { $1(&$0.yearTax) },
      LedgerColumn(
        "ytd_tax", Bilingual("累计已扣税额", "Tax withheld in the year"), .taxYear, blank: .zero,
        Bilingual("本年累计已扣税额，元", "tax withheld in the year, yuan"), example: "0.00"))
    try visitor.number(
      .yearGrossPay, given, .signedBalance, { $1(&$0.yearGrossPay) },
      LedgerColumn(
        "ytd_gross_pay", Bilingual("累计应发合计", "Gross pay of the year"), .taxYear,
        blank: .means("不清楚", "not known"), mayBeMissing: true,
        Bilingual("本年累计应发合计，不含经济补偿，元", "gross pay of the year without severance, yuan"),
        example: "58200.00"))
    try visitor.word(
      .bonusTaxed, given, { $1(&$0.bonusTaxed) },
      LedgerColumn(
        "bonus_taxed", Bilingual("年终奖已单独计税", "Bonus taxed separately in the year"), .taxYear,
        Bilingual("本年年终奖是否已单独计税", "whether a bonus was taxed separately this year"),
        example: Bilingual("否", "no")))
    try visitor.number(
      .annualLeaveUsedDays, given, .heldDays, { $1(&$0.annualLeaveUsed) },
      LedgerColumn(
        "annual_leave_used_days", Bilingual("本年已用年休假天数", "Annual leave used in the year"),
        .taxYearAndEmployment, blank: .zero,
        Bilingual("本年已休年休假天数", "annual leave taken this year, days"), example: "2.00"
      ))
    try visitor.number(
      .sickLeaveDays, given, .heldDays, { $1(&$0.sickLeave) },
      LedgerColumn(
        "sick_leave_days", Bilingual("本年病假天数", "Sick days of the year"), .taxYearAndEmployment,
        blank: .zero,
        Bilingual("本年病假天数", "sick days of this year"), example: "0.00"))
    try visitor.months(
      .compLeaveLots, given, { $1(&$0.compLeaveLots) },
      LedgerColumn(
        "comp_leave_lots", Bilingual("补休结余明细", "Compensatory leave lots"), .always, blank: .nothing,
        Bilingual("补休结余：月份:小时，用分号隔开，旧的在前", "compensatory hours as month:hours, oldest first"),
        example: "2026-08:16.00;2026-09:8.00"))
    try visitor.months(
      .wages, given, { $1(&$0.wages) },
      LedgerColumn(
        "wages", Bilingual("近十二月工资", "Wages of the last twelve months"), .employment, blank: .nothing,
        Bilingual(
          "近十二月工资（应发，不含加班、折算和免税），新的在前", "wages of up to twelve months without overtime, newest first"),
        example: "2026-09:5800.00;2026-08:5800.00"))
    try visitor.months(
      .totalWages, given, { $1(&$0.totalWages) },
      LedgerColumn(
        "total_wages", Bilingual("近十二月工资总额", "Total wages of the last twelve months"), .employment,
        blank: .nothing, mayBeMissing: true,
        Bilingual(
          "近十二月工资总额（应发，含加班，不含免税和经济补偿），新的在前",
          "wages of up to twelve months, overtime included, newest first"),
        example: "2026-09:6100.00;2026-08:5800.00"))
    try visitor.number(
      .severancePaid, given, .balance, { $1(&$0.severancePaid) },
      LedgerColumn(
        "severance_paid", Bilingual("已发经济补偿", "Severance paid"), .employment, blank: .zero,
        mayBeMissing: true,
        Bilingual("这段用工已发的经济补偿，元", "severance paid in this employment, yuan"), example: "0.00"))
    try visitor.number(
      .arrears, given, .balance, { $1(&$0.arrears) },
      LedgerColumn(
        "arrears", Bilingual("垫付款余额", "Arrears"), .always, blank: .zero,
        Bilingual("单位垫付未还的余额，元", "advanced and not repaid, yuan"), example: "0.00"))
    try visitor.number(
      .recoveryCarried, given, .balance, { $1(&$0.recoveryCarried) },
      LedgerColumn(
        "recovery_carried", Bilingual("追偿结转", "Recovery carried"), .always, blank: .zero,
        Bilingual("未追完的损失，元", "recovery still open, yuan"), example: "0.00"))
    try visitor.number(
      .deductionCarried, given, .balance, { $1(&$0.deductionCarried) },
      LedgerColumn(
        "deduction_carried", Bilingual("其他扣款结转", "Deduction carried"), .always, blank: .zero,
        Bilingual("未扣完的其他扣款，元", "other deductions still open, yuan"), example: "0.00"))
    try visitor.figures(
      .monthFigures, given, { $1(&$0.monthFigures) },
      LedgerColumn(
        "month_figures", Bilingual("当月数据", "Figures of the month"), .always, blank: .nothing,
        mayBeMissing: true,
        Bilingual(
          "最后发放月名册上只属于那个月的数据：列名:数值，用分号隔开；手工编制的留空",
          "what the last month's roster said of that month alone, as column:number; blank if written by hand"),
        example: ""))
  }
}
