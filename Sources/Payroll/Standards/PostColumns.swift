extension PostTerms: ColumnTerms {
  /// The code of the post.
  public static let postColumn = TermsColumn<PostTerms>.naming(
    "post", Bilingual("岗位", "Post"), isRequired: true)
  /// The name of the post.
  public static let postNameColumn = TermsColumn<PostTerms>.describing(
    "post_name", Bilingual("岗位名称", "Name of the post"))

  /// A civilian post without factors, pay or plan.
  public static let blank = PostTerms(category: .civilian)

  /// A new column is a property of the terms and a line here.
  public static let columns: [TermsColumn<PostTerms>] = [
    postColumn, postNameColumn,
    .deciding("category", Bilingual("类别", "Category"), .word(\.category), isRequired: true),
    .deciding("professionalism", Bilingual("专业性系数", "Professionalism factor"), .factor(\.professionalism)),
    .deciding("risk", Bilingual("危险性系数", "Risk factor"), .factor(\.risk)),
    .deciding("intensity", Bilingual("劳动强度系数", "Intensity factor"), .factor(\.intensity)),
    .deciding("post_pay", Bilingual("岗位工资", "Post pay"), .money(\.postPay)),
    .deciding("duty_pay_per_day", Bilingual("每日执勤补贴", "Duty pay a day"), .money(\.dutyPayPerDay)),
    .deciding("accident_plan", Bilingual("意外险方案", "Accident plan"), .text(\.accidentPlan)),
  ]
}
