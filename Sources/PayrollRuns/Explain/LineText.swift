import Payroll
import PayrollFiles

/// The parts of one explained line as texts, for the terminal, the table and the sheet alike.
struct LineText {
  let line: ExplainedLine
  let language: Language

  var title: String { line.item.entry.title.text(in: language) }

  /// The amount with two decimals.
  var amount: String { line.amount.description }

  /// What the amount is counted in.
  var unit: String {
    switch line.item.entry.unit {
    case .yuan: say("元", "yuan")
    case .days: say("天", "days")
    case .hours: say("小时", "hours")
    }
  }

  /// The formula of the catalogue, which holds for everybody.
  var formula: String { line.item.entry.formula.text(in: language) }

  /// Why nothing is due, or nil.
  var reason: String? { line.reason?.text(in: language) }

  /// What stands behind a 0 that needs no more: why, or that nothing was granted; nil for other lines.
  var remark: String? {
    if let reason { return reason }
    return line.hundredths == 0 && !line.working.isFormula ? formula : nil
  }

  /// The formula as it counted for this person, in words; nil where an amount was taken over.
  var words: String? { line.working.isFormula ? line.working.words(in: language) : nil }

  /// The formula with its numbers and what it comes to; nil where an amount was taken over.
  var numbers: String? {
    guard line.working.isFormula else { return nil }
    let numbers = line.working.numbers(in: language)
    let exact = readable(line.exact)
    return numbers == exact ? numbers : numbers + " = " + exact
  }

  /// The rule of the rounding and what it cut off; nil where nothing was rounded.
  var rounding: String? {
    guard let rounding = line.rounding else { return nil }
    let rule = rounding.title.text(in: language)
    let cut = line.cutOff
    if cut == .zero { return rule + say("，无尾差", ", nothing cut off") }
    let magnitude = readable(cut < .zero ? -cut : cut)
    // A deduction grows when it is rounded away from zero, whatever its sign.
    let isLess = (cut > .zero) == (line.hundredths >= 0)
    return rule
      + (isLess
        ? say("，舍去 \(magnitude)", ", cut off \(magnitude)") : say("，进 \(magnitude)", ", added \(magnitude)"))
  }

  /// What the line rests on.
  var articles: String {
    line.citations.map { $0.text(in: language) }.joined(separator: say("、", "; "))
  }

  /// A value for reading: the decimal, or its first places with an ellipsis and the fraction.
  func readable(_ value: Fraction) -> String {
    if let decimal = value.decimal(), decimal.utf8.count <= 20 { return decimal }
    return "\(value.approximation(places: 6))… (\(value.reduced.numerator)/\(value.reduced.denominator))"
  }

  /// What is put into the formula, each with where it comes from.
  func inputs(_ origin: (Figure) -> String) -> [String] {
    line.working.inputs.map { input in
      let name = input.name.text(in: language)
      switch input {
      case .figure(let figure):
        let from = origin(figure)
        return "\(name) \(figure.value.text(in: language))" + (from.hasPrefix("[") ? from : bracketed(from))
      case .line(_, let hundredths):
        return "\(name) \(Money(fen: hundredths))" + bracketed(say("本单", "this payslip"))
      case .step(_, let working):
        let value = readable(working.workedOut.value)
        return "\(name) \(value)"
          + (working.isFormula ? bracketed("=" + working.words(in: language, ofStep: true)) : "")
      }
    }
  }

  private func bracketed(_ text: String) -> String { say("（\(text)）", " (\(text))") }

  private func say(_ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    language == .chinese ? chinese() : english()
  }
}

/// Notes at the end of a page, each once, numbered as they are first met.
struct Footnotes {
  private(set) var texts: [String] = []

  /// The number of a note in brackets.
  mutating func mark(_ text: String) -> String {
    if let index = texts.firstIndex(of: text) { return "[\(index + 1)]" }
    texts.append(text)
    return "[\(texts.count)]"
  }
}
