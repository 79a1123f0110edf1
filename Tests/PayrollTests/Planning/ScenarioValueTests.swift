import PayrollTestSupport
import Testing

@testable import Payroll

/// Values of a scenario's lines.
@Suite struct ScenarioValueTests {
  @Test("A plain decimal is an amount, a rate or a whole number by the column it stands in")
  func decimals() {
    #expect(ScenarioValue("1234.5").money == "1234.50")
    #expect(ScenarioValue("-0.01").money == Money(fen: -1))
    #expect(ScenarioValue("+3").count == 3)
    #expect(ScenarioValue("0.123456").rate == Rate(millionths: 123_456))
  }

  @Test("8% and 0.08 are the same rate, and a percentage is no amount")
  func percentages() {
    #expect(ScenarioValue("8%").rate == "0.08")
    #expect(ScenarioValue("0.0001%").rate == Rate(millionths: 1))
    #expect(ScenarioValue("8%").money == nil)
    #expect(ScenarioValue("8%").count == nil)
    #expect(ScenarioValue("0.00001%").rate == nil)  // a tenth of a millionth
  }

  @Test(
    "What is no plain decimal is no number",
    arguments: [
      "", "-", ".5", "5.", "1,000", "1e3", "0.1234567", "9223372036855", "１", "5%%", "1.2.3", "--1",
    ])
  func malformed(_ text: String) {
    #expect(ScenarioValue(text).money == nil && ScenarioValue(text).rate == nil)
    #expect(!ScenarioValue(text).isNumber)
  }

  @Test("An amount has two decimals at most, a whole number none")
  func places() {
    #expect(ScenarioValue("1.005").money == nil)
    #expect(ScenarioValue("1.5").count == nil)
  }

  @Test("A day is written 2026-12-31")
  func days() {
    #expect(ScenarioValue("2026-12-31").date == "2026-12-31")
    #expect(ScenarioValue("2026-02-29").date == nil)
    #expect(ScenarioValue("2026-12").date == nil)
  }
}
