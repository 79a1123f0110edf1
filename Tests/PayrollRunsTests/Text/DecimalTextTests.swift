import CSV
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Plain decimals, as the files have them.
@Suite struct DecimalTextTests {
  private func read(_ text: String, decimals: Int, percent: Bool = false) -> DecimalReading {
    ByteSlice.with(text) { DecimalText.read($0, decimals: decimals, allowsPercent: percent) }
  }

  @Test(
    "A number has digits, an optional sign and a point with digits on both sides",
    arguments: [
      ("0", Int64(0)), ("1", 100), ("+1", 100), ("-1", -100), ("-0", 0), ("-0.00", 0), ("007", 700),
      ("1.5", 150),
      ("1.50", 150), ("-0.01", -1), ("+0.99", 99), ("9999999999.99", 999_999_999_999),
      ("1000000000000000", 100_000_000_000_000_000),
    ])
  func numbers(_ text: String, _ hundredths: Int64) {
    #expect(read(text, decimals: 2) == .number(hundredths))
  }

  @Test(
    "Anything else is no number",
    arguments: [
      "", "+", "-", ".", ".5", "5.", "-.5", "+5.", "1e3", "1E3", "1,000", "1 000", "１００", "１.５", "0x10",
      "--1", "+-1",
      "1.2.3", "1..2", "12元", "¥12", "1.5-", "NaN", "inf", "1/2", "%", "5%", "1_000", "٣", " 1", "1\u{0}",
    ])
  func malformed(_ text: String) {
    #expect(read(text, decimals: 2) == .malformed)
  }

  @Test(
    "More decimals than the kind allows are too many, zeros too",
    arguments: [("1.500", 2), ("1.005", 2), ("1.0", 0), ("0.0000001", 6), ("-1.000", 2)])
  func tooManyDecimals(_ text: String, _ decimals: Int) {
    #expect(read(text, decimals: decimals) == .tooManyDecimals)
  }

  @Test("A text that is no number is not called one with too many decimals")
  func malformedBeforeDecimals() {
    #expect(read("1.500元", decimals: 2) == .malformed)
    #expect(read("1.5000.", decimals: 2) == .malformed)
  }

  @Test(
    "A percentage is a hundredth, with two decimals fewer",
    arguments: [
      ("8%", DecimalReading.number(80_000)), ("0.7%", .number(7_000)), ("100%", .number(1_000_000)),
      ("0.0001%", .number(1)), ("0.00001%", .tooManyDecimals), ("-8%", .number(-80_000)),
      ("+8%", .number(80_000)),
      ("8.%", .malformed), (".8%", .malformed), ("8%%", .malformed), ("8 %", .malformed), ("%", .malformed),
      ("8％", .malformed), ("0.08", .number(80_000)),
    ])
  func percentages(_ text: String, _ reading: DecimalReading) {
    #expect(read(text, decimals: 6, percent: true) == reading)
  }

  @Test("A number that no column can hold is too large, and never wraps around")
  func tooLarge() {
    for digits in 19...60 {
      let nines = String(repeating: "9", count: digits)
      #expect(read(nines, decimals: 2) == .tooLarge)
      #expect(read("-" + nines, decimals: 2) == .tooLarge)
    }
    #expect(read(String(repeating: "0", count: 60) + "1", decimals: 2) == .number(100))
    #expect(read("99999999999999999999", decimals: 6, percent: true) == .tooLarge)
  }

  @Test(
    "Long digits that a spreadsheet has spoilt are known",
    arguments: [
      ("6.22E+18", true), ("6E18", true), ("6.22e+18", true), ("6222020000000000000", false), ("E18", false),
      ("6E", false),
      ("53E0X", false), ("1E-5", false), ("", false),
    ])
  func spoilt(_ text: String, _ isSpoilt: Bool) {
    #expect(ByteSlice.with(text) { DecimalText.isSpoiltBySpreadsheet($0) } == isSpoilt)
  }
}
