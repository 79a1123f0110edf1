import Foundation
import Testing

/// `payroll check`, from the outside.
@Suite struct CheckCommandTests {
  private static let header =
    "case,period,region,post,grade,hire_date,schemes_excluded,overtime_workday_hours,expect_overtime_workday_pay\n"
  private static let right = header + "W22,2026-09,5301,OFFICE,W21750,2024-05-06,all,2,375\n"
  private static let wrong = header + "W22,2026-09,5301,OFFICE,W21750,2024-05-06,all,2,370\n"
  private static let standards = ["--standards", "SampleData/cases/standards"]

  private func run(_ text: String, _ words: [String] = standards + ["--lang", "en"]) throws -> Program.Outcome
  {
    let scratch = try Scratch()
    try scratch.write(text, "cases.csv")
    return try Program.run(["check", scratch.path("cases.csv")] + words)
  }

  @Test("The cases that are shipped pass, by default and by name")
  func sample() throws {
    let outcome = try Program.run(["check", "--lang", "en"])
    #expect(outcome.status == 0 && outcome.errors == "")
    #expect(outcome.text.hasSuffix(" passed, 0 failed\n"))
    #expect(try Program.run(["check", "SampleData/cases", "--lang", "en"]).text == outcome.text)
    let chinese = try Program.run(["check", "SampleData/cases/tax.csv"])
    #expect(chinese.text.contains(" passed, 0 failed（") && chinese.text.hasSuffix(" 项通过，0 项不符）\n"))
  }

  @Test("A case that fails ends with status 1, and says what and why")
  func failure() throws {
    let outcome = try run(CheckCommandTests.wrong)
    #expect(outcome.status == 1 && outcome.errors == "")
    #expect(
      outcome.text.hasPrefix("FAILED cases.csv:2 W22\n  Workday overtime pay: expected 370.00, got 375.00\n"))
    #expect(outcome.text.contains("125.00 x 2.00 x 1.5 = 375.00"))
    #expect(outcome.text.hasSuffix("\n0 passed, 1 failed\n"))
    #expect(try run(CheckCommandTests.right).text == "1 passed, 0 failed\n")
  }

  @Test("A file that cannot be used ends with status 3")
  func unusable() throws {
    let outcome = try run(CheckCommandTests.right.replacing("workday_pay", with: "workday_pai"))
    #expect(outcome.status == 3 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("did you mean \"expect_overtime_workday_pay\"?"))
    #expect(try Program.run(["check", "no-such-file.csv"]).status == 3)
    #expect(try run(CheckCommandTests.right, ["--standards", "no-such-folder"]).status == 3)
    let scratch = try Scratch()
    #expect(try Program.run(["check", scratch.folder]).status == 3)
  }

  @Test("The standards are those beside the cases, unless others are named, else the sample's")
  func standards() throws {
    let scratch = try Scratch()
    try scratch.write(CheckCommandTests.right, "own/cases.csv")
    // The sample has no post OFFICE.
    #expect(try Program.run(["check", scratch.path("own/cases.csv")]).status == 1)
    try FileManager.default.copyItem(
      atPath: Program.repository + "/SampleData/cases/standards", toPath: scratch.path("own/standards"))
    #expect(try Program.run(["check", scratch.path("own/cases.csv")]).status == 0)
    #expect(try Program.run(["check", "cases.csv"], in: scratch.path("own")).status == 0)
    let named = ["check", scratch.path("own/cases.csv"), "--standards", "SampleData/standards"]
    #expect(try Program.run(named).status == 1)
  }

  @Test("--boundaries writes cases that pass, for their owner alone, and lists what no case checks")
  func boundaries() throws {
    let scratch = try Scratch()
    let words = [
      "check", "--boundaries", "--standards", "SampleData/standards", "--region", "530111", "--lang", "en",
    ]
    let target = ["--out", scratch.path("edges.csv")]
    let outcome = try Program.run(words + target)
    #expect(outcome.status == 0 && outcome.errors == "")
    #expect(outcome.text.contains(" rows of standards in force on 2026-10-01, no case checks "))
    #expect(try scratch.mode("edges.csv") == 0o600)
    let checked = try Program.run(["check", scratch.path("edges.csv"), "--lang", "en"])
    #expect(checked.status == 0 && checked.text.hasSuffix(" passed, 0 failed\n"))
    #expect(!checked.text.hasPrefix("0 "))
    let before = try scratch.bytes("edges.csv")
    #expect(try Program.run(words + target + ["--period", "2026-09"]).status == 1)
    #expect(try scratch.bytes("edges.csv") == before)
    #expect(try Program.run(words + target + ["--period", "2026-09", "--replace"]).status == 0)
    #expect(try scratch.bytes("edges.csv") != before)
  }

  @Test("Without --out the cases go to standard output and the list to standard error")
  func output() throws {
    let outcome = try Program.run(["check", "--boundaries", "--lang", "en", "--no-bom"])
    #expect(outcome.status == 0)
    #expect(outcome.text.hasPrefix("case,x_source,period,"))
    #expect(outcome.errors.hasPrefix("of "))
  }

  @Test(
    "What cannot be asked ends with status 2",
    arguments: [
      ["--out", "x.csv"], ["--period", "2026-10"], ["--boundaries", "--region", "1"],
      ["--boundaries", "--period", "x"],
      ["--as-of", "x"], ["--casis"],
    ])
  func usage(_ words: [String]) throws {
    let outcome = try Program.run(["check"] + words)
    #expect(outcome.status == 2 && outcome.output.isEmpty && outcome.errors != "")
  }

  @Test("The help lists every option with its default", arguments: ["zh", "en"])
  func help(_ language: String) throws {
    let text = try Program.run(["check", "--help", "--lang", language]).text
    for option in [
      "--standards", "--as-of", "--boundaries", "--period", "--region", "--out", "--replace", "--lang",
    ] {
      #expect(text.split(separator: "\n").contains { $0.hasPrefix("  \(option)") }, "\(option)")
    }
    #expect(text.contains("SampleData/standards") && text.contains("SampleData/cases"))
    #expect(try Program.run(["--help", "--lang", language]).text.contains("  payroll check  "))
  }
}
