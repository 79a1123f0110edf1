extension SalaryTerms: DatedTerms {
  /// What a row of blank cells says.
  public static let blank = SalaryTerms()
  /// Where the rows are.
  public static let rows: WritableKeyPath<Standards, [OneRow: [StandardRow<SalaryTerms>]]> & Sendable =
    \.salaries.byOneRow

  /// A new column is a property of the terms and a line here.
  public static let columns: [TermsColumn<SalaryTerms>] = [
    .deciding(
      "peer_average", "同类岗位平均工资", "Average pay in like posts", .money(\.peerAverage), tellsBlank: false
    )
    .holding(
      "同类岗位的平均工资，元/月；和社会平均工资按权重算出基准工资（第三十三条）",
      "average pay of comparable posts, yuan a month; with the other average it makes the reference salary (Art. 33)"
    ),
    .deciding(
      "social_average", "社会平均工资", "Average pay of society", .money(\.socialAverage), tellsBlank: false
    )
    .holding("当地社会平均工资，元/月", "average pay of society, yuan a month"),
    .deciding("peer_weight", "同类岗位权重", "Weight of like posts", .share(\.peerWeight), tellsBlank: false)
      .holding("同类岗位平均工资占的权重，0 到 1", "weight of comparable posts in the reference salary, 0 to 1"),
    // - Reading: what is added to a reference salary that is not approved is added to the one that follows from the
    // averages, and the result is an approved one.
    .deciding(
      "reference_salary", "核定基准工资", "Approved reference salary",
      .moneyIfAny(\.approvedReferenceSalary) { try? $0.referenceSalary() }
    )
    .holding(
      "批准的基准工资，元/月；填了就以它为准，不看两个平均数",
      "the approved reference salary, yuan a month; where it stands the averages do not count"),
  ]
}

extension PostTerms: DatedTerms {
  /// What a row of blank cells says.
  public static let blank = PostTerms(category: .civilian)
  /// Where the rows are.
  public static let rows: WritableKeyPath<Standards, [String: [StandardRow<PostTerms>]]> & Sendable = \.posts

  /// A new column is a property of the terms and a line here.
  public static let columns: [TermsColumn<PostTerms>] = [
    .coding("post", "岗位", "Post")
      .holding("名册上写的岗位代码", "the code used on rosters"), .describing("post_name", "岗位名称", "Name of the post"),
    .deciding("category", "类别", "Category", .word(\.category), isRequired: true)
      .holding("文职做第十七条的工作，勤务做第十八条的工作", "civilian: duties of Art. 17; patrol: duties of Art. 18"),
    .deciding("professionalism", "专业性系数", "Professionalism factor", .factor(\.professionalism))
      .holding("专业性的系数（第三十三条），0 到 100", "factor for expertise (Art. 33), 0 to 100"),
    .deciding("risk", "危险性系数", "Risk factor", .factor(\.risk))
      .holding(
        "危险性的系数；大于 1 的岗位要有意外险方案（第三十四条）", "factor for danger; above 1 an accident plan is expected (Art. 34)"),
    .deciding("intensity", "劳动强度系数", "Intensity factor", .factor(\.intensity))
      .holding("劳动强度的系数", "factor for workload"),
    .deciding("post_pay", "岗位工资", "Post pay", .money(\.postPay))
      .holding("岗位每月的固定金额，元", "fixed amount of the post, yuan a month"),
    .deciding("duty_pay_per_day", "每日执勤补贴", "Duty pay a day", .money(\.dutyPayPerDay))
      .holding("每执勤一天的补贴，元", "for each day of duty, yuan"),
    .deciding("accident_plan", "意外险方案", "Accident plan", .text(\.accidentPlan))
      .holding("意外险方案表里的方案代码", "a code of accident_plans"),
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
    .coding("grade", "层级", "Grade")
      .holding("名册上写的层级代码", "the code used on rosters"),
    .describing("grade_name", "层级名称", "Name of the grade"),
    .deciding("grade_pay", "层级工资", "Grade pay", .money(\.gradePay))
      .holding("层级每月的工资，元（第二十六条）", "pay of the grade, yuan a month (Art. 26)"),
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
    .coding("rating", "考核等次", "Rating")
      .holding("名册上写的考核等次", "the code used on rosters"),
    .describing("rating_name", "等次名称", "Name of the rating"),
    .narrowing("post", "岗位", "Post", .text(\.post))
      .holding("只管这个岗位的人", "only for this post"),
    .narrowing("grade", "层级", "Grade", .text(\.grade))
      .holding("只管这个层级的人", "only for this grade"),
    .deciding("coefficient", "绩效系数", "Performance coefficient", .factor(\.coefficient))
      .holding("按试用期打折以前的月工资发多少份，0 到 100", "share of the monthly wage before probation, 0 to 100"),
    .deciding("amount", "绩效定额", "Performance amount", .money(\.amount))
      .holding("绩效的固定部分，元/月", "the fixed part, yuan a month"),
    .deciding("in_probation", "试用期发放", "Paid in probation", .word(\.inProbation))
      .holding("试用期间发不发", "whether it is paid in probation too"),
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
    .coding("plan", "意外险方案", "Accident plan")
      .holding("方案的代码，岗位表里写的要一致", "the code used in posts"),
    .deciding("monthly_premium", "每月保费", "Monthly premium", .money(\.monthlyPremium))
      .holding("单位每月为一个人付的保费，元", "paid by the employer for each person, yuan a month"),
    .describing("coverage", "保险金额", "Coverage", .amongFigures)
      .holding("保险金额，元；只作说明", "sum insured, yuan; describes only"),
    .deciding("taxable", "计入应税收入", "Taxable income", .word(\.isTaxable))
      .holding("保费是不是个人的应税收入", "whether the premium is taxable income of the person"),
  ]
}
