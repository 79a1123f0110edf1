import Payroll

/// Subjects that ended in the year before the day, or end within three months after it, and have no later row.
///
/// Rates that hold for a time are prolonged every year, often late; forgotten, an insurance is not computed.
enum LapseCheck {
  static func doubts(in scope: CheckScope) -> [StandardsDoubt] {
    scope.series.compactMap { series in
      guard let last = last(of: series), let end = last.origin.effectiveTo else { return nil }
      let month = PayPeriod(scope.day)
      guard end >= month.advanced(by: -12).firstDay, end <= month.advanced(by: 3).lastDay else { return nil }
      let after = scope.inForce(series.subject, series.named, on: end.dayAfter, in: series.region)
      return .suspicious(last.terms.cells.fault(StandardsColumn.effectiveTo, text(end.dayAfter, after)))
    }
  }

  /// The row that ends last, unless one of the series has no end.
  private static func last(of series: CheckScope.Series) -> CheckScope.Row? {
    var last = series.first
    for row in series.rows {
      guard let end = row.origin.effectiveTo, let lastEnd = last.origin.effectiveTo else { return nil }
      if end >= lastEnd { last = row }
    }
    return last
  }

  private static func text(_ day: CivilDate, _ after: CheckScope.Row?) -> Bilingual {
    if let after {
      return Bilingual(
        "\(day) 起没有接续的行，改按 \(after.terms.cells.place) 计算；如已延续请补上一行",
        "no row follows: from \(day) on \(after.terms.cells.place) counts; add a row if it was prolonged")
    }
    return Bilingual(
      "\(day) 起没有接续的行，这一项不再有标准；如已延续请补上一行",
      "no row follows: from \(day) on there is no standard; add a row if it was prolonged")
  }
}
