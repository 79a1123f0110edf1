/// A rate together with the rule that rounds its product: what both sides of every scheme are computed by.
///
///     settled(base) = rounded(base x rate)
///
/// Everybody has a dozen of these products a month. Where the amount is not negative and far from the edge of
/// 64 bits they take two multiplications with numbers that were prepared when the standards were read; elsewhere
/// the exact fraction is rounded as everywhere. Both give the same (see the tests).
///
/// The second multiplication stands for a division by the divisor d, which would take the processor five times as
/// long. With 2^l >= d and m = 2^(62+l) / d rounded up, m x d exceeds 2^(62+l) by less than 2^l, so that for every
/// n below 2^62 the product n x m / 2^(62+l) exceeds n / d by less than 1 / d, and its whole part is that of n / d.
struct RoundedRate: Sendable {
  /// The rate.
  let rate: Factor
  /// The rule.
  let rounding: Rounding
  /// 2 x numerator.
  private let multiplier: Int64
  /// The unit of the rule in fen, to which the quotient is counted.
  private let unit: Int64
  /// What makes the division round as the rule says.
  private let added: Int64
  /// m: 2^(62+l) / (2 x denominator x unit), rounded up.
  private let reciprocal: UInt64
  /// l - 2, by which the upper half of the product is shifted.
  private let shift: UInt64
  /// The greatest amount that the short way serves.
  private let limit: Int64

  /// Prepares a rate of 0 or more.
  init(_ rate: Rate, _ rounding: Rounding) {
    self.rate = Factor(rate)
    self.rounding = rounding
    unit = rounding.unit
    multiplier = 2 * self.rate.numerator
    let divisor = 2 * self.rate.denominator * rounding.unit
    added = rounding.added(toDoubled: divisor)
    limit = multiplier > 0 ? Int64.max / 4 / multiplier : .max
    let power = UInt64(max(2, 64 - (divisor - 1).leadingZeroBitCount))
    shift = power - 2
    reciprocal = UInt64(((UInt128(1) << (62 + power)) + UInt128(divisor) - 1) / UInt128(divisor))
  }

  /// The rounded product.
  ///
  /// - Throws: ``Overflow`` when it leaves 64 bits.
  @inline(__always)
  func settled(_ base: Money) throws(Overflow) -> Money {
    if base.fen >= 0 && base.fen <= limit {
      let doubled = UInt64(truncatingIfNeeded: base.fen &* multiplier &+ added)
      let units = doubled.multipliedFullWidth(by: reciprocal).high &>> shift
      return Money(fen: Int64(truncatingIfNeeded: units) &* unit)
    }
    return try RoundedRate.settledExactly(base, rate, rounding)
  }

  /// The long way. It is given the two numbers that it needs, so that the others need not stand in memory for it.
  @inline(never)
  private static func settledExactly(
    _ base: Money, _ rate: Factor, _ rounding: Rounding
  ) throws(Overflow) -> Money {
    try (base * rate).rounded(rounding)
  }
}
