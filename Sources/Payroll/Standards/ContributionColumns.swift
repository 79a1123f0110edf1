extension ContributionTerms: ColumnTerms {
  /// The unit for which the row alone applies; blank for all.
  public static let unitColumn = TermsColumn<ContributionTerms>.naming("unit", Bilingual("单位", "Unit"))
  /// The insurance, or the housing fund.
  public static let schemeColumn = TermsColumn<ContributionTerms>.naming(
    "scheme", Bilingual("险种", "Scheme"), isRequired: true)

  /// Nobody pays anything.
  public static let blank = ContributionTerms(.pension)

  /// A new column is a property of the terms and a line here.
  public static let columns: [TermsColumn<ContributionTerms>] = [
    unitColumn, schemeColumn,
    .deciding("base_floor", Bilingual("缴费基数下限", "Least base"), .moneyIfAny(\.baseFloor)),
    .deciding("base_ceiling", Bilingual("缴费基数上限", "Greatest base"), .moneyIfAny(\.baseCeiling)),
    .deciding("employer_rate", Bilingual("单位费率", "Employer's rate"), .share(\.employerRate)),
    .deciding("employee_rate", Bilingual("个人费率", "Employee's rate"), .share(\.employeeRate)),
    .deciding("employer_fixed", Bilingual("单位定额", "Employer's fixed amount"), .money(\.employerFixed)),
    .deciding("employee_fixed", Bilingual("个人定额", "Employee's fixed amount"), .money(\.employeeFixed)),
    .deciding("employer_rounding", Bilingual("单位取整方式", "Employer's rounding"), .word(\.employerRounding)),
    .deciding("employee_rounding", Bilingual("个人取整方式", "Employee's rounding"), .word(\.employeeRounding)),
    .deciding(
      "new_hire_until_day", Bilingual("新入职缴费截止日", "Due for those hired until the day"),
      .countIfAny(0...31, \.newHireUntilDay)),
    .deciding(
      "leaver_from_day", Bilingual("离职缴费起始日", "Due for those who leave from the day on"),
      .countIfAny(1...31, \.leaverFromDay)),
    .deciding("deductible", Bilingual("税前扣除", "Deductible from taxable income"), .word(\.isDeductible)),
  ]

  /// Names the row.
  public mutating func name(_ scheme: Scheme, unit: String?) {
    self.scheme = scheme
    self.unit = unit
  }
}
