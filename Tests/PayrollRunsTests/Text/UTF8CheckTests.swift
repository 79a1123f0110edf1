import CSV
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Whether a text met in pieces is UTF-8, wherever the pieces end.
@Suite struct UTF8CheckTests {
  private func isValid(_ bytes: [UInt8], pieces size: Int) -> Bool {
    var check = UTF8Check()
    for start in stride(from: 0, to: bytes.count, by: size) {
      ByteSlice.with(Array(bytes[start..<min(bytes.count, start + size)])) { check.look(at: $0) }
    }
    check.finish()
    return check.isValid
  }

  private static let texts: [([UInt8], Bool)] = [
    (Array("".utf8), true), (Array("abc".utf8), true), (Array("é张𠮷\u{10FFFF}".utf8), true), ([0xFF], false),
    ([0x80], false), ([0xC3], false), ([0xE5, 0xBC], false), ([0xF0, 0xA0, 0xAE], false),
    ([0xC0, 0x80], false),
    ([0xE0, 0x80, 0x80], false), ([0xED, 0xA0, 0x80], false), ([0xF4, 0x90, 0x80, 0x80], false),
    ([0xC3, 0x28], false), ([0x61, 0xE5, 0xBC, 0xA0, 0xA0], false), ([0xF8, 0x88, 0x80, 0x80, 0x80], false),
  ]

  @Test("In pieces of any size it is what it is as a whole", arguments: texts)
  func pieces(_ bytes: [UInt8], _ expected: Bool) {
    for before in ["", "a", "张", "a张b"] {
      for after in ["", "b", "三", "\n"] {
        let text = Array(before.utf8) + bytes + Array(after.utf8)
        for size in 1...12 { #expect(isValid(text, pieces: size) == expected, "\(before) \(after) \(size)") }
      }
    }
  }

  @Test("Random bytes, of which many are nearly UTF-8, in pieces of any size")
  func random() {
    var dice = Dice(8)
    let parts: [[UInt8]] = [
      [0x61], [0x0A], [0x80], [0xBF], [0xC3], [0xC3, 0xA9], [0xE5], [0xE5, 0xBC], [0xE5, 0xBC, 0xA0],
      [0xF0, 0xA0, 0xAE, 0xB7], [0xF0, 0xA0], [0xED, 0xA0, 0x80], [0xF5], [0xFF],
    ]
    var valid = 0
    for _ in 0..<3_000 {
      // Every second text is of whole characters.
      let isGood = dice.isOne(in: 2)
      let chosen = isGood ? [parts[0], parts[1], parts[5], parts[8], parts[9]] : parts
      let bytes = Array((0..<dice.below(12)).map { _ in dice.one(of: chosen) }.joined())
      let expected = (try? UTF8Span(validating: bytes.span)) != nil
      if expected { valid += 1 }
      for size in [1, 2, 3, 5, 7, 64] {
        #expect(isValid(bytes, pieces: size) == expected, "\(bytes) \(size)")
      }
    }
    #expect(valid > 1_000 && valid < 2_600)
  }
}
