import Payroll

/// A row of a table of standards that has been read without a fault.
struct ReadRow<Key: Hashable, Terms: Sendable> {
  /// What names the row within its region, such as a post's code.
  let key: Key
  /// What the row says, where and when.
  let row: StandardRow<Terms>
  /// The row's cells, for faults that show only beside other rows.
  let cells: RowReader
}

extension ReadRow {
  private struct Rank: Hashable {
    let key: Key
    let region: Region
    let effectiveFrom: CivilDate
    let decidedOn: CivilDate?
  }

  /// The faults of rows that tie: neither wins over the other, although both are in force.
  ///
  /// Two rows tie if they have the same region, key, `effective_from` and `decided_on`. Both are in force on
  /// that first day at least, since no row ends before it begins.
  static func ties(among rows: [ReadRow]) -> [FileFault] {
    var faults: [FileFault] = []
    var first: [Rank: ReadRow] = [:]
    for row in rows {
      let origin = row.row.origin
      let rank = Rank(
        key: row.key, region: origin.region, effectiveFrom: origin.effectiveFrom, decidedOn: origin.decidedOn)
      guard let earlier = first[rank] else {
        first[rank] = row
        continue
      }
      faults.append(row.cells.fault(StandardsColumn.effectiveFrom, tie(with: earlier.cells)))
    }
    return faults
  }

  private static func tie(with earlier: RowReader) -> Bilingual {
    Bilingual(
      "与 \(earlier.file) 第\(earlier.line)行规定的是同一项标准，地区、生效日期和决定日期也相同，分不出以哪一行为准；"
        + "请删去一行，或给更正的一行填上较晚的决定日期（decided_on）",
      "this row decides the same as \(earlier.file):\(earlier.line), for the same region, effective_from and "
        + "decided_on, so neither wins; remove one, or give the correcting row a later decided_on")
  }
}

extension Array {
  /// The rows under what names them.
  func grouped<Key: Hashable, Name: Hashable, Terms: Sendable>(
    by name: (Key) -> Name
  ) -> [Name: [StandardRow<Terms>]] where Element == ReadRow<Key, Terms> {
    var groups: [Name: [StandardRow<Terms>]] = [:]
    for row in self { groups[name(row.key), default: []].append(row.row) }
    return groups
  }
}
