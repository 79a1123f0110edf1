/// A rate, factor or coefficient: an exact decimal with up to 6 decimal places.
public struct Rate: Hashable, Comparable, Sendable {
  /// The number in millionths: 8 % is 80,000.
  public let millionths: Int64

  /// A rate of `millionths` of one.
  public init(millionths: Int64) {
    self.millionths = millionths
  }

  /// Nothing.
  public static let zero = Rate(millionths: 0)

  /// One, the factor that changes nothing.
  public static let one = Rate(millionths: 1_000_000)

  /// Orders rates by value.
  public static func < (left: Rate, right: Rate) -> Bool {
    left.millionths < right.millionths
  }

  /// The rate as an exact number.
  @inline(__always)
  public var fraction: Fraction { Fraction(Int128(millionths), 1_000_000) }
}

/// A number of hours: an exact decimal with up to 2 decimal places.
public struct Hours: Hashable, Comparable, Sendable {
  /// The number in hundredths of an hour.
  public let hundredths: Int64

  /// A number of hours in hundredths.
  public init(hundredths: Int64) {
    self.hundredths = hundredths
  }

  /// No time.
  public static let zero = Hours(hundredths: 0)

  /// Orders by duration.
  public static func < (left: Hours, right: Hours) -> Bool {
    left.hundredths < right.hundredths
  }

  /// The hours as an exact number.
  @inline(__always)
  public var fraction: Fraction { Fraction(Int128(hundredths), 100) }
}

/// A number of days: an exact decimal with up to 2 decimal places.
public struct Days: Hashable, Comparable, Sendable {
  /// The number in hundredths of a day.
  public let hundredths: Int64

  /// A number of days in hundredths.
  public init(hundredths: Int64) {
    self.hundredths = hundredths
  }

  /// A whole number of days.
  public init(_ days: Int) {
    self.hundredths = Int64(days) * 100
  }

  /// No day.
  public static let zero = Days(hundredths: 0)

  /// Orders by length.
  public static func < (left: Days, right: Days) -> Bool {
    left.hundredths < right.hundredths
  }

  /// The days as an exact number.
  @inline(__always)
  public var fraction: Fraction { Fraction(Int128(hundredths), 100) }
}

extension Rate {
  /// The plain decimal without trailing zeros, such as `1.5` or `0.08`.
  public var description: String {
    let magnitude = millionths.magnitude
    var decimals = String(magnitude % 1_000_000)
    decimals = String(repeating: "0", count: 6 - decimals.count) + decimals
    while decimals.last == "0" { decimals.removeLast() }
    let sign = millionths < 0 ? "-" : ""
    return sign + String(magnitude / 1_000_000) + (decimals.isEmpty ? "" : "." + decimals)
  }
}

extension Hours {
  /// The hours with two decimals.
  public var description: String { Hundredths.text(hundredths) }
}

extension Days {
  /// The days with two decimals.
  public var description: String { Hundredths.text(hundredths) }
}

extension Fraction {
  /// The value as a rate: what rates in lowest terms were made of.
  var rate: Rate {
    Rate(millionths: Int64(truncatingIfNeeded: numerator * 1_000_000 / max(1, denominator)))
  }
}
