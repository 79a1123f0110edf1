import CSV

/// Citizen identity numbers: 17 digits and the check digit of GB 11643.
enum IDNumber {
  private static let weights: [Int] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  private static let checks: [UInt8] = Array("10X98765432".utf8)

  /// Whether the text has 18 characters and the right check digit; a small x is read as X.
  static func isValid(_ text: ByteSlice) -> Bool {
    guard text.count == 18 else { return false }
    var sum = 0
    for index in 0..<17 {
      let digit = text[index] &- 48
      if digit > 9 { return false }
      sum += Int(digit) * weights[index]
    }
    let last = text[17] == UInt8(ascii: "x") ? UInt8(ascii: "X") : text[17]
    return last == checks[sum % 11]
  }

  /// The number as one integer that no other valid number has: its 17 digits.
  ///
  /// - Precondition: the number is valid.
  static func key(_ text: ByteSlice) -> UInt64 {
    var value: UInt64 = 0
    for index in 0..<17 { value = value * 10 + UInt64(text[index] - 48) }
    return value
  }
}
