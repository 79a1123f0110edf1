import Payroll

/// Rows that end where an older one counts again: the library's own rule, at the row's place.
enum ReturningRowCheck {
  static func doubts(in scope: CheckScope) -> [StandardsDoubt] {
    scope.series.flatMap { series in
      series.rows.map(\.origin).returns.map { row, day, older in
        .suspicious(
          series.rows[row].terms.cells.fault(StandardsColumn.effectiveTo, .returns(from: day, to: older)))
      }
    }
  }
}
