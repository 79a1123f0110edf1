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

  fileprivate static var narrowing: [Column] {
    columns.filter { if case .narrows = $0.role { true } else { false } }.map { Column($0) }
  }

  fileprivate static var coding: Column? { codeColumn.map { Column($0) } }
}

/// The columns of a table by what they are to a reader, made once.
struct EntryColumns: Sendable {
  /// The column of the code; nil if a region has one row.
  let code: Column?
  /// The columns that narrow down whom or what the row is for.
  let narrowing: [Column]
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
