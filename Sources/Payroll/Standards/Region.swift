/// A region by its GB/T 2260 code of 2, 4 or 6 digits: province, prefecture, county. Blank is everywhere.
public struct Region: Hashable, Comparable, Sendable {
  /// The code as a number.
  public let number: UInt32
  /// How many digits the code has: 0, 2, 4 or 6.
  public let digits: UInt8

  /// The region with this code, or nil if it is not 2, 4 or 6 digits (or empty).
  public init?(_ code: String) {
    var number: UInt32 = 0
    var digits: UInt8 = 0
    for byte in code.utf8 {
      guard (48...57).contains(byte), digits < 6 else { return nil }
      number = number * 10 + UInt32(byte - 48)
      digits += 1
    }
    guard digits % 2 == 0 else { return nil }
    self.number = number
    self.digits = digits
  }

  /// Everywhere: what a blank region stands for.
  public static let everywhere = Region()

  private init() {
    number = 0
    digits = 0
  }

  /// Whether a row of this region serves somebody in `other`: this code is a prefix of the other.
  public func serves(_ other: Region) -> Bool {
    if digits > other.digits { return false }
    var prefix = other.number
    for _ in 0..<(other.digits - digits) { prefix /= 10 }
    return prefix == number
  }

  /// Orders as the codes are ordered as text.
  public static func < (left: Region, right: Region) -> Bool {
    left.code < right.code
  }

  /// The code as it is written.
  public var code: String {
    if digits == 0 { return "" }
    let text = String(number)
    return String(repeating: "0", count: Int(digits) - text.count) + text
  }
}
