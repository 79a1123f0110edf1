import Payroll

// Amounts, days and months stand in the tests as they stand in a file: "1234.50", "0.08", "2026-03-31".

/// The number that a plain decimal names, in units of its last allowed place.
private func decimal(_ text: String, places: Int) -> Int64 {
  let isNegative = text.hasPrefix("-")
  let parts = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
  guard parts.count <= 2, let whole = parts.first, !whole.isEmpty else {
    preconditionFailure("\(text) is no decimal")
  }
  let decimals = parts.count == 2 ? String(parts[1]) : ""
  precondition(decimals.count <= places, "\(text) has more than \(places) decimals")
  let digits = whole + decimals + String(repeating: "0", count: places - decimals.count)
  guard let magnitude = Int64(digits) else { preconditionFailure("\(text) is no decimal") }
  return isNegative ? -magnitude : magnitude
}

extension Money: ExpressibleByStringLiteral {
  /// An amount in yuan.
  public init(stringLiteral text: String) {
    self.init(fen: decimal(text, places: 2))
  }
}

extension Rate: ExpressibleByStringLiteral {
  /// A rate as a decimal number.
  public init(stringLiteral text: String) {
    self.init(millionths: decimal(text, places: 6))
  }
}

extension Hours: ExpressibleByStringLiteral {
  /// A number of hours.
  public init(stringLiteral text: String) {
    self.init(hundredths: decimal(text, places: 2))
  }
}

extension Days: ExpressibleByStringLiteral {
  /// A number of days.
  public init(stringLiteral text: String) {
    self.init(hundredths: decimal(text, places: 2))
  }
}

extension CivilDate: ExpressibleByStringLiteral {
  /// A day such as `2026-03-31`.
  public init(stringLiteral text: String) {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, let date = CivilDate(year: parts[0], month: parts[1], day: parts[2]) else {
      preconditionFailure("\(text) is no day")
    }
    self = date
  }
}

extension PayPeriod: ExpressibleByStringLiteral {
  /// A month such as `2026-03`.
  public init(stringLiteral text: String) {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 2, let period = PayPeriod(year: parts[0], month: parts[1]) else {
      preconditionFailure("\(text) is no month")
    }
    self = period
  }
}

extension Region {
  static let yunnan = known("53")
  static let kunming = known("5301")
  static let guandu = known("530111")
  static let chuxiong = known("5323")

  /// The region of a code that the test knows to be one.
  static func known(_ code: String) -> Region {
    guard let region = Region(code) else { preconditionFailure("\(code) is no region") }
    return region
  }
}
