import Payroll

/// Contribution rates that the scheme has nowhere: sides that were swapped, `0.16%` for 16%, `80%` for 8%.
///
///     pension         16          8             housing fund   5 to 12   5 to 12, both sides alike
///     medical         5 to 12     2             maternity      0.4 to 1.2   0
///     unemployment    0.5 to 2    0.2 to 1      work injury    0.16 to 2.85   0
///
/// It is a doubt, and wrong where the law itself has the bound: more for unemployment than 2% and 1%. Less than 5% for the
/// housing fund is a doubt, since it may be allowed for a time (Art. 20).
///
/// - Source: 失业保险条例 Art. 6
/// - Source: 住房公积金管理条例 Arts. 18, 20
/// - Reading: a rate of 0 is a doubt in the housing fund too: a unit may be left out of it on purpose.
enum ContributionRateCheck {
  /// What a scheme has, in hundredths of a percent, and what the law forbids of it.
  private struct Bounds {
    let employer: ClosedRange<Int64>
    let employee: ClosedRange<Int64>
    var lawful: (employer: ClosedRange<Int64>, employee: ClosedRange<Int64>)?
    var law = ""

    func side(_ column: Column) -> (usual: ClosedRange<Int64>, lawful: ClosedRange<Int64>?) {
      column.code == employerRate.code ? (employer, lawful?.employer) : (employee, lawful?.employee)
    }
  }

  private static let employerRate = ContributionTerms.fileColumn(\.employerRate)
  private static let employeeRate = ContributionTerms.fileColumn(\.employeeRate)

  private static func bounds(_ scheme: Scheme) -> Bounds? {
    switch scheme {
    case .pension: Bounds(employer: 1600...1600, employee: 800...800)
    case .medical: Bounds(employer: 500...1200, employee: 200...200)
    case .maternity: Bounds(employer: 40...120, employee: 0...0)
    case .unemployment:
      Bounds(
        employer: 50...200, employee: 20...100, lawful: (0...200, 0...100), law: "失业保险条例第六条")
    case .workInjury: Bounds(employer: 16...285, employee: 0...0)
    case .housingFund:
      Bounds(employer: 500...1200, employee: 500...1200)
    case .seriousIllness: nil
    }
  }

  static func doubts(in scope: CheckScope) -> [StandardsDoubt] {
    scope.rows(of: .contributions).flatMap { row -> [StandardsDoubt] in
      guard let scheme = Scheme.allCases.first(where: { $0.code == row.terms.subject.code }),
        let bounds = bounds(scheme)
      else { return [] }
      let cells = row.terms.cells
      // A rate that is still to be entered is another check's.
      let rates = [employerRate, employeeRate].map { column in
        cells.textIfAny(column).map { FigureKind.rate($0) } ?? .zero
      }
      if let employer = rates[0], let employee = rates[1] {
        if isSwapped(employer, employee, bounds) {
          return [.suspicious(cells.fault(employerRate, swapped(scheme)))]
        }
        if scheme == .housingFund, employer != employee {
          return [.suspicious(cells.fault(employeeRate, unlike))]
        }
      }
      return zip([employerRate, employeeRate], rates).compactMap { column, rate in
        rate.flatMap { doubt($0, column, scheme, bounds, cells) }
      }
    }
  }

  private static func contains(_ range: ClosedRange<Int64>, _ rate: Rate) -> Bool {
    (Rate(millionths: range.lowerBound * 100)...Rate(millionths: range.upperBound * 100)).contains(rate)
  }

  private static func isSwapped(_ employer: Rate, _ employee: Rate, _ bounds: Bounds) -> Bool {
    bounds.employer != bounds.employee && contains(bounds.employer, employee)
      && contains(bounds.employee, employer)
      && !(contains(bounds.employer, employer) && contains(bounds.employee, employee))
  }

  private static func doubt(
    _ rate: Rate, _ column: Column, _ scheme: Scheme, _ bounds: Bounds, _ cells: RowReader
  ) -> StandardsDoubt? {
    let (usual, lawful) = bounds.side(column)
    if contains(usual, rate) { return nil }
    let isUnlawful = rate != .zero && lawful.map { !contains($0, rate) } ?? false
    let fault = cells.fault(column, outside(scheme, usual, isUnlawful ? bounds.law : nil))
    return isUnlawful ? .wrong(fault) : .suspicious(fault)
  }

  private static func told(_ range: ClosedRange<Int64>) -> Bilingual {
    func percent(_ hundredths: Int64) -> String { Rate(millionths: hundredths * 10_000).description + "%" }
    let (low, high) = (percent(range.lowerBound), percent(range.upperBound))
    return low == high ? Bilingual(low, low) : Bilingual("\(low) 至 \(high)", "\(low) to \(high)")
  }

  private static func swapped(_ scheme: Scheme) -> Bilingual {
    Bilingual(
      "\(scheme.title.chinese)的单位费率和个人费率像是写反了，请核对",
      "the employer's and the person's rate of \(scheme.title.english) look swapped; check them")
  }

  private static let unlike = Bilingual(
    "住房公积金单位和个人的缴存比例应当相同，请核对",
    "the employer's and the person's rate of the housing fund should be alike; check them")

  private static func outside(_ scheme: Scheme, _ usual: ClosedRange<Int64>, _ law: String?) -> Bilingual {
    let usual = told(usual)
    let chinese = law.map { "（\($0)）" } ?? ""
    let english = law.map { " (\($0))" } ?? ""
    return Bilingual(
      "\(scheme.title.chinese)这一方的费率各地都是 \(usual.chinese)\(chinese)，空白为 0；请核对小数点、百分号，单位和个人是否写反",
      "this side's rate of \(scheme.title.english) is \(usual.english) everywhere\(english), and a blank is 0; check the "
        + "point, the percent sign, and which side it is")
  }
}
