import CSV
import Payroll
import PayrollFiles

/// `summary.csv`: every money column by region and unit, with the total last.
enum SummaryTable {
  /// The pay items that are summed.
  static let items = PayItem.allCases.filter(\.isSummable)

  static let columns: [(code: String, title: Bilingual)] =
    [
      RosterField.region.column, RosterField.unit.column, ("headcount", Bilingual("人数", "Headcount")),
    ] + items.map(\.column)

  static func write(_ groups: [Group], _ language: Language, to file: ByteBuffer) throws(RunError) {
    var total = GroupTotals()
    for group in groups {
      file.appendText(group.region)
      file.appendSeparator()
      file.appendText(group.unit)
      try writeSums(group.totals, to: file)
      total.add(group.totals)
    }
    file.append(language == .chinese ? "合计" : "total")
    file.appendSeparator()
    try writeSums(total, to: file)
  }

  private static func writeSums(_ totals: GroupTotals, to file: ByteBuffer) throws(RunError) {
    file.appendSeparator()
    file.append(integer: Int64(totals.headcount))
    for item in items {
      file.appendSeparated(hundredths: try RunError.settled(totals.sums[item], item.entry.title))
    }
    file.endRecord()
  }
}

/// The sums of one region and unit, with their names.
struct Group {
  let region: String
  let unit: String
  let totals: GroupTotals

  /// The groups of a run, sorted by region and unit by code point.
  static func sorted(_ table: KeyTable<GroupTotals>) -> [Group] {
    table.values.indices.map { index in
      let key = table.key(at: index)
      let end = key.firstIndex(of: 0) ?? key.count
      return Group(
        region: String(key[0..<end]), unit: String(key[end + 1..<key.count]),
        totals: table.values[index])
    }.sorted {
      $0.region == $1.region
        ? $0.unit.unicodeScalars.lexicographicallyPrecedes($1.unit.unicodeScalars)
        : $0.region.unicodeScalars.lexicographicallyPrecedes($1.region.unicodeScalars)
    }
  }
}
