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
  /// Long are ten digits or more, and twelve or more in groups of at least three with a space or hyphen between
  /// them, as on a bank card. Ten digits before a point are an amount.
  public static func numbers(in text: String) -> String {
    let characters = Array(text)
    var result = ""
    var index = 0
    while index < characters.count {
      let end = endOfNumber(characters, from: index)
      if end == index {
        result.append(characters[index])
        index += 1
      } else {
        let number = String(characters[index..<end])
        result +=
          isLong(number, isBeforePoint: end < characters.count && characters[end] == ".")
          ? self.number(number) : number
        index = end
      }
    }
    return result
  }

  /// A message in which every long number is masked.
  public static func numbers(in message: Bilingual) -> Bilingual {
    Bilingual(numbers(in: message.chinese), numbers(in: message.english))
  }

  private static func isLong(_ number: String, isBeforePoint: Bool) -> Bool {
    let digits = number.count(where: isDigit)
    if digits < number.count { return digits >= 12 }
    return digits > 10 || digits == 10 && !isBeforePoint
  }

  /// Where a number that begins at a place ends, with the groups that belong to it; the place itself if none does.
  private static func endOfNumber(_ characters: [Character], from start: Int) -> Int {
    var end = endOfDigits(characters, from: start)
    var length = end - start
    while length >= 3, end < characters.count, separators.contains(characters[end]) {
      let next = endOfDigits(characters, from: end + 1)
      length = next - end - 1
      if length >= 3 { end = next }
    }
    return end
  }

  private static func endOfDigits(_ characters: [Character], from start: Int) -> Int {
    characters[min(start, characters.count)...].firstIndex { !isDigit($0) } ?? characters.count
  }

  /// Spaces, also those that do not break and full-width ones, and hyphens.
  private static let separators: Set<Character> = [" ", "\u{A0}", "\u{202F}", "\u{3000}", "-", "－"]

  /// A digit, also a full-width one.
  private static func isDigit(_ character: Character) -> Bool {
    ("0"..."9").contains(character) || ("０"..."９").contains(character)
  }
}
