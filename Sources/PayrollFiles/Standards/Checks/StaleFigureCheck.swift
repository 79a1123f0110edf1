import Payroll

/// Figures in force that have not changed for longer than they usually stay.
///
///     reference salary, the averages it follows from, minimum wage     standard_stale_months
///     posts, grades, ratings: the newest row of the table in force     standard_stale_months
///     average wages, limits and fixed amounts of contributions    18 months
///
/// The first follow Article 33 (动态调整), the last are published every year. A figure is as old as its value, not
/// as its row.
///
/// - Source: 云南省公安机关警务辅助人员管理条例 Art. 33
/// - Reading: 18 months are a year and half of another, because limits are often published in August.
enum StaleFigureCheck {
  /// How long a figure that is published every year may stay.
  private static let monthsOfYearly = 18

  static func doubts(in scope: CheckScope) -> [StandardsDoubt] {
    scope.series.compactMap { figures($0, scope) }
      + [.posts, .grades, .ratings].compactMap { table($0, scope) }
  }

  private static func figures(_ series: CheckScope.Series, _ scope: CheckScope) -> StandardsDoubt? {
    guard let row = series.row(on: scope.day) else { return nil }
    let stale = watched(row, scope).compactMap { column, months -> (Column, CivilDate)? in
      let since = since(column, in: series, until: row)
      return isOlder(since, than: months, on: scope.day) ? (column, since) : nil
    }
    guard let first = stale.first else { return nil }
    let chinese = stale.map { "\($0.0.title.chinese)自 \($0.1)" }.joined(separator: "、")
    let english = stale.map { "\($0.0.code) since \($0.1)" }.joined(separator: ", ")
    return .suspicious(
      row.terms.cells.fault(
        first.0,
        Bilingual(
          "长期未变：\(chinese)；请核对有没有新文件", "unchanged for long: \(english); look for a newer document")))
  }

  /// The columns of a row that are watched, with the months after which each is old.
  private static func watched(_ row: CheckScope.Row, _ scope: CheckScope) -> [(Column, Int)] {
    func stated(_ columns: [Column], _ months: Int) -> [(Column, Int)] {
      columns.filter { column in
        guard let figure = row.terms.figure(column) else { return false }
        return figure.isStated && figure.amount != .zero && !OpenFigure.isOpen(row.terms.cells.text(column))
      }.map { ($0, months) }
    }
    typealias Contributions = ContributionTerms
    let months = scope.count(.standardStaleMonths, in: row.origin.region)
    func adjusted(_ columns: [Column]) -> [(Column, Int)] { months.map { stated(columns, $0) } ?? [] }
    switch row.terms.table {
    case .contributions:
      return stated(
        [
          Contributions.fileColumn(\.baseFloor), Contributions.fileColumn(\.baseCeiling),
          Contributions.fileColumn(\.employerFixed), Contributions.fileColumn(\.employeeFixed),
        ], monthsOfYearly)
    case .parameters where yearly.contains(row.terms.subject.code):
      return stated([ParameterTerms.fileColumn(\.value)], monthsOfYearly)
    case .minimumWage:
      return adjusted([MinimumWageTerms.fileColumn(\.minimumWage)])
    case .salary:
      let approved = SalaryTerms.fileColumn(\.approvedReferenceSalary)
      let averages = [SalaryTerms.fileColumn(\.peerAverage), SalaryTerms.fileColumn(\.socialAverage)]
      return adjusted(row.terms.figure(approved)?.isStated == true ? [approved] : averages)
    default: return []
    }
  }

  /// The parameters that are published every year.
  private static let yearly: Set<String> = [
    ParameterName.localAverageWage.rawValue, ParameterName.severanceAverageWage.rawValue,
  ]

  /// The day from which on a figure has been what it is.
  private static func since(
    _ column: Column, in series: CheckScope.Series, until row: CheckScope.Row
  ) -> CivilDate {
    let value = row.terms.figure(column)?.value.english
    var since = row.origin.effectiveFrom
    for step in series.steps.reversed() where step.origin.effectiveFrom < since {
      guard step.terms.figure(column)?.value.english == value else { break }
      since = step.origin.effectiveFrom
    }
    return since
  }

  /// The same day is not yet older, as in the finding `standard.stale`.
  private static func isOlder(_ since: CivilDate, than months: Int, on day: CivilDate) -> Bool {
    since < day && since.fullMonths(to: day.dayBefore) >= months
  }

  private static func table(_ table: StandardsTable, _ scope: CheckScope) -> StandardsDoubt? {
    let rows = scope.rows(of: table).filter { $0.origin.isInForce(on: scope.day, knownOn: scope.knownOn) }
    let region = scope.region ?? .everywhere
    guard let newest = rows.max(by: { $0.origin.effectiveFrom < $1.origin.effectiveFrom }),
      let months = scope.count(.standardStaleMonths, in: region)
        ?? scope.salaryRegions.compactMap({ scope.count(.standardStaleMonths, in: $0) }).max(),
      isOlder(newest.origin.effectiveFrom, than: months, on: scope.day)
    else { return nil }
    let since = newest.origin.effectiveFrom
    return .suspicious(
      FileFault(
        newest.terms.cells.file,
        Bilingual(
          "整张表自 \(since) 起没有新的行，超过 \(months) 个月（条例第三十三条：实行动态调整）；请核对有没有新文件",
          "no row of the table is newer than \(since), which is over \(months) months ago (Article 33 of the "
            + "regulation: adjusted as things change); look for a newer document")))
  }
}
