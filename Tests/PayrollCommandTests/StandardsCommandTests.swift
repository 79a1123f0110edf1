import Foundation
import Testing

/// `payroll standards`, from the outside.
@Suite struct StandardsCommandTests {
  private static let sample = "Reports/sample-standards/"

  private func golden(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: Program.repository + "/" + Self.sample + name)))
  }

  /// A copy of the sample's standards that a test may change.
  private func standards() throws -> Scratch {
    let scratch = try Scratch()
    try FileManager.default.copyItem(
      atPath: Program.repository + "/SampleData/standards", toPath: scratch.path("standards"))
    return scratch
  }

  private func run(_ scratch: Scratch, _ words: String...) throws -> Program.Outcome {
    try Program.run(["standards", "--standards", scratch.path("standards")] + words)
  }

  @Test(
    "The sample's standards are told as they are committed, to the byte",
    arguments: [
      ("530124.txt", ["--region", "530124"]), ("check.txt", ["--check"]),
      ("diff.txt", ["--diff", "2026-01-01", "2026-10-01"]),
      ("check.csv", ["--check", "--format", "csv", "--lang", "en"]),
    ])
  func sample(_ name: String, _ words: [String]) throws {
    let outcome = try Program.run(["standards"] + words)
    #expect(outcome.status == 0 && outcome.errors == "")
    #expect(outcome.output == (try golden(name)))
  }

  @Test("Something wrong ends with status 1, with file, line, why and what to do")
  func wrong() throws {
    let scratch = try standards()
    let name = "standards/parameters.csv"
    let text = try scratch.text(name)
    let line = try #require(text.split(separator: "\n").first { $0.contains("recovery_limit") })
    let ended = line.replacing("1995-01-01,,", with: "1995-01-01,2026-08-31,")
    try scratch.write(text.replacing(line, with: ended), name)
    let outcome = try run(scratch, "--check", "--lang", "en", "--date", "2026-09-01")
    #expect(outcome.status == 1 && outcome.errors == "")
    #expect(
      outcome.text.hasPrefix(
        "[wrong] parameters.csv: value \"recovery_limit\": no row is in force on 2026-09-01 in region 5301; "
          + "whoever needs it cannot be paid, add it (row_missing)\n"))
    #expect(try run(scratch, "--check", "--date", "2026-08-31").status == 0)
  }

  @Test("A folder that cannot be used tells all its faults and ends with status 3, whatever was asked")
  func unusable() throws {
    let scratch = try standards()
    try scratch.write(
      try scratch.text("standards/grades.csv").replacing("G2,", with: "G1,"), "standards/grades.csv")
    try scratch.write(
      try scratch.text("standards/tax.csv").replacing(",2520.00", with: ",2521.00"), "standards/tax.csv")
    for words in [[], ["--check"], ["--diff", "2026-01-01", "2026-02-01"]] {
      let outcome = try Program.run(
        ["standards", "--standards", scratch.path("standards"), "--lang", "en"] + words)
      #expect(outcome.status == 3 && outcome.output.isEmpty)
      let lines = outcome.errors.split(separator: "\n")
      #expect(lines.count == 2)
      #expect(lines.first?.hasPrefix("grades.csv:3 [effective_from]") == true)
      #expect(lines.last?.hasPrefix("tax.csv:3 [quick_deduction]") == true)
    }
    #expect(try Program.run(["standards", "--standards", scratch.path("nothing")]).status == 3)
  }

  @Test(
    "What cannot be asked ends with status 2",
    arguments: [
      ["--date", "yesterday"], ["--region", "1"], ["--region", "530"], ["--format", "html"], ["more"],
      ["--diff", "2026-01-01"], ["--diff", "2026-01-01", "x"], ["--diff", "2026-01-01", "2026-02-01", "y"],
      ["--diff", "2026-01-01", "2026-02-01", "--check"], ["--datum", "2026-01-01"],
    ])
  func usage(_ words: [String]) throws {
    let outcome = try Program.run(["standards"] + words)
    #expect(outcome.status == 2 && outcome.output.isEmpty && outcome.errors != "")
  }

  @Test("A region without a row of its own is told first, since nobody there can be paid")
  func noRegion() throws {
    let outcome = try Program.run(["standards", "--region", "530999"])
    #expect(
      outcome.status == 0 && outcome.text.hasPrefix("regions.csv 没有地区 530999 的行，这里的人不能发放；请核对代码\n2026-10-01"))
    #expect(try Program.run(["standards", "--region", "530124"]).text.hasPrefix("2026-10-01"))
  }

  @Test("Without options the day is the sample's, not the clock's")
  func defaultDay() throws {
    let text = try Program.run(["standards", "--lang", "en"]).text
    #expect(text.hasPrefix("Standards in force on 2026-10-01, all regions"))
    #expect(try Program.run(["standards", "--lang", "en", "--date", "2026-10-01"]).text == text)
  }

  @Test("Whatever in the folder is no table is named as left out, but for what is hidden; .CSV is a table's")
  func leftOut() throws {
    let scratch = try standards()
    try scratch.write("not,a,table\n", "standards/leave_old.csv")
    try scratch.write("not,a,table\n", "standards/salry.csv")
    try scratch.write("x", "standards/说明.txt")
    try scratch.write("x", "standards/.hidden.csv")
    try scratch.write(
      "region,grade,grade_pay,effective_from,source\n53,G99,1,2026-01-01,x\n", "standards/grades-2.CSV")
    try FileManager.default.createDirectory(
      atPath: scratch.path("standards/旧"), withIntermediateDirectories: false)
    let outcome = try run(scratch, "--lang", "en")
    #expect(outcome.status == 0 && outcome.text.contains("G99"))
    let reason = "the name is not that of a table, such as salary.csv or salary-2026.csv"
    let folder = scratch.path("standards")
    #expect(
      outcome.errors.split(separator: "\n") == [
        "left out: \(folder)/leave_old.csv, \(reason); did you mean \"leave.csv\"?",
        "left out: \(folder)/salry.csv, \(reason); did you mean \"salary.csv\"?",
        "left out: \(folder)/旧, \(reason)", "left out: \(folder)/说明.txt, \(reason)",
      ])
    let checked = try run(scratch, "--lang", "en", "--check")
    #expect(checked.status == 0 && checked.errors == "")
    #expect(checked.text.split(separator: "\n").count { $0.hasSuffix(" (file_unread)") } == 4)
    let line = "[suspicious] salry.csv: \(reason); did you mean \"salary.csv\"? (file_unread)\n"
    #expect(checked.text.contains(line))
    try FileManager.default.removeItem(atPath: scratch.path("standards/salary.csv"))
    let unusable = try run(scratch, "--lang", "en", "--check")
    #expect(unusable.status == 3 && unusable.errors.contains("left out: \(folder)/salry.csv, "))
  }

  @Test("CSV has a row a figure, with a byte order mark unless --no-bom")
  func csv() throws {
    let words = [
      "standards", "--format", "csv", "--lang", "en", "--region", "530124", "--date", "2026-09-01",
    ]
    let text = try Program.run(words).text
    #expect(text.hasPrefix("\u{FEFF}table,region,item,column,value,effective_from,"))
    let lines = try Program.run(words + ["--no-bom"]).text.split(separator: "\n")
    #expect(lines[0].hasPrefix("table,"))
    #expect(
      lines.contains { $0.hasPrefix("minimum_wage,53,二类,minimum_wage,2120.00,2026-09-01,,2026-08-29,") })
  }

  @Test("--as-of hides what was decided later")
  func asOf() throws {
    let words = [
      "standards", "--region", "530111", "--date", "2026-09-01", "--format", "csv", "--lang", "en",
    ]
    let before = try Program.run(words + ["--as-of", "2026-09-09"]).text
    #expect(before.contains("salary,530111,Reference salaries,reference_salary,2950.00,2025-07-01"))
    let after = try Program.run(words).text
    #expect(after.contains("salary,530111,Reference salaries,reference_salary,3050.00,2026-07-01"))
  }
}
