import PayrollFiles

/// Text as it stands in a page.
enum HTMLText {
  /// The text with `&`, `<`, `>` and quotes written as HTML asks for it, and what cannot be seen by its
  /// code.
  static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in VisibleText.line(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// How wide a text is in half-width characters: Chinese characters take two.
  static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x1100 ? 2 : 1) }
  }

  /// The beginning of a text that is too wide, with an ellipsis.
  static func shortened(_ text: String, to width: Int) -> String {
    if self.width(text) <= width { return text }
    var result = ""
    var used = 1
    for character in text {
      used += self.width(String(character))
      if used > width { break }
      result.append(character)
    }
    return result + "…"
  }
}
