/// A rate together with the rule that rounds its product: what both sides of every scheme are computed by.
///
///     settled(base) = rounded(base x rate + plus)
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
  /// What is added to the product before it is rounded; 0 in most.
  let plus: Money
  /// 2 x numerator.
  private let multiplier: Int64
  /// The unit of the rule in fen, to which the quotient is counted.
  private let unit: Int64
  /// What makes the division round as the rule says, and the amount that is added.
  private let added: Int64
  /// m: 2^(62+l) / (2 x denominator x unit), rounded up.
  private let reciprocal: UInt64
  /// l - 2, by which the upper half of the product is shifted.
  private let shift: UInt64
  /// The short way serves amounts from 0 up to, but not including, this one.
  private let end: UInt64

  /// Prepares a rate, and an amount that is added to the product.
  init(_ rate: Rate, plus: Money = .zero, _ rounding: Rounding) {
    self.init(Factor(rate), plus: plus, rounding)
  }

  /// Prepares a rate, and an amount that is added to the product.
  init(_ rate: Factor, plus: Money, _ rounding: Rounding) {
    self.rate = rate
    self.rounding = rounding
    self.plus = plus
    unit = rounding.unit
    let divisor = 2 * rate.denominator * rounding.unit
    let doubledRate = rate.numerator.multipliedReportingOverflow(by: 2)
    let doubledPlus = plus.fen.multipliedReportingOverflow(by: 2 * rate.denominator)
    multiplier = doubledRate.partialValue
    added = rounding.added(toDoubled: divisor) &+ doubledPlus.partialValue
    end =
      doubledRate.overflow || doubledPlus.overflow
      ? 0 : RoundedRate.end(doubledRate.partialValue, doubledPlus.partialValue)
    let power = UInt64(max(2, 64 - (divisor - 1).leadingZeroBitCount))
    shift = power - 2
    reciprocal = UInt64(((UInt128(1) << (62 + power)) + UInt128(divisor) - 1) / UInt128(divisor))
  }

  /// Where the short way ends, so that doubled product and addition stay within a quarter of 64 bits; 0 for a rate or
  /// an addition that is negative or beyond them.
  private static func end(_ multiplier: Int64, _ doubledPlus: Int64) -> UInt64 {
    let quarter = Int64.max / 4
    if multiplier < 0 || doubledPlus < 0 || doubledPlus >= quarter { return 0 }
    if multiplier == 0 { return 1 << 63 }
    return UInt64((quarter - doubledPlus) / multiplier) + 1
  }

  /// The rounded amount.
  ///
  /// - Throws: ``Overflow`` when it leaves 64 bits.
  @inline(__always)
  func settled(_ base: Money) throws(Overflow) -> Money {
    if UInt64(bitPattern: base.fen) < end {
      let doubled = UInt64(truncatingIfNeeded: base.fen &* multiplier &+ added)
      let units = doubled.multipliedFullWidth(by: reciprocal).high &>> shift
      return Money(fen: Int64(truncatingIfNeeded: units) &* unit)
    }
    return try RoundedRate.settledExactly(base, rate, plus, rounding)
  }

  /// The long way. It is given the numbers that it needs, so that the others need not stand in memory for it.
  @inline(never)
  private static func settledExactly(
    _ base: Money, _ rate: Factor, _ plus: Money, _ rounding: Rounding
  ) throws(Overflow) -> Money {
    try (base * rate + UnroundedMoney(plus)).rounded(rounding)
  }
}
