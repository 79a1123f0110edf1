import Payroll
import PayrollFiles

/// The rows of the standards whose figures stand behind something that a case checks.
///
/// A case that checks the net pay uses every figure above it; one that checks a line of overtime uses those of that
/// line alone, although the rest was computed too.
struct UsedFigures: Sendable {
  /// File and line of the rows.
  private(set) var places: Set<String> = []
  /// Parameters that only findings ask for, where a case names the finding.
  private(set) var parameters: Set<ParameterName> = []

  /// Adds what stands behind a case's expectations.
  mutating func add(_ checked: CheckedCase) {
    switch checked.outcome {
    case .paid(let paid): add(checked.expectations, paid.explained)
    case .granted(let benefits): add(benefits)
    case .refused: break
    }
    let findings = checked.expectations.findings + checked.expectations.findingsNot
    if findings.contains(.overtimeMonthlyCap) { parameters.insert(.overtimeMonthlyCapHours) }
    if findings.contains(.standardStale) { parameters.insert(.standardStaleMonths) }
  }

  private mutating func add(_ expectations: Expectations, _ explained: ExplainedPayslip) {
    var items: [PayItem] = []
    for line in expectations.lines {
      if case .item(let item) = line.line { items.append(item) }
    }
    var seen = Set(items)
    while let item = items.popLast() {
      for input in explained[item].working.inputs {
        switch input {
        case .figure(let figure):
          if case .standard(_, let origin) = figure.origin { places.insert(origin.place) }
        case .line(let other, _):
          if seen.insert(other).inserted { items.append(other) }
        case .step: break
        }
      }
    }
  }

  private mutating func add(_ benefits: [Benefit]) {
    for input in benefits.flatMap(\.inputs) {
      if case .standard(_, let origin) = input.source { places.insert(origin.place) }
    }
  }
}
