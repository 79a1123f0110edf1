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

  @Test(
    "Whatever stands between its digits, a number is masked",
    arguments: [
      "530111/19820614/9973", "530111.19820614.9973", "530111_19820614_9973", "530111\\19820614\\9973",
      "530111\u{200B}19820614\u{200B}9973", "5\u{200D}3\u{2060}0111198206149973", "5301 1119 8206 1499 73",
      "530111/1982/06/14/9973", "530111-1982-06-14-9973", "530111 1982-06-14 9973", "5301111982.06149973",
      "53011119820614.9973", "6222020200000001.11", "6.2.2.2.0.2.0.2.0.0.0.0", "530111 - 19820614 - 9973",
      "530111:19820614:9973", "530111,198,206,149,973", "530111·19820614·9973",
      "530111\u{2011}19820614\u{2011}9973",
      "٥٣٠١١١١٩٨٢٠٦١٤٩٩٧٣", "530111\u{301}19820614\u{301}9973", "530111\u{200B}/\u{200B}19820614/9973",
    ])
  func separators(_ text: String) {
    let masked = Mask.numbers(in: "值为“\(text)”")
    #expect(masked.hasPrefix("值为“") && masked.hasSuffix("”"))
    #expect(masked.count { $0.isWholeNumber } <= 4 && masked.contains("********"), "\(masked)")
    let file = Mask.numbers(in: "/tmp/名册-\(text).csv")
    #expect(file.count { $0.isWholeNumber } <= 4 && file.hasSuffix(".csv"), "\(file)")
  }

  @Test(
    "An amount of money stays, as long as no spreadsheet has given its decimals to an account",
    arguments: [
      "10000000040.90", "应为 10000000040.90（上一级）", "10,000,000,040.00", "4,403.00 25,000.00",
      "3100.00～25000.00",
      "2026-10:5123.40;2026-09:5123.40", "9999999999.99 9999999999.99", "2026-10-01/2026-10-31",
      "9999-12-31 2026-01-01",
      "Reports/2026-10/2026-10", "2026/10/31 2026/11/30", "12, 13, 14, 15, 16, 17, 18",
      "530111  2026-10-01  3100.00",
    ])
  func amounts(_ text: String) {
    #expect(Mask.numbers(in: text) == text)
  }

  @Test("A sum may have twelve digits before its decimals, where sums are told")
  func sums() {
    #expect(Mask.numbers(in: "用工成本  43200000000.00 元", withSums: true) == "用工成本  43200000000.00 元")
    #expect(Mask.numbers(in: "43200000000.00") == "43*******00.00")
    #expect(Mask.numbers(in: "5301111982061.00", withSums: true) == "53************00")
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
