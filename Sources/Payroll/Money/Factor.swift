/// A number that a standard gives and formulas multiply or divide by: a ratio of two 64-bit numbers in lowest
/// terms.
///
/// It says no more than the ``Fraction`` it stands for; but the compiler sees that both numbers are narrow, so
/// that money times a factor is one machine multiplication without any check.
struct Factor: Hashable, Sendable {
  /// The number above the line.
  let numerator: Int64
  /// The number below the line, above 0.
  let denominator: Int64

  /// The exact value of a rate.
  init(_ rate: Rate) {
    self.init(rate.fraction)
  }

  /// The value of a fraction.
  ///
  /// - Precondition: in lowest terms it fits in 64 bits, as every rate does.
  init(_ fraction: Fraction) {
    let reduced = fraction.reduced
    precondition(!reduced.hasOverflowed, "a factor is a number")
    numerator = Int64(reduced.numerator)
    denominator = Int64(reduced.denominator)
  }

  /// Whether the factor is 0.
  var isZero: Bool { numerator == 0 }

  /// The factor as an exact number.
  @inline(__always)
  var fraction: Fraction { Fraction(unchecked: Int128(numerator), Int128(denominator)) }
}

extension Factor {
  /// The exact amount times a factor; round it to settle it again.
  @inline(__always)
  static func * (money: Money, factor: Factor) -> UnroundedMoney { money * factor.fraction }

  /// The exact amount times a factor.
  @inline(__always)
  static func * (money: UnroundedMoney, factor: Factor) -> UnroundedMoney { money * factor.fraction }

  /// A number times a factor.
  @inline(__always)
  static func * (number: Fraction, factor: Factor) -> Fraction { number * factor.fraction }

  /// The exact amount divided by a factor; round it to settle it again.
  @inline(__always)
  static func / (money: Money, factor: Factor) -> UnroundedMoney { money / factor.fraction }

  /// The exact amount divided by a factor.
  @inline(__always)
  static func / (money: UnroundedMoney, factor: Factor) -> UnroundedMoney { money / factor.fraction }

  /// The exact number divided by a factor.
  @inline(__always)
  static func / (number: Fraction, factor: Factor) -> Fraction { number / factor.fraction }
}
