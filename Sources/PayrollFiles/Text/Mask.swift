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
  /// of money are none, see ``NumberGroups``, nor is the digest of a file.
  ///
  /// - Parameter withSums: whether an amount may have as many digits as the sum of a month has.
  public static func numbers(in text: String, withSums: Bool = false) -> String {
    let scalars = Array(text.unicodeScalars)
    let read = withoutDigests(scalars)
    var result = ""
    var index = 0
    while index < scalars.count {
      guard let groups = NumberGroups(read, from: index, withSums: withSums) else {
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

  /// The characters with others in the place of those that are a digest of 64 bits: sixteen hexadecimal digits, small
  /// letters among them, with neither a letter nor a digit beside them.
  private static func withoutDigests(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var read = scalars
    var place = 0
    while place < scalars.count {
      var end = place
      while end < scalars.count, scalars[end].isASCII,
        scalars[end].properties.isASCIIHexDigit || isLetter(scalars[end])
      {
        end += 1
      }
      let word = scalars[place..<end]
      let isDigest =
        word.count == 16 && word.contains { $0 >= "a" }
        && word.allSatisfy { ("0"..."9").contains($0) || ("a"..."f").contains($0) }
      if isDigest { for index in word.indices { read[index] = "x" } }
      place = max(end, place + 1)
    }
    return read
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  /// A message in which every long number is masked.
  public static func numbers(in message: Bilingual) -> Bilingual {
    Bilingual(numbers(in: message.chinese), numbers(in: message.english))
  }
}
