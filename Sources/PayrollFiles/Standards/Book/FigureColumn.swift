import Payroll

/// A column of a table of standards that holds a figure: what an authority decides.
public struct FigureColumn: Sendable {
  /// The column.
  public let column: Column
  /// What it holds.
  public let kind: FigureKind
  /// What a blank stands for; "" where it means that there is none.
  public let blank: String

  fileprivate init?<Terms: ColumnTerms>(_ column: TermsColumn<Terms>) {
    switch column.role {
    case .decides(let cell): kind = FigureKind(cell)
    case .describes(.amongFigures): kind = .text
    case .codes, .narrows, .describes: return nil
    }
    self.column = Column(column)
    blank = column.blankText
  }
}

extension FigureColumn {
  /// What it holds in the row of a code: the value of a parameter is of the parameter's kind.
  func kind(of code: String, in table: StandardsTable) -> FigureKind {
    table == .parameters ? ParameterName(rawValue: code)?.figureKind ?? kind : kind
  }
}

extension StandardsTable {
  /// Both names of a word of a column, in the row of a code; nil if the column holds no words, or not this.
  public func word(_ text: String, in column: Column, of code: String) -> Bilingual? {
    let columns = EntryColumns.of(self)
    if columns.code?.code == column.code { return codeName(text) }
    if let narrowing = columns.narrowing.first(where: { $0.column.code == column.code }) {
      return narrowing.words?.name(of: text)
    }
    let figure = columns.figures.first { $0.column.code == column.code }
    if case .word(let name) = figure?.kind(of: code, in: self) { return name(text) }
    return nil
  }

  /// Both names of the word at a place of a row that has all columns of the table's files; nil if it is none.
  public func word(at place: Int, of row: TextTable.Row) -> Bilingual? {
    let code = EntryColumns.of(self).code
    let codePlace = fileColumns.firstIndex { $0.code == code?.code }
    return word(row[place], in: fileColumns[place], of: codePlace.map { row[$0] } ?? "")
  }
}

extension FigureKind {
  fileprivate init<Terms>(_ cell: TermsCell<Terms>) {
    switch cell {
    case .money, .moneyIfAny: self = .money
    case .share: self = .share
    case .percentIfAny: self = .percent
    case .factor, .decimalIfAny, .count, .countIfAny: self = .number
    case .word(let word): self = .word(WordList(word.words.enumerated().map { ($1, $0) }))
    case .code, .text, .parameter: self = .text
    }
  }
}

extension ColumnTerms {
  fileprivate static var figures: [FigureColumn] { columns.compactMap { FigureColumn($0) } }

  fileprivate static var titles: [Column] {
    columns.filter { if case .describes(.inTitle) = $0.role { true } else { false } }.map { Column($0) }
  }

  fileprivate static var narrowing: [(column: Column, words: WordList<Int>?)] {
    columns.compactMap { column in
      guard case .narrows(let cell) = column.role else { return nil }
      guard case .word(let word) = cell else { return (Column(column), nil) }
      return (Column(column), WordList(word.words.enumerated().map { ($1, $0) }))
    }
  }

  fileprivate static var coding: Column? { codeColumn.map { Column($0) } }
}

/// The columns of a table by what they are to a reader, made once.
struct EntryColumns: Sendable {
  /// The column of the code; nil if a region has one row.
  let code: Column?
  /// The columns that narrow down whom or what the row is for.
  let narrowing: [(column: Column, words: WordList<Int>?)]
  /// The columns that say what the row is called.
  let titles: [Column]
  /// The columns with the table's figures.
  let figures: [FigureColumn]

  private static let ofTables = Dictionary(
    uniqueKeysWithValues: StandardsTable.allCases.map { ($0, EntryColumns($0.terms)) })

  private init<Terms: ColumnTerms>(_ terms: Terms.Type) {
    code = Terms.coding
    narrowing = Terms.narrowing
    titles = Terms.titles
    figures = Terms.figures
  }

  /// The columns of a table.
  static func of(_ table: StandardsTable) -> EntryColumns { ofTables[table] ?? EntryColumns(table.terms) }
}
