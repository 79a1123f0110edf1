import Foundation
import Testing

@testable import PayrollCommand

/// What a run sees around itself before it publishes: another bureau's ledger, an older one, none, adjustments paid
/// before, months that were paid with the ledger of the one that is replaced. Each is refused with the way out.
@Suite struct LookAroundTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write(LookAroundTests.roster(["E1", "E2", "E3", "E4", "E5", "E6"]), "roster.csv")
  }

  private static func roster(_ employees: [String]) -> String {
    Roster.header + employees.map { Roster.row($0) }.joined()
  }

  /// Pays a month into `results/` and its name.
  private func pay(_ period: String, _ words: [String], as name: String? = nil, roster: String = "roster.csv")
    throws
    -> Program.Outcome
  {
    try Program.run(
      [
        "run", "--period", period, "--roster", roster, "--standards",
        Program.repository + "/SampleData/standards", "--out", "results/\(name ?? period)", "--lang", "en",
        "--threads",
        "1",
      ] + words, in: scratch.folder)
  }

  private func payTwoMonths() throws {
    try #require(try pay("2026-08", []).status == 0)
    try #require(try pay("2026-09", ["--ledger", "results/2026-08/ledger.csv"]).status == 0)
  }

  /// Nothing is published, and the message names what it must.
  private func expect(_ outcome: Program.Outcome, refusedWith parts: String..., at name: String = "2026-10")
    throws
  {
    #expect(outcome.status == 1)
    for part in parts { #expect(outcome.errors.contains(part), "\(outcome.errors)") }
    #expect(try !scratch.names("results").contains { $0.hasPrefix(name) })
  }

  @Test("Three months in a row need no option")
  func inOrder() throws {
    try payTwoMonths()
    let outcome = try pay("2026-10", ["--ledger", "results/2026-09/ledger.csv"])
    #expect(outcome.status == 0 && outcome.errors == "")
  }

  @Test("A forgotten ledger is refused where the month before lies beside and paid somebody of the roster")
  func forgotten() throws {
    try payTwoMonths()
    try expect(
      try pay("2026-10", []), refusedWith: "results/2026-09", "E1", "--ledger results/2026-09/ledger.csv",
      "--no-ledger")
    #expect(try pay("2026-10", ["--no-ledger"]).status == 0)
  }

  @Test("A ledger without rows counts as none, and nobody of the month before on the roster as a first run")
  func noneOrStrangers() throws {
    try payTwoMonths()
    let header = try scratch.text("results/2026-09/ledger.csv").prefix { $0 != "\n" }
    try scratch.write(header + "\n", "empty.csv")
    let empty = try pay("2026-10", ["--ledger", "empty.csv"])
    #expect(empty.status == 1 && empty.errors.contains("--no-ledger"))
    try scratch.write(LookAroundTests.roster(["N1", "N2", "N3", "N4"]), "others.csv")
    #expect(try pay("2026-10", [], roster: "others.csv").status == 0)
  }

  @Test("A ledger that the month before did not leave is refused; one of the same rows in Chinese is not")
  func older() throws {
    try payTwoMonths()
    try expect(
      try pay("2026-10", ["--ledger", "results/2026-08/ledger.csv"]),
      refusedWith: "results/2026-08/ledger.csv",
      "results/2026-09/ledger.csv", "--trust-ledger")
    let chinese = try Program.run(
      [
        "run", "--period", "2026-09", "--roster", "roster.csv", "--standards",
        Program.repository + "/SampleData/standards", "--ledger", "results/2026-08/ledger.csv", "--out",
        "aside/2026-09",
      ], in: scratch.folder)
    #expect(chinese.status == 0)
    try scratch.write(try scratch.bytes("aside/2026-09/ledger.csv"), "copy.csv")
    #expect(try pay("2026-10", ["--ledger", "copy.csv"]).status == 0)
    #expect(
      try pay("2026-10", ["--ledger", "results/2026-08/ledger.csv", "--trust-ledger"], as: "trusted").status
        == 0)
  }

  @Test("A ledger that was changed in its folder is refused")
  func changed() throws {
    try payTwoMonths()
    let text = try scratch.text("results/2026-09/ledger.csv")
    try scratch.write(text + "\n", "results/2026-09/ledger.csv")
    try expect(
      try pay("2026-10", ["--ledger", "results/2026-09/ledger.csv"]), refusedWith: "results/2026-09/run.json",
      "--trust-ledger")
  }

  @Test("Where a month was paid in two runs the ledger of the last is the one")
  func twoRuns() throws {
    try payTwoMonths()
    try scratch.write(LookAroundTests.roster(["E7"]), "rest.csv")
    let second = try pay(
      "2026-09", ["--ledger", "results/2026-09/ledger.csv"], as: "2026-09-rest", roster: "rest.csv")
    #expect(second.status == 0 && second.errors == "")
    try expect(
      try pay("2026-10", ["--ledger", "results/2026-09/ledger.csv"]),
      refusedWith: "results/2026-09-rest/ledger.csv")
    #expect(try pay("2026-10", ["--ledger", "results/2026-09-rest/ledger.csv"]).status == 0)
  }

  @Test("Another bureau's ledger is refused: it lacks most of the roster, or the roster most of it")
  func otherBureau() throws {
    try payTwoMonths()
    try scratch.write(LookAroundTests.roster(["A1", "A2", "A3", "A4"]), "other.csv")
    let other = try Program.run(
      [
        "run", "--period", "2026-10", "--roster", "other.csv", "--standards",
        Program.repository + "/SampleData/standards", "--ledger", "results/2026-09/ledger.csv", "--out",
        "aside/2026-10",
        "--lang", "en",
      ], in: scratch.folder)
    #expect(
      other.status == 1 && other.errors.contains("holds 0 of the 4 people")
        && other.errors.contains("--trust-ledger"))
    // Two of six: a part. Four of six would be enough.
    try scratch.write(LookAroundTests.roster(["E1", "E2"]), "part.csv")
    try expect(
      try pay("2026-10", ["--ledger", "results/2026-09/ledger.csv"], roster: "part.csv"),
      refusedWith: "of the 6 people employed", "only 2", "--part")
    #expect(
      try pay("2026-10", ["--ledger", "results/2026-09/ledger.csv", "--part"], roster: "part.csv").status == 0
    )
    // The next part is paid with the first one's ledger, in which somebody stands at this month: no option.
    try scratch.write(LookAroundTests.roster(["E3"]), "next.csv")
    let next = try pay(
      "2026-10", ["--ledger", "results/2026-10/ledger.csv"], as: "2026-10-next", roster: "next.csv")
    #expect(next.status == 0)
  }

  @Test("Half of the people, or fewer than three missing, are enough")
  func boundaries() throws {
    try payTwoMonths()
    let ledger = ["--ledger", "results/2026-09/ledger.csv"]
    try scratch.write(LookAroundTests.roster(["E1", "E2", "E3"]), "half.csv")
    #expect(try pay("2026-10", ledger, as: "half", roster: "half.csv").status == 0)
    try scratch.write(LookAroundTests.roster(["E1"]), "one.csv")
    try #require(try pay("2026-08", ["--no-ledger"], as: "few/2026-08", roster: "half.csv").status == 0)
    // One of three on the roster: two are missing.
    let few = try pay(
      "2026-09", ["--ledger", "results/few/2026-08/ledger.csv"], as: "few/2026-09", roster: "one.csv")
    #expect(few.status == 0, "\(few.errors)")
  }

  @Test("A line of adjustments that an earlier month has paid is refused, and paid again if it is meant")
  func adjustments() throws {
    try payTwoMonths()
    try scratch.write(
      "employee_id,item,amount,for_period,note\nE1,back_pay,316.26,2026-08,\"August\nlate\"\nE2,back_pay,5,,\n",
      "adjustments.csv")
    try scratch.write(
      "人员编号,项目,金额,所属月份,备注\r\nE1,补发工资,316.26,2026/8,\"August\r\nlate\"\r\n", "again.csv")
    let september = ["--ledger", "results/2026-09/ledger.csv", "--adjustments", "adjustments.csv"]
    try #require(try pay("2026-10", september).status == 0)
    let november = ["--ledger", "results/2026-10/ledger.csv", "--adjustments"]
    try expect(
      try pay("2026-11", november + ["adjustments.csv"]), refusedWith: "1 lines", "adjustments.csv:2",
      "results/2026-10",
      "--again", at: "2026-11")
    try expect(try pay("2026-11", november + ["again.csv"]), refusedWith: "again.csv:2", at: "2026-11")
    #expect(try pay("2026-11", november + ["adjustments.csv", "--again"]).status == 0)
  }

  @Test("Adjustments of somebody whom that month did not pay, or of another note, are no repetition")
  func otherAdjustments() throws {
    try payTwoMonths()
    let text = "employee_id,item,amount,for_period,note\nE1,back_pay,316.26,2026-08,"
    try scratch.write(text + "first\n", "first.csv")
    try scratch.write(text + "second\n", "second.csv")
    let october = ["--ledger", "results/2026-09/ledger.csv", "--adjustments", "first.csv"]
    try #require(try pay("2026-10", october).status == 0)
    let second = try pay(
      "2026-11", ["--ledger", "results/2026-10/ledger.csv", "--adjustments", "second.csv"])
    #expect(second.status == 0, "\(second.errors)")
  }

  @Test("A month whose ledger a later one was paid with is replaced only with a word for the later one")
  func andLater() throws {
    try payTwoMonths()
    let refused = try pay("2026-08", ["--replace"])
    #expect(
      refused.status == 1 && refused.errors.contains("results/2026-09")
        && refused.errors.contains("--and-later"))
    let other = try pay(
      "2026-10", ["--ledger", "results/2026-09/ledger.csv", "--replace"], as: "2026-08")
    #expect(other.status == 1 && other.errors.contains("--and-later"), "\(other.errors)")
    #expect(try pay("2026-08", ["--replace", "--and-later"]).status == 0)
    #expect(try pay("2026-09", ["--ledger", "results/2026-08/ledger.csv", "--replace"]).status == 0)
    #expect(try pay("2026-08", ["--and-later"]).status == 2)
  }

  @Test(
    "A folder beside that cannot be read as a month is named and left out; samples and other results are not looked at"
  )
  func leftOut() throws {
    try payTwoMonths()
    try scratch.write("{\"period\": \"2026-09\"", "results/broken/run.json")
    let outcome = try pay("2026-10", ["--ledger", "results/2026-09/ledger.csv"])
    #expect(
      outcome.status == 0 && outcome.errors.contains("results/broken beside the results cannot be read"))
    try FileManager.default.moveItem(
      atPath: scratch.path("results/2026-09"), toPath: scratch.path("results/sample-2026-09"))
    #expect(try pay("2026-10", [], as: "first").status == 0)
  }

  @Test("Where the month itself has a run beside, its ledger is the one that is named")
  func rest() throws {
    try payTwoMonths()
    let september = ["--ledger", "results/2026-09/ledger.csv"]
    try #require(try pay("2026-10", september).status == 0)
    try scratch.write(LookAroundTests.roster(["E6"]), "rest.csv")
    for words in [[], september] {
      let rest = try pay("2026-10", words, as: "2026-10-rest", roster: "rest.csv")
      #expect(rest.status == 1 && rest.errors.contains("results/2026-10/ledger.csv"), "\(rest.errors)")
    }
    // Paid all the same, neither is the last one: the next month is told.
    try #require(
      try pay("2026-10", september + ["--part"], as: "2026-10-rest", roster: "rest.csv").status == 0)
    let november = try pay("2026-11", ["--ledger", "results/2026-10/ledger.csv"])
    #expect(november.status == 0 && november.errors.contains("did not hand on to each other"))
  }

  @Test("A month beside whose files are damaged is named and left out")
  func damaged() throws {
    try payTwoMonths()
    try FileManager.default.removeItem(atPath: scratch.path("results/2026-09/ledger.csv"))
    let outcome = try pay("2026-10", ["--ledger", "results/2026-08/ledger.csv"])
    #expect(
      outcome.status == 0 && outcome.errors.contains("results/2026-09 beside the results cannot be read"))
    try FileManager.default.removeItem(atPath: scratch.path("results/2026-10"))
    try FileManager.default.removeItem(atPath: scratch.path("results/2026-09/payslips.csv"))
    #expect(try pay("2026-10", []).status == 0)
  }

  @Test("A filter that writes no folder is not asked: an engine gives it a part of the people")
  func filter() throws {
    try payTwoMonths()
    try scratch.write(LookAroundTests.roster(["E1"]), "part.csv")
    let outcome = try Program.run(
      [
        "run", "--period", "2026-10", "--roster", "part.csv", "--standards",
        Program.repository + "/SampleData/standards", "--ledger", "results/2026-09/ledger.csv", "--payslips",
        "-",
      ], in: scratch.folder)
    #expect(outcome.status == 0)
  }

  @Test("What looks like a slip is told with its lines, and refuses nothing")
  func told() throws {
    let header =
      "employee_id,name,unit,region,post,grade,hire_date,rating,allowance,overtime_workday_hours,bank_account\n"
    func roster(_ unit: (Int) -> String, rating: String, allowance: (Int) -> String, hours: String) -> String
    {
      header
        + (1...4).map {
          "E\($0),张三,\(unit($0)),530111,CLERK,G1,2020-03-01,\(rating),\(allowance($0)),\(hours),6200000000\($0)00000\n"
        }.joined()
    }
    try scratch.write(roster({ _ in "一所" }, rating: "B", allowance: { _ in "200" }, hours: "3"), "roster.csv")
    try #require(try pay("2026-08", []).status == 0)
    let same = try pay("2026-09", ["--ledger", "results/2026-08/ledger.csv"])
    #expect(same.status == 0)
    #expect(
      same.text.contains(
        "of 4 people with figures of the month 4 have those of last month (roster.csv:2, roster.csv:3, roster.csv:4, …): "
          + "this looks like last month's file"), "\(same.text)")
    #expect(
      same.text.contains("4 people were paid by figures whose document is still an example, 示例 (salary, "))
    #expect(!same.text.contains("ten times") && !same.text.contains("rating last month"))
    try scratch.write(
      roster(
        { $0 == 3 ? "" : "一所" }, rating: "", allowance: { $0 == 2 ? "2000.01" : $0 == 3 ? "2000" : "200" },
        hours: "1"),
      "roster.csv")
    let slips = try pay("2026-10", ["--ledger", "results/2026-09/ledger.csv"])
    #expect(slips.status == 0)
    #expect(slips.text.contains("1 people lack unit, which most have (roster.csv:4)"))
    #expect(
      slips.text.contains(
        "1 figures that stand differ from last month's by more than ten times (roster.csv:3 [allowance])"))
    #expect(slips.text.contains("everybody had a rating last month and nobody has one now"))
    #expect(!slips.text.contains("looks like last month's file"))
  }
}
