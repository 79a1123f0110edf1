/// The value of a scenario's line as it was written, and the number that it may be.
public struct ScenarioValue: Hashable, Sendable {
  /// The text; blank for a cell that is emptied.
  public let text: String
  /// The number before a percent sign, in millionths; nil if the text is no plain decimal of up to 6 places.
  let millionths: Int64?
  /// Whether the number has a percent sign.
  let isPercentage: Bool

  /// A value from its text: a plain decimal, a percentage such as `8%`, a word, a date.
  public init(_ text: String) {
    self.text = text
    isPercentage = text.hasSuffix("%")
    millionths = ScenarioValue.readMillionths(isPercentage ? text.dropLast() : text[...])
  }

  /// Whether the text is a number or a percentage.
  public var isNumber: Bool { millionths != nil }

  /// Whether there is nothing.
  var isBlank: Bool { text.isEmpty }

  /// The number as an amount of whole fen, or nil.
  var money: Money? {
    guard let millionths, !isPercentage, millionths % 10_000 == 0 else { return nil }
    return Money(fen: millionths / 10_000)
  }

  /// The number as a rate, or nil: `0.08` and `8%` are the same.
  var rate: Rate? {
    guard let millionths else { return nil }
    if !isPercentage { return Rate(millionths: millionths) }
    return millionths % 100 == 0 ? Rate(millionths: millionths / 100) : nil
  }

  /// The number as a whole number, or nil.
  var count: Int? {
    guard let millionths, !isPercentage, millionths % 1_000_000 == 0 else { return nil }
    return Int(millionths / 1_000_000)
  }

  /// The text as a day such as `2026-12-31`, or nil.
  var date: CivilDate? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// A plain decimal with an optional sign, a digit on both sides of the point and at most 6 places.
  private static func readMillionths(_ text: Substring) -> Int64? {
    var rest = Array(text.utf8)[...]
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    let parts = rest.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 1 || parts.count == 2, let whole = parts.first, !whole.isEmpty else { return nil }
    let places = parts.count == 2 ? parts[1] : []
    if parts.count == 2 && (places.isEmpty || places.count > 6) { return nil }
    let zeros = [UInt8](repeating: UInt8(ascii: "0"), count: 6 - places.count)
    var value: Int64 = 0
    for byte in whole + places + zeros {
      guard (48...57).contains(byte) else { return nil }
      let (tens, first) = value.multipliedReportingOverflow(by: 10)
      let (sum, second) = tens.addingReportingOverflow(Int64(byte - 48))
      if first || second { return nil }
      value = sum
    }
    return isNegative ? -value : value
  }
}
