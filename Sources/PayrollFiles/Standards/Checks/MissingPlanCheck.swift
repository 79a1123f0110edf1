import Payroll

/// Posts in force with a risk factor above 1 and no accident plan; the run finds it for each of their people.
///
/// - Source: 云南省公安机关警务辅助人员管理条例 Art. 34
enum MissingPlanCheck {
  static func doubts(in scope: CheckScope) -> [StandardsDoubt] {
    scope.rows(of: .posts).compactMap { row in
      guard scope.book.applies(row, scope.lookup, in: row.origin.region), isRisky(row),
        row.terms.figure(PostTerms.fileColumn(\.accidentPlan))?.isStated == false
      else { return nil }
      return .suspicious(
        row.terms.cells.fault(
          PostTerms.fileColumn(\.accidentPlan),
          Bilingual(
            "危险性系数大于1而没有意外险方案（条例第三十四条）；请填上方案",
            "the risk factor is above 1 and there is no accident plan (Article 34 of the regulation); name one"
          )))
    }
  }

  private static func isRisky(_ row: CheckScope.Row) -> Bool {
    var cells = row.terms.cells
    return cells.factor(PostTerms.fileColumn(\.risk)).map { $0 > .one } ?? false
  }
}
