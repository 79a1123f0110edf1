import Payroll

/// Rows by which nobody can ever be paid.
///
/// - Another row counts on every first of a month (other than a correction that was decided later: that one
///   leaves the row its place in what was known before).
/// - No first of a month lies between its dates.
/// - No salary row serves its region or a region in it, or all of those have rows of their own.
///
/// The benefits of Article 36 go by the day of an accident; only the first of these concerns them.
enum NeverAppliesCheck {
  static func doubts(in scope: CheckScope) -> [StandardsDoubt] {
    let salaries = scope.book.rows.filter { $0.terms.table == .salary }.map(\.origin.region)
    let allSalaries = Set(salaries)
    return scope.rows.compactMap { row in
      reason(row, allSalaries, scope).map {
        .suspicious(row.terms.cells.fault(StandardsColumn.effectiveFrom, $0))
      }
    }
  }

  private static func reason(
    _ row: CheckScope.Row, _ salaries: Set<Region>, _ scope: CheckScope
  ) -> Bilingual? {
    // A class is its region's alone, and the list of regions the province's, of which a bureau needs a few.
    let isOwn = row.terms.table == .regions
    let regions = isOwn ? [row.origin.region] : places(row.origin.region, salaries)
    guard let place = regions.first else { return unpaid(row.origin.region) }
    let days = firstDays(row, scope)
    guard let day = days.first else { return row.terms.table == .injury ? nil : noFirstOfMonth }
    var winner: CheckScope.Row?
    for region in regions {
      for day in days {
        let found = rival(row, on: day, in: region, scope)
        if found?.decidesWith(row) ?? true { return nil }
        if winner == nil { winner = found }
      }
    }
    guard let winner else { return nil }
    return winner.origin.region == row.origin.region ? beaten(by: winner) : covered(place, by: winner, day)
  }

  /// Where the row could serve somebody: its region if it has a salary there, and each region below with a
  /// salary row of its own. Whoever is paid anywhere in it finds the rows that one of these finds.
  private static func places(_ region: Region, _ salaries: Set<Region>) -> [Region] {
    let isPaid = salaries.contains { $0.serves(region) }
    let below = salaries.filter { region.serves($0) && $0 != region }
    return (isPaid ? [region] : []) + below.sorted()
  }

  /// The first days of months between the row's dates at which something may change.
  private static func firstDays(_ row: CheckScope.Row, _ scope: CheckScope) -> [CivilDate] {
    var days: Set<CivilDate> = [row.origin.effectiveFrom.firstOfMonth]
    for other in scope.rows where other.terms.subject == row.terms.subject {
      days.insert(other.origin.effectiveFrom.firstOfMonth)
      if let end = other.origin.effectiveTo { days.insert(end.dayAfter.firstOfMonth) }
    }
    return days.filter { row.origin.isInForce(on: $0, knownOn: nil) }.sorted()
  }

  /// The row that counts for those whom this one names, of all that were decided no later.
  private static func rival(
    _ row: CheckScope.Row, on day: CivilDate, in region: Region, _ scope: CheckScope
  ) -> CheckScope.Row? {
    let known = row.origin.decidedOn ?? CivilDate(year: 1, month: 1, day: 1)
    return scope.book.inForce(
      row.terms.subject, row.terms.named, LookupDay(on: day, knownOn: known), in: region)
  }
}

extension NeverAppliesCheck {
  private static let noFirstOfMonth = Bilingual(
    "生效期内没有任何一个月的1日，按月首日取数时永远用不到；请核对生效和截止日期",
    "no first of a month lies between its dates, and pay goes by the first; check effective_from and effective_to"
  )

  private static func unpaid(_ region: Region) -> Bilingual {
    Bilingual(
      "salary 表没有适用于地区 \(region.code) 的行，这一行永远用不到；请核对地区代码",
      "no salary row serves region \(region.code), so the row can never apply; check the region")
  }

  private static func beaten(by winner: CheckScope.Row) -> Bilingual {
    let place = winner.terms.cells.place
    return Bilingual(
      "生效期内始终以 \(place) 为准，这一行永远用不到；请删去，或核对日期",
      "\(place) counts on every day of it, so the row can never apply; remove it, or check the dates")
  }

  private static func covered(_ region: Region, by winner: CheckScope.Row, _ day: CivilDate) -> Bilingual {
    let place = winner.terms.cells.place
    return Bilingual(
      "范围内有基准工资的地区都另有更具体的行（如 \(region.code) 按 \(place)），现在用不到；请核对地区代码，留给以后用到的地区则不必改",
      "every region in it that has a salary has closer rows (such as \(place) for \(region.code)), so the row "
        + "applies to nobody; check the region, or keep it for a place to come")
  }
}
