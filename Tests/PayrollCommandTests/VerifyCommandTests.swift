import Foundation
import Testing

/// `payroll verify`: an archived month, run again.
@Suite struct VerifyCommandTests {
  /// A copy of a sample month that a test may change.
  private func archive(_ month: String = "2026-10") throws -> Scratch {
    let scratch = try Scratch()
    try FileManager.default.copyItem(
      atPath: Program.repository + "/Reports/sample-" + month, toPath: scratch.path("month"))
    return scratch
  }

  private func verify(_ scratch: Scratch, _ language: String = "en") throws -> Program.Outcome {
    try Program.run(["verify", "month", "--lang", language], in: scratch.folder)
  }

  @Test(
    "A month with its ledger, its adjustments and a day of knowledge is the same to the byte",
    arguments: ["2026-08", "2026-09", "2026-10"])
  func same(_ month: String) throws {
    let outcome = try verify(try archive(month))
    #expect(outcome.status == 0 && outcome.errors == "")
    #expect(outcome.text.hasPrefix("month: ") && outcome.text.contains("the same to the byte"))
  }

  @Test("A month that another version paid, in English, with rejects, is the same too")
  func otherOptions() throws {
    let scratch = try archive()
    let roster = Program.repository + "/SampleData/rosters-with-faults"
    let run = try Program.run([
      "run", "--roster", roster, "--out", scratch.path("month"), "--replace", "--allow-rejects", "--lang",
      "en",
      "--no-bom", "--threads", "1",
    ])
    #expect(run.status == 0)
    let record = try scratch.text("month/run.json")
    let version = try #require(record.firstRange(of: /"version" : "[^"]*"/))
    try scratch.write(
      record.replacingCharacters(in: version, with: "\"version\" : \"0.0.1\""), "month/run.json")
    #expect(try verify(scratch).status == 0)
  }

  @Test(
    "A month that names no form of its files was written by an older version; every command that proves says so"
  )
  func older() throws {
    let scratch = try archive()
    let record = try scratch.text("month/run.json")
    for other in ["", "\"format\" : 2,"] {
      let form = try #require(record.firstRange(of: /"format" : 3,/))
      try scratch.write(record.replacingCharacters(in: form, with: other), "month/run.json")
      let outcome = try verify(scratch)
      #expect(outcome.status == 1)
      #expect(outcome.errors.hasPrefix("month: written by an older version: "))
      let owed = try Program.run(
        [
          "backpay", "--from", "2026-10", "--to", "2026-10", "--archive", scratch.folder, "--standards",
          Program.repository + "/SampleData/standards", "--out", scratch.path("owed"), "--lang", "en",
        ])
      #expect(owed.status == 1 && owed.errors.contains("written by an older version"))
    }
  }

  @Test("A month that was paid before a pay item existed is proven by its columns, where the item is 0")
  func beforeAnItem() throws {
    // In September nobody of the sample has severance or an award; a bonus somebody has.
    for (title, isZero) in [("经济补偿", true), ("表彰奖励", true), ("应发合计", false)] {
      let scratch = try archive("2026-09")
      for file in ["payslips.csv", "summary.csv", "tax_declaration.csv"] {
        let lines = try scratch.records(of: "month/" + file)
        guard let place = lines[0].firstIndex(of: title) else { continue }
        let text = lines.map { record in
          record.enumerated().filter { $0.offset != place }.map { "\"\($0.element)\"" }
            .joined(separator: ",") + "\n"
        }
        try scratch.write("\u{FEFF}" + text.joined(), "month/" + file)
      }
      let outcome = try verify(scratch)
      #expect(outcome.status == (isZero ? 0 : 1), "\(title): \(outcome.errors)")
      if !isZero { #expect(outcome.errors.hasPrefix("written by an older version: payslips.csv:2")) }
    }
  }

  @Test("A fen that was changed is named with file, line and item")
  func changed() throws {
    let scratch = try archive()
    var lines = try scratch.text("month/payslips.csv").split(
      separator: "\n", omittingEmptySubsequences: false)
    var cells = lines[2].split(separator: ",", omittingEmptySubsequences: false)
    cells[10] = "0.01"
    lines[2] = Substring(cells.joined(separator: ","))
    let title = lines[0].split(separator: ",")[10]
    try scratch.write(lines.joined(separator: "\n"), "month/payslips.csv")
    let outcome = try verify(scratch, "zh")
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("payslips.csv 第3行「\(title)」不一致：归档为“0.01”，重算为“"))
  }

  @Test(
    "No name in the record leads out of the folder",
    arguments: ["rosters", "standards", "ledger", "adjustments", "cases"])
  func names(_ kind: String) throws {
    let scratch = try archive()
    try scratch.write("somebody's", "victim.csv")
    var record = try #require(
      try JSONSerialization.jsonObject(with: Data(try scratch.bytes("month/run.json"))) as? [String: Any])
    var inputs = try #require(record["inputs"] as? [String: Any])
    let path = "../../../victim.csv"
    inputs[kind] = inputs[kind] is [String] || kind == "rosters" || kind == "standards" ? [path] : path
    record["inputs"] = inputs
    try scratch.write(Array(try JSONSerialization.data(withJSONObject: record)), "month/run.json")
    let outcome = try verify(scratch)
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("this is no name of a file"), "\(outcome.errors)")
    #expect(try scratch.text("victim.csv") == "somebody's")
  }

  @Test("Archived payslips that are no CSV any more are named with their line")
  func noCSV() throws {
    let scratch = try archive()
    try scratch.write(try scratch.bytes("month/payslips.csv") + [0], "month/payslips.csv")
    let outcome = try verify(scratch)
    #expect(outcome.status == 3)
    #expect(outcome.errors.hasPrefix("payslips.csv:92: "), "\(outcome.errors)")
  }

  @Test("A row that was taken out of the ledger is named")
  func missingRow() throws {
    let scratch = try archive()
    let lines = try scratch.text("month/ledger.csv").split(separator: "\n")
    try scratch.write(lines.dropLast().joined(separator: "\n") + "\n", "month/ledger.csv")
    let outcome = try verify(scratch)
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("ledger.csv:\(lines.count) differs"))
  }

  @Test("Inputs that were changed give another month")
  func inputs() throws {
    let scratch = try archive()
    let name = "month/inputs/standards/grades.csv"
    try scratch.write(try scratch.text(name).replacing("0.00,", with: "1.00,"), name)
    #expect(try verify(scratch).status == 1)
  }

  @Test("A result file that is missing is named; a folder that is no month cannot be used")
  func missing() throws {
    let scratch = try archive()
    try FileManager.default.removeItem(atPath: scratch.path("month/bank.csv"))
    let outcome = try verify(scratch)
    #expect(outcome.status == 1 && outcome.errors.contains("bank.csv is missing"))
    try scratch.write("{}", "month/run.json")
    #expect(try verify(scratch).status == 3)
    #expect(try Program.run(["verify", scratch.path("nothing")]).status == 3)
    #expect(try Program.run(["verify"]).status == 2)
  }
}
