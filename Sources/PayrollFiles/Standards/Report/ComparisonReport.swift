import CSV
import Payroll

extension StandardsComparison {
  /// The changes for a terminal.
  public func lines(in language: Language) -> [String] {
    var lines = [headline.text(in: language)]
    if changes.isEmpty { lines.append(Bilingual("没有变化", "Nothing changed").text(in: language)) }
    for table in StandardsTable.allCases {
      let rows = changes.filter { $0.row.terms.table == table }.flatMap { cells(of: $0, language) }
      if rows.isEmpty { continue }
      lines.append("")
      lines.append(
        Bilingual("\(table.title.chinese)（\(table.rawValue)）", "\(table.title.english) (\(table.rawValue))")
          .text(in: language))
      let columns = StandardsComparison.columns.map { $0.title.text(in: language) }
      lines +=
        TextColumns(
          Array(columns.dropFirst()), StandardsComparison.alignments,
          rows: rows.map { Array($0.dropFirst()) },
          indentation: 2
        ).lines
    }
    return lines
  }

  /// The changes as CSV: a row for each figure.
  public func csv(in language: Language, withByteOrderMark: Bool) -> [UInt8] {
    CSVText.bytes(
      StandardsComparison.columns, rows: changes.flatMap { cells(of: $0, language) }, language,
      withByteOrderMark: withByteOrderMark)
  }

  private var headline: Bilingual {
    let place = region.map { (" 地区 \($0.code)", " in region \($0.code)") } ?? ("，全部地区", ", all regions")
    return Bilingual("\(before) 与 \(after) 的标准之差\(place.0)", "From \(before) to \(after)\(place.1)")
  }

  private static let columns: [(code: String, title: Bilingual)] = [
    ("table", Bilingual("表", "table")), ("region", Bilingual("地区", "region")),
    ("item", Bilingual("项目", "item")), ("change", Bilingual("变动", "change")),
    ("column", Bilingual("栏目", "column")), ("before", Bilingual("原数", "before")),
    ("after", Bilingual("新数", "after")), ("effective_from", Bilingual("生效", "from")),
    ("decided_on", Bilingual("决定", "decided")), ("place", Bilingual("位置", "place")),
    ("source", Bilingual("依据", "source")),
  ]
  private static let alignments: [TextColumns.Alignment] = [.left, .left, .left, .left, .right, .right]

  private func cells(of change: StandardsChange, _ language: Language) -> [[String]] {
    let row = change.row
    return change.figures.map { figure in
      [
        row.terms.table.rawValue, StandardsText.region(row.origin.region, language),
        row.terms.title.text(in: language), change.kind.title.text(in: language),
        language == .chinese ? figure.column.title.chinese : figure.column.code,
        figure.before.text(in: language), figure.after.text(in: language),
        StandardsText.date(row.origin.effectiveFrom), StandardsText.date(row.origin.decidedOn),
        row.terms.cells.place, row.origin.source,
      ]
    }
  }
}

extension StandardsChange.Kind {
  fileprivate var title: Bilingual {
    switch self {
    case .added: Bilingual("新增", "added")
    case .removed: Bilingual("失效", "removed")
    case .changed: Bilingual("变更", "changed")
    }
  }
}
