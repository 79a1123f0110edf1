import Payroll

extension StandardsBook {
  /// The cells of a bureau's own tables that were left blank, and what they stand for: somebody may have taken out a 待填
  /// without an answer. Those of a column that stand for the same are told at once.
  public var blankFigures: [FileFault] {
    let tables: [StandardsTable] = [.posts, .grades, .ratings, .accidentPlans]
    var told: [FileFault] = []
    var lines: [Blank: [Int]] = [:]
    for row in rows where tables.contains(row.terms.table) {
      for figure in row.terms.figures
      where !figure.isStated && figure.column.code != PostTerms.fileColumn(\.accidentPlan).code {
        let fault = row.terms.cells.fault(figure.column, StandardsBook.taken(for: figure.value))
        let blank = Blank(file: fault.file, column: fault.column, reason: fault.reason)
        if lines[blank] == nil { told.append(fault) }
        lines[blank, default: []].append(fault.line ?? 0)
      }
    }
    return told.map { fault in
      let rows = lines[Blank(file: fault.file, column: fault.column, reason: fault.reason)] ?? []
      if rows.count < 2 { return fault }
      return FileFault(
        fault.file, column: fault.column,
        Bilingual("\(rows.count) 行（第 \(rows[0]) 行起）", "\(rows.count) rows from line \(rows[0]) on: ")
          + fault.reason)
    }
  }

  private struct Blank: Hashable {
    let file: String
    let column: String?
    let reason: Bilingual
  }

  private static func taken(for value: Bilingual) -> Bilingual {
    Bilingual(
      value.chinese.isEmpty ? "空着，算作没有；请确认，没有的写 0" : "空着，按“\(value.chinese)”算；请确认，写上就不再提示",
      value.english.isEmpty
        ? "blank, and taken for none; confirm it with a 0"
        : "blank, and taken for \(value.english); confirm it by writing it")
  }
}
