import Payroll

/// One row of a dated table of standards as an office reads it: what it is about, what it says, and where.
public struct StandardsEntry: Sendable {
  /// What rows compete for: of the rows of one subject one is in force for a person.
  public struct Subject: Hashable, Sendable {
    /// The table.
    public let table: StandardsTable
    /// A post's code, a scheme, the name of a parameter; "" for the salary, of which a region has one.
    public let code: String
  }

  /// A figure of the row.
  public struct Figure: Sendable {
    /// The column.
    public let column: Column
    /// The value, a blank's meaning included.
    public let value: Bilingual
    /// Whether the row states it.
    public let isStated: Bool
    /// The amount where it is money.
    public let amount: Money?
  }

  /// What the row competes for.
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

  /// The table.
  public var table: StandardsTable { subject.table }

  /// What the row calls its code, such as the name of a post; blank if it says nothing.
  var name: String { EntryColumns.of(table).titles.first.map { cells.text($0) } ?? "" }

  /// The figure of a column.
  public func figure(_ column: Column) -> Figure? { figures.first { $0.column.code == column.code } }

  /// How closely the row names somebody: the first name weighs more than all that follow; nil if the row is for
  /// others.
  ///
  /// This is how the tables of the library weigh them: a rating's post before its grade, a scheme's unit; of the years
  /// of service from which on a leave row serves, the most that are reached.
  public func precision(for asked: [String?]) -> Int? {
    if table == .leave {
      func years(_ named: [String?]) -> Int { (named.first ?? nil).flatMap { Int($0) } ?? 0 }
      return years(named) <= years(asked) ? years(named) : nil
    }
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
    let columns = EntryColumns.of(table)
    let narrowing = columns.narrowing.map { column -> Bilingual? in
      guard let text = cells.textIfAny(column.column) else { return nil }
      if table == .leave { return Int(text).flatMap { $0 == 0 ? nil : Bilingual("\($0)", "\($0)") } }
      return column.words.flatMap { $0.name(of: text) } ?? Bilingual(text, text)
    }
    let narrowed = narrowing.map { $0?.english }
    let word = columns.code.map { cells.text($0) } ?? ""
    let name = table.codeName(word) ?? Bilingual(word, word)
    let isBracket = table == .tax
    // Each grade of a benefit is a subject of its own: no row serves those of several.
    let isGraded = table == .injury
    let code = isGraded ? StandardsEntry.joined([name.english] + narrowed) : name.english
    subject = Subject(table: table, code: code)
    named = isBracket || isGraded ? [] : narrowed
    bracket = isBracket ? FigureKind.amount(cells.text(TaxBracket.fileColumn(\.over))) : nil
    let titles = columns.titles.map { cells.textIfAny($0).map { Bilingual($0, $0) } }
    title = StandardsEntry.title(table, name, titles + narrowing)
    figures = columns.figures.map { StandardsEntry.figure($0, code, table, cells) }
    self.cells = cells
  }

  private static func figure(
    _ figure: FigureColumn, _ code: String, _ table: StandardsTable, _ cells: RowReader
  ) -> Figure {
    let text = cells.text(figure.column)
    let kind = figure.kind(of: code, in: table)
    let amount: Money? = if case .money = kind { FigureKind.amount(text) } else { nil }
    return Figure(
      column: figure.column, value: kind.value(of: text.isEmpty ? figure.blank : text),
      isStated: !text.isEmpty, amount: amount)
  }

  private static func title(_ table: StandardsTable, _ name: Bilingual, _ others: [Bilingual?]) -> Bilingual {
    switch table {
    case .contributions:
      guard let unit = others.last ?? nil else { return name }
      return Bilingual("\(name.chinese)（\(unit.chinese)）", "\(name.english) (\(unit.english))")
    case .leave:
      guard let years = others.last ?? nil else { return name }
      return Bilingual(
        "\(name.chinese)（满\(years.chinese)年）", "\(name.english) (from \(years.english) years on)")
    case .tax:
      let over = FigureKind.money.value(of: joined(others.map { $0?.english })).english
      return Bilingual("\(name.chinese) 超过 \(over)", "\(name.english) over \(over)")
    default:
      if name.english.isEmpty && others.isEmpty { return table.title }
      return Bilingual(
        joined([name.chinese] + others.map { $0?.chinese }),
        joined([name.english] + others.map { $0?.english }))
    }
  }

  private static func joined(_ texts: [String?]) -> String {
    texts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
