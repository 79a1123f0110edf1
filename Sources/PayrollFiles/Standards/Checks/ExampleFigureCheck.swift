import Payroll

/// Rows in force whose document is still an example (示例), which a new folder of standards begins with: people would be
/// paid by figures that nobody has decided. One finding for each file.
enum ExampleFigureCheck {
  /// Whether a document, or the name of a day, says that it is an example.
  static func isExample(_ source: String) -> Bool { source.contains("示例") }

  static func doubts(in scope: CheckScope) -> [StandardsDoubt] {
    var files: [String] = []
    var examples: [String: [CheckScope.Row]] = [:]
    for row in scope.rows
    where row.origin.isInForce(on: scope.day, knownOn: scope.knownOn) && isExample(row.origin.source) {
      let file = row.terms.cells.file
      if examples[file] == nil { files.append(file) }
      examples[file, default: []].append(row)
    }
    return files.compactMap { file in
      guard let rows = examples[file], let first = rows.first else { return nil }
      return .suspicious(first.terms.cells.fault(StandardsColumn.source, reason(rows.count)))
    }
  }

  private static func reason(_ count: Int) -> Bilingual {
    Bilingual(
      "这张表有 \(count) 行的依据还是“示例”（这是第一行），照它发放就是按没有人核定过的数发钱；请换成核定的数，写上文号",
      "\(count) rows of the file, of which this is the first, still have an example for a document (示例), and nobody has "
        + "decided their figures; enter the decided ones with their documents")
  }
}
