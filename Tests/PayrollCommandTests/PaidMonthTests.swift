import Foundation
import Testing

@testable import PayrollCommand

/// `payroll explain --month` and `payroll verify --archive`: what is paid, from its own folder.
@Suite struct PaidMonthTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    for month in ["2026-08", "2026-09", "2026-10"] {
      try scratch.copySample(month)
    }
  }

  private func payroll(_ words: String...) throws -> Program.Outcome {
    try Program.run(words + ["--lang", "en"], in: scratch.folder)
  }

  @Test(
    "A paid month explains itself from its own inputs, and in whichever of several runs somebody was paid")
  func explained() throws {
    let outcome = try payroll("explain", "GD0006", "--month", "months/2026-10")
    #expect(outcome.status == 0 && outcome.errors == "")
    // 4398.25 / (21.75 x 8) x 24 x 3 = 1819.9655...
    #expect(outcome.text.contains("1819.97"))
    let both = try payroll("explain", "GD0006", "--month", "months/2026-09", "--month", "months/2026-10")
    #expect(both.text.contains("2026-09"))
    #expect(try payroll("explain", "NOBODY", "--month", "months/2026-10").status == 1)
    #expect(try payroll("explain", "GD0006", "--month", "months/2026-10", "--period", "2026-10").status == 2)
  }

  @Test("A figure that is not the one that was paid is told; a month that was changed is not explained")
  func otherFigure() throws {
    let record = try scratch.text("months/2026-10/run.json")
    let payslips = try scratch.text("months/2026-10/payslips.csv")
    let changed = payslips.replacing(",1819.97,", with: ",1819.98,")
    try #require(changed != payslips)
    try scratch.write(changed, "months/2026-10/payslips.csv")
    #expect(try payroll("explain", "GD0006", "--month", "months/2026-10").status == 1)
    let digest = try #require(
      record.firstMatch(of: /"payslips.csv",\s+"size" : \d+,\s+"xxh64" : "([0-9a-f]{16})"/))
    // The record of a program of another version says what it has written.
    try scratch.write(
      record.replacing(String(digest.output.1), with: try scratch.xxh64("months/2026-10/payslips.csv")),
      "months/2026-10/run.json")
    let outcome = try payroll("explain", "GD0006", "--month", "months/2026-10")
    #expect(outcome.status == 1 && outcome.errors.contains("overtime_holiday_pay was 1819.98, and 1819.97"))
  }

  @Test("An archive is proven month by month, and by its ledgers")
  func chain() throws {
    let whole = try payroll("verify", "--archive", "months")
    #expect(whole.status == 0 && whole.errors == "")
    #expect(whole.text.contains("2026-08 to 2026-10, 3 months"))
    try FileManager.default.moveItem(
      atPath: scratch.path("months/2026-09"), toPath: scratch.path("september"))
    let missing = try payroll("verify", "--archive", "months")
    #expect(missing.status == 1 && missing.errors.contains("2026-09 is missing"))
    #expect(try payroll("verify", "--archive", "september").status == 1)
  }

  @Test(
    "A month that did not begin with the ledger of the one before is told; the same rows in another form are not"
  )
  func otherLedger() throws {
    try FileManager.default.removeItem(atPath: scratch.path("months/2026-10"))
    func pay(_ ledger: String) throws -> Int32 {
      try payroll(
        "run", "--period", "2026-10", "--roster", Program.repository + "/SampleData/rosters/2026-10.csv",
        "--standards",
        Program.repository + "/SampleData/standards", "--ledger", ledger, "--out", "months/2026-10",
        "--trust-ledger",
        "--replace"
      ).status
    }
    try #require(try pay("months/2026-08/ledger.csv") == 0)
    let other = try payroll("verify", "--archive", "months")
    #expect(other.status == 1)
    #expect(other.errors.contains("months/2026-10 began with another ledger than months/2026-09 left"))
    let rows = try scratch.text("months/2026-09/ledger.csv").split(separator: "\n")
    try scratch.write(
      (rows.prefix(1) + rows.dropFirst().reversed()).joined(separator: "\r\n"), "reversed.csv")
    try #require(try pay("reversed.csv") == 0)
    #expect(try payroll("verify", "--archive", "months").status == 0)
  }
}

extension Scratch {
  /// Copies a paid month of the sample into `months`.
  fileprivate func copySample(_ month: String) throws {
    try FileManager.default.createDirectory(atPath: path("months"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: Program.repository + "/Reports/sample-" + month, toPath: path("months/" + month))
  }

  fileprivate func xxh64(_ name: String) throws -> String {
    try OpenFile.digest(of: path(name)).text
  }
}
