import Payroll

/// What names a row within its region.
public struct RowName<Code: Hashable & Sendable>: Hashable, Sendable {
  /// The code, such as a post's.
  public let code: Code
  /// What narrows it down, such as a unit.
  public let narrowed: [String?]
}

extension TermsWord {
  fileprivate var list: WordList<Int> { WordList(words.enumerated().map { ($1, $0) }) }
}

/// Reads the rows of a table whose columns are described; made once for the table.
struct TermsReader<Terms: DatedTerms> {
  private enum Part {
    case code(WordList<Terms.Code>?)
    case cell(TermsCell<Terms>, WordList<Int>?)
  }

  private let required: [Column]
  private let parts: [(column: Column, part: Part)]

  init(_ terms: Terms.Type) {
    required = Terms.columns.filter(\.isRequired).map { Column($0) }
    parts = Terms.columns.compactMap { column in
      if case .codes = column.role { return (Column(column), .code(Terms.codeList)) }
      guard let cell = column.cell else { return nil }
      if case .word(let word) = cell { return (Column(column), .cell(cell, word.list)) }
      return (Column(column), .cell(cell, nil))
    }
  }

  /// What a row says, and what names it; nil if its code could not be read. A blank or faulty cell says what a blank
  /// stands for.
  func read(_ row: inout RowReader) -> (key: RowName<Terms.Code>, terms: Terms)? {
    row.require(required)
    var code = Terms.code("")
    var terms = Terms.blank
    for (column, part) in parts {
      switch part {
      case .code(let words):
        code = words.map { row.word(column, $0) } ?? Terms.code(row.text(column))
        if let code { terms.take(code) }
      case .cell(let cell, let words):
        if case .parameter = cell, code == nil { continue }
        read(cell, words, column, &row, &terms)
      }
    }
    return code.map { (RowName(code: $0, narrowed: terms.narrowed), terms) }
  }

  private func read(
    _ cell: TermsCell<Terms>, _ words: WordList<Int>?, _ column: Column, _ row: inout RowReader,
    _ terms: inout Terms
  ) {
    if row.notesOpen(column) { return }
    switch cell {
    case .money(let property): put(row.money(column), at: property, &terms)
    case .moneyIfAny(let property, _): put(row.money(column), at: property, &terms)
    case .share(let property): put(row.share(column), at: property, &terms)
    case .factor(let property): put(row.factor(column).map(\.fraction.reduced), at: property, &terms)
    case .decimalIfAny(let range, let property): put(row.decimal(column, range), at: property, &terms)
    case .percentIfAny(let range, let property): put(row.percent(column, range), at: property, &terms)
    case .count(let range, let property): put(row.count(column, range), at: property, &terms)
    case .code(let property): put(row.textIfAny(column), at: property, &terms)
    case .countIfAny(let range, let property): put(row.count(column, range), at: property, &terms)
    case .word(let word):
      if let place = words.flatMap({ row.word(column, $0) }) { word.write(&terms, place) }
    case .text(let property): put(row.textIfAny(column), at: property, &terms)
    case .parameter(let property, let name):
      put(row.parameter(column, terms[keyPath: name]), at: property, &terms)
    }
  }

  private func put<Value>(_ value: Value?, at property: WritableKeyPath<Terms, Value>, _ terms: inout Terms) {
    if let value { terms[keyPath: property] = value }
  }

  private func put<Value>(_ value: Value?, at property: WritableKeyPath<Terms, Value?>, _ terms: inout Terms)
  {
    if let value { terms[keyPath: property] = value }
  }
}

extension DatedTerms {
  /// The words that a code may be, with what they stand for; nil if it may be any text.
  fileprivate static var codeList: WordList<Code>? {
    codeWords.map { words in
      WordList(words.compactMap { name in code(name.english).map { (name, $0) } }, codeSynonyms)
    }
  }

  fileprivate static var codeSynonyms: [(word: String, value: Code)] {
    guard let words = Code.self as? any ColumnWord.Type, let names = codeWords else { return [] }
    return words.synonyms.compactMap { word, place in code(names[place].english).map { (word, $0) } }
  }

  /// Both names of the code that a word of a file stands for; nil if the word is none.
  fileprivate static func codeName(_ word: String) -> Bilingual? {
    codeList?.value(of: word).map(text).flatMap { code in codeWords?.first { $0.english == code } }
  }
}

extension StandardsTable {
  /// Both names of the code that a word of the table's column of codes stands for; nil if it is none of a few words.
  public func codeName(_ word: String) -> Bilingual? { datedTerms?.codeName(word) }
}

extension RowReader {
  /// The value of a parameter, by the kind of its name.
  fileprivate mutating func parameter(_ column: Column, _ name: ParameterName) -> ParameterValue? {
    switch name.kind {
    case .choice(let words):
      return word(column, WordList(words.map { ($0, $0.english) })).map { .choice($0) }
    case .money: return money(column).map { .money($0) }
    case .count(let range): return count(column, range).map { .count($0) }
    case .rate(let limits):
      guard let rate = rate(column) else { return nil }
      if let broken = limits.first(where: { !$0.admits(rate) }) {
        refuse(column, broken.reason)
        return nil
      }
      return .rate(rate)
    }
  }
}
