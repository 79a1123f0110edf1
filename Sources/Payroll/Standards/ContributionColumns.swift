extension ContributionTerms: DatedTerms {
  /// What a row of blank cells says.
  public static let blank = ContributionTerms(.pension)
  /// Where the rows are.
  public static let rows: WritableKeyPath<Standards, [Scheme: [StandardRow<ContributionTerms>]]> & Sendable =
    \.contributions

  /// The row says its scheme.
  public mutating func take(_ code: Scheme) { scheme = code }

  /// A new column is a property of the terms and a line here.
  public static let columns: [TermsColumn<ContributionTerms>] = [
    .narrowing("unit", "单位", "Unit", .text(\.unit)), .coding("scheme", "险种", "Scheme"),
    .deciding("base_floor", "缴费基数下限", "Least base", .moneyIfAny(\.baseFloor)),
    .deciding("base_ceiling", "缴费基数上限", "Greatest base", .moneyIfAny(\.baseCeiling)),
    .deciding("employer_rate", "单位费率", "Employer's rate", .share(\.employerRate)),
    .deciding("employee_rate", "个人费率", "Employee's rate", .share(\.employeeRate)),
    .deciding("employer_fixed", "单位定额", "Employer's fixed amount", .money(\.employerFixed)),
    .deciding("employee_fixed", "个人定额", "Employee's fixed amount", .money(\.employeeFixed)),
    .deciding("employer_rounding", "单位取整方式", "Employer's rounding", .word(\.employerRounding)),
    .deciding("employee_rounding", "个人取整方式", "Employee's rounding", .word(\.employeeRounding)),
    .deciding(
      "new_hire_until_day", "新入职缴费截止日", "Due for those hired until the day",
      .countIfAny(0...31, \.newHireUntilDay)),
    .deciding(
      "leaver_from_day", "离职缴费起始日", "Due for those who leave from the day on",
      .countIfAny(1...31, \.leaverFromDay)),
    .deciding("deductible", "税前扣除", "Deductible from taxable income", .word(\.isDeductible)),
  ]
}
