import Payroll

/// One row of a dated table of standards as an office reads it: what it is about, what it says, and where.
public struct StandardsEntry: Sendable {
  /// What rows compete for: of the rows of one subject one is in force for a person.
  public struct Subject: Hashable, Sendable {
    /// The table in which it stands.
    public let table: StandardsTable
    /// A post's code, a scheme, the name of a parameter; "" for the salary, of which a region has one.
    public let code: String
  }

  /// A figure of the row.
  public struct Figure: Sendable {
    /// The column in which it stands.
    public let column: Column
    /// The value, a blank's meaning included.
    public let value: Bilingual
    /// Whether the row states it.
    public let isStated: Bool
    /// The amount where it is money.
    public let amount: Money?
  }

  /// What the entry is about.
  public let subject: Subject
  /// Whom within the region the row names: the unit, or post and grade; nil is everybody.
  public let named: [String?]
  /// The lower edge of a bracket of a tax table; nil elsewhere.
  public let bracket: Money?
  /// What the row is about, for a reader.
  public let title: Bilingual
  /// What the row says, in the order of the columns.
  public let figures: [Figure]
  /// The cells as they stand in the file.
  public let cells: RowReader

  /// The table in which it stands.
  public var table: StandardsTable { subject.table }

  /// The figure of a column.
  public func figure(_ column: Column) -> Figure? { figures.first { $0.column.code == column.code } }

  /// How closely the row names somebody: the first name weighs more than all that follow; nil if the row is for
  /// others.
  ///
  /// This is how the tables of the library weigh them: a rating's post before its grade, a scheme's unit.
  public func precision(for asked: [String?]) -> Int? {
    var precision = 0
    for (index, own) in named.enumerated() {
      precision *= 2
      guard let own else { continue }
      guard index < asked.count, own == asked[index] else { return nil }
      precision += 1
    }
    return precision
  }
}

extension StandardsEntry {
  /// What a row of a table without faults says.
  public init(_ table: StandardsTable, _ cells: RowReader) {
    let subject = Subject(table: table, code: StandardsEntry.code(table, cells))
    self.subject = subject
    self.cells = cells
    named = StandardsEntry.named(table).map { cells.textIfAny($0) }
    bracket = table == .tax ? FigureKind.amount(cells.text(TaxBracketsTable.over)) : nil
    title = StandardsEntry.title(subject, cells)
    figures = table.figures.map { StandardsEntry.figure($0, subject, cells) }
  }

  private static func figure(_ figure: FigureColumn, _ subject: Subject, _ cells: RowReader) -> Figure {
    let text = cells.text(figure.column)
    var kind = figure.kind
    if let parameter = ParameterName(rawValue: subject.code), subject.table == .parameters {
      kind = parameter.figureKind
    }
    let amount: Money? = if case .money = kind { FigureKind.amount(text) } else { nil }
    return Figure(
      column: figure.column, value: kind.value(of: text.isEmpty ? figure.blank : text),
      isStated: !text.isEmpty,
      amount: amount)
  }

  private static func code(_ table: StandardsTable, _ cells: RowReader) -> String {
    func word<Value: Equatable>(_ column: Column, _ words: WordList<Value>) -> String {
      words.name(of: cells.text(column))?.english ?? cells.text(column)
    }
    switch table {
    case .salary, .calendar: return ""
    case .posts: return cells.text(PostsTable.post)
    case .grades: return cells.text(GradesTable.grade)
    case .ratings: return cells.text(RatingsTable.rating)
    case .contributions: return word(ContributionsTable.scheme, StandardsWords.scheme)
    case .accidentPlans: return cells.text(AccidentPlansTable.plan)
    case .leave: return word(LeaveTable.kind, LeaveTable.kinds)
    case .tax: return word(TaxBracketsTable.table, TaxBracketsTable.tables)
    case .injury:
      let grade = cells.textIfAny(InjuryTable.grade).map { " " + $0 } ?? ""
      return cells.text(InjuryTable.benefit) + grade
    case .parameters: return cells.text(ParametersTable.name)
    }
  }

  /// The columns in which a table may name whom a row is for, the weightiest first.
  private static func named(_ table: StandardsTable) -> [Column] {
    switch table {
    case .ratings: [RatingsTable.post, RatingsTable.grade]
    case .contributions: [ContributionsTable.unit]
    default: []
    }
  }

  private static func title(_ subject: Subject, _ cells: RowReader) -> Bilingual {
    func joined(_ texts: String?...) -> Bilingual {
      let text = texts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
      return Bilingual(text, text)
    }
    switch subject.table {
    case .salary: return joined(cells.text(SalaryTable.regionName))
    case .posts: return joined(subject.code, cells.text(PostsTable.postName))
    case .grades: return joined(subject.code, cells.text(GradesTable.gradeName))
    case .ratings:
      return joined(
        subject.code, cells.text(RatingsTable.ratingName), cells.textIfAny(RatingsTable.post),
        cells.textIfAny(RatingsTable.grade))
    case .contributions:
      let name = StandardsWords.scheme.name(of: subject.code) ?? joined(subject.code)
      guard let unit = cells.textIfAny(ContributionsTable.unit) else { return name }
      return Bilingual("\(name.chinese)（\(unit)）", "\(name.english) (\(unit))")
    case .leave: return LeaveTable.kinds.name(of: subject.code) ?? joined(subject.code)
    case .tax:
      let name = TaxBracketsTable.tables.name(of: subject.code) ?? joined(subject.code)
      let over = FigureKind.money.value(of: cells.text(TaxBracketsTable.over)).english
      return Bilingual("\(name.chinese) 超过 \(over)", "\(name.english) over \(over)")
    case .accidentPlans, .injury, .parameters, .calendar: return joined(subject.code)
    }
  }
}
