import Payroll

/// Subjects that are in force before and after, but not between.
///
/// It is wrong where a first of a month lies in the gap and nothing else serves the region then, if nobody can
/// be paid without (salary, parameters, the annual tax table); otherwise a doubt.
enum GapCheck {
  static func doubts(in scope: CheckScope) -> [StandardsDoubt] {
    scope.series.flatMap { series in gaps(series, scope) }
  }

  private static func gaps(_ series: CheckScope.Series, _ scope: CheckScope) -> [StandardsDoubt] {
    var doubts: [StandardsDoubt] = []
    var last = series.first
    for row in series.rows.dropFirst() {
      guard let end = last.origin.effectiveTo else { break }
      if row.origin.effectiveFrom > end.dayAfter {
        doubts.append(gap(from: end.dayAfter, to: row, after: last, series, scope))
      }
      if row.origin.effectiveTo.map({ $0 > end }) ?? true { last = row }
    }
    return doubts
  }

  private static func gap(
    from start: CivilDate, to row: CheckScope.Row, after last: CheckScope.Row, _ series: CheckScope.Series,
    _ scope: CheckScope
  ) -> StandardsDoubt {
    let end = row.origin.effectiveFrom.dayBefore
    let place = last.terms.cells.place
    let day = start.firstOfMonth
    let stopsMonth = day <= end
    let other = scope.inForce(series.subject, series.named, on: stopsMonth ? day : start, in: series.region)
    if let other {
      return .suspicious(
        row.terms.cells.fault(
          StandardsColumn.effectiveFrom,
          Bilingual(
            "\(start) 至 \(end) 这一项中断（上一行 \(place)），其间按 \(other.terms.cells.place) 计算；"
              + "请核对上一行的截止日期",
            "this is in force before and after, but not from \(start) to \(end) (the row before is \(place)), when "
              + "\(other.terms.cells.place) counts; check the effective_to of the row before")))
    }
    let fault = row.terms.cells.fault(
      StandardsColumn.effectiveFrom,
      Bilingual(
        "\(start) 至 \(end) 这一项没有生效的行（上一行 \(place)）；请补上一行，或改正上一行的截止日期",
        "no row is in force from \(start) to \(end) (the row before is \(place)); add one, or correct the "
          + "effective_to of the row before"))
    return stopsMonth && isNeeded(series.subject) ? .wrong(fault) : .suspicious(fault)
  }

  private static func isNeeded(_ subject: StandardsEntry.Subject) -> Bool {
    switch subject.table {
    case .regions, .minimumWage, .salary: true
    case .parameters: ParameterName(rawValue: subject.code)?.isNeededByAll ?? true
    case .tax: subject.code == TaxTableName.annual.rawValue
    default: false
    }
  }
}
