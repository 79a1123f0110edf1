extension Working {
  /// The workings of which this one consists.
  var parts: [Working] {
    switch self {
    case .figure, .line, .number, .nothing: []
    case .sum(let parts), .product(let parts), .lesser(let parts), .greater(let parts): parts
    case .difference(let left, let right), .quotient(let left, let right): [left, right]
    case .negative(let working), .rounded(let working, _), .step(_, let working),
      .decided(let working, by: _), .cited(let working, _):
      [working]
    }
  }

  /// Whether anything is reckoned at all: an amount that is taken over as it is has no formula.
  public var isFormula: Bool {
    switch self {
    case .figure, .line, .number, .nothing: false
    case .decided(let working, by: _), .cited(let working, _): working.isFormula
    default: true
    }
  }

  /// The laws on which the formula that counted rests beside the line's own.
  var citations: [Citation] {
    var found: [Citation] = []
    if case .cited(_, let citation) = self { found.append(citation) }
    return parts.reduce(into: found) { $0 += $1.citations }
  }
}

/// What is put into a formula.
public enum WorkingInput: Sendable {
  /// A figure from outside, or one that decided.
  case figure(Figure)
  /// Another line of the payslip, in hundredths.
  case line(PayItem, Int64)
  /// A step with a name: its own working.
  case step(Bilingual, Working)

  /// What the input is.
  public var name: Bilingual {
    switch self {
    case .figure(let figure): figure.name
    case .line(let item, _): item.entry.title
    case .step(let name, _): name
    }
  }

  /// How much it is, exactly, or what it says.
  public func value(in language: Language) -> String {
    switch self {
    case .figure(let figure): figure.value.text(in: language)
    case .line(_, let hundredths): Money(fen: hundredths).description
    case .step(_, let working): working.workedOut.value.text
    }
  }
}

extension Working {
  /// Everything that is put into the formula, each once, in the order in which it is first met: steps before
  /// what they are made of, and figures that only decide after those of the formula.
  public var inputs: [WorkingInput] {
    var found: [WorkingInput] = []
    var seen: Set<String> = []
    collect(into: &found, &seen)
    return found
  }

  /// The figures that decided which formula counts and are not in it themselves, each once.
  public var deciding: [Figure] {
    var found: [Figure] = []
    if case .decided(_, by: let figures) = self { found = figures }
    return parts.flatMap(\.deciding).reduce(into: found) { found, figure in
      if !found.contains(where: { $0.name == figure.name }) { found.append(figure) }
    }
  }

  private func collect(into found: inout [WorkingInput], _ seen: inout Set<String>) {
    func add(_ input: WorkingInput) {
      let key = input.name.chinese + "=" + input.value(in: .chinese)
      if seen.insert(key).inserted { found.append(input) }
    }
    switch self {
    case .figure(let figure): add(.figure(figure))
    case .line(let item, let hundredths): add(.line(item, hundredths))
    case .step(let name, let working): add(.step(name, working))
    case .sum:
      for part in terms { part.collect(into: &found, &seen) }
      return
    default: break
    }
    for part in parts { part.collect(into: &found, &seen) }
    if case .decided(_, by: let figures) = self { for figure in figures { add(.figure(figure)) } }
  }

  /// The parts of a sum that count: a sum of many lines leaves out those that are 0.
  var terms: [Working] {
    let some = parts.filter { part in
      if case .line(_, 0) = part { return false }
      return true
    }
    return some
  }
}
