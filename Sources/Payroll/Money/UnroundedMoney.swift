/// An exact amount of money that has not been rounded yet.
///
/// It comes from ``Money`` by multiplication and division and goes back to it only through
/// ``rounded(_:)`` with a named rule. It may be compared, added and scaled without any loss.
public struct UnroundedMoney: Sendable {
  /// The amount in fen, exactly.
  public let fen: Fraction

  /// An exact amount of `fen` hundredths of a yuan.
  @inline(__always)
  public init(fen: Fraction) {
    self.fen = fen
  }

  /// A settled amount, as the start of a formula.
  @inline(__always)
  public init(_ money: Money) {
    self.fen = Fraction(Int128(money.fen))
  }

  /// No money.
  public static let zero = UnroundedMoney(fen: .zero)

  /// Settles the amount in whole fen.
  ///
  /// - Throws: ``Overflow`` when the result, or a step on the way to it, does not fit.
  @inline(__always)
  public func rounded(_ rounding: Rounding) throws(Overflow) -> Money {
    try rounding.settle(fen)
  }
}

extension UnroundedMoney {
  /// The amount times a number.
  @inline(__always)
  public static func * (money: UnroundedMoney, factor: Fraction) -> UnroundedMoney {
    UnroundedMoney(fen: money.fen * factor)
  }

  /// The amount divided by a number.
  @inline(__always)
  public static func / (money: UnroundedMoney, divisor: Fraction) -> UnroundedMoney {
    UnroundedMoney(fen: money.fen / divisor)
  }

  /// The sum of two exact amounts.
  @inline(__always)
  public static func + (left: UnroundedMoney, right: UnroundedMoney) -> UnroundedMoney {
    UnroundedMoney(fen: left.fen + right.fen)
  }

  /// The difference of two exact amounts.
  @inline(__always)
  public static func - (left: UnroundedMoney, right: UnroundedMoney) -> UnroundedMoney {
    UnroundedMoney(fen: left.fen - right.fen)
  }

  /// The amount with the other sign.
  @inline(__always)
  public static prefix func - (money: UnroundedMoney) -> UnroundedMoney {
    UnroundedMoney(fen: -money.fen)
  }
}

extension UnroundedMoney: Comparable {
  /// Orders by exact value.
  public static func < (left: UnroundedMoney, right: UnroundedMoney) -> Bool {
    left.fen < right.fen
  }

  /// The lesser of two amounts; out of range if one of them is.
  static func lesser(_ left: UnroundedMoney, _ right: UnroundedMoney) -> UnroundedMoney {
    UnroundedMoney(fen: .lesser(left.fen, right.fen))
  }

  /// The greater of two amounts; out of range if one of them is.
  static func greater(_ left: UnroundedMoney, _ right: UnroundedMoney) -> UnroundedMoney {
    UnroundedMoney(fen: .greater(left.fen, right.fen))
  }

  /// Whether two amounts are exactly the same.
  public static func == (left: UnroundedMoney, right: UnroundedMoney) -> Bool {
    left.fen == right.fen
  }
}

extension Money {
  /// The exact amount times a number; round it to settle it again.
  @inline(__always)
  public static func * (money: Money, factor: Fraction) -> UnroundedMoney {
    UnroundedMoney(money) * factor
  }

  /// The exact amount divided by a number; round it to settle it again.
  @inline(__always)
  public static func / (money: Money, divisor: Fraction) -> UnroundedMoney {
    UnroundedMoney(money) / divisor
  }
}
