/// A column of the roster: everything that is said of it, in one place.
///
/// Reading, messages, explanations, the notes of a new bureau's folder and the tests all go by it.
public struct RosterColumn: Sendable {
  /// The canonical name.
  public let code: String
  /// The titles; the Chinese one may head the column too.
  public let title: Bilingual
  /// What the column holds, and what is legal in it.
  public internal(set) var cell = RosterCell.text(.any)
  /// How long a value lasts.
  public let lasting: Lasting
  /// What a blank stands for.
  public let blank: ColumnBlank
  /// What belongs into the column, in a word.
  public let meaning: Bilingual
  /// An example that can be typed.
  public let example: Bilingual
  /// Whether the value is masked in messages.
  public let isPersonal: Bool
  /// The kind of leave of which it has the days, if any.
  public let leave: LeaveKind?

  /// How long a value lasts, and so what the next month's roster begins with.
  public enum Lasting: Sendable {
    /// It stands until somebody changes it.
    case stands
    /// It stands, and somebody should look at it every month.
    case standsInQuestion
    /// It stands, and somebody should look at it when a year begins.
    case standsInQuestionNextYear
    /// It stands for the year and is blank in January.
    case ofYear
    /// It stands for the year and is blank in January, and somebody should look at it every month.
    case ofYearInQuestion
    /// It is the month's alone and blank in the next.
    case ofMonth
  }

  @usableFromInline
  init(
    _ code: String, _ title: Bilingual, _ lasting: Lasting, blank: ColumnBlank, _ meaning: Bilingual,
    example: Bilingual, isPersonal: Bool = false, leave: LeaveKind? = nil
  ) {
    self.code = code
    self.title = title
    self.lasting = lasting
    self.blank = blank
    self.meaning = meaning
    self.example = example
    self.isPersonal = isPersonal
    self.leave = leave
  }

  @usableFromInline
  init(
    _ code: String, _ title: Bilingual, _ lasting: Lasting, blank: ColumnBlank, _ meaning: Bilingual,
    example: String, isPersonal: Bool = false, leave: LeaveKind? = nil
  ) {
    self.init(
      code, title, lasting, blank: blank, meaning, example: Bilingual(example, example),
      isPersonal: isPersonal, leave: leave)
  }

  /// A column with the days of a kind of leave.
  @usableFromInline
  init(
    _ code: String, _ title: Bilingual, leave: LeaveKind, of leaveName: Bilingual, example: String = "1"
  ) {
    self.init(
      code, title, .ofMonth, blank: .zero,
      Bilingual("本月\(leaveName.chinese)的计薪天数，可有小数", "payable days of \(leaveName.english) this month"),
      example: example, leave: leave)
  }

  /// The kind of number that the column holds; nil if it holds none.
  public var kind: NumberKind? {
    if case .number(let kind) = cell { kind } else { nil }
  }

  /// Whether the column holds text, taken as it is.
  public var isText: Bool {
    if case .text = cell { true } else { false }
  }

  /// Whether every row must have a value here.
  public var isRequired: Bool { blank.isRefused }
}

extension RosterField {
  private static let columns = allCases.map { $0.use(ColumnDescription(), ()) }

  /// What is said of the column.
  public var entry: RosterColumn { RosterField.columns[rawValue] }
}

/// Describes a column: what it holds beside what is said of it.
private struct ColumnDescription: RosterUse {
  func text(
    _ field: RosterField, _ given: Void, _ rule: TextRule, _ column: @autoclosure () -> RosterColumn
  ) -> RosterColumn {
    described(column(), rule == .category ? .word(PostCategory.words) : .text(rule))
  }

  func date<Value: RosterDate>(
    _ field: RosterField, _ given: Void, _ property: Property<Value>,
    _ column: @autoclosure () -> RosterColumn
  ) -> RosterColumn {
    described(column(), .date)
  }

  func number<Value: RosterNumber>(
    _ field: RosterField, _ given: Void, _ kind: NumberKind, _ property: Property<Value>,
    _ column: @autoclosure () -> RosterColumn
  ) -> RosterColumn {
    described(column(), .number(kind))
  }

  func word<Value: ColumnWord>(
    _ field: RosterField, _ given: Void, _ property: Property<Value>,
    _ column: @autoclosure () -> RosterColumn
  ) -> RosterColumn {
    described(column(), .word(Value.words))
  }

  func schemes(
    _ field: RosterField, _ given: Void, _ property: Property<SchemeSet>,
    _ column: @autoclosure () -> RosterColumn
  ) -> RosterColumn {
    described(column(), .schemes)
  }

  private func described(_ column: RosterColumn, _ cell: RosterCell) -> RosterColumn {
    var column = column
    column.cell = cell
    return column
  }
}

extension LeaveKind {
  /// The column with the days of this kind.
  var rosterField: RosterField { LeaveKind.rosterFields[rawValue] }

  private static let rosterFields = allCases.map { kind in
    guard let field = RosterField.allCases.first(where: { $0.entry.leave == kind }) else {
      preconditionFailure("the roster has a column for each kind of leave")
    }
    return field
  }
}
