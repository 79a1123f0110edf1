import Testing

/// The help, in both languages.
@Suite struct HelpTextTests {
  /// The options of `payroll run` that other programs use.
  private static let options = [
    "--period", "--roster", "--ledger", "--adjustments", "--cases", "--standards", "--out", "--as-of",
    "--allow-rejects",
    "--replace", "--threads", "--lang", "--no-bom", "--html", "--payslips",
  ]

  @Test("The help of run lists every option, each on a line of its own", arguments: ["zh", "en"])
  func options(_ language: String) throws {
    let outcome = try Program.run(["run", "--help", "--lang", language])
    #expect(outcome.status == 0 && outcome.errors == "")
    let lines = outcome.text.split(separator: "\n")
    for option in HelpTextTests.options {
      #expect(lines.contains { $0.hasPrefix("  \(option) ") }, "\(option)")
    }
  }

  @Test("The help of simulate lists every option, and the keys of every table", arguments: ["zh", "en"])
  func simulate(_ language: String) throws {
    let outcome = try Program.run(["simulate", "--help", "--lang", language])
    #expect(outcome.status == 0 && outcome.errors == "")
    let lines = outcome.text.split(separator: "\n")
    let options = [
      "--bureau", "--scenario", "--period", "--months", "--roster", "--ledger", "--adjustments",
      "--standards", "--out", "--after",
      "--people", "--solve", "--budget", "--region", "--key", "--as-of", "--allow-rejects", "--replace",
      "--threads", "--lang", "--no-bom",
    ]
    for option in options { #expect(lines.contains { $0.hasPrefix("  \(option) ") }, "\(option)") }
    #expect(lines.count { $0.hasPrefix("  --") } == options.count)
    for table in [
      "salary", "posts", "grades", "ratings", "contributions", "accident_plans", "leave", "tax", "calendar",
      "parameters",
    ] {
      #expect(outcome.text.contains(table), "\(table)")
    }
  }

  @Test("Every option with a default names it", arguments: ["zh", "en"])
  func defaults(_ language: String) throws {
    let text = try Program.run(["run", "--help", "--lang", language]).text
    for value in ["2026-10", "SampleData/rosters/2026-10.csv", "SampleData/standards", "Reports/<"] {
      #expect(text.contains(value), "\(value)")
    }
  }

  @Test("The help of the program lists its commands and the exit statuses", arguments: ["zh", "en"])
  func program(_ language: String) throws {
    for words in [["--help"], ["-h"], ["help"]] {
      let outcome = try Program.run(words + ["--lang", language])
      #expect(outcome.status == 0)
      #expect(outcome.text.contains("  payroll run  "))
      let statuses = language == "zh" ? "退出状态：0 完成；1" : "Exit status: 0 done; 1"
      #expect(outcome.text.contains(statuses))
    }
    #expect(try Program.run([]).errors == Program.run(["--help"]).text)
    #expect(try Program.run(["--lang", "en"]).text == Program.run(["--help", "--lang", "en"]).text)
  }

  @Test("--version names the version")
  func version() throws {
    let text = try Program.run(["--version"]).text
    #expect(text.hasPrefix("payroll ") && text.split(separator: ".").count == 3)
  }
}
