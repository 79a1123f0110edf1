/// Personal numbers as they may be seen on a terminal.
public enum Mask {
  /// The first and the last two characters with stars between them; short texts are all stars.
  static func number(_ text: String) -> String {
    guard text.count > 8 else { return String(repeating: "*", count: text.count) }
    return text.prefix(2) + String(repeating: "*", count: text.count - 4) + text.suffix(2)
  }

  /// A text in which every run of ten or more digits, such as an ID or bank number in the wrong column, is
  /// masked.
  public static func numbers(in text: String) -> String {
    var result = ""
    var digits = ""
    func close() {
      result += digits.count >= 10 ? number(digits) : digits
      digits = ""
    }
    for character in text {
      if character.isASCII && character.isNumber {
        digits.append(character)
      } else {
        close()
        result.append(character)
      }
    }
    close()
    return result
  }
}
