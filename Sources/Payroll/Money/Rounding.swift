/// How an exact amount becomes whole fen. There is no default: every rule names its own.
///
/// The unit is the fen (分), the jiao (角, 10 fen) or the yuan (元, 100 fen); `halfUp` is 四舍五入 with
/// halves away from zero, `up` the ceiling (见厘进分, 见分进角), `down` the floor.
public enum Rounding: UInt8, CaseIterable, Sendable {
  /// To the nearest fen, halves away from zero: the rule of every pay item that names no other.
  case halfUpFen
  /// Up to the next whole fen (见厘进分).
  case upFen
  /// Down to the whole fen.
  case downFen
  /// To the nearest jiao, halves away from zero.
  case halfUpJiao
  /// Up to the next whole jiao (见分进角).
  case upJiao
  /// Down to the whole jiao.
  case downJiao
  /// To the nearest yuan, halves away from zero.
  case halfUpYuan
  /// Up to the next whole yuan.
  case upYuan
  /// Down to the whole yuan.
  case downYuan

  /// The name in the standards' tables, such as `half_up_fen`.
  public var code: String {
    switch self {
    case .halfUpFen: "half_up_fen"
    case .upFen: "up_fen"
    case .downFen: "down_fen"
    case .halfUpJiao: "half_up_jiao"
    case .upJiao: "up_jiao"
    case .downJiao: "down_jiao"
    case .halfUpYuan: "half_up_yuan"
    case .upYuan: "up_yuan"
    case .downYuan: "down_yuan"
    }
  }

  private enum Direction { case halfUp, up, down }

  /// The directions follow each other in each unit.
  @inline(__always)
  private var direction: Direction {
    rawValue % 3 == 0 ? .halfUp : rawValue % 3 == 1 ? .up : .down
  }

  /// The size of the unit in fen: 1, 10 or 100.
  @inline(__always)
  public var unit: Int64 { rawValue < 3 ? 1 : rawValue < 6 ? 10 : 100 }

  /// What is added to twice a number before it is divided by twice the divisor, so that the division rounds:
  ///
  ///     half up   floor((2n +  d    ) / 2d)
  ///     up        floor((2n + 2d - 2) / 2d)
  ///     down      floor( 2n           / 2d)
  ///
  /// for a number n of 0 or more; `doubled` is 2d.
  @inline(__always)
  func added(toDoubled doubled: Int64) -> Int64 {
    switch direction {
    case .halfUp: doubled / 2
    case .up: doubled - 2
    case .down: 0
    }
  }

  /// The exact number of fen as a whole number of the unit, in fen.
  @inline(__always)
  func settle(_ fen: Fraction) throws(Overflow) -> Money {
    if fen.hasOverflowed { throw Overflow() }
    let numerator = Int64(truncatingIfNeeded: fen.numerator)
    let denominator = Int64(truncatingIfNeeded: fen.denominator)
    // Nearly every amount fits in 64 bits, where a division costs a tenth of one in 128 bits.
    if Int128(numerator) == fen.numerator, Int128(denominator) == fen.denominator,
      denominator <= Int64.max / 400
    {
      if numerator >= 0, numerator < Int64.max / 4 {
        return Money(fen: settle(positive: numerator, denominator))
      }
      return Money(fen: try settle(numerator, denominator))
    }
    return Money(fen: try settle(fen.numerator, fen.denominator))
  }

  /// Nearly every line is not negative and far from the edge of 64 bits; one division settles it.
  @inline(__always)
  private func settle(positive numerator: Int64, _ denominator: Int64) -> Int64 {
    let doubled = 2 &* denominator &* unit
    let units =
      UInt64(truncatingIfNeeded: 2 &* numerator &+ added(toDoubled: doubled))
      / UInt64(truncatingIfNeeded: doubled)
    return Int64(truncatingIfNeeded: units) &* unit
  }

  @inline(__always)
  private func settle<Number: FixedWidthInteger & SignedInteger>(
    _ numerator: Number, _ denominator: Number
  ) throws(Overflow) -> Int64 {
    let (divisor, tooLarge) = denominator.multipliedReportingOverflow(by: Number(unit))
    if tooLarge { throw Overflow() }
    let (quotient, rest) = numerator.quotientAndRemainder(dividingBy: divisor)
    var units = quotient
    switch direction {
    case .halfUp:
      // rest / divisor >= 1/2, without doubling the rest out of its bits
      let away = rest.magnitude >= divisor.magnitude - rest.magnitude
      if away { units += numerator < 0 ? -1 : 1 }
    case .up:
      if rest > 0 { units += 1 }
    case .down:
      if rest < 0 { units -= 1 }
    }
    guard let whole = Int64(exactly: units) else { throw Overflow() }
    let (fen, overflow) = whole.multipliedReportingOverflow(by: unit)
    if overflow { throw Overflow() }
    return fen
  }
}
