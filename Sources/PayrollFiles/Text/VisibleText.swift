/// Text as people see it, on a terminal and in a page.
///
/// What cannot be seen is shown by its code, such as `<U+001B>`: nothing in a name, a file's name or an option then
/// moves the cursor, colours what follows, turns the order of what stands beside it, hides, or begins a line that the
/// program has not begun.
public enum VisibleText {
  /// One line for people; a line break in it is shown like everything else that cannot be seen.
  ///
  /// The space and the ideographic space stay, and so do the selectors of a Chinese character's form.
  public static func line(_ text: String) -> String {
    text.unicodeScalars.allSatisfy(isSeen) ? text : shown(text, codes: { !isSeen($0) })
  }

  /// A text in which some characters are shown by their codes.
  public static func shown(_ text: String, codes isCoded: (Unicode.Scalar) -> Bool) -> String {
    var shown = ""
    for scalar in text.unicodeScalars {
      if isCoded(scalar) {
        let code = String(scalar.value, radix: 16, uppercase: true)
        shown += "<U+\(String(repeating: "0", count: max(0, 4 - code.count)))\(code)>"
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  /// Whether a character can be seen where it stands.
  static func isSeen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0x3000...0x303F, 0x4E00...0x9FFF, 0xFF01...0xFF5E: return true
    default: break
    }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator: return false
    default: return properties.isVariationSelector || !properties.isDefaultIgnorableCodePoint
    }
  }
}
