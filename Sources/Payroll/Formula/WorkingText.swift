extension Working {
  /// The formula in words, such as `小时工资×工作日加班小时×工作日加班倍数`.
  ///
  /// The line's own rounding is said beside the formula and not in it; that of a step is in it.
  ///
  /// - Parameters:
  ///   - language: the language of the names.
  ///   - isStep: whether it is the formula of a step with a name.
  ///   - mark: what stands behind the name of a figure, such as the number of a note.
  public func words(
    in language: Language, ofStep isStep: Bool = false, marking mark: ((Figure) -> String)? = nil
  ) -> String {
    let writer = WorkingWriter(language: language, showsNumbers: false, mark: mark)
    return isStep ? writer.whole(self) : writer.text(self)
  }

  /// The formula with its numbers, such as `1000.00 / (21.75 x 8) x 2.50`.
  public func numbers(in language: Language) -> String {
    WorkingWriter(language: language, showsNumbers: true).text(self)
  }
}

/// Writes a working as a formula.
private struct WorkingWriter {
  let language: Language
  let showsNumbers: Bool
  var mark: ((Figure) -> String)?

  /// How closely an operation binds: what binds less closely stands in brackets within one that binds more.
  private enum Binding: Int {
    case sum, product, whole
  }

  /// The whole formula, its outermost rounding included.
  func whole(_ working: Working) -> String { write(working).text }

  /// The whole formula; its outermost rounding is said beside it and not in it.
  func text(_ working: Working) -> String {
    switch working {
    case .rounded(let inner, _): write(inner).text
    case .decided(let inner, by: _), .cited(let inner, _), .step(_, let inner): text(inner)
    default: write(working).text
    }
  }

  private func write(_ working: Working) -> (text: String, binding: Binding) {
    switch working {
    case .figure(let figure):
      (
        showsNumbers
          ? figure.value.text(in: language) : figure.name.text(in: language) + (mark?(figure) ?? ""),
        .whole
      )
    case .line(let item, let hundredths):
      (
        showsNumbers ? Money(fen: hundredths).description : item.entry.title.text(in: language), .whole
      )
    case .number(let number): (number.plain, number.plain.contains("/") ? .product : .whole)
    case .sum: join(working.terms, plus, .sum)
    case .product(let factors): join(factors, times, .product)
    case .difference(let left, let right):
      (bracketed(left, .sum) + minus + bracketed(right, .product), .sum)
    case .quotient(let left, let right):
      (bracketed(left, .product) + over + bracketed(right, .whole), .product)
    case .lesser(let choices): ("min" + arguments(choices), .whole)
    case .greater(let choices): ("max" + arguments(choices), .whole)
    case .negative(let inner): (minus.filter { $0 != " " } + bracketed(inner, .product), .sum)
    case .rounded(let inner, let rounding):
      (rounding.functionName.text(in: language) + arguments([inner]), .whole)
    case .step(let name, let inner): write(step: name, inner)
    case .decided(let inner, by: _), .cited(let inner, _): write(inner)
    case .nothing(let reason): (reason.text(in: language), .whole)
    }
  }

  /// A step stands with its name or its value; one whose decimals never end with its own formula.
  private func write(step: Bilingual, _ inner: Working) -> (text: String, binding: Binding) {
    if !showsNumbers { return (step.text(in: language), .whole) }
    let value = inner.workedOut.value
    if let decimal = value.decimal(), decimal.utf8.count <= 16 { return (decimal, .whole) }
    return write(inner)
  }

  private func join(
    _ parts: [Working], _ sign: String, _ binding: Binding
  ) -> (text: String, binding: Binding) {
    if parts.isEmpty { return ("0", .whole) }
    if parts.count == 1 { return write(parts[0]) }
    let texts = parts.enumerated().map { index, part in
      // What follows a product's first factor would otherwise be read into it: a × (b ÷ c).
      bracketed(part, binding == .product && index > 0 ? .whole : binding, isFirst: index == 0)
    }
    return (texts.joined(separator: sign), binding)
  }

  private func bracketed(_ working: Working, _ least: Binding, isFirst: Bool = true) -> String {
    let (text, binding) = write(working)
    let isNegative = showsNumbers && text.hasPrefix("-") && (least != .sum || !isFirst)
    return binding.rawValue < least.rawValue || isNegative ? "(" + text + ")" : text
  }

  private func arguments(_ parts: [Working]) -> String {
    "(" + parts.map { write($0).text }.joined(separator: ", ") + ")"
  }

  private var isCompact: Bool { language == .chinese && !showsNumbers }
  private var plus: String { isCompact ? "＋" : " + " }
  private var minus: String { isCompact ? "－" : " - " }
  private var times: String { isCompact ? "×" : language == .chinese ? " × " : " x " }
  private var over: String { isCompact ? "÷" : language == .chinese ? " ÷ " : " / " }
}

extension Fraction {
  /// A number of a formula: without decimals where it has none.
  fileprivate var plain: String {
    decimal(places: 0) ?? text
  }
}
