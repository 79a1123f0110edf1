import CSV
import Payroll

/// Citizen identity numbers: 17 digits and the check digit of GB 11643.
public enum IDNumber {
  private static let checks: StaticString = "10X98765432"

  /// Whether the text has 18 characters and the right check digit; a small x is read as X.
  public static func isValid(_ text: ByteSlice) -> Bool { key(text) != nil }

  /// The number as one integer that no other valid number has: its 17 digits. Nil if it is not valid.
  ///
  /// The weights of GB 11643 are the powers of 2 modulo 11, so the weighted sum is the digits read in base 2.
  public static func key(_ text: ByteSlice) -> UInt64? {
    guard text.count == 18, let first = EightDigits(text, at: 0), let second = EightDigits(text, at: 8) else {
      return nil
    }
    let third = UInt64(text[16] &- 48)
    if third > 9 { return nil }
    let sum = (first.number(inBase: 2) << 8 &+ second.number(inBase: 2)) << 1 &+ third
    let last = text[17] == UInt8(ascii: "x") ? UInt8(ascii: "X") : text[17]
    let check = checks.withUTF8Buffer { unsafe $0[Int((sum << 1) % 11)] }
    guard last == check else { return nil }
    return (first.number(inBase: 10) &* 100_000_000 &+ second.number(inBase: 10)) &* 10 &+ third
  }

  /// A number with its check digit in capitals.
  public static func capitalised(_ number: String) -> String {
    number.hasSuffix("x") ? number.dropLast() + "X" : number
  }

  /// The month of birth and the sex that a number says: its digits 7 to 12, and whether the 17th is even.
  ///
  /// - Parameter number: the 17 digits, as ``key(_:)`` gives them.
  /// - Returns: nil where the digits name no month.
  public static func birth(_ number: UInt64) -> BirthMonth? {
    let yearAndMonth = Int(number / 100_000 % 1_000_000)
    return PayPeriod(year: yearAndMonth / 100, month: yearAndMonth % 100)
      .map { BirthMonth($0, isWoman: number % 2 == 0) }
  }

  /// Whether a text is a valid number but for signs between or around its characters, and full-width ones.
  public static func isHidden(in text: String) -> Bool {
    var number = ""
    for scalar in text.unicodeScalars.prefix(100) {
      let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
      guard let plain = Unicode.Scalar(isFullWidth ? scalar.value - 0xFEE0 : scalar.value) else { continue }
      if plain.isASCII, plain.properties.numericType != nil || plain.properties.isAlphabetic {
        number.unicodeScalars.append(plain)
      }
    }
    return ByteSlice.with(number) { isValid($0) }
  }
}
