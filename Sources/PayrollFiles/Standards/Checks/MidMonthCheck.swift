import Payroll

/// Rows that begin after the first of a month, and so count only from the next month on, or that end before the
/// last, and still count for the whole month.
///
/// Rows from before the first salary row are left alone: no such month can be paid. The benefits of Article 36
/// go by the day.
enum MidMonthCheck {
  static func doubts(in scope: CheckScope) -> [StandardsDoubt] {
    let salaries = scope.book.rows.filter { $0.terms.table == .salary }
    guard let first = salaries.map(\.origin.effectiveFrom).min() else { return [] }
    return scope.rows.filter { $0.terms.table != .injury }.flatMap { row in
      [begin(row, first), end(row, first)].compactMap { $0 }
    }
  }

  private static func begin(_ row: CheckScope.Row, _ first: CivilDate) -> StandardsDoubt? {
    let from = row.origin.effectiveFrom
    guard from.day != 1, from > first else { return nil }
    let month = PayPeriod(from.firstOfMonth)
    return .suspicious(
      row.terms.cells.fault(
        StandardsColumn.effectiveFrom,
        Bilingual(
          "不是月首日，按月首日取数，\(month) 起才用到；如当月就应执行，请写成 \(PayPeriod(from).firstDay)",
          "pay goes by the first of a month, so this counts from \(month) on; write "
            + "\(PayPeriod(from).firstDay) if its own month is meant")))
  }

  private static func end(_ row: CheckScope.Row, _ first: CivilDate) -> StandardsDoubt? {
    guard let to = row.origin.effectiveTo, to.dayAfter.day != 1, to > first else { return nil }
    let month = PayPeriod(to)
    return .suspicious(
      row.terms.cells.fault(
        StandardsColumn.effectiveTo,
        Bilingual(
          "不是月末日，按月首日取数，\(month) 整月仍用这一行；如当月不再执行，请写成 \(month.firstDay.dayBefore)",
          "pay goes by the first of a month, so this counts for the whole of \(month); write "
            + "\(month.firstDay.dayBefore) if that month is not meant")))
  }
}
