/// What a working comes to.
public struct WorkedOut: Sendable {
  /// The value, with its roundings.
  public let value: Fraction
  /// The value without the line's own roundings; steps with a name stay as they were settled.
  public let exact: Fraction
  /// The roundings on the way that counted, in the order of the formula; none where nothing was rounded.
  public let roundings: [AppliedRounding]

  init(_ value: Fraction, exact: Fraction, roundings: [AppliedRounding]) {
    self.value = value.reduced
    self.exact = exact.reduced
    self.roundings = roundings
  }

  init(_ value: Fraction) {
    self.init(value, exact: value, roundings: [])
  }

  /// One of two, combined with another: both values by the same operation.
  func combined(_ other: WorkedOut, _ operation: (Fraction, Fraction) -> Fraction) -> WorkedOut {
    WorkedOut(
      operation(value, other.value), exact: operation(exact, other.exact),
      roundings: roundings + other.roundings)
  }

  /// The value with the other sign.
  var negative: WorkedOut { WorkedOut(-value, exact: -exact, roundings: roundings) }

  /// A sum by the least common denominator: the products of several factors of six decimals fit in 128 bits, crosswise
  /// products of their denominators do not.
  static func sum(_ left: Fraction, _ right: Fraction) -> Fraction {
    if left.hasOverflowed || right.hasOverflowed { return .overflowed }
    let lacking = Fraction(left.denominator, right.denominator).reduced
    let (first, isFirstBeyond) = left.numerator.multipliedReportingOverflow(by: lacking.denominator)
    let (second, isSecondBeyond) = right.numerator.multipliedReportingOverflow(by: lacking.numerator)
    let (below, isBelowBeyond) = left.denominator.multipliedReportingOverflow(by: lacking.denominator)
    let (above, isBeyond) = first.addingReportingOverflow(second)
    let isLost = isFirstBeyond || isSecondBeyond || isBelowBeyond || isBeyond
    return isLost ? .overflowed : Fraction(above, below)
  }
}

/// One rounding on the way to a line of the payslip.
public struct AppliedRounding: Equatable, Sendable {
  /// The rule.
  public let rule: Rounding
  /// What was rounded, exactly: yuan, days or hours.
  public let exact: Fraction
  /// What it was settled at.
  public let settled: Fraction

  init(_ rule: Rounding, of exact: Fraction, to settled: Fraction) {
    self.rule = rule
    self.exact = exact.reduced
    self.settled = settled.reduced
  }
}
