import Payroll

/// Rows that end where an older row without an end, or with a later one, then counts again.
///
/// A rate for a time, entered over the standing one, means it so; a row whose end was typed for good order brings a
/// figure of years ago back without a word.
enum ReturningRowCheck {
  static func doubts(in scope: CheckScope) -> [StandardsDoubt] {
    scope.series.flatMap { series in
      series.rows.compactMap { row in
        guard let end = row.origin.effectiveTo, let counted = series.row(on: end), counted.decidesWith(row),
          let older = series.row(on: end.dayAfter.firstOfMonth),
          row.origin.isLater(than: older.origin)
        else { return nil }
        return .suspicious(row.terms.cells.fault(StandardsColumn.effectiveTo, text(end.dayAfter, older)))
      }
    }
  }

  private static func text(_ day: CivilDate, _ older: CheckScope.Row) -> Bilingual {
    let place = older.terms.cells.place
    return Bilingual(
      "\(day) 起没有接续的行，改回按更早的 \(place)（没有截止或截止更晚）计算；如不是本意，请删去截止日期，或补上接续的行",
      "no row follows: from \(day) on the older \(place), which has no end or a later one, counts again; if that is not "
        + "meant, remove this end or add the row that follows")
  }
}
