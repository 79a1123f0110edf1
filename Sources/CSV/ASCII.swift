/// The bytes that mean something in a CSV file.
///
/// UTF-8 writes every character beyond U+007F with bytes of 0x80 and more, so these never occur inside one.
enum ASCII {
  static let nul: UInt8 = 0x00
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quote: UInt8 = 0x22
  static let apostrophe: UInt8 = 0x27
  static let plus: UInt8 = 0x2B
  static let comma: UInt8 = 0x2C
  static let minus: UInt8 = 0x2D
  static let point: UInt8 = 0x2E
  static let zero: UInt8 = 0x30
  static let equals: UInt8 = 0x3D
  static let at: UInt8 = 0x40
}

extension UInt64 {
  /// For a word of eight bytes: the highest bit of each byte that is less than `limit`, all other bits 0.
  ///
  /// Quote, CR, LF and NUL are less than the comma (0x2C); digits, letters, point, minus and everything beyond
  /// ASCII are more. So one comparison of eight bytes finds the few that need a look. The sum reaches the
  /// highest bit of its byte exactly when the byte's lower seven bits are `limit` or more, and never runs over
  /// into the next byte.
  ///
  /// - Parameter limit: 1 to 128.
  @inline(__always)
  func bytes(below limit: UInt8) -> UInt64 {
    let sum = (self & 0x7F7F_7F7F_7F7F_7F7F) &+ UInt64(0x80 - limit) &* 0x0101_0101_0101_0101
    return ~(sum | self) & 0x8080_8080_8080_8080
  }

  /// For a word of eight bytes: the highest bit of each byte that is `byte`, all other bits 0.
  @inline(__always)
  func bytes(equalTo byte: UInt8) -> UInt64 {
    (self ^ UInt64(byte) &* 0x0101_0101_0101_0101).bytes(below: 1)
  }

  /// The number, 0 to 7, of the byte that holds the lowest bit set.
  @inline(__always)
  var lowestByte: Int { trailingZeroBitCount >> 3 }
}
