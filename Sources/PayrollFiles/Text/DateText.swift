import CSV
import Payroll

/// Days as `2026-01-05`, `2026/1/5`, `20260105` or `2026年1月5日`, months as `2026-01`, `2026/1` or `2026年1月`.
public enum DateText {
  /// Reads a day, or nil if the text is none.
  public static func readDay(_ text: ByteSlice) -> CivilDate? {
    if text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-") {
      guard let year = number(text, 0..<4), let month = number(text, 5..<7), let day = number(text, 8..<10)
      else { return nil }
      return CivilDate(year: year, month: month, day: day)
    }
    if text.count == 8, let year = number(text, 0..<4), let month = number(text, 4..<6),
      let day = number(text, 6..<8)
    {
      return CivilDate(year: year, month: month, day: day)
    }
    return readSeparated(text)
  }

  private static func readSeparated(_ text: ByteSlice) -> CivilDate? {
    for (first, second, last) in [("/", "/", ""), ("年", "月", "日")]
      as [(StaticString, StaticString, StaticString)]
    {
      var rest = text
      if let year = takeNumber(&rest, 4...4), take(first, &rest), let month = takeNumber(&rest, 1...2),
        take(second, &rest), let day = takeNumber(&rest, 1...2), take(last, &rest), rest.isEmpty
      {
        return CivilDate(year: year, month: month, day: day)
      }
    }
    return nil
  }

  /// Reads a month, or nil if the text is none.
  public static func readMonth(_ text: ByteSlice) -> PayPeriod? {
    if text.count == 7, text[4] == UInt8(ascii: "-"), let year = number(text, 0..<4),
      let month = number(text, 5..<7)
    {
      return period(year, month)
    }
    for (first, last) in [("/", ""), ("年", "月")] as [(StaticString, StaticString)] {
      var rest = text
      if let year = takeNumber(&rest, 4...4), take(first, &rest), let month = takeNumber(&rest, 1...2),
        take(last, &rest), rest.isEmpty
      {
        return period(year, month)
      }
    }
    return nil
  }

  @inline(__always)
  private static func period(_ year: Int, _ month: Int) -> PayPeriod? {
    year > 0 ? PayPeriod(year: year, month: month) : nil
  }

  /// Takes digits from the beginning of a text.
  private static func takeNumber(_ text: inout ByteSlice, _ widths: ClosedRange<Int>) -> Int? {
    var width = 0
    while width < text.count, width < widths.upperBound, text[width] &- 48 < 10 { width += 1 }
    guard width >= widths.lowerBound, let value = number(text, 0..<width) else { return nil }
    text = text[width..<text.count]
    return value
  }

  /// Takes a separator from the beginning of a text.
  private static func take(_ separator: StaticString, _ text: inout ByteSlice) -> Bool {
    let width = separator.utf8CodeUnitCount
    guard text.count >= width, text[0..<width].equals(separator) else { return false }
    text = text[width..<text.count]
    return true
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
