/// A value that is written as the text that stands in files: in a description, in JSON, and back.
///
///     Money("12.50"), Rate("0.08"), CivilDate("2026-10-01"), Region("5301"), PayItem("gross_pay")
///
/// What is not such a text is nil, or a `DecodingError` that quotes it.
public protocol WrittenValue: LosslessStringConvertible, Codable, Hashable, Sendable {}

extension WrittenValue {
  /// The value of a text.
  ///
  /// - Throws: `DecodingError` where there is no text, or one of no such value.
  public init(from decoder: any Decoder) throws { self = try Self.read(from: decoder) }

  /// Writes the text.
  ///
  /// - Throws: what the encoder throws.
  public func encode(to encoder: any Encoder) throws { try write(to: encoder) }

  static func read(from decoder: any Decoder) throws -> Self {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = Self(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\"\(text)\" is no \(Self.self)")
    }
    return value
  }

  func write(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// Plain decimals, exactly: no exponent, no thousands separator, a digit on both sides of the point.
enum PlainDecimal {
  /// The number in units of its last allowed place; nil if the text is no plain decimal, has more places or does not fit.
  static func units(_ text: String, places: Int) -> Int64? {
    let isNegative = text.hasPrefix("-")
    let digits = isNegative ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first, !whole.isEmpty,
      parts.joined().utf8.allSatisfy({ (48...57).contains($0) })
    else { return nil }
    let decimals = parts.count == 2 ? parts[1] : ""
    if parts.count == 2, decimals.isEmpty || decimals.count > places { return nil }
    let zeros = String(repeating: "0", count: places - decimals.count)
    return Int64((isNegative ? "-" : "") + whole + decimals + zeros)
  }
}

extension Money: WrittenValue {
  /// The amount of a text in yuan, such as `-12.50`; nil if it is none.
  public init?(_ text: String) {
    guard let fen = PlainDecimal.units(text, places: 2) else { return nil }
    self.init(fen: fen)
  }
}

extension Rate: WrittenValue {
  /// The rate of a decimal such as `0.08`; nil if the text is none, or has more than 6 places.
  public init?(_ text: String) {
    guard let millionths = PlainDecimal.units(text, places: 6) else { return nil }
    self.init(millionths: millionths)
  }

  /// The rate of a percentage, such as `0.7` for 0.007; nil if the text is none, or has more than 4 places.
  public init?(percent text: String) {
    guard let millionths = PlainDecimal.units(text, places: 4) else { return nil }
    self.init(millionths: millionths)
  }
}

extension Hours: WrittenValue {
  /// The hours of a decimal such as `7.50`; nil if the text is none.
  public init?(_ text: String) {
    guard let hundredths = PlainDecimal.units(text, places: 2) else { return nil }
    self.init(hundredths: hundredths)
  }
}

extension Days: WrittenValue {
  /// The days of a decimal such as `1.5`; nil if the text is none.
  public init?(_ text: String) {
    guard let hundredths = PlainDecimal.units(text, places: 2) else { return nil }
    self.init(hundredths: hundredths)
  }
}

extension Fraction: CustomStringConvertible {
  /// The value exactly; see ``text``.
  public var description: String { text }
}

extension UnroundedMoney: CustomStringConvertible {
  /// The amount in yuan exactly.
  public var description: String { (fen / Fraction(100)).text }
}
