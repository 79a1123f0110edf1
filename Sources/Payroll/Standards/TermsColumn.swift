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
  /// What belongs into it and what follows from it, for whoever fills it in; nil where the role says it all.
  public private(set) var meaning: Bilingual?
  /// Whether a blank is listed as what it stands for; otherwise as nothing.
  let tellsBlank: Bool

  /// What a column is for.
  public enum Role: Sendable {
    /// It holds the code by which the table finds its rows, such as a post's.
    case codes
    /// It narrows down whom or what within the code the row is for, such as a unit.
    case narrows(TermsCell<Terms>)
    /// It only describes: no pay follows from it.
    case describes(Description)
    /// Pay follows from it.
    case decides(TermsCell<Terms>)
  }

  /// Where a column that only describes is shown.
  public enum Description: Sendable {
    /// In the title of the row.
    case inTitle
    /// Among its figures.
    case amongFigures
    /// Nowhere.
    case nowhere
  }

  private init(
    _ code: String, _ title: Bilingual, _ role: Role, isRequired: Bool = false, tellsBlank: Bool = true
  ) {
    self.code = code
    self.title = title
    self.isRequired = isRequired
    self.role = role
    self.tellsBlank = tellsBlank
  }

  /// The column of the code by which the table finds its rows.
  static func coding(_ code: String, _ chinese: String, _ english: String) -> TermsColumn {
    TermsColumn(code, Bilingual(chinese, english), .codes, isRequired: true)
  }

  /// A column that narrows down whom or what within the code the row is for.
  static func narrowing(
    _ code: String, _ chinese: String, _ english: String, _ cell: TermsCell<Terms>, isRequired: Bool = false
  ) -> TermsColumn {
    TermsColumn(code, Bilingual(chinese, english), .narrows(cell), isRequired: isRequired)
  }

  /// A column that only describes.
  static func describing(
    _ code: String, _ chinese: String, _ english: String, _ description: Description = .inTitle
  ) -> TermsColumn {
    TermsColumn(code, Bilingual(chinese, english), .describes(description))
  }

  /// A column from which pay follows.
  static func deciding(
    _ code: String, _ chinese: String, _ english: String, _ cell: TermsCell<Terms>, isRequired: Bool = false,
    tellsBlank: Bool = true
  ) -> TermsColumn {
    TermsColumn(
      code, Bilingual(chinese, english), .decides(cell), isRequired: isRequired, tellsBlank: tellsBlank)
  }

  /// The column, with what belongs into it.
  func holding(_ chinese: String, _ english: String) -> TermsColumn {
    var column = self
    column.meaning = Bilingual(chinese, english)
    return column
  }

  /// What the column holds of the terms; nil where the terms do not hold it.
  public var cell: TermsCell<Terms>? {
    switch role {
    case .narrows(let cell), .decides(let cell): cell
    case .codes, .describes: nil
    }
  }

  /// Whether a scenario finds the row by the column.
  var names: Bool {
    switch role {
    case .codes, .narrows: true
    case .describes, .decides: false
    }
  }
}

/// The terms of a table whose columns are described.
public protocol ColumnTerms: Sendable {
  /// The columns of the table in their order, without those that all tables share.
  static var columns: [TermsColumn<Self>] { get }
  /// What a row says whose cells are all blank. Its name does not matter.
  static var blank: Self { get }
  /// Whether the rows serve regions; otherwise each serves the whole country.
  static var hasRegions: Bool { get }
  /// Whether the rows have dates and a document.
  static var isDated: Bool { get }
}

extension ColumnTerms {
  /// Most tables have regions.
  public static var hasRegions: Bool { true }
  /// Most tables have dates.
  public static var isDated: Bool { true }

  /// The column that is kept in a property.
  ///
  /// - Precondition: there is one.
  public static func column(_ property: PartialKeyPath<Self>) -> TermsColumn<Self> {
    guard let column = columns.first(where: { $0.cell?.property == property }) else {
      preconditionFailure("no column of the table is kept in \(property)")
    }
    return column
  }

  /// The column of the code by which the table finds its rows; nil if a region has one row.
  public static var codeColumn: TermsColumn<Self>? {
    columns.first { if case .codes = $0.role { true } else { false } }
  }
}

/// The terms of a table whose rows have dates, as ``Standards`` hold them.
public protocol DatedTerms: ColumnTerms, Equatable, CustomStringConvertible {
  /// What the rows are found by, such as a post's code.
  associatedtype Code: Hashable & Sendable
  /// The rows by their code.
  static var rows: WritableKeyPath<Standards, [Code: [StandardRow<Self>]]> & Sendable { get }
  /// The words that a code may be, in Chinese and by their canonical names; nil if it may be any text.
  static var codeWords: [Bilingual]? { get }
  /// The code as the files write it, by its canonical name.
  static func text(_ code: Code) -> String
  /// The code that a canonical name stands for; nil if it is none.
  static func code(_ text: String) -> Code?
  /// Keeps the code, where the terms hold it too.
  mutating func take(_ code: Code)
  /// What is wrong with the row as a whole, beside what each of its figures may be.
  func faults(under code: Code) -> [TermsFault<Self>]
  /// What somebody should look at in the row, of which `end` is the last day; nil while no end is known.
  func doubts(until end: CivilDate?) -> [TermsFault<Self>]
}

extension DatedTerms {
  /// What the row says by its columns, where they say something else than a blank.
  public var description: String {
    let cells = Self.columns.compactMap { column -> String? in
      guard let text = column.cell?.text(of: self), text != column.cell?.text(of: Self.blank) else {
        return nil
      }
      return "\(column.code) \(text)"
    }
    return cells.joined(separator: ", ")
  }

  /// The rows keep the code alone.
  public mutating func take(_ code: Code) {}

  /// What names the row within its region: the code and what narrows it down, as `rating/post/grade`; blanks at the
  /// end are left out.
  func key(_ code: Code) -> String {
    var parts = [Self.text(code)] + narrowed.map { $0 ?? "" }
    while parts.last?.isEmpty == true { parts.removeLast() }
    return parts.joined(separator: "/")
  }

  /// Whom or what within the code the row is for, in the order of the columns; nil where a cell is blank.
  public var narrowed: [String?] {
    Self.columns.compactMap { column -> String?? in
      guard case .narrows(let cell) = column.role else { return nil }
      return .some(cell.text(of: self))
    }
  }
}

extension DatedTerms where Code == String {
  /// Any text.
  public static var codeWords: [Bilingual]? { nil }
  /// The code itself.
  public static func text(_ code: String) -> String { code }
  /// The code itself.
  public static func code(_ text: String) -> String? { text }
}

extension DatedTerms where Code: ColumnWord {
  /// The words of the code.
  public static var codeWords: [Bilingual]? { Code.words }
  /// The canonical name of the word.
  public static func text(_ code: Code) -> String { code.place.map { Code.words[$0].english } ?? "" }
  /// The word of a canonical name.
  public static func code(_ text: String) -> Code? {
    Code.words.firstIndex { $0.english == text }.flatMap { Code(place: $0) }
  }
}

/// The code of a table of which a region has one row: nothing but the region names it.
public enum OneRow: Hashable, Sendable {
  /// The row.
  case row
}

extension DatedTerms where Code == OneRow {
  /// There are none.
  public static var codeWords: [Bilingual]? { nil }
  /// There is none.
  public static func text(_ code: OneRow) -> String { "" }
  /// The row, by no code.
  public static func code(_ text: String) -> OneRow? { text.isEmpty ? .row : nil }
}

extension Array {
  /// The rows under the code that they all have.
  var byOneRow: [OneRow: [Element]] {
    get { [.row: self] }
    set { self = newValue[.row] ?? [] }
  }
}
