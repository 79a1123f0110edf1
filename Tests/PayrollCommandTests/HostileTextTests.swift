import Foundation
import Testing

@testable import PayrollFiles

/// What stands in files, names of files and words of the command line.
private enum Hostile {
  /// Escape sequences, a link, C1, what turns the direction, what has no width, and every kind of line break.
  static let text: String =
    "h\u{1B}[31m\u{1B}]8;;http://x\u{7}\u{9B}2J\u{202E}\u{2066}\u{200B}\u{AD}\u{2028}\u{2029}\u{85}\r\nFORGED\tz"
  /// The same without what Linux or a field of CSV does not take, as the name of a file.
  static let name: String = "n\u{1B}[2J\u{9B}2J\u{202E}\u{2066}\u{200B}\u{2028}\nFORGED"
  static let shown: String = "<U+001B>"
}

/// Texts, names of files and words of the command line that would move the cursor, hide, turn what stands beside them
/// or forge a line reach nobody's eyes as they are, whatever command tells them.
@Suite struct HostileTextTests {
  private let scratch: Scratch

  init() throws {
    let text = Hostile.text
    scratch = try Scratch()
    let sample = Program.repository + "/SampleData/standards/"
    for name in try FileManager.default.contentsOfDirectory(atPath: sample) where name.hasSuffix(".csv") {
      try scratch.write(Array(try Data(contentsOf: URL(filePath: sample + name))), "standards/" + name)
    }
    try add("posts", "53,P,\"\(text)\",patrol,1,1.2,1,10,5,A,2024-07-01,,\"\(text)\",")
    try add("grades", "53,G,\"\(text)\",900.00,2024-07-01,,\"\(text)\",")
    try scratch.write(
      "employee_id,name,unit,region,post,grade,hire_date\nE1,\"\(text)\",\"\(text)\",530111,P,G,2020-03-01\n",
      "good.csv")
    let name = Hostile.name
    try scratch.write(
      "employee_id,name,unit,region,post,grade,hire_date,allowance\n"
        + "E1,\"\(text)\",\"\(text)\",\"\(text)\",\"\(text)\",\"\(text)\",\"\(text)\",\"\(text)\"\n"
        + "E2,\"\(text)\",\"\(text)\",530111,P,G,2020-03-01,0\n", "\(name).csv")
    try scratch.write("\"\(text)\",name\n1,2\n", "header.csv")
    try scratch.write(
      "employee_id,item,amount,note\n\"\(text)\",\"\(text)\",\"\(text)\",\"\(text)\"\n", "adjustments.csv")
    try scratch.write(
      "scenario,table,region,key,column,operation,value,note\n\"\(text)\",posts,53,P,risk,set,1.3,\"\(text)\"\n",
      "scenario.csv")
    try scratch.write(
      "scenario,table,region,key,column,operation,value\n"
        + "\"\(text)\",\"\(text)\",\"\(text)\",\"\(text)\",\"\(text)\",\"\(text)\",\"\(text)\"\n", "wrong.csv"
    )
    let cases = "case,employee_id,name,kind,date,region,disability_grade,own_wage,wage,suitable_work,note\n"
    try scratch.write(
      cases + "\"\(text)\",E1,\"\(text)\",disability,2026-03-01,530111,5,5000,5200,no,\"\(text)\"\n",
      "cases.csv")
    try scratch.write(
      cases + "\"\(text)\",\"\(text)\",x,\"\(text)\",\"\(text)\",\"\(text)\",\"\(text)\",\"\(text)\",,,\n",
      "faults.csv")
    try scratch.write(
      "case,period,region,post,grade,hire_date,name,expect_gross_pay,expect_code\n"
        + "\"\(text)\",2026-10,530111,P,G,2020-03-01,\"\(text)\",1.00,\n"
        + "\"\(text)\",2026-10,530111,\"\(text)\",G,2020-03-01,\"\(text)\",1.00,\n", "checks.csv")
    try scratch.write("", "\(name)/\(name).txt")
    try scratch.write("", "standards/\(name).txt")
  }

  private func add(_ table: String, _ row: String) throws {
    let text = try scratch.text("standards/\(table).csv")
    try scratch.write(text + (text.hasSuffix("\n") ? "" : "\n") + row + "\n", "standards/\(table).csv")
  }

  /// A text in which nothing is hidden, and in which no line begins that the program has not begun.
  private func isSafe(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0 == "\n" || VisibleText.isSeen($0) }
      && !text.split(separator: "\n").contains { $0.hasPrefix("FORGED") }
  }

  static let told: [[String]] = [
    ["run", "--roster", "\(Hostile.name).csv", "--out", "out"],
    ["run", "--roster", "\(Hostile.name).csv", "--out", "out\(Hostile.name)", "--allow-rejects"],
    ["run", "--roster", Hostile.name, "--roster", "good.csv", "--out", "out"],
    ["run", "--roster", "header.csv", "--out", "out"],
    ["run", "--roster", "good.csv", "--adjustments", "adjustments.csv", "--out", "out"],
    ["run", "--roster", "missing\(Hostile.name)", "--out", "out"],
    ["run", "--roster", "good.csv", "--ledger", Hostile.name],
    ["explain", "E1", "--roster", "good.csv"], ["explain", "E1", "--roster", "\(Hostile.name).csv"],
    ["explain", "E1", "--roster", "good.csv", "--out", "text\(Hostile.name)"],
    ["explain", Hostile.text, "--roster", "good.csv"],
    [
      "explain", "--all", "--roster", "\(Hostile.name).csv", "--allow-rejects", "--out", "all\(Hostile.name)",
    ],
    ["explain", "--case", Hostile.text, "--cases", "cases.csv"],
    ["explain", "--case", "x", "--cases", "cases.csv"],
    ["explain", "--case", "x", "--cases", "faults.csv"],
    [
      "simulate", "--roster", "good.csv", "--scenario", "scenario.csv", "--months", "1", "--out",
      "sim\(Hostile.name)",
    ],
    ["simulate", "--roster", "good.csv", "--scenario", "wrong.csv", "--out", "sim"],
    ["benefits", "--cases", "cases.csv", "--out", "ben\(Hostile.name)"],
    ["benefits", "--cases", "faults.csv"],
    ["standards"], ["standards", "--check"], ["standards", "--diff", "2024-01-01", "2026-10-01"],
    ["check", "checks.csv"], ["check", Hostile.text],
    ["backpay", "--archive", "missing\(Hostile.name)", "--out", "owed"],
    ["backpay", "--archive", Hostile.name, "--out", "owed\(Hostile.name)"],
  ]

  @Test("No command tells a hostile text as it is", arguments: told, ["zh", "en"])
  func commands(_ words: [String], _ language: String) throws {
    let outcome = try Program.run(
      words + ["--standards", "standards", "--lang", language], in: scratch.folder)
    #expect(!outcome.text.isEmpty || !outcome.errors.isEmpty)
    #expect(isSafe(outcome.text), "\(words): \(VisibleText.line(outcome.text))")
    #expect(isSafe(outcome.errors), "\(words): \(VisibleText.line(outcome.errors))")
    #expect((outcome.text + outcome.errors).contains(Hostile.shown), "\(words): \(outcome)")
    if words.contains("text\(Hostile.name)") {
      let written = try scratch.text("text\(Hostile.name)")
      #expect(isSafe(written) && written.contains(Hostile.shown))
    }
  }

  @Test(
    "Nor does what is said of the command line, of a folder and of a new one",
    arguments: [
      [Hostile.text], ["run", "--\(Hostile.text)"], ["run", Hostile.text], ["run", "--period", Hostile.text],
      ["run", "--as-of", Hostile.text],
      ["explain", Hostile.text, Hostile.text], ["verify", Hostile.text], ["verify", Hostile.name],
      ["new", "new\(Hostile.name)"], ["new", Hostile.name],
      ["standards", Hostile.text], ["benefits", Hostile.text], ["simulate", Hostile.text],
      ["backpay", Hostile.text],
    ])
  func commandLine(_ words: [String]) throws {
    for language in ["zh", "en"] {
      let outcome = try Program.run(words + ["--lang", language], in: scratch.folder)
      let said = outcome.text + outcome.errors
      #expect(isSafe(said) && said.contains(Hostile.shown), "\(words): \(VisibleText.line(said))")
    }
  }

  @Test("Pages show it too, and keep what runs from right to left in its place")
  func pages() throws {
    let month = ["--roster", "good.csv", "--standards", "standards", "--html"]
    #expect(try Program.run(["run", "--out", "month"] + month, in: scratch.folder).status == 0)
    let explain = ["--roster", "good.csv", "--standards", "standards", "--format", "html"]
    let sheet = try Program.run(["explain", "E1"] + explain, in: scratch.folder).text
    #expect(try Program.run(["explain", "--all", "--out", "all"] + explain, in: scratch.folder).status == 0)
    let simulate = ["--roster", "good.csv", "--standards", "standards", "--scenario", "scenario.csv"]
    #expect(
      try Program.run(["simulate", "--months", "1", "--out", "sim"] + simulate, in: scratch.folder).status
        == 0)
    let unit = try #require(try scratch.names("all").first { $0.hasSuffix(".html") })
    for page in [
      sheet, try scratch.text("month/report.html"), try scratch.text("all/\(unit)"),
      try scratch.text("sim/simulation.html"),
    ] {
      #expect(isSafe(page) && page.contains("&lt;U+202E&gt;"))
      #expect(page.contains("unicode-bidi: isolate"))
    }
  }

  @Test("Payslips on standard output are data, and stay as they are")
  func data() throws {
    let outcome = try Program.run(
      ["run", "--roster", "good.csv", "--standards", "standards", "--payslips", "-"], in: scratch.folder)
    #expect(outcome.status == 0 && outcome.text.contains("\u{1B}]8;;http://x\u{7}\u{9B}2J\u{202E}"))
  }
}
