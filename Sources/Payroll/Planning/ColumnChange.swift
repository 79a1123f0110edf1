extension ChangeableTerms where Self: ColumnTerms {
  /// Changes the cell of a column, by what the column holds.
  mutating func change(_ column: String, _ edit: CellEdit) throws(ScenarioError) {
    guard let column = Self.columns.first(where: { $0.code == column }), let cell = column.cell else {
      throw edit.unknownColumn()
    }
    let empties = edit.change.operation == .set && edit.change.value.isBlank
    switch cell {
    case .money(let property): self[keyPath: property] = try edit.money(self[keyPath: property])
    case .moneyIfAny(let property): self[keyPath: property] = try edit.optionalMoney(self[keyPath: property])
    case .share(let property): self[keyPath: property] = try edit.share(self[keyPath: property])
    case .factor(let property):
      self[keyPath: property] = try edit.factor(
        self[keyPath: property], blank: Self.blank[keyPath: property].rate)
    case .countIfAny(let range, let property):
      self[keyPath: property] = try edit.count(self[keyPath: property], range)
    case .word(let word):
      if empties && !column.isRequired {
        word.write(&self, word.read(Self.blank))
      } else {
        word.write(&self, try edit.word(word.words.enumerated().map { ($1, $0) }))
      }
    case .text(let property): self[keyPath: property] = try edit.text()
    }
  }
}

extension ColumnTerms {
  /// The names of the columns of which something is true, as a scenario writes them.
  static func codes(_ isMeant: (TermsColumn<Self>.Role) -> Bool) -> [String] {
    columns.filter { isMeant($0.role) }.map(\.code)
  }

  /// The columns from which pay follows.
  static var deciding: [String] { codes { if case .decides = $0 { true } else { false } } }

  /// The columns that name a row.
  static var naming: [String] { codes { if case .names = $0 { true } else { false } } }

  /// The columns that only describe.
  static var describing: [String] { codes { if case .describes = $0 { true } else { false } } }
}
