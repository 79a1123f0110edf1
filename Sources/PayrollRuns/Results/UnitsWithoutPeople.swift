import Payroll
import PayrollFiles

/// Rows of the contributions for a unit that nobody on the roster has: a unit that was renamed, or written otherwise, pays
/// the general rate without a word.
///
/// - Reading: only rows that serve a region of the roster are told, since several bureaus may share a folder; none where
///   rows were refused or the ledger has paid people of this month already, whose units this roster does not show. A unit
///   that looks like one of the roster is told by ``UnitsAlike``.
enum UnitsWithoutPeople {
  /// How many units are named.
  private static let most = 5

  /// What is told: one line, or nothing.
  static func told(_ groups: [Group], _ view: StandardsInForce) -> [Bilingual] {
    let regions = Set(groups.map(\.region)).compactMap { Region($0) }
    let units = Set(groups.map(\.unit.asSeen))
    let rows = view.rowsNamingUnits.filter { row in
      guard let unit = row.terms.unit else { return false }
      return !units.contains(unit.asSeen) && regions.contains { row.origin.region.serves($0) }
    }
    if rows.isEmpty { return [] }
    var named: [(unit: String, place: String)] = []
    for row in rows {
      guard let unit = row.terms.unit, !named.contains(where: { $0.unit == unit }) else { continue }
      named.append((unit, row.origin.place))
    }
    let more = named.count > most ? ["…"] : []
    let chinese = (named.prefix(most).map { "“\($0.unit)”（\($0.place)）" } + more).joined(separator: "、")
    let english = (named.prefix(most).map { "\"\($0.unit)\" (\($0.place))" } + more).joined(separator: ", ")
    return [
      Bilingual(
        "缴费标准有 \(rows.count) 行写给名册上没有人的单位：\(chinese)；请核对单位名称",
        "\(rows.count) rows of the contributions are for a unit that nobody on the roster has: \(english); check its name"
      )
    ]
  }
}
