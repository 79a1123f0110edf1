import CSV
import Testing

@testable import PayrollFiles

/// Bank accounts as they are typed, and those of which digits may be lost.
@Suite struct BankAccountTests {
  @Test(
    "Spaces, hyphens and full-width digits are taken out; what is left is 8 to 32 digits",
    arguments: [
      ("62220001", "62220001" as String?), ("6222 0001 0002", "622200010002"),
      ("6222-0001\u{FF0D}00\u{2010}0\u{2011}2", "622200010002"), ("６２２２０００１", "62220001"),
      ("6222\u{A0}0001", "62220001"), ("6222\u{3000}0001\u{200B}", "62220001"), ("0000000", nil),
      ("00000000", "00000000"), ("12345678901234567890123456789012", "12345678901234567890123456789012"),
      ("123456789012345678901234567890123", nil), ("6222-000", nil), ("6222000X", nil), ("6222.0001", nil),
      ("+62220001", nil), ("六二二二零零零一", nil), ("6222–0001", nil),
    ])
  func plain(_ text: String, _ expected: String?) {
    let memory = ByteBuffer()
    #expect(ByteSlice.with(text) { BankAccount.plain($0, in: memory).map { String($0) } } == expected)
  }

  /// Of 16 digits the first and every second after it are doubled, of 19 the second and every second after it, and 10
  /// is made 1 + 0. 6200000000000005: 2 x 6 = 12, 1 + 2 = 3, and 3 + 2 + 5 = 10. 6200000000000000018: 6 + 4 + 2 + 8 = 20.
  @Test(
    "Zeros after the fifteenth digit of 17 and more, or a card's wrong check digit, are doubtful",
    arguments: [
      ("12345678901234500", true), ("12345678901234501", false), ("1234567890123450", false),
      ("62000000000000000000", true), ("6200000000000005", false), ("6200000000000006", true),
      ("6200000000000000018", false), ("6200000000000000019", true),
      // Neither another number nor another length is a card's.
      ("6300000000000006", false), ("620000000000006", false), ("62000000000000019", false),
    ])
  func doubtful(_ account: String, _ isDoubtful: Bool) {
    #expect(ByteSlice.with(account) { BankAccount.isDoubtful($0) } == isDoubtful)
  }
}
