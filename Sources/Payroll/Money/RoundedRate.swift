/// A rate together with the rule that rounds its product: what both sides of every scheme are computed by.
///
///     settled(base) = rounded(base x rate)
///
/// Everybody has a dozen of these products a month. Where the amount is not negative and far from the edge of
/// 64 bits they take one multiplication and one division with numbers that were prepared when the standards were
/// read; elsewhere the exact fraction is rounded as everywhere. Both give the same (see the tests).
struct RoundedRate: Sendable {
  /// The rate.
  let rate: Factor
  /// The rule.
  let rounding: Rounding
  /// 2 x numerator.
  private let multiplier: Int64
  /// What makes the division round as the rule says.
  private let added: Int64
  /// 2 x denominator x unit.
  private let divisor: Int64
  /// The greatest amount that the short way serves.
  private let limit: Int64

  /// Prepares a rate of 0 or more.
  init(_ rate: Rate, _ rounding: Rounding) {
    self.rate = Factor(rate)
    self.rounding = rounding
    multiplier = 2 * self.rate.numerator
    divisor = 2 * self.rate.denominator * rounding.unit
    added = rounding.added(toDoubled: divisor)
    limit = multiplier > 0 ? Int64.max / 4 / multiplier : 0
  }

  /// The rounded product.
  ///
  /// - Throws: ``Overflow`` when it leaves 64 bits.
  @inline(__always)
  func settled(_ base: Money) throws(Overflow) -> Money {
    if base.fen >= 0 && base.fen <= limit {
      let doubled = UInt64(truncatingIfNeeded: base.fen &* multiplier &+ added)
      return Money(
        fen: Int64(truncatingIfNeeded: doubled / UInt64(truncatingIfNeeded: divisor)) &* rounding.unit)
    }
    return try exact(base).rounded(rounding)
  }

  /// The product before it is rounded.
  @inline(__always)
  func exact(_ base: Money) -> UnroundedMoney { base * rate }
}
