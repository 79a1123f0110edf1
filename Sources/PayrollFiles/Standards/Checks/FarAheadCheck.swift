import Payroll

/// Rows that begin more than two years after the day: what a mistyped year looks like. (A day of the calendar has none.)
enum FarAheadCheck {
  private static let months = 24

  static func doubts(in scope: CheckScope) -> [StandardsDoubt] {
    scope.rows.compactMap { row in
      let from = row.origin.effectiveFrom
      guard from > scope.day, scope.day.fullMonths(to: from.dayBefore) >= months else { return nil }
      return .suspicious(
        row.terms.cells.fault(
          StandardsColumn.effectiveFrom,
          Bilingual(
            "比检查的日期 \(scope.day) 晚两年以上，在那以前用不到；请核对年份",
            "this is more than two years after \(scope.day), and until then the row does not count; check the year"
          )))
    }
  }
}
