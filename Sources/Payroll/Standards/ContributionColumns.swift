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
    .narrowing("unit", "单位", "Unit", .text(\.unit))
      .holding("只管这个单位的人", "only for this unit"), .coding("scheme", "险种", "Scheme"),
    .deciding("base_floor", "缴费基数下限", "Least base", .moneyIfAny(\.baseFloor))
      .holding("缴费基数的下限，元/月", "least base, yuan a month"),
    .deciding("base_ceiling", "缴费基数上限", "Greatest base", .moneyIfAny(\.baseCeiling))
      .holding("缴费基数的上限，元/月", "greatest base, yuan a month"),
    .deciding("employer_rate", "单位费率", "Employer's rate", .share(\.employerRate))
      .holding("单位按基数缴的比例，8% 或 0.08", "share of the base that the employer pays, 8% or 0.08"),
    .deciding("employee_rate", "个人费率", "Employee's rate", .share(\.employeeRate))
      .holding(
        "个人按基数缴的比例，8% 或 0.08；生育保险和工伤保险为 0",
        "share of the base that the person pays, 8% or 0.08; 0 for maternity and work injury"),
    .deciding("employer_fixed", "单位定额", "Employer's fixed amount", .money(\.employerFixed))
      .holding("单位每月另缴的定额，元", "fixed amount on top, yuan a month"),
    .deciding("employee_fixed", "个人定额", "Employee's fixed amount", .money(\.employeeFixed))
      .holding(
        "个人每月另缴的定额，元；生育保险和工伤保险为 0", "fixed amount on top, yuan a month; 0 for maternity and work injury"),
    .deciding("employer_rounding", "单位取整方式", "Employer's rounding", .word(\.employerRounding)),
    .deciding("employee_rounding", "个人取整方式", "Employee's rounding", .word(\.employeeRounding)),
    .deciding(
      "new_hire_until_day", "新入职缴费截止日", "Due for those hired until the day",
      .countIfAny(0...31, \.newHireUntilDay)
    )
    .holding(
      "入职当月：不晚于这一日入职的才缴；0 为从次月起缴（入职前没有工龄的人）",
      "month of hiring: due only if hired by this day; 0: from the next month, for people without earlier service"
    ),
    .deciding(
      "leaver_from_day", "离职缴费起始日", "Due for those who leave from the day on",
      .countIfAny(1...31, \.leaverFromDay)
    )
    .holding("离职当月：最后一天不早于这一日的才缴", "month of leaving: due only if the last day is this one or later"),
    .deciding("deductible", "税前扣除", "Deductible from taxable income", .word(\.isDeductible))
      .holding("个人缴的部分是不是税前扣除", "whether the person's side is deducted before tax"),
  ]
}
