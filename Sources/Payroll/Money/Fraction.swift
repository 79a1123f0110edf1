/// An exact rational number in 128 bits: every product and quotient of a formula before it is rounded.
///
///     value = numerator / denominator,  denominator > 0
///
/// A result that leaves 128 bits is not trapped and not wrapped: it becomes ``overflowed``, which every
/// further step keeps, and which rounding refuses. So formulas read as they stand in the rules, and the one
/// `try` stands where the amount is settled.
public struct Fraction: Sendable {
  /// The number above the line.
  public let numerator: Int128
  /// The number below the line, above 0; 0 marks a value that has left 128 bits.
  public let denominator: Int128

  /// The fraction `numerator / denominator`, not reduced.
  ///
  /// - Precondition: the denominator is above 0.
  @inline(__always)
  public init(_ numerator: Int128, _ denominator: Int128 = 1) {
    precondition(denominator > 0, "a fraction's denominator is above 0")
    self.numerator = numerator
    self.denominator = denominator
  }

  @inline(__always)
  init(unchecked numerator: Int128, _ denominator: Int128) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// A value that does not fit in 128 bits.
  public static let overflowed = Fraction(unchecked: 0, 0)

  /// Whether the value has left 128 bits somewhere on its way.
  public var hasOverflowed: Bool { denominator == 0 }

  /// Nothing.
  public static let zero = Fraction(0)

  /// One.
  public static let one = Fraction(1)

  /// The same value in lowest terms.
  public var reduced: Fraction {
    if hasOverflowed { return self }
    if numerator == 0 { return .zero }
    // Nearly every fraction fits in 64 bits, where a division costs a tenth of one in 128 bits.
    if let above = UInt64(exactly: numerator.magnitude), let below = UInt64(exactly: denominator) {
      let divisor = Int128(Fraction.greatestCommonDivisor(above, below))
      return Fraction(numerator / divisor, denominator / divisor)
    }
    let divisor = Int128(Fraction.greatestCommonDivisor(numerator.magnitude, denominator.magnitude))
    return Fraction(numerator / divisor, denominator / divisor)
  }

  @inline(__always)
  private static func greatestCommonDivisor<Number: UnsignedInteger>(_ first: Number, _ second: Number)
    -> Number
  {
    var (a, b) = (first, second)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}

extension Fraction {
  /// The product of two fractions.
  @inline(__always)
  public static func * (left: Fraction, right: Fraction) -> Fraction {
    let above = product(left.numerator, right.numerator)
    let below = product(left.denominator, right.denominator)
    if above.overflow || below.overflow { return .overflowed }
    return Fraction(unchecked: above.value, below.value)
  }

  /// The quotient of two fractions; a division by 0 counts as a value out of range.
  @inline(__always)
  public static func / (left: Fraction, right: Fraction) -> Fraction {
    if right.numerator > 0 {
      return left * Fraction(unchecked: right.denominator, right.numerator)
    }
    if right.numerator == 0 || right.numerator == Int128.min { return .overflowed }
    return left * Fraction(unchecked: -right.denominator, -right.numerator)
  }

  /// The sum of two fractions.
  @inline(__always)
  public static func + (left: Fraction, right: Fraction) -> Fraction {
    if left.denominator == right.denominator {
      let (sum, overflow) = left.numerator.addingReportingOverflow(right.numerator)
      return overflow ? .overflowed : Fraction(unchecked: sum, left.denominator)
    }
    let first = product(left.numerator, right.denominator)
    let second = product(right.numerator, left.denominator)
    let below = product(left.denominator, right.denominator)
    let (sum, overflow) = first.value.addingReportingOverflow(second.value)
    if overflow || first.overflow || second.overflow || below.overflow { return .overflowed }
    return Fraction(unchecked: sum, below.value)
  }

  /// The difference of two fractions.
  @inline(__always)
  public static func - (left: Fraction, right: Fraction) -> Fraction {
    left + (-right)
  }

  /// The value with the other sign.
  @inline(__always)
  public static prefix func - (value: Fraction) -> Fraction {
    if value.numerator == Int128.min { return .overflowed }
    return Fraction(unchecked: -value.numerator, value.denominator)
  }

  /// Two 128-bit numbers multiplied; most factors fit in 64 bits, where one machine multiplication is enough.
  @inline(__always)
  private static func product(_ left: Int128, _ right: Int128) -> (value: Int128, overflow: Bool) {
    let narrowLeft = Int64(truncatingIfNeeded: left)
    let narrowRight = Int64(truncatingIfNeeded: right)
    if Int128(narrowLeft) == left && Int128(narrowRight) == right {
      return (Int128(narrowLeft) &* Int128(narrowRight), false)
    }
    let (value, overflow) = left.multipliedReportingOverflow(by: right)
    return (value, overflow)
  }
}

extension Fraction: Comparable {
  /// Whether two fractions have the same value. What has left 128 bits equals nothing else, and comes after every
  /// value.
  public static func == (left: Fraction, right: Fraction) -> Bool {
    compare(left, right) == 0
  }

  /// Orders by value, exactly: the crosswise products are formed in 256 bits where 128 do not hold them.
  public static func < (left: Fraction, right: Fraction) -> Bool {
    compare(left, right) < 0
  }

  /// The lesser of two values; out of range if one of them is.
  static func lesser(_ left: Fraction, _ right: Fraction) -> Fraction {
    if left.hasOverflowed || right.hasOverflowed { return .overflowed }
    return right < left ? right : left
  }

  /// The greater of two values; out of range if one of them is.
  static func greater(_ left: Fraction, _ right: Fraction) -> Fraction {
    if left.hasOverflowed || right.hasOverflowed { return .overflowed }
    return left < right ? right : left
  }

  @inline(__always)
  private static func compare(_ left: Fraction, _ right: Fraction) -> Int {
    if left.denominator == right.denominator {
      return left.numerator < right.numerator ? -1 : left.numerator > right.numerator ? 1 : 0
    }
    let first = product(left.numerator, right.denominator)
    let second = product(right.numerator, left.denominator)
    if first.overflow || second.overflow { return compareWidely(left, right) }
    if first.value == second.value {
      // Both products are 0 where one of the two has left 128 bits.
      return left.hasOverflowed ? 1 : right.hasOverflowed ? -1 : 0
    }
    return first.value < second.value ? -1 : 1
  }

  @inline(never)
  private static func compareWidely(_ left: Fraction, _ right: Fraction) -> Int {
    let first = left.numerator.multipliedFullWidth(by: right.denominator)
    let second = right.numerator.multipliedFullWidth(by: left.denominator)
    if first.high != second.high { return first.high < second.high ? -1 : 1 }
    return first.low < second.low ? -1 : first.low > second.low ? 1 : 0
  }
}
