/// A column of a table of standards: everything that is said of it, in one place.
///
/// Reading, the changes of a scenario, listings and checks all go by it. The rows of standards are few, so a value is
/// reached by a key path.
public struct TermsColumn<Terms: Sendable>: Sendable {
  /// The canonical name.
  public let code: String
  /// The titles; the Chinese one may head the column too.
  public let title: Bilingual
  /// Whether every row must have a value here.
  public let isRequired: Bool
  /// What the column is for, and what it holds.
  public let role: Role

  /// What a column is for.
  public enum Role: Sendable {
    /// It names the row: a scenario finds the row by it.
    case names
    /// It only describes: no pay follows from it.
    case describes
    /// Pay follows from it.
    case decides(TermsCell<Terms>)
  }

  private init(_ code: String, _ title: Bilingual, _ role: Role, isRequired: Bool = false) {
    self.code = code
    self.title = title
    self.isRequired = isRequired
    self.role = role
  }

  /// A column that names the row.
  static func naming(_ code: String, _ title: Bilingual, isRequired: Bool = false) -> TermsColumn {
    TermsColumn(code, title, .names, isRequired: isRequired)
  }

  /// A column that only describes.
  static func describing(_ code: String, _ title: Bilingual) -> TermsColumn {
    TermsColumn(code, title, .describes)
  }

  /// A column from which pay follows.
  static func deciding(
    _ code: String, _ title: Bilingual, _ cell: TermsCell<Terms>, isRequired: Bool = false
  ) -> TermsColumn {
    TermsColumn(code, title, .decides(cell), isRequired: isRequired)
  }

  /// What the column holds; nil where no pay follows from it.
  public var cell: TermsCell<Terms>? {
    if case .decides(let cell) = role { cell } else { nil }
  }
}

/// The terms of a table whose columns are described.
public protocol ColumnTerms: Sendable {
  /// The columns of the table in their order, without those that all tables share.
  static var columns: [TermsColumn<Self>] { get }
  /// What a row says whose cells are all blank. Its name does not matter.
  static var blank: Self { get }
}

extension ColumnTerms {
  /// The column that is kept in a property.
  ///
  /// - Precondition: there is one.
  public static func column(_ property: PartialKeyPath<Self>) -> TermsColumn<Self> {
    guard let column = columns.first(where: { $0.cell?.property == property }) else {
      preconditionFailure("no column of the table is kept in \(property)")
    }
    return column
  }
}
