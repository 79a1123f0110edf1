extension SalaryTerms: DatedTerms {
  /// What a row of blank cells says.
  public static let blank = SalaryTerms()
  /// Where the rows are.
  public static let rows: WritableKeyPath<Standards, [OneRow: [StandardRow<SalaryTerms>]]> & Sendable =
    \.salaries.byOneRow

  /// A new column is a property of the terms and a line here.
  public static let columns: [TermsColumn<SalaryTerms>] = [
    .deciding(
      "peer_average", "同类岗位平均工资", "Average pay in like posts", .money(\.peerAverage), tellsBlank: false),
    .deciding(
      "social_average", "社会平均工资", "Average pay of society", .money(\.socialAverage), tellsBlank: false),
    .deciding("peer_weight", "同类岗位权重", "Weight of like posts", .share(\.peerWeight), tellsBlank: false),
    // - Reading: what is added to a reference salary that is not approved is added to the one that follows from the
    // averages, and the result is an approved one.
    .deciding(
      "reference_salary", "核定基准工资", "Approved reference salary",
      .moneyIfAny(\.approvedReferenceSalary) { try? $0.referenceSalary() }),
  ]
}

extension PostTerms: DatedTerms {
  /// What a row of blank cells says.
  public static let blank = PostTerms(category: .civilian)
  /// Where the rows are.
  public static let rows: WritableKeyPath<Standards, [String: [StandardRow<PostTerms>]]> & Sendable = \.posts

  /// A new column is a property of the terms and a line here.
  public static let columns: [TermsColumn<PostTerms>] = [
    .coding("post", "岗位", "Post"), .describing("post_name", "岗位名称", "Name of the post"),
    .deciding("category", "类别", "Category", .word(\.category), isRequired: true),
    .deciding("professionalism", "专业性系数", "Professionalism factor", .factor(\.professionalism)),
    .deciding("risk", "危险性系数", "Risk factor", .factor(\.risk)),
    .deciding("intensity", "劳动强度系数", "Intensity factor", .factor(\.intensity)),
    .deciding("post_pay", "岗位工资", "Post pay", .money(\.postPay)),
    .deciding("duty_pay_per_day", "每日执勤补贴", "Duty pay a day", .money(\.dutyPayPerDay)),
    .deciding("accident_plan", "意外险方案", "Accident plan", .text(\.accidentPlan)),
  ]
}

extension GradeTerms: DatedTerms {
  /// What a row of blank cells says.
  public static let blank = GradeTerms(gradePay: .zero)
  /// Where the rows are.
  public static let rows: WritableKeyPath<Standards, [String: [StandardRow<GradeTerms>]]> & Sendable =
    \.grades

  /// A new column is a property of the terms and a line here.
  public static let columns: [TermsColumn<GradeTerms>] = [
    .coding("grade", "层级", "Grade"), .describing("grade_name", "层级名称", "Name of the grade"),
    .deciding("grade_pay", "层级工资", "Grade pay", .money(\.gradePay)),
  ]
}

extension RatingTerms: DatedTerms {
  /// What a row of blank cells says.
  public static let blank = RatingTerms()
  /// Where the rows are.
  public static let rows: WritableKeyPath<Standards, [String: [StandardRow<RatingTerms>]]> & Sendable =
    \.ratings

  /// A new column is a property of the terms and a line here.
  public static let columns: [TermsColumn<RatingTerms>] = [
    .coding("rating", "考核等次", "Rating"), .describing("rating_name", "等次名称", "Name of the rating"),
    .narrowing("post", "岗位", "Post", .text(\.post)), .narrowing("grade", "层级", "Grade", .text(\.grade)),
    .deciding("coefficient", "绩效系数", "Performance coefficient", .factor(\.coefficient)),
    .deciding("amount", "绩效定额", "Performance amount", .money(\.amount)),
    .deciding("in_probation", "试用期发放", "Paid in probation", .word(\.inProbation)),
  ]
}

extension AccidentPlanTerms: DatedTerms {
  /// What a row of blank cells says.
  public static let blank = AccidentPlanTerms(monthlyPremium: .zero)
  /// Where the rows are.
  public static let rows: WritableKeyPath<Standards, [String: [StandardRow<AccidentPlanTerms>]]> & Sendable =
    \.accidentPlans

  /// A new column is a property of the terms and a line here.
  public static let columns: [TermsColumn<AccidentPlanTerms>] = [
    .coding("plan", "意外险方案", "Accident plan"),
    .deciding("monthly_premium", "每月保费", "Monthly premium", .money(\.monthlyPremium)),
    .describing("coverage", "保险金额", "Coverage", .amongFigures),
    .deciding("taxable", "计入应税收入", "Taxable income", .word(\.isTaxable)),
  ]
}
