import Testing

/// `payroll explain --case`, from the outside.
@Suite struct ExplainCaseTests {
  @Test("A case says formula, figures with their origin, rounding, payer and article, and its duties")
  func explained() throws {
    let outcome = try Program.run(["explain", "--case", "T01"])
    #expect(outcome.status == 0)
    for part in [
      "案件 T01", "停工留薪期工资  5200.00 元", "单位，已在月度工资发放", "《工伤保险条例》第33条", "2026-03-15 – 2027-03-14",
      "紧急救治绿色通道",
    ] {
      #expect(outcome.text.contains(part), "\(part)")
    }
  }

  @Test("An unknown case, a person beside it, and another format are refused with what to do")
  func refused() throws {
    let unknown = try Program.run(["explain", "--case", "T0l", "--lang", "en"])
    #expect(unknown.status == 1)
    #expect(unknown.errors.hasPrefix("there is no case T0l"))
    #expect(try Program.run(["explain", "GD0006", "--case", "T01"]).status == 2)
    #expect(try Program.run(["explain", "--case", "T01", "--format", "html"]).status == 2)
  }
}
