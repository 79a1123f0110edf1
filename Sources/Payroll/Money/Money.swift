/// A settled amount of money: a whole number of fen (1/100 yuan) in 64 bits.
///
/// Settled money is what stands on a payslip. It is made only by rounding an ``UnroundedMoney`` with a
/// named ``Rounding`` or by adding settled amounts; a sum that leaves 64 bits throws, it never wraps.
public struct Money: Hashable, Comparable, Sendable {
  /// The amount in fen. Negative amounts are deductions or refunds.
  public let fen: Int64

  /// An amount of `fen` hundredths of a yuan.
  public init(fen: Int64) {
    self.fen = fen
  }

  /// An amount of whole yuan, such as `Money(yuan: 5000)`.
  ///
  /// - Precondition: the amount fits in 64 bits of fen.
  public init(yuan: Int64) {
    self.fen = yuan * 100
  }

  /// No money.
  public static let zero = Money(fen: 0)

  /// Orders amounts by their value.
  public static func < (left: Money, right: Money) -> Bool {
    left.fen < right.fen
  }

  /// The sum of two amounts.
  ///
  /// - Throws: ``Overflow`` when the sum leaves 64 bits.
  public static func + (left: Money, right: Money) throws(Overflow) -> Money {
    let (sum, overflow) = left.fen.addingReportingOverflow(right.fen)
    if overflow { throw Overflow() }
    return Money(fen: sum)
  }

  /// The difference of two amounts.
  ///
  /// - Throws: ``Overflow`` when the difference leaves 64 bits.
  public static func - (left: Money, right: Money) throws(Overflow) -> Money {
    let (difference, overflow) = left.fen.subtractingReportingOverflow(right.fen)
    if overflow { throw Overflow() }
    return Money(fen: difference)
  }
}

extension Money {
  /// The amount a whole number of times: exact, so that nothing is rounded.
  ///
  /// - Throws: ``Overflow`` when the product leaves 64 bits.
  @inline(__always)
  func multiplied(by count: Int) throws(Overflow) -> Money {
    let (product, overflow) = fen.multipliedReportingOverflow(by: Int64(count))
    if overflow { throw Overflow() }
    return Money(fen: product)
  }
}

/// An amount or a sum has left the 64 bits in which money is kept.
public struct Overflow: Error, Hashable, Sendable {
  /// Makes the error.
  public init() {}
}

extension Money {
  /// The amount in yuan with two decimals, such as `-12.50`.
  public var description: String {
    Hundredths.text(fen)
  }
}

/// Numbers kept as a whole number of hundredths: money in fen, hours, days.
enum Hundredths {
  /// The plain decimal with exactly two decimals; there is no `-0.00`.
  static func text(_ hundredths: Int64) -> String {
    let magnitude = hundredths.magnitude
    let cents = magnitude % 100
    return "\(hundredths < 0 ? "-" : "")\(magnitude / 100).\(cents < 10 ? "0" : "")\(cents)"
  }
}
