import Payroll

/// Cells whose figure nobody has entered yet: wrong where the row counts around the day, since no month that goes by it
/// can be paid; elsewhere a doubt, so that all of them are on one list.
enum OpenFigureCheck {
  static func doubts(in scope: CheckScope) -> [StandardsDoubt] {
    scope.book.openFigures.filter { scope.isRelated($0.origin.region) }.map { figure in
      figure.concerns(PayPeriod(scope.day), knownOn: scope.knownOn)
        ? .wrong(figure.fault) : .suspicious(figure.fault)
    }
  }
}
