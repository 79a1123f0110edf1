/// The columns of the ledger: what one month hands to the next.
public enum LedgerField: Int, CaseIterable, Sendable {
  /// Employee number (人员编号).
  case employeeId
  /// Period (发放月份).
  case period
  /// Hire date (入职日期).
  case hireDate
  /// End date (离职日期).
  case endDate
  /// Tax year (纳税年度).
  case taxYear
  /// Months of basic deduction (累计减除月数).
  case deductionMonths
  /// Withholding basis (扣缴方式).
  case taxBasis
  /// Income of the year (累计收入).
  case yearIncome
  /// Special deductions of the year (累计专项扣除).
  case yearSpecial
  /// Special additional deductions of the year (累计专项附加扣除).
  case yearAdditional
  /// Other deductions of the year (累计其他扣除).
  case yearOther
  /// Tax reductions of the year (累计减免税额).
  case yearReduction
  /// Tax withheld in the year (累计已扣税额).
  case yearTax
  /// Bonus taxed separately in the year (年终奖已单独计税).
  case bonusTaxed
  /// Annual leave used in the year (本年已用年休假天数).
  case annualLeaveUsedDays
  /// Sick days of the year (本年病假天数).
  case sickLeaveDays
  /// Compensatory leave lots (补休结余明细).
  case compLeaveLots
  /// Wages of the last twelve months (近十二月工资).
  case wages
  /// Arrears (垫付款余额).
  case arrears
  /// Recovery carried (追偿结转).
  case recoveryCarried
  /// Deduction carried (其他扣款结转).
  case deductionCarried

  /// One line of the list of columns.
  public struct Entry: Sendable {
    /// The canonical name.
    public let code: String
    /// The titles.
    public let title: Bilingual
  }

  static let catalogue: [Entry] = [
    Entry(code: "employee_id", title: Bilingual("人员编号", "Employee number")),
    Entry(code: "period", title: Bilingual("发放月份", "Period")),
    Entry(code: "hire_date", title: Bilingual("入职日期", "Hire date")),
    Entry(code: "end_date", title: Bilingual("离职日期", "End date")),
    Entry(code: "tax_year", title: Bilingual("纳税年度", "Tax year")),
    Entry(code: "deduction_months", title: Bilingual("累计减除月数", "Months of basic deduction")),
    Entry(code: "tax_basis", title: Bilingual("扣缴方式", "Withholding basis")),
    Entry(code: "ytd_income", title: Bilingual("累计收入", "Income of the year")),
    Entry(code: "ytd_special", title: Bilingual("累计专项扣除", "Special deductions of the year")),
    Entry(code: "ytd_additional", title: Bilingual("累计专项附加扣除", "Special additional deductions of the year")),
    Entry(code: "ytd_other", title: Bilingual("累计其他扣除", "Other deductions of the year")),
    Entry(code: "ytd_reduction", title: Bilingual("累计减免税额", "Tax reductions of the year")),
    Entry(code: "ytd_tax", title: Bilingual("累计已扣税额", "Tax withheld in the year")),
    Entry(code: "bonus_taxed", title: Bilingual("年终奖已单独计税", "Bonus taxed separately in the year")),
    Entry(code: "annual_leave_used_days", title: Bilingual("本年已用年休假天数", "Annual leave used in the year")),
    Entry(code: "sick_leave_days", title: Bilingual("本年病假天数", "Sick days of the year")),
    Entry(code: "comp_leave_lots", title: Bilingual("补休结余明细", "Compensatory leave lots")),
    Entry(code: "wages", title: Bilingual("近十二月工资", "Wages of the last twelve months")),
    Entry(code: "arrears", title: Bilingual("垫付款余额", "Arrears")),
    Entry(code: "recovery_carried", title: Bilingual("追偿结转", "Recovery carried")),
    Entry(code: "deduction_carried", title: Bilingual("其他扣款结转", "Deduction carried")),
  ]

  /// The line that describes this column.
  public var entry: Entry { LedgerField.catalogue[rawValue] }

  /// The canonical name.
  public var code: String { entry.code }
}
