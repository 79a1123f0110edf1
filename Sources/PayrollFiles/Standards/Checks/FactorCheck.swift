import Payroll

/// Factors, coefficients and reference salaries that a slip of the pen makes: 15 for 1.15 or for 15%, 0.15 for 1.15, 32000
/// for 3200. No text of law bounds them, and so it is a doubt.
///
/// A factor multiplies the reference salary, or adds to it what it has above 1: below 1 it takes away. A rating's
/// coefficient is the share of the monthly wage that is performance pay.
enum FactorCheck {
  private static let one: Int64 = 1_000_000

  static func doubts(in scope: CheckScope) -> [StandardsDoubt] {
    factors(scope) + coefficients(scope) + salaries(scope)
  }

  private static func factors(_ scope: CheckScope) -> [StandardsDoubt] {
    let columns = [
      PostTerms.fileColumn(\.professionalism), PostTerms.fileColumn(\.risk),
      PostTerms.fileColumn(\.intensity),
    ]
    return scope.rows(of: .posts).flatMap { row in
      columns.compactMap { column in
        guard let factor = rate(row, column) else { return nil }
        if factor < Rate(millionths: one) {
          return .suspicious(
            row.terms.cells.fault(
              column,
              Bilingual(
                "系数小于1，这一项会从基准工资里减去；增加15%写成 1.15，没有的写 1，请核对",
                "a factor below 1 takes from the reference salary; 15% more is 1.15, and none is 1: check it")
            ))
        }
        if factor > Rate(millionths: 3 * one) {
          return .suspicious(
            row.terms.cells.fault(
              column,
              Bilingual(
                "系数大于3；增加15%写成 1.15，请核对", "a factor above 3; 15% more is 1.15: check it")))
        }
        return nil
      }
    }
  }

  private static func coefficients(_ scope: CheckScope) -> [StandardsDoubt] {
    let column = RatingTerms.fileColumn(\.coefficient)
    return scope.rows(of: .ratings).compactMap { row in
      guard let coefficient = rate(row, column), coefficient > Rate(millionths: one) else { return nil }
      return .suspicious(
        row.terms.cells.fault(
          column,
          Bilingual(
            "绩效系数大于1，绩效会超过整月工资；15% 写成 0.15 或 15%，请核对",
            "a coefficient above 1 pays more performance pay than the wage itself; 15% is 0.15 or 15%: check it"
          )))
    }
  }

  private static func salaries(_ scope: CheckScope) -> [StandardsDoubt] {
    let minimum = MinimumWageTerms.fileColumn(\.minimumWage)
    let greatest = scope.rows(of: .minimumWage).compactMap { $0.terms.figure(minimum)?.amount }.max()
    guard let greatest else { return [] }
    let column = SalaryTerms.fileColumn(\.approvedReferenceSalary)
    return scope.rows(of: .salary).compactMap { row in
      guard let salary = row.terms.figure(column)?.amount, salary.fen > 10 * greatest.fen else { return nil }
      return .suspicious(
        row.terms.cells.fault(
          column,
          Bilingual(
            "超过最低工资（\(greatest)）的十倍；是不是多写了一个0，请核对",
            "this is more than ten times the minimum wage (\(greatest)); check whether a 0 is too much")))
    }
  }

  private static func rate(_ row: CheckScope.Row, _ column: Column) -> Rate? {
    row.terms.cells.textIfAny(column).flatMap { FigureKind.rate($0) }
  }
}
