import Testing

@testable import PayrollFiles

/// Which digits of a text belong together, and which of them are masked.
@Suite struct NumberGroupsTests {
  private func groups(_ text: String) throws -> NumberGroups {
    try #require(NumberGroups(Array(text.unicodeScalars), from: 0, withSums: false))
  }

  @Test("Where no digit stands no number begins")
  func none() {
    #expect(NumberGroups([], from: 0, withSums: false) == nil)
    #expect(NumberGroups(Array("a1".unicodeScalars), from: 0, withSums: false) == nil)
  }

  @Test(
    "Digits reach as far as single separators join them",
    arguments: [
      ("123a", 3), ("12/34.", 5), ("12  34", 2), ("12, 34", 2), ("12,34", 5), ("1\u{200B}2\u{200B}", 3),
    ])
  func end(_ text: String, _ end: Int) throws {
    #expect(try groups(text).end == end)
  }

  @Test(
    "Dates before and after a number are none of it, a date inside is",
    arguments: [
      ("2026-10-01 530111198206149973", [11..<29]), ("530111198206149973 2026-10", [0..<18]),
      ("530111 1982-06-14 9973", [0..<22]), ("2026-10-01 2026-10-31", []), ("1234567890 12", [0..<13]),
      ("1234567890-1", [0..<10]), ("123456789 1", []),
    ])
  func dates(_ text: String, _ secret: [Range<Int>]) throws {
    #expect(try groups(text).secret == secret)
  }
}
