import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// ID and bank numbers in a message, in whatever column they stand.
@Suite struct MaskTests {
  @Test(
    "A number of ten digits or more keeps its first and last two",
    arguments: [
      ("530111198206149973", "53**************73"), ("53011119820614997X", "53*************97X"),
      ("6222020200000001111", "62***************11"), ("1234567890", "12******90"),
      ("值为“6222000000001111”：", "值为“62************11”："),
      ("a1234567890b1234567890", "a12******90b12******90"),
      ("６２２２０２０２００００", "６２********００"),
    ])
  func numbers(_ text: String, _ expected: String) {
    #expect(Mask.numbers(in: text) == expected)
  }

  @Test(
    "A number in groups, as on a bank card, is masked as a whole",
    arguments: [
      ("6222 0202 0000 0001 111", "62*******************11"), ("6222-0202-0000-1111", "62***************11"),
      ("530111 19820614 9973", "53****************73"), ("6222\u{A0}0202\u{A0}0000", "62**********00"),
      ("卡号6222\u{3000}0202\u{3000}0000。", "卡号62**********00。"),
    ])
  func groups(_ text: String, _ expected: String) {
    #expect(Mask.numbers(in: text) == expected)
  }

  @Test(
    "Dates, periods, codes and amounts stay",
    arguments: [
      "2026-10-01", "2026-10-01 2026-10-31", "2026-09:12.50;2026-10:4.00", "530111、530124", "9 字符",
      "-9999999999.99 到 9999999999.99 元", "123456789", "", "E1", "20260105 至 20260131", "123 456 789",
    ])
  func others(_ text: String) {
    #expect(Mask.numbers(in: text) == text)
  }

  @Test("An amount of more digits than money has may be an account that a spreadsheet has given decimals")
  func accountWithDecimals() {
    #expect(Mask.numbers(in: "62220000000.00") == "62*******00.00")
  }

  @Test(
    "A number that is known to be personal is masked however short it is",
    arguments: [("", ""), ("1", "*"), ("12345678", "********"), ("123456789", "12*****89")])
  func number(_ text: String, _ expected: String) {
    #expect(Mask.number(text) == expected)
  }
}
