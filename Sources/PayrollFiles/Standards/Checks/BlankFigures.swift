import Payroll

extension StandardsBook {
  /// The cells of a bureau's own tables that were left blank, and what they stand for: somebody may have taken out a 待填
  /// without an answer.
  public var blankFigures: [FileFault] {
    let tables: [StandardsTable] = [.posts, .grades, .ratings, .accidentPlans]
    return rows.filter { tables.contains($0.terms.table) }.flatMap { row in
      row.terms.figures.filter { !$0.isStated && $0.column.code != PostTerms.fileColumn(\.accidentPlan).code }
        .map {
          let value = $0.value
          return row.terms.cells.fault(
            $0.column,
            Bilingual(
              value.chinese.isEmpty ? "空着，算作没有；请确认，没有的写 0" : "空着，按“\(value.chinese)”算；请确认，写上就不再提示",
              value.english.isEmpty
                ? "blank, and taken for none; confirm it with a 0"
                : "blank, and taken for \(value.english); confirm it by writing it"))
        }
    }
  }
}
