/// A column of the ledger: everything that is said of it, in one place.
///
/// Reading, writing, explanations, the cases of `check`, the notes of a new bureau's folder and the tests all go by it.
public struct LedgerColumn: Sendable {
  /// The canonical name.
  public let code: String
  /// The titles; the Chinese one may head the column too.
  public let title: Bilingual
  /// What the column holds, and what is legal in it.
  public internal(set) var cell = LedgerCell.employeeNumber
  /// When it starts again.
  public let span: Span
  /// What a blank stands for.
  public let blank: ColumnBlank
  /// Whether a ledger that is written by hand may lack the column.
  public let mayBeMissing: Bool
  /// What belongs into the column, in a word.
  public let meaning: Bilingual
  /// An example that can be typed.
  public let example: Bilingual

  /// When a figure starts again.
  public enum Span: Sendable {
    /// Never.
    case always
    /// With each tax year.
    case taxYear
    /// With each tax year, and with each employment.
    case taxYearAndEmployment
    /// With each employment.
    case employment
  }

  @usableFromInline
  init(
    _ code: String, _ title: Bilingual, _ span: Span, blank: ColumnBlank = .refused,
    mayBeMissing: Bool = false,
    _ meaning: Bilingual, example: Bilingual
  ) {
    self.code = code
    self.title = title
    self.span = span
    self.blank = blank
    self.mayBeMissing = mayBeMissing
    self.meaning = meaning
    self.example = example
  }

  @usableFromInline
  init(
    _ code: String, _ title: Bilingual, _ span: Span, blank: ColumnBlank = .refused,
    mayBeMissing: Bool = false,
    _ meaning: Bilingual, example: String
  ) {
    self.init(
      code, title, span, blank: blank, mayBeMissing: mayBeMissing, meaning,
      example: Bilingual(example, example))
  }

  /// Whether every row must have a value here.
  public var isRequired: Bool { blank.isRefused }
}

/// What a column of the ledger holds.
public enum LedgerCell: Equatable, Sendable {
  /// The number of a person.
  case employeeNumber
  /// A month.
  case month
  /// A day.
  case date
  /// A number of a kind.
  case number(NumberKind)
  /// One of a few words: in Chinese, and by its canonical name.
  case word([Bilingual])
  /// Months with a number each.
  case months(MonthOrder)
  /// Columns of the roster with a number each.
  case figures

  /// The words that it may hold; none for anything but words.
  public var words: [Bilingual] {
    if case .word(let words) = self { words } else { [] }
  }
}

/// In which order a column of months is written.
public enum MonthOrder: Sendable {
  /// The oldest month comes first.
  case oldestFirst
  /// The newest month comes first.
  case newestFirst
}

/// Describes the columns: what each holds beside what is said of it.
private final class LedgerDescription: LedgerVisitor {
  var columns: [LedgerColumn] = []

  func employeeNumber(_ field: LedgerField, _ given: Void, _ column: @autoclosure () -> LedgerColumn) {
    add(column(), .employeeNumber)
  }

  func month(
    _ field: LedgerField, _ given: Void, _ kept: Kept<PayPeriod>, _ column: @autoclosure () -> LedgerColumn
  ) {
    add(column(), .month)
  }

  func date<Value: RosterDate>(
    _ field: LedgerField, _ given: Void, _ kept: Kept<Value>, _ column: @autoclosure () -> LedgerColumn
  ) {
    add(column(), .date)
  }

  func number<Value: RosterNumber>(
    _ field: LedgerField, _ given: Void, _ kind: NumberKind, _ kept: Kept<Value>,
    _ column: @autoclosure () -> LedgerColumn
  ) {
    add(column(), .number(kind))
  }

  func word<Value: ColumnWord>(
    _ field: LedgerField, _ given: Void, _ kept: Kept<Value>, _ column: @autoclosure () -> LedgerColumn
  ) {
    add(column(), .word(Value.words))
  }

  func months<List: MonthList>(
    _ field: LedgerField, _ given: Void, _ kept: Kept<List>, _ column: @autoclosure () -> LedgerColumn
  ) {
    add(column(), .months(List.order))
  }

  func figures(
    _ field: LedgerField, _ given: Void, _ kept: Kept<MonthFigures>,
    _ column: @autoclosure () -> LedgerColumn
  ) {
    add(column(), .figures)
  }

  private func add(_ column: LedgerColumn, _ cell: LedgerCell) {
    var column = column
    column.cell = cell
    columns.append(column)
  }
}

extension LedgerField {
  private static let columns = {
    let description = LedgerDescription()
    visit(description, ())
    return description.columns
  }()

  /// What is said of the column.
  public var entry: LedgerColumn { LedgerField.columns[rawValue] }
}
