import Payroll

/// Contribution rates that the scheme has nowhere: the library's own rule, at the row's place.
enum ContributionRateCheck {
  private static let employerRate = ContributionTerms.fileColumn(\.employerRate)
  private static let employeeRate = ContributionTerms.fileColumn(\.employeeRate)

  static func doubts(in scope: CheckScope) -> [StandardsDoubt] {
    scope.rows(of: .contributions).flatMap { row -> [StandardsDoubt] in
      guard let scheme = Scheme.allCases.first(where: { $0.code == row.terms.subject.code }) else {
        return []
      }
      let cells = row.terms.cells
      // A rate that is still to be entered is another check's.
      func rate(_ column: Column) -> Rate? {
        cells.textIfAny(column).map { FigureKind.rate($0) } ?? .zero
      }
      return scheme.oddRates(employer: rate(employerRate), employee: rate(employeeRate)).map { odd in
        let fault = cells.fault(odd.side == .employer ? employerRate : employeeRate, odd.reason)
        return odd.isUnlawful ? .wrong(fault) : .suspicious(fault)
      }
    }
  }
}
