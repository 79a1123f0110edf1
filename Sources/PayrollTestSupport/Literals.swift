import Payroll

// Amounts, days and months stand in the tests as they stand in a file: "1234.50", "0.08", "2026-03-31".

private func known<Value: WrittenValue>(_ text: String) -> Value {
  guard let value = Value(text) else { preconditionFailure("\(text) is no \(Value.self)") }
  return value
}

extension Money: ExpressibleByStringLiteral {
  /// An amount in yuan.
  ///
  /// - Precondition: the text is one.
  public init(stringLiteral text: String) { self = known(text) }
}

extension Rate: ExpressibleByStringLiteral {
  /// A rate as a decimal number.
  ///
  /// - Precondition: the text is one.
  public init(stringLiteral text: String) { self = known(text) }
}

extension Hours: ExpressibleByStringLiteral {
  /// A number of hours.
  ///
  /// - Precondition: the text is one.
  public init(stringLiteral text: String) { self = known(text) }
}

extension Days: ExpressibleByStringLiteral {
  /// A number of days.
  ///
  /// - Precondition: the text is one.
  public init(stringLiteral text: String) { self = known(text) }
}

extension CivilDate: ExpressibleByStringLiteral {
  /// A day such as `2026-03-31`.
  ///
  /// - Precondition: the text is one.
  public init(stringLiteral text: String) { self = known(text) }
}

extension PayPeriod: ExpressibleByStringLiteral {
  /// A month such as `2026-03`.
  ///
  /// - Precondition: the text is one.
  public init(stringLiteral text: String) { self = known(text) }
}

extension Region {
  /// Yunnan.
  public static let yunnan = known("53")
  /// Kunming.
  public static let kunming = known("5301")
  /// Guandu, a district of Kunming.
  public static let guandu = known("530111")
  /// Chuxiong, an autonomous prefecture.
  public static let chuxiong = known("5323")

  /// The region of a code that the test knows to be one.
  ///
  /// - Precondition: it is one.
  public static func known(_ code: String) -> Region {
    guard let region = Region(code) else { preconditionFailure("\(code) is no region") }
    return region
  }
}
