import Testing

@testable import CSV

/// Whether bytes are UTF-8, against the standard library.
@Suite("UTF-8")
struct UTF8Tests {
  /// What the standard library says.
  private func isValid(_ bytes: [UInt8]) -> Bool { String(validating: bytes, as: UTF8.self) != nil }

  private static let characters = [
    "a", "0", "\u{7F}", "é", "\u{7FF}", "\u{800}", "ก", "\u{1000}", "云", "南", "\u{D7FF}", "\u{E000}",
    "\u{FEFF}",
    "\u{FFFD}", "𠮷", "\u{10FFFF}", "·",
  ]

  @Test("every character counts, at every place of a word", arguments: characters)
  func valid(character: String) {
    for before in 0...9 {
      for after in 0...9 {
        for filler in ["a", "警"] {
          let text =
            String(repeating: filler, count: before) + character + String(repeating: filler, count: after)
          #expect(ByteSlice.with(Array(text.utf8)) { $0.isUTF8 })
        }
      }
    }
  }

  @Test("one byte changed, lost or doubled is judged as the standard library judges it")
  func changed() {
    let whole = Array("姓名,李娜,岩温·罕,𠮷,é,1234.50\n".utf8)
    for place in whole.indices {
      for byte: UInt8 in [0x00, 0x41, 0x7F, 0x80, 0xBF, 0xC0, 0xC2, 0xE0, 0xE4, 0xED, 0xF0, 0xF4, 0xF5, 0xFF]
      {
        var bytes = whole
        bytes[place] = byte
        #expect(ByteSlice.with(bytes) { $0.isUTF8 } == isValid(bytes), "byte \(place) is \(byte)")
      }
      var shorter = whole
      shorter.remove(at: place)
      #expect(ByteSlice.with(shorter) { $0.isUTF8 } == isValid(shorter))
      var longer = whole
      longer.insert(whole[place], at: place)
      #expect(ByteSlice.with(longer) { $0.isUTF8 } == isValid(longer))
      let cut = Array(whole[..<place])
      #expect(ByteSlice.with(cut) { $0.isUTF8 } == isValid(cut))
    }
  }

  @Test("surrogates, overlong forms and numbers beyond U+10FFFF are refused among usual characters")
  func refused() {
    let wrong: [[UInt8]] = [
      [0xED, 0xA0, 0x80], [0xE0, 0x80, 0xAF], [0xC0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x80], [0xE4, 0xBA],
      [0xE4, 0xBA, 0xBA, 0x80],
    ]
    for bytes in wrong {
      for before in 0...40 {
        let text = [UInt8](repeating: 0x61, count: before) + bytes + Array("云南abcdefgh".utf8)
        #expect(!ByteSlice.with(text) { $0.isUTF8 })
      }
    }
  }
}
