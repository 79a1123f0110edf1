/// A region by its GB/T 2260 code of 2, 4 or 6 digits: province, prefecture, county. Blank is everywhere.
public struct Region: Hashable, Comparable, Sendable {
  /// The code as a number.
  public let number: UInt32
  /// How many digits the code has: 0, 2, 4 or 6.
  public let digits: UInt8

  /// The region with this code, or nil if it is not 2, 4 or 6 digits (or empty).
  public init?(_ code: String) {
    let bytes = code.utf8
    self.init(digits: bytes.count) { bytes[bytes.index(bytes.startIndex, offsetBy: $0)] }
  }

  /// The region with a code of so many bytes of ASCII, or nil if they are not 2, 4 or 6 digits (or none).
  ///
  /// - Parameters:
  ///   - count: how many bytes the code has.
  ///   - byte: the byte at a place from 0 on.
  @inlinable
  @inline(__always)
  public init?(digits count: Int, byte: (Int) -> UInt8) {
    guard count <= 6, count % 2 == 0 else { return nil }
    var number: UInt32 = 0
    for place in 0..<count {
      let digit = byte(place) &- 48
      if digit > 9 { return nil }
      number = number &* 10 &+ UInt32(digit)
    }
    self.number = number
    self.digits = UInt8(count)
  }

  /// Everywhere: what a blank region stands for.
  public static let everywhere = Region()

  private init() { self.init(number: 0, digits: 0) }

  private init(number: UInt32, digits: UInt8) {
    self.number = number
    self.digits = digits
  }

  /// Whether a row of this region serves somebody in `other`: this code is a prefix of the other.
  public func serves(_ other: Region) -> Bool {
    if digits > other.digits { return false }
    var prefix = other.number
    for _ in 0..<(other.digits - digits) { prefix /= 10 }
    return prefix == number
  }

  /// The region that this one is a part of, by the code without its last two digits; nil for everywhere.
  var wider: Region? { digits == 0 ? nil : Region(number: number / 100, digits: digits - 2) }

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

extension Region: WrittenValue {
  /// The code.
  public var description: String { code }
}
