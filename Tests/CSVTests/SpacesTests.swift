import CSV
import Testing

@Suite("Spaces")
struct SpacesTests {
  @Test(
    "spaces are trimmed at both ends, in any mix",
    arguments: [
      ("", ""), ("a", "a"), (" a ", "a"), ("\t a\u{3000}", "a"), ("\u{3000} \u{3000}张 伟\t\u{3000} ", "张 伟"),
      (" ", ""), ("\u{3000}", ""), (" \u{3000}\t", ""), ("a\u{3000}b", "a\u{3000}b"), ("\na\r", "\na\r"),
      ("\u{3001}a\u{3001}", "\u{3001}a\u{3001}"), ("€\u{3000}", "€"), ("\u{4000}", "\u{4000}"),
      ("\u{A0}所\u{200B}", "所"), ("\u{FEFF}\u{2029}a\u{2028}", "a"), ("（a）", "（a）"), ("é", "é"), ("😀", "😀"),
      ("\u{202F}\u{205F}\u{2060}", ""),
    ])
  func trimmed(text: String, expected: String) {
    #expect(ByteSlice.with(text) { String($0.trimmed()) } == expected)
  }

  /// The spaces of the list, by their numbers.
  private static let spaces: Set<UInt32> = Set(
    [0x09, 0x20, 0xA0, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF] + Array(0x2000...0x200F))

  @Test(
    "every character of the basic plane is trimmed if it is one of the list, at either end, and else is not")
  func everyCharacter() {
    for number in (1 as UInt32)...0xFFFF {
      guard let scalar = Unicode.Scalar(number) else { continue }
      let isSpace = Self.spaces.contains(number)
      for text in ["\(scalar)a中", "a中\(scalar)", "\(scalar)"] {
        let count = ByteSlice.with(text) { $0.trimmed().count }
        let width = UTF8.width(scalar)
        #expect(count == text.utf8.count - (isSpace ? width : 0), "\(String(number, radix: 16))")
      }
    }
  }

  @Test("what cannot be seen is found at any place of a text, and only that")
  func invisible() {
    for number in (1 as UInt32)...0xFFFF {
      guard let scalar = Unicode.Scalar(number) else { continue }
      let isInvisible =
        switch scalar.properties.generalCategory {
        case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: true
        default: false
        }
      for text in ["\(scalar)", "A0\(scalar)1", "中\(scalar)"] {
        #expect(ByteSlice.with(text) { $0.holdsInvisible } == isInvisible, "\(String(number, radix: 16))")
      }
    }
    #expect(
      ByteSlice.with("A😀1") { !$0.holdsInvisible } && ByteSlice.with("A\u{E0020}") { $0.holdsInvisible })
  }

  @Test("half a character is left alone")
  func halfSpace() {
    ByteSlice.with([0xE3, 0x80] as [UInt8]) { #expect($0.trimmed().count == 2) }
    ByteSlice.with([0x80, 0x80] as [UInt8]) { #expect($0.trimmed().count == 2) }
    ByteSlice.with([0xC2] as [UInt8]) { #expect($0.trimmed().count == 1) }
  }
}

extension UTF8 {
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int { String(scalar).utf8.count }
}
