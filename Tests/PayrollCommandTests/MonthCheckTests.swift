import Foundation
import Testing

@testable import PayrollCommand

/// What looks like another month's files, or like a month that is paid already, is told and not refused.
@Suite struct MonthCheckTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    try scratch.write(Roster.header + Roster.row("E1"), "2026-10.csv")
  }

  private func pay(_ words: String..., roster: String = "2026-10.csv") throws -> Program.Outcome {
    try Program.run(
      [
        "run", "--roster", roster, "--standards", Program.repository + "/SampleData/standards", "--lang",
        "en",
      ]
        + words, in: scratch.folder)
  }

  @Test(
    "The months that a file's name mentions",
    arguments: [
      ("2026-10.csv", ["2026-10"]), ("202609名册.csv", ["2026-09"]), ("2026年3月.csv", ["2026-03"]),
      ("2026-09至2026-10.csv", ["2026-09", "2026-10"]), ("roster.csv", []), ("2026-13.csv", []),
      ("20261031.csv", []), ("1999-12.csv", []), ("2026.csv", []),
    ] as [(String, [String])])
  func months(_ name: String, _ months: [String]) {
    #expect(MonthCheck.months(in: name).map(\.description) == months)
  }

  @Test("A roster or adjustments whose name is another month's are told with their name")
  func names() throws {
    let right = try pay("--period", "2026-10", "--out", "right")
    #expect(right.status == 0 && right.errors == "")
    try scratch.write("employee_id,item,amount\n", "2026-08.csv")
    let wrong = try pay("--period", "2026-09", "--adjustments", "2026-08.csv", "--out", "wrong")
    #expect(wrong.status == 0)
    #expect(
      wrong.errors == """
        warning: by its name the file 2026-10.csv is not of 2026-09; check the month
        warning: by its name the file 2026-08.csv is not of 2026-09; check the month

        """)
  }

  @Test("A month that nobody named is told with the account")
  func assumed() throws {
    let outcome = try pay("--out", "out")
    #expect(outcome.errors == "")
    #expect(outcome.text.contains("\n  note: no --period was given, so the month is the sample's 2026-10;"))
    #expect(try pay("--period", "2026-10", "--out", "named").text.contains("--period") == false)
  }

  @Test("The same month in another folder beside is told, unless its ledger is given")
  func twice() throws {
    #expect(try pay("--period", "2026-10", "--out", "results/2026-10").errors == "")
    let again = try pay("--period", "2026-10", "--out", "results/2026-10-again")
    #expect(
      again.errors.hasPrefix("warning: results/2026-10 holds results of 2026-10 too, and a month paid twice"))
    #expect(try pay("--period", "2026-11", "--out", "results/2026-11").errors.contains("twice") == false)
    try scratch.write(Roster.header + Roster.row("E2"), "rest.csv")
    let rest = try pay(
      "--period", "2026-10", "--ledger", "results/2026-10/ledger.csv", "--out", "results/2026-10-rest",
      roster: "rest.csv")
    #expect(rest.status == 0 && rest.errors == "")
    let replaced = try pay("--period", "2026-10", "--out", "elsewhere/2026-10")
    #expect(replaced.errors == "")
    #expect(try pay("--period", "2026-10", "--out", "elsewhere/2026-10", "--replace").errors == "")
  }

  @Test("Rejects of an earlier try that still lie there are told after the month is paid")
  func rejects() throws {
    try scratch.write(Roster.withOneFault, "faulty.csv")
    #expect(try pay("--period", "2026-10", "--out", "out", roster: "faulty.csv").status == 1)
    let paid = try pay("--period", "2026-10", "--out", "out")
    #expect(
      paid.errors.hasPrefix(
        "the rejects of an earlier try are still there with their ID and bank numbers: out."))
    #expect(try scratch.names() == ["2026-10.csv", "faulty.csv", "out", "out.rejects.csv"])
  }

  @Test("A refused roster without a ledger is told so, one with a ledger is not")
  func withoutLedger() throws {
    try scratch.write(Roster.withOneFault, "faulty.csv")
    let without = try pay("--period", "2026-10", "--out", "out", roster: "faulty.csv")
    #expect(without.errors.contains("no ledger of the month before was given (--ledger)"))
    let ledger = Program.repository + "/SampleData/ledgers/2026-09.csv"
    let with = try pay("--period", "2026-10", "--ledger", ledger, "--out", "out", roster: "faulty.csv")
    #expect(with.status == 1 && !with.errors.contains("no ledger"))
  }
}
