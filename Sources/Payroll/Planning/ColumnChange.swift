extension ColumnTerms {
  /// Changes the cell of a column, by what the column holds.
  mutating func change(_ code: String, _ edit: CellEdit) throws(ScenarioError) {
    guard let column = Self.columns.first(where: { $0.code == code }), case .decides(let cell) = column.role
    else { throw edit.unknownColumn() }
    let empties = edit.change.operation == .set && edit.change.value.isBlank
    if case .word = cell {} else if empties && column.isRequired { throw edit.refused(.blankValue) }
    switch cell {
    case .money(let property): self[keyPath: property] = try edit.money(self[keyPath: property])
    case .moneyIfAny(let property, let inItsPlace):
      self[keyPath: property] = try edit.optionalMoney(self[keyPath: property], base: inItsPlace(self))
    case .share(let property): self[keyPath: property] = try edit.share(self[keyPath: property])
    case .factor(let property):
      self[keyPath: property] = try edit.factor(
        self[keyPath: property], blank: Self.blank[keyPath: property].rate)
    case .decimalIfAny(let range, let property), .percentIfAny(let range, let property):
      self[keyPath: property] = empties ? nil : try edit.rate(self[keyPath: property] ?? .zero, range)
    case .count(let range, let property):
      self[keyPath: property] = try edit.count(self[keyPath: property], range) ?? 0
    case .code(let property): self[keyPath: property] = try edit.text() ?? ""
    case .countIfAny(let range, let property):
      self[keyPath: property] = try edit.count(self[keyPath: property], range)
    case .word(let word):
      if empties && !column.isRequired, let blank = word.read(Self.blank) {
        word.write(&self, blank)
      } else {
        word.write(&self, try edit.word(word.words))
      }
    case .text(let property): self[keyPath: property] = try edit.text()
    case .parameter(let property, let name):
      self[keyPath: property] = try edit.parameter(self[keyPath: property], self[keyPath: name])
    }
  }
}

extension CellEdit {
  /// The value of a parameter, by the kind of its name.
  ///
  /// - Note: the law's own limits of a parameter are checked where the standards are read.
  fileprivate func parameter(
    _ old: ParameterValue, _ name: ParameterName
  ) throws(ScenarioError) -> ParameterValue {
    switch (old, name.kind) {
    case (.choice, .choice(let words)):
      return .choice(words[try word(words)].english)
    case (.money(let old), _): return .money(try money(old))
    case (.rate(let old), _): return .rate(try rate(old, .zero...Rate(millionths: 100_000_000)))
    case (.count(let old), .count(let range)): return .count(try count(old, range) ?? 0)
    case (.choice, _), (.count, _): return old
    }
  }
}

extension StandardsTable {
  /// The columns from which pay follows.
  public var columns: [String] { terms.deciding + ending }

  /// The columns that name a row or say since when it is in force: a scenario finds its row by them and leaves
  /// them as they are.
  public var namingColumns: [String] {
    let region = terms.hasRegions ? [SharedColumn.region.rawValue] : []
    guard terms.isDated else { return region + terms.naming }
    let end = isWhole ? [SharedColumn.effectiveTo.rawValue] : []
    return region + terms.naming + [SharedColumn.effectiveFrom.rawValue] + end
  }

  /// The columns that only describe: they may be set, and no pay follows from them.
  public var describingColumns: [String] {
    terms.describing + (terms.isDated ? [SharedColumn.source.rawValue, SharedColumn.decidedOn.rawValue] : [])
  }

  private var ending: [String] { terms.isDated && !isWhole ? [SharedColumn.effectiveTo.rawValue] : [] }

  /// Whether the rows that are in force together are one table: no row of it ends alone.
  private var isWhole: Bool { self == .tax }

  /// A key in the one form in which keys are compared: `annual/36000` is `annual/36000.00`, and no key has a slash
  /// at its end.
  public func normalized(_ key: String) -> String {
    switch self {
    case .ratings, .contributions:
      var key = key
      while key.hasSuffix("/") { key.removeLast() }
      return key
    case .leave:
      let parts = key.split(separator: "/", maxSplits: 1).map(String.init)
      guard parts.count == 2, let years = ScenarioValue(parts[1]).count else { return parts.first ?? "" }
      return years == 0 ? parts[0] : "\(parts[0])/\(years)"
    case .tax:
      let parts = key.split(separator: "/", maxSplits: 1).map(String.init)
      guard parts.count == 2, let over = ScenarioValue(parts[1]).money else { return key }
      return "\(parts[0])/\(over)"
    default: return key
    }
  }
}

extension ColumnTerms {
  private static func codes(_ isMeant: (TermsColumn<Self>) -> Bool) -> [String] {
    columns.filter(isMeant).map(\.code)
  }

  fileprivate static var deciding: [String] { codes { if case .decides = $0.role { true } else { false } } }

  fileprivate static var naming: [String] { codes(\.names) }

  fileprivate static var describing: [String] {
    codes { if case .describes = $0.role { true } else { false } }
  }
}
