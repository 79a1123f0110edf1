import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Units that differ only by what cannot be seen.
@Suite struct UnitsAlikeTests {
  private func alike(_ month: Month) throws -> [[String]] {
    try month.pay().account.unitsAlike.map { $0.spellings.map { "\($0.unit) \($0.place)" } }
  }

  private func month(_ units: [String]) -> Month {
    Month("2026-10", units.enumerated().map { person("E\($0.offset)", ["unit": $0.element]) })
  }

  @Test("Units that can be told apart are not spoken of, nor one that stands in several regions")
  func none() throws {
    var month = month(["一所", "二所", "一所", "", "A", "a", "一 所 东"])
    month.sheets.append(("more.csv", Month.roster([person("X", ["unit": "一所", "region": "5304"])])))
    #expect(try alike(month) == [])
  }

  @Test(
    "A space within, a character without width, a control character or another width makes a unit of its own",
    arguments: [
      ("一 所", "一<U+0020>所"), ("一\u{200B}所", "一<U+200B>所"), ("一\u{3000}所", "一<U+3000>所"),
      ("一\u{7}所", "一<U+0007>所"), ("一\u{AD}所", "一<U+00AD>所"), ("一\u{2028}所", "一<U+2028>所"),
    ])
  func invisible(_ unit: String, _ shown: String) throws {
    #expect(
      try Set(alike(month(["二所", "一所", unit])).joined()) == ["一所 roster.csv:3", "\(shown) roster.csv:4"])
  }

  @Test("Another width, and other bytes of the same character, look alike too")
  func width() throws {
    #expect(
      try alike(month(["一所(东)", "一所（东）"])) == [["一所(东) roster.csv:2", "一所（东） roster.csv:3"]])
    #expect(try alike(month(["\u{90CE}所", "\u{F92C}所"])).count == 1)
  }

  @Test("The place is the first row of the unit, in whatever region, sheet and thread")
  func places() throws {
    var month = month(["二所"])
    month.threads = 4
    month.sheets += (1...6).map { sheet in
      let region = sheet % 2 == 0 ? "5301" : "5304"
      return (
        "\(sheet).csv",
        Month.roster([person("S\(sheet)", ["unit": sheet < 4 ? "一所" : "一所\u{200B}。", "region": region])])
      )
    }
    month.sheets.append(("7.csv", Month.roster([person("S7", ["unit": "一所。"])])))
    #expect(try Set(alike(month).joined()) == ["一所。 7.csv:2", "一所<U+200B>。 4.csv:2"])
  }

  @Test(
    "A unit that a row of the contributions misses by a space is named with that row; one that it meets is not"
  )
  func contributions() throws {
    // 八类 has a row of its own in contributions.csv: the seventh line, the header being the first.
    #expect(try alike(month(["八类"])) == [])
    #expect(try alike(month(["八 类"])) == [["八<U+0020>类 roster.csv:2", "八类 contributions.csv:7"]])
    // The same characters written with other bytes are met.
    var other = month(["\u{F92C}类"])
    other.standards = other.standards.adding(
      "53,\u{90CE}类,work_injury,4403,22017,1.9%,,,,,,,,,2020-01-01,test", to: "contributions.csv")
    #expect(try alike(other) == [])
  }
}
