import Payroll

/// `posts.csv`: what each post demands (Article 33).
public enum PostsTable {
  static let post = Column(PostTerms.postColumn)
  static let postName = Column(PostTerms.postNameColumn)
  static let category = PostTerms.fileColumn(\.category)
  static let accidentPlan = PostTerms.fileColumn(\.accidentPlan)
  static let columns = PostTerms.fileColumns

  /// The rows of the table by the post's code.
  public static func read(from reading: inout StandardsReading) -> [String: [StandardRow<PostTerms>]] {
    let terms = TermsReader(PostTerms.self)
    let rows = reading.untiedRows(of: .posts) { cells in
      cells.require(post, category)
      return (key: cells.text(post), terms: terms.read(&cells))
    }
    refuseUnknownPlans(rows, &reading)
    return rows.grouped { $0 }
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
