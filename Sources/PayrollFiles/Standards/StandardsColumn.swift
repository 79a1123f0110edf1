import Payroll

/// The columns that the tables of standards share.
public enum StandardsColumn {
  /// The region that the row serves.
  public static let region = Column(.region)
  /// The first day on which the row is in force.
  public static let effectiveFrom = Column(.effectiveFrom)
  /// The last day.
  public static let effectiveTo = Column(.effectiveTo)
  /// The document.
  public static let source = Column(.source)
  /// The day on which it was decided.
  public static let decidedOn = Column(.decidedOn)
}

extension Column {
  fileprivate init(_ shared: SharedColumn) {
    self.init(shared.rawValue, shared.title, isRequired: shared.isRequired, note: ColumnNote(shared))
  }

  /// A column of a table of standards.
  init<Terms: ColumnTerms>(_ column: TermsColumn<Terms>) {
    self.init(column.code, column.title, isRequired: column.isRequired, note: ColumnNote(of: column))
  }
}

extension ColumnTerms {
  /// The columns of the table in their order.
  fileprivate static var fileColumns: [Column] {
    let region = hasRegions ? [StandardsColumn.region] : []
    let dated = isDated ? SharedColumn.allCases.filter { $0 != .region }.map { Column($0) } : []
    return region + columns.map { Column($0) } + dated
  }

  /// The column that is kept in a property.
  public static func fileColumn(_ property: PartialKeyPath<Self>) -> Column { Column(column(property)) }
}

extension ColumnTerms {
  fileprivate static func words(of code: String) -> [Bilingual]? {
    guard case .word(let word)? = columns.first(where: { $0.code == code })?.cell else { return nil }
    return word.words
  }
}

extension StandardsTable {
  /// The words that a column takes; nil if it takes others.
  func words(of column: String) -> [Bilingual]? { terms.words(of: column) }

  private static let columnsOfTables = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, $0.terms.fileColumns) })

  /// The columns that the table's files may have.
  public var fileColumns: [Column] { StandardsTable.columnsOfTables[self] ?? [] }

  /// The column's name where its Chinese title was written; any other text as it is.
  public func columnName(_ text: String) -> String {
    fileColumns.first { $0.title.chinese == text }?.code ?? text
  }
}
