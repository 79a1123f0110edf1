import Payroll

extension Column {
  /// A column of a table of standards.
  init<Terms>(_ column: TermsColumn<Terms>) {
    self.init(column.code, column.title, isRequired: column.isRequired)
  }
}

extension ColumnTerms {
  /// The columns of the table in their order.
  static var fileColumns: [Column] {
    [StandardsColumn.region] + columns.map { Column($0) } + StandardsColumn.dated
  }

  /// The column that is kept in a property.
  static func fileColumn(_ property: PartialKeyPath<Self>) -> Column { Column(column(property)) }

  /// The columns with figures, as they are listed and compared.
  static var figures: [FigureColumn] {
    columns.compactMap { column in
      column.cell.map { FigureColumn(Column(column), $0.figureKind, blank: column.blankText) }
    }
  }
}

extension TermsCell {
  fileprivate var figureKind: FigureKind {
    switch self {
    case .money, .moneyIfAny: .money
    case .share: .share
    case .factor, .countIfAny: .number
    case .word(let word): .word(word.list)
    case .text: .text
    }
  }
}

extension TermsWord {
  fileprivate var list: WordList<Int> { WordList(words.enumerated().map { ($1, $0) }) }
}

/// Reads the rows of a table whose columns are described; made once for the table.
struct TermsReader<Terms: ColumnTerms> {
  private let cells: [(column: Column, cell: TermsCell<Terms>, words: WordList<Int>?)]

  init(_ terms: Terms.Type) {
    cells = Terms.columns.compactMap { column in
      column.cell.map { cell in
        if case .word(let word) = cell {
          (Column(column), cell, word.list)
        } else {
          (Column(column), cell, nil)
        }
      }
    }
  }

  /// The terms of a row, its name left out. A blank or faulty cell says what a blank stands for.
  func read(_ row: inout RowReader) -> Terms {
    var terms = Terms.blank
    for (column, cell, words) in cells {
      switch cell {
      case .money(let property): put(row.money(column), at: property, &terms)
      case .moneyIfAny(let property): put(row.money(column), at: property, &terms)
      case .share(let property): put(row.share(column), at: property, &terms)
      case .factor(let property): put(row.factor(column).map(\.fraction.reduced), at: property, &terms)
      case .countIfAny(let range, let property):
        put(row.count(column, Int64(range.lowerBound)...Int64(range.upperBound)), at: property, &terms)
      case .word(let word):
        if let place = words.flatMap({ row.word(column, $0) }) { word.write(&terms, place) }
      case .text(let property): put(row.textIfAny(column), at: property, &terms)
      }
    }
    return terms
  }

  private func put<Value>(_ value: Value?, at property: WritableKeyPath<Terms, Value>, _ terms: inout Terms) {
    if let value { terms[keyPath: property] = value }
  }

  private func put<Value>(_ value: Value?, at property: WritableKeyPath<Terms, Value?>, _ terms: inout Terms)
  {
    if let value { terms[keyPath: property] = value }
  }
}
