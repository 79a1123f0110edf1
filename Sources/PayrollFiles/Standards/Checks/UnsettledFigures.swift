import Payroll

/// How many cells of each table nobody has entered yet (待填), and how many rows in force are still examples (示例): what
/// a new folder has left to do, in one look.
public struct UnsettledFigures: Sendable {
  private let open: [(table: StandardsTable, count: Int)]
  private let examples: [(table: StandardsTable, count: Int)]

  init(in scope: CheckScope) {
    let cells = scope.book.openFigures.filter { scope.isRelated($0.origin.region) }.map(\.table)
    let rows = scope.rows.filter {
      $0.origin.isInForce(on: scope.day, knownOn: scope.knownOn)
        && ExampleFigureCheck.isExample($0.origin.source)
    }
    let days = scope.book.days.filter {
      scope.isRelated($0.region) && ExampleFigureCheck.isExample($0.name)
    }
    open = UnsettledFigures.counts(cells)
    examples = UnsettledFigures.counts(rows.map(\.terms.table) + days.map { _ in .calendar })
  }

  private static func counts(_ tables: [StandardsTable]) -> [(table: StandardsTable, count: Int)] {
    StandardsTable.allCases.compactMap { table in
      let count = tables.count { $0 == table }
      return count == 0 ? nil : (table, count)
    }
  }

  /// A line for each of the two, none where nothing is left.
  var lines: [Bilingual] {
    var lines: [Bilingual] = []
    if !open.isEmpty {
      lines.append(
        Bilingual(
          "待填的格数：" + UnsettledFigures.told(open, "、", \.title.chinese),
          "cells to fill in (待填): " + UnsettledFigures.told(open, ", ", \.rawValue)))
    }
    if !examples.isEmpty {
      lines.append(
        Bilingual(
          "示例的行数：" + UnsettledFigures.told(examples, "、", \.title.chinese),
          "rows that are examples (示例): " + UnsettledFigures.told(examples, ", ", \.rawValue)))
    }
    return lines
  }

  private static func told(
    _ counts: [(table: StandardsTable, count: Int)], _ separator: String,
    _ name: (StandardsTable) -> String
  ) -> String {
    counts.map { "\(name($0.table)) \($0.count)" }.joined(separator: separator)
  }
}

extension StandardsBook {
  /// What is left to do around a day: the cells that are still to be entered, and the rows in force that are examples.
  ///
  /// - Parameter region: only rows that serve this region or lie in it; nil for all.
  public func unsettled(
    on day: CivilDate, in region: Region? = nil, knownOn: CivilDate? = nil
  ) -> UnsettledFigures {
    UnsettledFigures(in: CheckScope(self, on: day, in: region, knownOn: knownOn))
  }
}
