import Payroll
import PayrollFiles

/// A case with what became of it and how that differs from what was expected.
struct CheckedCase: Sendable {
  let row: CheckCase
  let expectations: Expectations
  let outcome: CaseOutcome
  /// What differs, in the order of the calculation.
  let differences: [Difference]

  /// Whether everything came out as expected.
  var passed: Bool { differences.isEmpty }

  /// A line that did not come out as expected.
  struct Difference: Sendable {
    /// What is concerned.
    let title: Bilingual
    let expected: Bilingual
    let got: Bilingual
    /// The line of the payslip or the benefits that explains what was got, where there is one.
    let reason: Reason
  }

  /// What explains a figure.
  enum Reason: Sendable {
    /// A line of the payslip.
    case line(ExplainedLine)
    /// The benefits that were added up.
    case benefits([Benefit])
    /// Why the row was refused.
    case refusals([CaseRefusal])
    /// Nothing more to say.
    case none
  }

  init(_ row: CheckCase, _ expectations: Expectations, _ outcome: CaseOutcome) {
    self.row = row
    self.expectations = expectations
    self.outcome = outcome
    differences = CheckedCase.differences(expectations, outcome)
  }

  private static func differences(_ expected: Expectations, _ outcome: CaseOutcome) -> [Difference] {
    switch outcome {
    case .refused(let refusals): differences(expected, refusals)
    case .paid(let paid):
      accepted(expected)
        + expected.lines.compactMap { difference($0, $0.line.value(in: paid)) }
        + findingDifferences(expected, paid.explained.payslip.findings)
    case .granted(let benefits):
      accepted(expected) + expected.lines.compactMap { difference($0, $0.line.value(in: benefits)) }
        + findingDifferences(expected, [])
    }
  }

  private static func difference(
    _ expected: Expectations.Line, _ got: (text: String, reason: Reason)
  ) -> Difference? {
    if expected.value == got.text { return nil }
    return Difference(
      title: expected.line.title, expected: shown(expected.value), got: shown(got.text), reason: got.reason)
  }

  private static func shown(_ text: String) -> Bilingual {
    text.isEmpty ? Bilingual("无", "none") : Bilingual(text, text)
  }
}

extension CheckedCase {
  private static let rejection = Bilingual("退回代码", "codes of the rejection")

  private static func codes(_ codes: [String]) -> Bilingual {
    codes.isEmpty
      ? Bilingual("不退回", "no rejection")
      : Bilingual(codes.joined(separator: ";"), codes.joined(separator: ";"))
  }

  /// A row that was refused: the codes must be those expected, all of them and no other.
  private static func differences(_ expected: Expectations, _ refusals: [CaseRefusal]) -> [Difference] {
    let got = Array(Set(refusals.map(\.code))).sorted()
    if let codes = expected.codes, codes == got {
      // Whoever expects the rejection and an amount expects what cannot be.
      return expected.lines.map {
        Difference(
          title: $0.line.title, expected: shown($0.value), got: Bilingual("已退回，没有结果", "rejected, no result"),
          reason: .none)
      }
    }
    return [
      Difference(
        title: rejection, expected: codes(expected.codes ?? []), got: codes(got), reason: .refusals(refusals))
    ]
  }

  /// A row that was accepted must not have been expected to be refused.
  private static func accepted(_ expected: Expectations) -> [Difference] {
    guard let codes = expected.codes, !codes.isEmpty else { return [] }
    return [
      Difference(title: rejection, expected: self.codes(codes), got: self.codes([]), reason: .none)
    ]
  }

  private static func listed(_ codes: [String]) -> Bilingual {
    codes.isEmpty ? Bilingual("无", "none") : shown(codes.joined(separator: ";"))
  }

  private static func findingDifferences(_ expected: Expectations, _ got: FindingSet) -> [Difference] {
    let missing = expected.findings.filter { !got.contains($0) }
    let unwanted = expected.findingsNot.filter { got.contains($0) }
    if missing.isEmpty && unwanted.isEmpty && !(expected.expectsNoFinding && !got.isEmpty) { return [] }
    let wanted =
      expected.expectsNoFinding
      ? [] : expected.findings.map(\.code) + expected.findingsNot.map { "!" + $0.code }
    let found = got.codes.map(\.code)
    return [
      Difference(
        title: Bilingual("核对提示", "findings"),
        expected: listed(wanted), got: listed(found), reason: .none)
    ]
  }
}

extension CheckedLine {
  /// What the line came to on a payslip. A month's pay brings no benefit.
  func value(in paid: PaidCase) -> (text: String, reason: CheckedCase.Reason) {
    switch self {
    case .item(let item):
      let line = paid.explained[item]
      return (line.amount.description, .line(line))
    case .ledger(let field):
      return (paid.ledger(field), .none)
    case .benefit, .survivor: return ("", .none)
    }
  }

  /// What the line came to in a case of benefits, which has no payslip.
  fileprivate func value(in benefits: [Benefit]) -> (text: String, reason: CheckedCase.Reason) {
    switch self {
    case .ledger: return ("", .none)
    case .item(let item):
      guard let code = BenefitCode.allCases.first(where: { $0.item == item }) else { return ("", .none) }
      return CheckedLine.benefit(code).value(in: benefits)
    case .benefit(let code):
      let lines = benefits.filter { $0.code == code }
      let sum = lines.reduce(Int128(0)) { $0 + Int128($1.amount.fen) }
      return (Money(fen: Int64(clamping: sum)).description, .benefits(lines))
    case .survivor(let dependant):
      let lines = benefits.filter { $0.code == .survivorsPension && $0.dependant == dependant }
      let amounts = Set(lines.map(\.amount))
      if amounts.isEmpty { return (Money.zero.description, .benefits([])) }
      return (
        amounts.sorted().map(\.description).joined(separator: ";"), .benefits(lines)
      )
    }
  }
}
