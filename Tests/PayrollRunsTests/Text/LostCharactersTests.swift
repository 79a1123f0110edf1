import CSV
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Characters that were lost before the file came here.
@Suite struct LostCharactersTests {
  private func firstByte(_ pieces: [[UInt8]]) -> Int? {
    var lost = LostCharacters()
    for piece in pieces { ByteSlice.with(piece) { lost.look(at: $0) } }
    return lost.firstByte
  }

  @Test(
    "A question mark beside a Chinese character is seen, and the replacement character; others are not",
    arguments: [
      ("E1,张?,53", 6), ("E1,?伟,53", 3), ("E1,张\u{FFFD},53", 6), ("a\nb,\u{FFFD}", 4), ("E1,Why?,53", nil),
      ("E1,?,53", nil), ("E1,张三,ok?", nil), ("", nil), ("，：（）、。", nil), ("a??b?张", 4), ("\u{FFFD}张?", 0),
    ] as [(String, Int?)])
  func seen(_ text: String, _ place: Int?) {
    #expect(firstByte([Array(text.utf8)]) == place)
  }

  @Test("Across the border of two pieces and in GBK a question mark is seen too")
  func pieces() {
    #expect(firstByte([Array("E1,张".utf8), Array("?,53".utf8)]) == 6)
    #expect(firstByte([[], [0xD5, 0xC5, 0x3F]]) == 2)
    #expect(firstByte([Array("a\n".utf8), Array("b张?张?".utf8)]) == 6)
  }
}
