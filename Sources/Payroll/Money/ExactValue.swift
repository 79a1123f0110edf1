/// What exact values of both kinds can do.
protocol ExactValue: Sendable {
  static func + (left: Self, right: Self) -> Self
  static func - (left: Self, right: Self) -> Self
  static func * (left: Self, right: Fraction) -> Self
  static func / (left: Self, right: Fraction) -> Self
  static func lesser(_ left: Self, _ right: Self) -> Self
  static func greater(_ left: Self, _ right: Self) -> Self
  /// The same value in lowest terms.
  var reduced: Self { get }
}

extension Fraction: ExactValue {}
extension UnroundedMoney: ExactValue {
  var reduced: UnroundedMoney { UnroundedMoney(fen: fen.reduced) }
}

/// Days or hours, in hundredths.
protocol Hundredfold: Sendable {
  init(hundredths: Int64)
  var hundredths: Int64 { get }
}

extension Days: Hundredfold {}
extension Hours: Hundredfold {}

/// Whole fen, in 64 bits or, as a sum of a few, in 128.
protocol WholeMoney: Sendable {
  var wideFen: Int128 { get }
}

extension Money: WholeMoney {
  @inline(__always)
  var wideFen: Int128 { Int128(fen) }
}

/// A sum of settled money in 128 bits, which a handful of amounts cannot leave.
struct MoneySum: WholeMoney {
  let wideFen: Int128
}
