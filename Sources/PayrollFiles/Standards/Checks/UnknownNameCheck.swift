import Payroll

/// Posts and grades that ratings name and no table has, and accident plans that no post names.
///
/// - Reading: units are left out: they stand on the roster alone, so no table can say which ones there are.
enum UnknownNameCheck {
  static func doubts(in scope: CheckScope) -> [StandardsDoubt] {
    let posts = codes(of: .posts, scope)
    let grades = codes(of: .grades, scope)
    var doubts: [StandardsDoubt] = []
    for row in scope.rows(of: .ratings) {
      let cells = row.terms.cells
      for (column, known, table) in [
        (RatingTerms.fileColumn(\.post), posts, "posts"), (RatingTerms.fileColumn(\.grade), grades, "grades"),
      ] {
        guard let name = cells.textIfAny(column), !known.contains(name) else { continue }
        doubts.append(.suspicious(cells.fault(column, unknown(name, known, table))))
      }
    }
    return doubts + unusedPlans(scope)
  }

  private static func codes(of table: StandardsTable, _ scope: CheckScope) -> Set<String> {
    Set(scope.book.rows.filter { $0.terms.table == table }.map(\.terms.subject.code))
  }

  private static func unknown(_ name: String, _ known: Set<String>, _ table: String) -> Bilingual {
    let nearest = NearestName.of(name, among: known.sorted())
    return Bilingual(
      "\(table) 表里没有这个代码" + (nearest.map { "，是不是“\($0)”？" } ?? "，") + "这一行不会用到；请改正代码",
      "\(table) has no such code" + (nearest.map { "; did you mean \"\($0)\"? " } ?? ". ")
        + "The row applies to nobody; correct the code")
  }

  private static func unusedPlans(_ scope: CheckScope) -> [StandardsDoubt] {
    let used = Set(
      scope.book.rows.filter { $0.terms.table == .posts }
        .compactMap { $0.terms.cells.textIfAny(PostTerms.fileColumn(\.accidentPlan)) })
    guard let plan = AccidentPlanTerms.codeColumn else { return [] }
    return scope.rows(of: .accidentPlans).filter { !used.contains($0.terms.subject.code) }.map { row in
      .suspicious(
        row.terms.cells.fault(
          Column(plan),
          Bilingual(
            "没有任何岗位使用这个方案；请核对 posts 表的 accident_plan",
            "no post names this plan; check accident_plan in posts")))
    }
  }
}
