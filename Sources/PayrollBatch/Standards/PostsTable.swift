import Payroll

/// `posts.csv`: what each post demands (Article 33).
enum PostsTable {
  static let post = Column("post", Bilingual("岗位", "Post"), isRequired: true)
  static let postName = Column("post_name", Bilingual("岗位名称", "Name of the post"))
  static let category = Column("category", Bilingual("类别", "Category"), isRequired: true)
  static let professionalism = Column("professionalism", Bilingual("专业性系数", "Professionalism factor"))
  static let risk = Column("risk", Bilingual("危险性系数", "Risk factor"))
  static let intensity = Column("intensity", Bilingual("劳动强度系数", "Intensity factor"))
  static let postPay = Column("post_pay", Bilingual("岗位工资", "Post pay"))
  static let dutyPayPerDay = Column("duty_pay_per_day", Bilingual("每日执勤补贴", "Duty pay a day"))
  static let accidentPlan = Column("accident_plan", Bilingual("意外险方案", "Accident plan"))

  static let columns =
    [
      StandardsColumn.region, post, postName, category, professionalism, risk, intensity, postPay,
      dutyPayPerDay,
      accidentPlan,
    ] + StandardsColumn.dated

  /// The rows of the table by the post's code.
  static func read(from reading: inout StandardsReading) -> [String: [StandardRow<PostTerms>]] {
    let rows = reading.untiedRows(of: .posts, read)
    refuseUnknownPlans(rows, &reading)
    return rows.grouped { $0 }
  }

  private static func read(_ cells: inout RowReader) -> (key: String, terms: PostTerms)? {
    cells.require(post, category)
    let category = cells.word(category, StandardsWords.category)
    let professionalism = cells.factor(professionalism) ?? .one
    let risk = cells.factor(risk) ?? .one
    let intensity = cells.factor(intensity) ?? .one
    let postPay = cells.money(postPay) ?? .zero
    let dutyPayPerDay = cells.money(dutyPayPerDay) ?? .zero
    guard let category else { return nil }
    let terms = PostTerms(
      category: category, professionalism: professionalism, risk: risk, intensity: intensity,
      postPay: postPay,
      dutyPayPerDay: dutyPayPerDay, accidentPlan: cells.textIfAny(accidentPlan))
    return (cells.text(post), terms)
  }

  /// A plan that no row of `accident_plans.csv` has is a typing error, whatever the region and day.
  private static func refuseUnknownPlans(
    _ rows: [ReadRow<String, PostTerms>], _ reading: inout StandardsReading
  ) {
    guard reading.isComplete(.accidentPlans) else { return }
    let plans = reading.texts(of: .accidentPlans, AccidentPlansTable.plan)
    for row in rows {
      guard let plan = row.row.terms.accidentPlan, !plans.contains(plan) else { continue }
      let nearest = NearestName.of(plan, among: plans.sorted())
      reading.add(row.cells.fault(accidentPlan, unknownPlan(nearest)))
    }
  }

  private static func unknownPlan(_ nearest: String?) -> Bilingual {
    guard let nearest else {
      return Bilingual(
        "accident_plans 表里没有这个方案，请改正代码或补上方案",
        "accident_plans has no such plan; correct the code or add the plan")
    }
    return Bilingual(
      "accident_plans 表里没有这个方案，是不是“\(nearest)”？请改正代码或补上方案",
      "accident_plans has no such plan; did you mean \"\(nearest)\"? Correct the code or add the plan")
  }
}
