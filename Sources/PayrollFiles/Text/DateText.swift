import CSV
import Payroll

/// Days as `2026-01-05`, `2026/1/5` or `20260105`, months as `2026-01`.
public enum DateText {
  /// Reads a day, or nil if the text is none.
  public static func readDay(_ text: ByteSlice) -> CivilDate? {
    if text.count == 8 {
      guard let year = number(text, 0..<4), let month = number(text, 4..<6), let day = number(text, 6..<8)
      else { return readSlashed(text) }
      return CivilDate(year: year, month: month, day: day)
    }
    if text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-") {
      guard let year = number(text, 0..<4), let month = number(text, 5..<7), let day = number(text, 8..<10)
      else { return nil }
      return CivilDate(year: year, month: month, day: day)
    }
    return readSlashed(text)
  }

  private static func readSlashed(_ text: ByteSlice) -> CivilDate? {
    guard text.count >= 8, text.count <= 10, text[4] == UInt8(ascii: "/") else { return nil }
    let second = text[6] == UInt8(ascii: "/") ? 6 : 7
    guard text[second] == UInt8(ascii: "/"), second + 1 < text.count, text.count - second <= 3,
      let year = number(text, 0..<4), let month = number(text, 5..<second),
      let day = number(text, second + 1..<text.count)
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// Reads a month, or nil if the text is none.
  public static func readMonth(_ text: ByteSlice) -> PayPeriod? {
    guard text.count == 7, text[4] == UInt8(ascii: "-"), let year = number(text, 0..<4),
      let month = number(text, 5..<7), (1...12).contains(month), year > 0
    else { return nil }
    return PayPeriod(year: year, month: month)
  }

  @inline(__always)
  private static func number(_ text: ByteSlice, _ range: Range<Int>) -> Int? {
    var value = 0
    for index in range {
      let digit = text[index] &- 48
      if digit > 9 { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }
}
