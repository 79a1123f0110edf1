import Foundation
import Testing

/// `payroll year` from the outside.
@Suite struct YearCommandTests {
  private static let words = ["year", "--lang", "en", "--no-bom", "--year", "2026"]
  private static let months = ["2026-08", "2026-09", "2026-10"]

  /// A folder with the sample's months.
  private static func archive(_ months: [String] = months, in scratch: Scratch) throws -> String {
    let archive = scratch.path("archive")
    try FileManager.default.createDirectory(atPath: archive, withIntermediateDirectories: true)
    for month in months {
      try FileManager.default.copyItem(
        atPath: Program.repository + "/Reports/sample-" + month, toPath: archive + "/" + month)
    }
    return archive
  }

  /// The columns of a CSV text without quotes, by title.
  private static func rows(_ text: String) -> [[String: String]] {
    let lines = text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
  }

  @Test("Every line of the sample's months is the sum of the payslips, for each person and each month")
  func sample() throws {
    let scratch = try Scratch()
    let archive = scratch.path("archive")
    var given: [(period: String, rows: [[String: String]])] = []
    for (index, month) in Self.months.enumerated() {
      var words = [
        "run", "--lang", "en", "--no-bom", "--period", month, "--roster", "SampleData/rosters/\(month).csv",
        "--ledger",
        index == 0 ? "SampleData/ledgers/2026-07.csv" : "\(archive)/\(Self.months[index - 1])/ledger.csv",
        "--out", "\(archive)/\(month)",
      ]
      if index > 0 { words += ["--adjustments", "SampleData/adjustments/\(month).csv"] }
      try #require(try Program.run(words).status == 0)
      given.append((month, Self.rows(try scratch.text("archive/\(month)/payslips.csv"))))
    }
    let outcome = try Program.run(Self.words + ["--archive", archive, "--out", scratch.path("out")])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("of 2026 there are only 2026-08 to 2026-10, no whole year"))
    #expect(
      try scratch.names("out") == [
        "bonus.csv", "contribution_wages.csv", "low_income.csv", "months.csv", "run.json", "statements.csv",
        "statements.html", "year.csv", "year.html",
      ])
    #expect(try scratch.mode("out") == 0o700 && scratch.mode("out/year.csv") == 0o600)
    var people: [String: [String: Int]] = [:]
    for (_, rows) in given {
      for row in rows {
        for (title, text) in row {
          people[row["employee_id"] ?? "", default: [:]][title, default: 0] +=
            Int(text.filter { $0 != "." }) ?? 0
        }
      }
    }
    let year = Self.rows(try scratch.text("out/year.csv"))
    #expect(year.count == people.count && year.count > 90)
    for row in year {
      let sums = people[row["employee_id"] ?? ""] ?? [:]
      for (title, text) in row where !["employee_id", "name", "months"].contains(title) {
        #expect(Int(text.filter { $0 != "." }) == sums[title], "\(row["employee_id"] ?? "") \(title)")
      }
    }
    for row in Self.rows(try scratch.text("out/months.csv")) {
      let rows = given.first { $0.period == row["period"] }?.rows ?? []
      #expect(row["headcount"] == "\(rows.count)")
      for (title, text) in row where !["period", "headcount"].contains(title) {
        let sum = rows.reduce(0) { $0 + (Int(($1[title] ?? "").filter { $0 != "." }) ?? 0) }
        #expect(Int(text.filter { $0 != "." }) == sum, "\(title)")
      }
    }
  }

  @Test(
    "A year with a gap, a month that was changed, and one that is not there are refused, and nothing is written"
  )
  func refused() throws {
    let scratch = try Scratch()
    let archive = try Self.archive(["2026-08", "2026-10"], in: scratch)
    let words = Self.words + ["--archive", archive, "--out", scratch.path("out")]
    let gap = try Program.run(words)
    #expect(gap.status == 1 && gap.errors.hasPrefix("2026-09 is missing"), "\(gap.errors)")
    try FileManager.default.removeItem(atPath: archive + "/2026-08")
    try scratch.write(try scratch.text("archive/2026-10/bank.csv") + "\n", "archive/2026-10/bank.csv")
    let changed = try Program.run(words)
    #expect(changed.status == 1 && changed.errors.contains("not as it was paid"), "\(changed.errors)")
    let other = try Program.run(["year", "--lang", "en", "--year", "2024"] + words.suffix(4))
    #expect(other.status == 1 && other.errors.contains("no month of 2024"), "\(other.errors)")
    #expect(try scratch.names() == ["archive"])
  }

  @Test("Results are replaced on purpose only, several archives are one, and a copy of a month counts once")
  func replace() throws {
    let scratch = try Scratch()
    let first = try Self.archive(["2026-08", "2026-09"], in: scratch)
    let second = scratch.path("second")
    try FileManager.default.createDirectory(atPath: second, withIntermediateDirectories: true)
    for (month, name) in [("2026-09", "copy"), ("2026-10", "2026-10")] {
      try FileManager.default.copyItem(
        atPath: Program.repository + "/Reports/sample-" + month, toPath: second + "/" + name)
    }
    let words = Self.words + ["--archive", first, "--archive", second, "--out", scratch.path("out")]
    let outcome = try Program.run(words)
    #expect(outcome.status == 0 && outcome.text.hasPrefix("2026: 3 months"), "\(outcome.errors)")
    #expect(try Program.run(words).status == 1)
    #expect(try Program.run(words + ["--replace", "--threads", "1"]).status == 0)
    try scratch.write("a note", "out/note.txt")
    #expect(try Program.run(words + ["--replace"]).status == 1)
    let within = try Program.run(
      Self.words + ["--archive", first, "--out", first + "/2026-08/year"])
    #expect(within.status == 1 && within.errors.contains("is a folder of results"), "\(within.errors)")
  }

  @Test("The roster that is given is written elsewhere with the averages as bases, and never over a file")
  func writesRoster() throws {
    let scratch = try Scratch()
    let archive = try Self.archive(["2026-10"], in: scratch)
    let words =
      Self.words + ["--archive", archive, "--roster", "SampleData/rosters/2026-10.csv", "--write-roster"]
    let outcome = try Program.run(words + [scratch.path("r.csv"), "--out", scratch.path("out")])
    #expect(outcome.status == 0 && outcome.text.contains("84 people with the new bases"), "\(outcome.errors)")
    #expect(try scratch.mode("r.csv") == 0o600)
    let average = try scratch.text("out/contribution_wages.csv").split(separator: "\n")
      .first { $0.hasPrefix("GD0001,") }?.split(separator: ",")[5]
    let row = try scratch.text("r.csv").split(separator: "\n").first { $0.contains(",GD0001,") }
    #expect(row?.contains(",\(average ?? "?"),\(average ?? "?"),") == true)
    let again = try Program.run(words + [scratch.path("r.csv"), "--out", scratch.path("new")])
    #expect(again.status == 1 && again.errors.contains("is there already"), "\(again.errors)")
    #expect(try scratch.names() == ["archive", "out", "r.csv"])
  }

  @Test("In a bureau's folder the year, the months, the standards and the place are found, and said")
  func bureau() throws {
    let scratch = try Scratch()
    try #require(try Program.run(["new", scratch.path("b"), "--lang", "en"]).status == 0)
    for month in Self.months {
      try FileManager.default.copyItem(
        atPath: Program.repository + "/Reports/sample-" + month, toPath: scratch.path("b/results/" + month))
    }
    let outcome = try Program.run(["year", "--lang", "en", "--bureau", "b"], in: scratch.folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    for line in ["--archive b/results", "--year 2026", "--standards b/standards", "--out b/output/2026-year"]
    {
      #expect(outcome.text.contains("  " + line + "\n"), "\(outcome.text)")
    }
    #expect(try scratch.names("b/output") == ["2026-year"])
    let chosen = try Program.run(
      ["year", "--lang", "en", "--bureau", "b", "--year", "2025"], in: scratch.folder)
    #expect(chosen.status == 1 && chosen.errors.contains("no month of 2025"), "\(chosen.errors)")
  }

  @Test("A paid month is never replaced by a year, whatever is given")
  func paidMonthStays() throws {
    let scratch = try Scratch()
    let first = try Self.archive(["2026-08"], in: scratch)
    let second = scratch.path("second")
    try FileManager.default.createDirectory(atPath: second, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: Program.repository + "/Reports/sample-2026-09", toPath: second + "/2026-09")
    let outcome = try Program.run(
      Self.words + ["--archive", first, "--out", second + "/2026-09", "--replace"])
    #expect(outcome.status == 1 && outcome.errors.contains("only payroll run replaces"), "\(outcome.errors)")
    #expect(try scratch.names("second/2026-09").contains("payslips.csv"))
  }

  @Test(
    "The command line says what is wrong",
    arguments: [
      (["--year", "2026", "--out", "x"], "holds the months with --archive"),
      (["--archive", "Reports", "--out", "x"], "name the year with --year"),
      (["--archive", "Reports", "--year", "26", "--out", "x"], "--year is a year"),
      (["--archive", "Reports", "--year", "2026"], "with --out"),
      (["--archive", "Reports", "--year", "2026", "--out", "x", "--roster", "r"], "go together"),
      (
        ["--archive", "Reports", "--year", "2026", "--out", "x", "--roster", "r", "--write-roster", "-"],
        "go together"
      ),
      (["Reports", "--year", "2026", "--out", "x"], "such as --archive Reports"),
    ])
  func usage(_ words: [String], _ message: String) throws {
    let outcome = try Program.run(["year", "--lang", "en"] + words)
    #expect(outcome.status == 2 && outcome.errors.contains(message), "\(outcome.errors)")
  }
}
