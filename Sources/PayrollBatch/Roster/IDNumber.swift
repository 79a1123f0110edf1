import CSV

/// Citizen identity numbers: 17 digits and the check digit of GB 11643.
enum IDNumber {
  private static let checks: StaticString = "10X98765432"

  /// Whether the text has 18 characters and the right check digit; a small x is read as X.
  static func isValid(_ text: ByteSlice) -> Bool { key(text) != nil }

  /// The number as one integer that no other valid number has: its 17 digits. Nil if it is not valid.
  ///
  /// The weights of GB 11643 are the powers of 2 modulo 11, so the sum grows by doubling.
  static func key(_ text: ByteSlice) -> UInt64? {
    guard text.count == 18 else { return nil }
    var key: UInt64 = 0
    var sum: UInt64 = 0
    for index in 0..<17 {
      let digit = UInt64(text[index] &- 48)
      if digit > 9 { return nil }
      key = key &* 10 &+ digit
      sum = sum &* 2 &+ digit
    }
    let last = text[17] == UInt8(ascii: "x") ? UInt8(ascii: "X") : text[17]
    let check = checks.withUTF8Buffer { unsafe $0[Int(sum &* 2 % 11)] }
    return last == check ? key : nil
  }
}
