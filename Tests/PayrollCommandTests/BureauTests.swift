import Foundation
import Testing

@testable import PayrollCommand

/// `--bureau`: a bureau's folder stands for all paths in it.
@Suite struct BureauTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    #expect(try Program.run(["new", "bureau", "--lang", "en"], in: scratch.folder).status == 0)
    try roster("2026-10")
  }

  private func roster(_ name: String, _ employees: [String] = ["E1", "E2", "E3", "E4"]) throws {
    let rows = employees.map { "\($0),张三,530124,CLERK,G5,2020-03-01\n" }.joined()
    try scratch.write("employee_id,name,region,post,grade,hire_date\n" + rows, "bureau/rosters/\(name).csv")
  }

  private func payroll(_ words: String...) throws -> Program.Outcome {
    try Program.run(words + ["--bureau", "bureau", "--lang", "en"], in: scratch.folder)
  }

  @Test("A bureau's folder without its option is told with it", arguments: ["run", "next", "standards"])
  func operand(_ command: String) throws {
    let outcome = try Program.run([command, "bureau", "--lang", "en"], in: scratch.folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("bureau is a bureau's folder; did you mean --bureau bureau?\n"))
  }

  @Test("Twelve months are paid by next and run alone, each with the ledger of the one before")
  func year() throws {
    try FileManager.default.moveItem(
      atPath: scratch.path("bureau/rosters/2026-10.csv"), toPath: scratch.path("bureau/rosters/2026-01.csv"))
    for month in 1...12 {
      let run = try payroll("run")
      #expect(run.status == 0 && run.errors == "", "\(month): \(run.errors)")
      #expect(try payroll("next").status == 0)
    }
    #expect(try scratch.names("bureau/results").count == 12)
    #expect(try scratch.text("bureau/results/2026-12/payslips.csv").contains("2026-12,E4,"))
    let proof = try payroll("verify")
    #expect(proof.status == 0 && proof.text.contains("2026-01 to 2026-12, 12 months"), "\(proof.errors)")
  }

  @Test("What is used is said first, a line each; what is given beside it wins")
  func said() throws {
    let elsewhere = try payroll(
      "run", "--period", "2026-10", "--out", "elsewhere", "--standards",
      Program.repository + "/SampleData/standards")
    #expect(elsewhere.status == 0 && !elsewhere.text.contains("--standards bureau"))
    #expect(try scratch.names().contains("elsewhere"))
    let run = try payroll("run")
    #expect(
      run.text.hasPrefix(
        """
          --period 2026-10
          --roster bureau/rosters/2026-10.csv
          --ledger bureau/ledgers/opening.csv
          --standards bureau/standards
          --out bureau/results/2026-10
        2026-10: 4 people paid
        """), "\(run.text)")
  }

  @Test(
    "A month that is there is refused; mended rows go to a second run, and --replace pays its last run again")
  func secondRun() throws {
    try #require(try payroll("run").status == 0)
    let again = try payroll("run", "--period", "2026-10")
    #expect(again.status == 1 && again.errors.contains("--roster") && again.errors.contains("--replace"))
    try roster("mended", ["E5"])
    let mended = try payroll("run", "--period", "2026-10", "--roster", "bureau/rosters/mended.csv")
    #expect(mended.status == 0, "\(mended.errors)")
    #expect(mended.text.contains("--ledger bureau/results/2026-10/ledger.csv\n"))
    #expect(try scratch.text("bureau/results/2026-10-2/payslips.csv").contains(",E5,"))
    #expect(try payroll("run", "--period", "2026-10", "--replace").status == 2)
    let replaced = try payroll(
      "run", "--period", "2026-10", "--replace", "--roster", "bureau/rosters/mended.csv")
    #expect(
      replaced.status == 0 && replaced.text.contains("--out bureau/results/2026-10-2\n"), "\(replaced.errors)"
    )
    #expect(try payroll("next").text.hasPrefix("  bureau/results/2026-10\n  bureau/results/2026-10-2\n"))
    #expect(try payroll("run").text.contains("--ledger bureau/results/2026-10-2/ledger.csv\n"))
  }

  @Test("Without results the month is the one after the ledger, then that of the only roster, then unknown")
  func month() throws {
    try roster("2026-11")
    #expect(try payroll("run").status == 2)
    let ledger = try Data(contentsOf: URL(filePath: Program.repository + "/SampleData/ledgers/2026-09.csv"))
    try scratch.write(Array(ledger), "bureau/ledgers/opening.csv")
    let run = try payroll("run", "--trust-ledger", "--part")
    #expect(run.status == 0 && run.text.hasPrefix("  --period 2026-10\n"), "\(run.errors)")
  }

  @Test("A roster that nobody has filled in is not paid, and a copy of a month counts once")
  func blankAndCopy() throws {
    try roster("2026-10", [])
    let blank = try payroll("run")
    #expect(blank.status == 1 && blank.errors.contains("nobody is on the roster"))
    #expect(try scratch.names("bureau/results") == [])
    try roster("2026-10")
    try #require(try payroll("run").status == 0)
    try FileManager.default.copyItem(
      atPath: scratch.path("bureau/results/2026-10"), toPath: scratch.path("bureau/results/copy"))
    try roster("2026-11/unit")
    #expect(try payroll("next").status == 1)
    try FileManager.default.removeItem(atPath: scratch.path("bureau/rosters/2026-11"))
    try #require(try payroll("next").status == 0)
    #expect(try payroll("run").status == 0)
  }

  @Test("What does not say what is meant is a wrong command line")
  func unclear() throws {
    try scratch.write("employee_id,period\n", "bureau/ledgers/other.csv")
    #expect(try payroll("run", "--period", "2026-10").status == 2)
    try FileManager.default.removeItem(atPath: scratch.path("bureau/ledgers/other.csv"))
    try roster("2026-10/unit")
    #expect(try payroll("run", "--period", "2026-10").status == 2)
    try FileManager.default.removeItem(atPath: scratch.path("bureau/rosters/2026-10.csv"))
    #expect(try payroll("run", "--period", "2026-10").status == 0)
    #expect(try Program.run(["run", "--bureau", "bureau/results"], in: scratch.folder).status == 2)
    #expect(try payroll("explain", "E1", "--period", "2026-11").status == 2)
    #expect(try payroll("backpay").status == 2)
    #expect(try payroll("benefits").status == 2)
  }

  @Test("A roster by another name is named with what to do, and no paid month is paid again by a slip")
  func otherNames() throws {
    let folder = scratch.path("bureau/rosters/")
    func move(_ name: String, to other: String) throws {
      try FileManager.default.moveItem(atPath: folder + name, toPath: folder + other)
    }
    func refusal(_ words: String...) throws -> String {
      let outcome = try Program.run(["run", "--bureau", "bureau"] + words, in: scratch.folder)
      #expect(outcome.status == 2)
      return outcome.errors
    }
    try move("2026-10.csv", to: "10月.csv")
    #expect(try refusal("--period", "2026-10").contains("里有 10月.csv，要是它，请改名为 2026-10.csv"))
    try move("10月.csv", to: "2026-10.xlsx")
    #expect(
      try refusal("--period", "2026-10").contains("里有 2026-10.xlsx：请打开它另存为 CSV（CSV UTF-8），文件名 2026-10.csv"))
    try FileManager.default.removeItem(atPath: folder + "2026-10.xlsx")
    // A text is no roster.
    try scratch.write("notes", "bureau/rosters/说明.docx")
    #expect(try refusal("--period", "2026-10").contains("请把填好的名册存成这个文件"))
    try FileManager.default.removeItem(atPath: folder + "说明.docx")
    try roster("2026-10")
    try #require(try payroll("run").status == 0)
    #expect(try refusal().contains("payroll next --bureau bureau 从上月生成"))
    #expect(try refusal("--replace").contains("重发已经发放的月份，请用 --period 写明"))
    #expect(try payroll("run", "--replace", "--period", "2026-10").status == 0)
    // Refused rows of the month to come may be written over.
    try roster("2026-11", ["E1", "E1"])
    #expect(try payroll("run").status == 1)
    #expect(try payroll("run", "--replace").status == 1)
  }

  @Test("Files of the month that are not read are named")
  func unread() throws {
    try roster("2026-10-城关", ["E9"])
    try roster("2026-09")
    try scratch.write("employee_id,item,amount\nE2,award,5\n", "bureau/adjustments/202610.csv")
    try scratch.write("employee_id,item,amount\nE2,award,5\n", "bureau/adjustments/2026-09.csv")
    let run = try payroll("run", "--period", "2026-10")
    #expect(
      run.text.split(separator: "\n").filter { $0.contains("not read") } == [
        "  not read: bureau/rosters/2026-10-城关.csv. A month has one roster; several go into the folder bureau/rosters/2026-10",
        "  not read: bureau/adjustments/202610.csv. The name of a file of adjustments begins with its month, such as 2026-10.csv",
      ], "\(run.text)\(run.errors)")
  }

  @Test("A month of two runs is explained one run at a time, and a bureau has no cases of its own")
  func parts() throws {
    try #require(try payroll("run").status == 0)
    try roster("mended", ["E5"])
    try #require(
      try payroll("run", "--period", "2026-10", "--roster", "bureau/rosters/mended.csv").status == 0)
    let all = try payroll("explain", "--all")
    #expect(
      all.status == 2 && all.errors.contains("name it with --month, such as --month bureau/results/2026-10"))
    #expect(try payroll("explain", "--all", "--month", "bureau/results/2026-10").status == 0)
    let again = try payroll("run", "--period", "2026-10")
    #expect(
      again.status == 1
        && again.errors.contains("was paid in several runs, the last of them in bureau/results/2026-10-2"))
    // One of the two runs is a part of the month: it is said, wherever a month is taken.
    let slips = try Program.run(
      ["slips", "bureau/results/2026-10", "--out", "slips", "--lang", "en"], in: scratch.folder)
    #expect(
      slips.status == 0
        && slips.errors.contains(
          "note: bureau/results/2026-10-2 is part of what 2026-10 paid too and was not given"),
      "\(slips.errors)")
    #expect(try payroll("slips").errors == "")
    let check = try payroll("check")
    #expect(check.status == 2 && check.errors.contains("payroll standards --check --bureau"))
  }

  @Test("The other commands find their paths too: explain, standards, simulate, backpay, check")
  func others() throws {
    try #require(try payroll("run").status == 0)
    let explain = try payroll("explain", "E1")
    #expect(explain.status == 0 && explain.errors == "  --month bureau/results/2026-10\n")
    #expect(explain.text.contains("Pay of 2026-10, explained  E1"))
    #expect(try payroll("standards", "--region", "530124").text.contains("2026-11-01"))
    let backpay = try payroll("backpay", "--from", "2026-10")
    #expect(backpay.status == 0, "\(backpay.errors)")
    #expect(try scratch.names("bureau/output") == ["backpay-2026-10-2026-10"])
    // Corrections alone: by each month's own standards, from the first of them on.
    try scratch.write("period,employee_id,column,value,reason\n2026-10,E1,allowance,50,meals\n", "c.csv")
    let corrected = try payroll("backpay", "--corrections", "c.csv", "--out", "corrected")
    #expect(corrected.status == 0 && corrected.text.contains("  --from 2026-10\n"), "\(corrected.errors)")
    #expect(!corrected.text.contains("--standards") && corrected.text.contains("corrections: c.csv"))
    #expect(try scratch.text("corrected/adjustments.csv").contains("E1,back_pay,50.00,,2026-10,corrections,"))
    // A file of the month's that is not used is said not to be.
    try scratch.write("employee_id,item,amount\nE2,award,5\n", "bureau/adjustments/2026-11.csv")
    let aside = try payroll(
      "run", "--period", "2026-11", "--roster", "bureau/rosters/2026-10.csv", "--adjustments",
      "corrected/adjustments.csv", "--out", "aside")
    #expect(
      aside.text.contains("note: --adjustments was given, so bureau/adjustments/2026-11.csv is not used"))
    try FileManager.default.removeItem(atPath: scratch.path("bureau/adjustments/2026-11.csv"))
    try scratch.write(
      "scenario,table,region,key,column,operation,value\nraise,salary,530124,,reference_salary,percent,5\n",
      "raise.csv")
    let simulate = try payroll("simulate", "--scenario", "raise.csv", "--months", "1")
    #expect(
      simulate.status == 0 && simulate.text.contains("--out bureau/output/simulate-2026-11"),
      "\(simulate.errors)")
    #expect(simulate.text.contains("--after bureau/results/2026-10"))
    #expect(try payroll("explain", "--all").status == 0)
    #expect(try scratch.names("bureau/output").contains("2026-10-explanations"))
  }
}
