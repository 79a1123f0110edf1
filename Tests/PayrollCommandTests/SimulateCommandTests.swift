import Foundation
import Testing

/// `payroll simulate` from the outside.
@Suite struct SimulateCommandTests {
  private static let header = "scenario,table,region,key,column,operation,value\n"
  private static let raise = header + "raise,grades,53,G1,grade_pay,add,100\n"

  /// Runs the command with a roster of two people and a scenario.
  private func simulate(
    _ scenario: String, _ words: [String] = [], roster: String = Roster.good
  ) throws -> (Program.Outcome, Scratch) {
    let scratch = try Scratch()
    try scratch.write(roster, "roster.csv")
    try scratch.write(scenario, "scenario.csv")
    let outcome = try Program.run(
      [
        "simulate", "--scenario", scratch.path("scenario.csv"), "--roster", scratch.path("roster.csv"),
        "--out",
        scratch.path("out"), "--lang", "en",
      ] + words)
    return (outcome, scratch)
  }

  @Test("payroll simulate without options but --out gives Reports/sample-simulation to the byte")
  func sample() throws {
    let scratch = try Scratch()
    let outcome = try Program.run(["simulate", "--out", scratch.path("out")])
    #expect(outcome.status == 0 && outcome.errors == "")
    let expected = Program.repository + "/Reports/sample-simulation"
    let names = try FileManager.default.subpathsOfDirectory(atPath: expected).sorted()
    #expect(try FileManager.default.subpathsOfDirectory(atPath: scratch.path("out")).sorted() == names)
    for file in try scratch.files("out") {
      let bytes = Array(try Data(contentsOf: URL(filePath: expected + "/" + file)))
      #expect(try scratch.bytes("out/" + file) == bytes, "\(file)")
    }
  }

  /// Twelve months of 100 yuan for two people; their contribution bases are assumed from the pay.
  @Test("The folder has every file, for its owner alone, and no copy of the roster")
  func folder() throws {
    let (outcome, scratch) = try simulate(Self.raise, ["--people", "--no-bom"])
    #expect(outcome.status == 0 && outcome.errors == "")
    #expect(
      try scratch.names("out") == [
        "budget.csv", "causes.csv", "findings.csv", "gains.csv", "groups.csv", "inputs", "largest.csv",
        "people.csv", "rejects.csv", "retiring.csv", "simulation.html", "simulation.json", "totals.csv",
      ])
    #expect(try scratch.names("out/inputs") == ["scenarios", "standards"])
    #expect(try scratch.mode("out") == 0o700 && scratch.mode("out/people.csv") == 0o600)
    let totals = try scratch.text("out/totals.csv").split(separator: "\n").map { $0.split(separator: ",") }
    let total = try #require(totals.last { $0.first == "raise" })
    let today = try #require(totals.first { $0[0] == "total" || $0[1] == "total" })
    #expect(total[1] == "total" && today.count >= 8)
    #expect(outcome.text.contains("2 people simulated") && outcome.text.contains("2 gain, 0 lose, 0 stay"))
    #expect(outcome.text.contains("the calendar of 2027 is provisional"))
    #expect(try scratch.names().filter { $0.contains("partial") }.isEmpty)
  }

  @Test("A wrong scenario is exit 1 with file, line and column, and leaves nothing")
  func wrongScenario() throws {
    let (outcome, scratch) = try simulate(Self.header + "a,grades,5301,G1,grade_pay,add,1\n")
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("scenario.csv:2 [region]: value \"5301\""))
    #expect(try scratch.names() == ["roster.csv", "scenario.csv"])
  }

  @Test("A wrong header or a missing file is exit 3")
  func unusable() throws {
    #expect(try simulate("scenario,table\na,b\n").0.status == 3)
    #expect(
      try Program.run(["simulate", "--scenario", "/no/such/file.csv", "--out", "/tmp/never"]).status == 3)
  }

  @Test("A line that counts only after the months simulated is named")
  func toCome() throws {
    let line =
      "scenario,table,region,key,column,operation,value,from\nlate,grades,53,G1,grade_pay,add,100,2027-01\n"
    let (outcome, _) = try simulate(line, ["--months", "2"])
    #expect(outcome.status == 0 && outcome.text.contains("line 2 of scenario \"late\" counts from 2027-01"))
  }

  @Test("Refused rows are exit 1 and come back beside the folder's place")
  func refused() throws {
    let (outcome, scratch) = try simulate(Self.raise, roster: Roster.withOneFault)
    #expect(outcome.status == 1 && outcome.errors.contains("Nothing was simulated"))
    #expect(try scratch.names() == ["out.rejects.csv", "roster.csv", "scenario.csv"])
    let (allowed, folder) = try simulate(Self.raise, ["--allow-rejects"], roster: Roster.withOneFault)
    #expect(allowed.status == 0 && allowed.text.contains("1 rows refused"))
    #expect(try folder.text("out/rejects.csv").contains("unknown_grade"))
  }

  @Test("A folder that is there is kept unless --replace")
  func replace() throws {
    let (_, scratch) = try simulate(Self.raise)
    let words = [
      "simulate", "--scenario", scratch.path("scenario.csv"), "--roster", scratch.path("roster.csv"), "--out",
      scratch.path("out"),
    ]
    #expect(try Program.run(words).status == 1)
    #expect(try Program.run(words + ["--replace"]).status == 0)
  }

  @Test("Data of one's own without a scenario is priced by today's standards alone")
  func budget() throws {
    let scratch = try Scratch()
    try scratch.write(Roster.good, "roster.csv")
    let outcome = try Program.run([
      "simulate", "--roster", scratch.path("roster.csv"), "--months", "3", "--out", scratch.path("out"),
      "--lang",
      "en", "--no-bom",
    ])
    #expect(outcome.status == 0 && outcome.text.contains("today's standard"))
    let rows = try scratch.text("out/budget.csv").split(separator: "\n")
    #expect(
      rows.first
        == "scenario,period,region,unit,headcount,gross_pay,employer_contributions,accident_insurance,health_check,employer_cost"
    )
    let totals = try scratch.text("out/totals.csv").split(separator: "\n")
    #expect(totals.count == 5 && rows.dropFirst().allSatisfy { $0.hasPrefix(",2026-") })
    #expect(try scratch.text("out/causes.csv").split(separator: "\n").count == 1)
  }

  @Test("A percentage is found without a scenario, and solve.csv holds it")
  func solve() throws {
    let scratch = try Scratch()
    try scratch.write(Roster.good, "roster.csv")
    let outcome = try Program.run([
      "simulate", "--roster", scratch.path("roster.csv"), "--solve", "grades.grade_pay", "--key", "G1",
      "--budget", "1000000", "--months", "1", "--out", scratch.path("out"), "--lang", "en", "--no-bom",
    ])
    // Two people cost far less than a million even with ten times more grade pay: the search ends there.
    #expect(outcome.status == 0 && outcome.text.contains("grades.grade_pay may change by 1000.00 %"))
    let solved = try scratch.text("out/solve.csv").split(separator: "\n")
    #expect(
      solved.first == "table,column,region,percent,employer_cost,budget,percent_next,employer_cost_next,key")
    #expect(solved.last?.hasPrefix("grades,grade_pay,,1000.00,") == true)
  }

  @Test(
    "A wrong command line is exit 2 and says what to type",
    arguments: [
      (["--solve", "grades.grade_pay"], "--budget"), (["--budget", "1"], "--solve"),
      (["--solve", "grade.pay", "--budget", "1"], "grades"),
      (["--solve", "grades.grade_pai", "--budget", "1"], "grade_pay"),
      (["--months", "0"], "1 to 120"), (["--months", "121"], "1 to 120"), (["--region", "5301"], "--solve"),
      (["--solve", "grades.grade_pay", "--budget", "1,000"], "9500000"),
      (["--solve", "grades.grade_pay", "--budget", "1", "--region", "531"], "digits"),
      (["--scenarios", "x"], "--scenario"),
    ])
  func usage(_ words: [String], _ says: String) throws {
    let outcome = try Program.run(["simulate", "--lang", "en", "--out", "/tmp/payroll-never"] + words)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(says), "\(outcome.errors)")
  }

  @Test("payroll run refuses a month of a provisional year with exit 3 and says what to do")
  func provisional() throws {
    let scratch = try Scratch()
    try scratch.write(Roster.good, "roster.csv")
    let outcome = try Program.run([
      "run", "--period", "2027-03", "--roster", scratch.path("roster.csv"), "--out", scratch.path("out"),
      "--lang", "en",
    ])
    #expect(outcome.status == 3 && outcome.errors.contains("暂定"))
    #expect(try scratch.names() == ["roster.csv"])
    try scratch.write(Self.raise, "scenario.csv")
    let simulated = try Program.run([
      "simulate", "--period", "2027-03", "--months", "1", "--roster", scratch.path("roster.csv"),
      "--scenario",
      scratch.path("scenario.csv"), "--out", scratch.path("out"), "--lang", "en",
    ])
    #expect(simulated.status == 0 && simulated.text.contains("2027 is provisional"))
  }
}
