import Payroll

/// A row of a table of standards that has been read without a fault.
public struct ReadRow<Key, Terms: Sendable> {
  /// What names the row within its region, such as a post's code.
  public let key: Key
  /// What the row says, where and when.
  public let row: StandardRow<Terms>
  /// The row's cells, for faults that show only beside other rows.
  public let cells: RowReader
}

extension ReadRow where Key: Hashable {
  /// The faults of rows that tie: neither wins over the other, although both are in force.
  ///
  /// Two rows tie if they have the same region, key, `effective_from` and `decided_on`. Both are in force on
  /// that first day at least, since no row ends before it begins.
  ///
  /// Rows that may tie are found by a hash. A dictionary of its own for the rows of every table would be
  /// shorter, but to make each of them takes the language's run time longer than to read a table.
  public static func ties(among rows: [ReadRow]) -> [FileFault] {
    var faults: [FileFault] = []
    var firstOfHash: [Int: [Int]] = [:]
    for (index, row) in rows.enumerated() {
      let hash = row.tieHash
      let candidates = firstOfHash[hash, default: []]
      if let earlier = candidates.first(where: { rows[$0].ties(with: row) }) {
        faults.append(row.cells.fault(StandardsColumn.effectiveFrom, .tie(with: rows[earlier].row.origin)))
      } else {
        firstOfHash[hash] = candidates + [index]
      }
    }
    return faults
  }

  private func ties(with other: ReadRow) -> Bool {
    let left = row.origin
    let right = other.row.origin
    return key == other.key && left.region == right.region && left.effectiveFrom == right.effectiveFrom
      && left.decidedOn == right.decidedOn
  }

  private var tieHash: Int {
    var hasher = Hasher()
    hasher.combine(key)
    hasher.combine(row.origin.region)
    hasher.combine(row.origin.effectiveFrom)
    hasher.combine(row.origin.decidedOn)
    return hasher.finalize()
  }
}

extension Array {
  /// The rows under what names them.
  public func grouped<Key, Name: Hashable, Terms: Sendable>(
    by name: (Key) -> Name
  ) -> [Name: [StandardRow<Terms>]] where Element == ReadRow<Key, Terms> {
    var groups: [Name: [StandardRow<Terms>]] = [:]
    for row in self { groups[name(row.key), default: []].append(row.row) }
    return groups
  }
}
