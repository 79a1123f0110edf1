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

  /// The rule of the rounding and what it cut off; of several roundings each; nil where nothing was rounded.
  var rounding: String? {
    guard let first = line.roundings.first else { return nil }
    if line.roundings.count > 1 { return severalRoundings(first.rule) }
    let rule = first.rule.title.text(in: language)
    if line.cutOff == .zero { return rule + say("，无尾差", ", nothing cut off") }
    let amount = magnitude(of: Fraction(Int128(line.hundredths)))
    let difference = readable(magnitude(of: line.cutOff))
    return rule
      + (amount < magnitude(of: line.exact * Fraction(100))
        ? say("，舍去 \(difference)", ", cut off \(difference)")
        : say("，进 \(difference)", ", added \(difference)"))
  }

  /// The roundings of which the line is made up, and what they bring together.
  private func severalRoundings(_ first: Rounding) -> String {
    let count = line.roundings.count
    let steps = line.roundings.map { readable($0.exact) + say("→", " -> ") + readable($0.settled) }
    let isOneRule = line.roundings.allSatisfy { $0.rule == first }
    let rules =
      isOneRule
      ? say("\(first.title.chinese)\(count)次：", "\(first.title.english), \(count) times: ")
        + steps.joined(separator: say("，", ", "))
      : zip(line.roundings, steps).map { rounding, step in
        rounding.rule.title.text(in: language) + say("：", ": ") + step
      }.joined(separator: say("；", "; "))
    if line.cutOff == .zero { return rules + say("；合计无尾差", "; together nothing cut off") }
    let difference = readable(magnitude(of: line.cutOff))
    return rules
      + (line.cutOff > .zero
        ? say("；合计少 \(difference)", "; together \(difference) less")
        : say("；合计多 \(difference)", "; together \(difference) more"))
  }

  private func magnitude(of value: Fraction) -> Fraction { value < .zero ? -value : value }

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
