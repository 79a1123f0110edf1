import Payroll

/// Figures of the benefits of Article 36 that are not the law's: the library's own rule, at the row's place.
enum InjuryFigureCheck {
  static func doubts(in scope: CheckScope) -> [StandardsDoubt] {
    scope.rows(of: .injury).compactMap { row in
      let words = row.terms.subject.code.split(separator: " ").map(String.init)
      guard let benefit = words.first.flatMap({ InjuryBenefit(rawValue: $0) }) else { return nil }
      let column = InjuryTerms.fileColumn(benefit.unit.property)
      guard let figure = row.terms.figure(column), figure.isStated,
        !OpenFigure.isOpen(row.terms.cells.text(column)), let rate = FigureKind.rate(figure.value.english),
        let reason = benefit.unlawful(
          rate, grade: words.count > 1 ? words[1] : nil, until: row.origin.effectiveTo)
      else { return nil }
      return .wrong(row.terms.cells.fault(column, reason))
    }
  }
}
