import Testing

@testable import Payroll
@testable import PayrollRuns

/// The parts of an explained line as texts.
@Suite struct LineTextTests {
  private func rounding(_ working: Working, _ hundredths: Int64, _ language: Language = .chinese) -> String? {
    LineText(
      line: ExplainedLine(item: .riskPay, hundredths: hundredths, working: working), language: language
    )
    .rounding
  }

  private func rounded(_ numerator: Int128, over denominator: Int128, _ rule: Rounding = .halfUpFen)
    -> Working
  {
    .rounded(.number(Fraction(numerator, denominator)), rule)
  }

  @Test("One rounding says its rule and what it cut off or added, by the size of the amount")
  func one() {
    #expect(rounding(rounded(13_209, over: 1_000), 1_321) == "四舍五入到分，进 0.001")
    #expect(rounding(rounded(30_821, over: 1_000), 3_082) == "四舍五入到分，舍去 0.001")
    #expect(rounding(-rounded(30_821, over: 1_000), -3_082, .english) == "half up to the fen, cut off 0.001")
    // -0.004 becomes 0.00
    #expect(rounding(rounded(-4, over: 1_000), 0) == "四舍五入到分，舍去 0.004")
    #expect(rounding(rounded(5, over: 1), 500) == "四舍五入到分，无尾差")
    #expect(rounding(.number(Fraction(5)), 500) == nil)
  }

  @Test("Two roundings are both named, each with what it made of what, and what they bring together")
  func two() {
    // 927.045 - 1,030.05 = -103.005, paid as 927.05 - 1,030.05 = -103.00
    let risk = rounded(927_045, over: 1_000) - rounded(103_005, over: 100)
    #expect(
      rounding(risk, -10_300) == "四舍五入到分2次：927.045→927.05，1030.05→1030.05；合计多 0.005")
    #expect(
      rounding(risk, -10_300, .english)
        == "half up to the fen, 2 times: 927.045 -> 927.05, 1030.05 -> 1030.05; together 0.005 more")
    // 1.005 - 0.995 = 0.01, paid as 1.01 - 1.00
    #expect(
      rounding(rounded(1_005, over: 1_000) - rounded(995, over: 1_000), 1)
        == "四舍五入到分2次：1.005→1.01，0.995→1.00；合计无尾差")
    // 1.004 - 0.009 = 0.995, paid as 1.00 - 0.00
    #expect(
      rounding(rounded(1_004, over: 1_000) - rounded(9, over: 1_000, .downFen), 100)
        == "四舍五入到分：1.004→1.00；舍去分以下：0.009→0.00；合计多 0.005")
  }
}
