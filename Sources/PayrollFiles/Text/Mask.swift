import Payroll

/// Personal numbers as they may be seen on a terminal.
public enum Mask {
  /// The first and the last two characters with stars between them; short texts are all stars.
  public static func number(_ text: String) -> String {
    guard text.count > 8 else { return String(repeating: "*", count: text.count) }
    return text.prefix(2) + String(repeating: "*", count: text.count - 4) + text.suffix(2)
  }

  /// A text in which every long number, such as an ID or bank number in the wrong column, is masked.
  ///
  /// Long are ten digits or more in a row, whatever cannot be seen stands between them, and twelve or more in groups
  /// with a space, a hyphen, a slash, a point or the like between them, as on a bank card. Dates, months and amounts
  /// of money are none, see ``NumberGroups``.
  ///
  /// - Parameter withSums: whether an amount may have as many digits as the sum of a month has.
  public static func numbers(in text: String, withSums: Bool = false) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = ""
    var index = 0
    while index < scalars.count {
      guard let groups = NumberGroups(scalars, from: index, withSums: withSums) else {
        result.unicodeScalars.append(scalars[index])
        index += 1
        continue
      }
      var place = index
      for range in groups.secret {
        result.unicodeScalars.append(contentsOf: scalars[place..<range.lowerBound])
        result += number(String(String.UnicodeScalarView(scalars[range])))
        place = range.upperBound
      }
      result.unicodeScalars.append(contentsOf: scalars[place..<groups.end])
      index = groups.end
    }
    return result
  }

  /// A message in which every long number is masked.
  public static func numbers(in message: Bilingual) -> Bilingual {
    Bilingual(numbers(in: message.chinese), numbers(in: message.english))
  }
}
