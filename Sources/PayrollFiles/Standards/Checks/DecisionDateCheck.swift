import Payroll

/// Days of decision that lie oddly: more than two years before or after the row begins, or after it has ended.
///
/// A figure decided some months after the day from which it counts is the usual case and no doubt.
enum DecisionDateCheck {
  private static let months = 24

  static func doubts(in scope: CheckScope) -> [StandardsDoubt] {
    scope.rows.compactMap { row in
      guard let decided = row.origin.decidedOn, let reason = reason(decided, row.origin) else { return nil }
      return .suspicious(row.terms.cells.fault(StandardsColumn.decidedOn, reason))
    }
  }

  private static func reason(_ decided: CivilDate, _ origin: Origin) -> Bilingual? {
    let from = origin.effectiveFrom
    if decided.fullMonths(to: from) >= months {
      return Bilingual(
        "比生效日期 \(from) 早两年以上，请核对年份", "two years or more before effective_from \(from); check the year")
    }
    if from.fullMonths(to: decided) >= months {
      return Bilingual(
        "比生效日期 \(from) 晚两年以上，请核对年份", "two years or more after effective_from \(from); check the year")
    }
    if let end = origin.effectiveTo, decided > end {
      return Bilingual(
        "决定时已过截止日期 \(end)，只影响补发；请核对日期",
        "it was decided after it had ended on \(end), which only back pay knows of; check the dates")
    }
    return nil
  }
}
