import Payroll

/// Retroactive decisions that a row decided earlier undoes.
///
/// A raise decided in September and in force since July needs a row of its own for every later row that was
/// there already, say the minimum wage of September: that one still holds the old figure, and since it begins
/// later it counts from its day on.
enum UndoneDecisionCheck {
  static func doubts(in scope: CheckScope) -> [StandardsDoubt] {
    scope.series.filter { $0.subject.table != .tax }.flatMap { series in
      series.rows.flatMap { undone($0, series) }
    }
  }

  private static func undone(_ row: CheckScope.Row, _ series: CheckScope.Series) -> [StandardsDoubt] {
    guard let decided = row.origin.decidedOn, let before = replaced(by: row, decided, series) else {
      return []
    }
    let changes = StandardsChange.figures(from: before.terms, to: row.terms)
    return series.rows.compactMap { later in
      guard later.origin.effectiveFrom > row.origin.effectiveFrom,
        later.origin.decidedOn.map({ $0 < decided }) ?? true,
        row.origin.effectiveTo.map({ later.origin.effectiveFrom <= $0 }) ?? true,
        let counting = series.row(on: later.origin.effectiveFrom), counting.decidesWith(later)
      else { return nil }
      let back = changes.first { later.terms.figure($0.column)?.value.english == $0.before.english }
      guard let back else { return nil }
      return .suspicious(later.terms.cells.fault(back.column, text(row, decided, back)))
    }
  }

  /// The row that counted on the row's first day before it was decided.
  private static func replaced(
    by row: CheckScope.Row, _ decided: CivilDate, _ series: CheckScope.Series
  ) -> CheckScope.Row? {
    series.rows.last { other in
      !other.decidesWith(row)
        && other.origin.isInForce(on: row.origin.effectiveFrom, knownOn: decided.dayBefore)
    }
  }

  private static func text(
    _ row: CheckScope.Row, _ decided: CivilDate, _ change: StandardsChange.Figure
  ) -> Bilingual {
    let place = row.terms.cells.place
    let from = row.origin.effectiveFrom
    return Bilingual(
      "\(place) 于 \(decided) 决定自 \(from) 起改为 \(change.after.chinese)，而这一行决定在前、生效在后，又变回原数；"
        + "如不是本意，请按同一生效日期补一行，并填上较晚的决定日期",
      "\(place), decided on \(decided), made this \(change.after.english) from \(from) on, but this row, decided "
        + "earlier, begins later and brings the old figure back; if that is not meant, add a row with the same "
        + "effective_from and a later decided_on")
  }
}
