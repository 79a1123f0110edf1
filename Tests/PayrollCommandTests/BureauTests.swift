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
