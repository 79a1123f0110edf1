import Foundation
import PayrollFiles
import PayrollRuns
import Testing

@testable import PayrollCommand

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
    let scratch = try archive(month)
    let outcome = try verify(scratch)
    #expect(outcome.status == 0 && outcome.errors == "")
    #expect(outcome.text.hasPrefix("month: ") && outcome.text.contains("the same to the byte"))
    let inputs = try scratch.files("month/inputs").count
    #expect(
      outcome.text.contains(
        "\nCompared: size and XXH64 of 8 results and \(inputs) inputs with those in run.json, 9 files with the month "
          + "run again. Not compared: the originals of the inputs, "), "\(outcome.text)")
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

  /// Lets the record name what a result holds now, as the version that wrote it would.
  private func record(_ file: String, in scratch: Scratch) throws {
    var record = try RunRecord(json: try scratch.bytes("month/run.json"), file: "run.json")
    let now = RecordedFile(file, try OpenFile.digest(of: scratch.path("month/" + file)))
    record.files = record.files.map { $0.name == file ? now : $0 }
    try scratch.write(try record.json(), "month/run.json")
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
        try record(file, in: scratch)
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

  @Test(
    "A ledger that somebody has saved in GBK was changed since it was paid, and no older version wrote it")
  func otherEncoding() throws {
    let scratch = try archive()
    let gb18030 = String.Encoding(rawValue: 0x8000_0632)
    let text = try scratch.text("month/ledger.csv").replacing("\u{FEFF}", with: "")
    try scratch.write(Array(try #require(text.data(using: gb18030))), "month/ledger.csv")
    let outcome = try verify(scratch)
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("ledger.csv is not what run.json records: "), "\(outcome.errors)")
    #expect(outcome.errors.contains("it was changed since") && !outcome.errors.contains("older version"))
  }

  @Test("Inputs that were changed give another month")
  func inputs() throws {
    let scratch = try archive()
    let name = "month/inputs/standards/grades.csv"
    try scratch.write(try scratch.text(name).replacing("0.00,", with: "1.00,"), name)
    let outcome = try verify(scratch)
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("inputs/standards/grades.csv is not what run.json records: "))
    // A result that would differ by the input's change is not held against the month.
    #expect(
      outcome.errors.contains("Not compared: the results with the month run again, whose inputs are not"))
    #expect(outcome.errors.contains("month: not as it was paid; differences: 1\nCompared: "))
  }

  @Test(
    "An input that was changed where this month does not use it is named with both sizes and digests, in both languages"
  )
  func unusedInput() throws {
    let scratch = try archive()
    let name = "month/inputs/standards/injury.csv"
    let bytes = try scratch.bytes(name)
    try scratch.write(bytes + [0x0A], name)
    let english = try verify(scratch)
    #expect(english.status == 1 && english.text == "")
    let (old, new) = try RecordedFolderTests.digests(scratch, "inputs/standards/injury.csv")
    #expect(
      english.errors.hasPrefix(
        "inputs/standards/injury.csv is not what run.json records: \(bytes.count) bytes with the XXH64 \(old), now "
          + "\(bytes.count + 1) bytes with \(new); "), "\(english.errors)")
    let chinese = try verify(scratch, "zh")
    #expect(
      chinese.errors.hasPrefix(
        "inputs/standards/injury.csv 与 run.json 不符：所记为 \(bytes.count) 字节、XXH64 \(old)，现为 "
          + "\(bytes.count + 1) 字节、\(new)；"), "\(chinese.errors)")
    #expect(chinese.errors.contains("没有重算"))
  }

  @Test(
    "A file that was added is told, in the folder and among the inputs, and the month is run again all the same"
  )
  func added() throws {
    let scratch = try archive()
    try scratch.write("x", "month/备注.txt")
    try scratch.write("x", "month/inputs/standards/salary-9.csv")
    let outcome = try verify(scratch)
    #expect(outcome.status == 1 && outcome.text == "")
    #expect(
      outcome.errors.hasPrefix(
        "inputs/standards/salary-9.csv was not written by this run, run.json does not name it; move it elsewhere\n"
          + "备注.txt was not written by this run"))
    #expect(outcome.errors.contains("9 files with the month run again"))
    #expect(try verify(scratch, "zh").errors.contains("备注.txt 不是这次发放写的，run.json 没有记；请移到别处\n"))
  }

  @Test("A link or a folder in a result's place is told, although the link leads to the same bytes")
  func replaced() throws {
    let scratch = try archive()
    try FileManager.default.moveItem(atPath: scratch.path("month/bank.csv"), toPath: scratch.path("bank.csv"))
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("month/bank.csv"), withDestinationPath: "../bank.csv")
    try FileManager.default.removeItem(atPath: scratch.path("month/rejects.csv"))
    try scratch.write("x", "month/rejects.csv/x")
    let outcome = try verify(scratch)
    #expect(outcome.status == 1)
    #expect(
      outcome.errors.hasPrefix(
        "bank.csv is not the file or folder that was written but a link or something else; restore it from a copy\n"
          + "rejects.csv is not the file"))
    #expect(outcome.errors.contains("7 files with the month run again"))
    #expect(try verify(scratch, "zh").errors.hasPrefix("bank.csv 不是发放时写的文件或文件夹，是链接或别的东西；"))
  }

  @Test("An input that is missing, or a link, is told; the month is not run again")
  func missingInput() throws {
    let scratch = try archive()
    let name = "inputs/ledger/2026-09.csv"
    try FileManager.default.moveItem(
      atPath: scratch.path("month/" + name), toPath: scratch.path("ledger.csv"))
    let outcome = try verify(scratch)
    #expect(outcome.status == 1)
    #expect(
      outcome.errors.hasPrefix(name + " is missing in the archive; restore it from a copy\nmonth: not as"))
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("month/" + name), withDestinationPath: "../../../ledger.csv")
    let linked = try verify(scratch)
    #expect(
      linked.status == 1 && linked.errors.hasPrefix(name + " is not the file or folder that was written"))
    #expect(linked.errors.contains("Not compared: the results with the month run again"))
  }

  @Test("A fen that was changed in the record too is found by the month run again")
  func changedWithItsRecord() throws {
    let scratch = try archive()
    let text = try scratch.text("month/bank.csv")
    let amount = try #require(text.firstRange(of: /[0-9]\.[0-9][0-9],/))
    try scratch.write(text.replacingCharacters(in: amount, with: "0.01,"), "month/bank.csv")
    try record("bank.csv", in: scratch)
    let outcome = try verify(scratch)
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("bank.csv:2 "), "\(outcome.errors)")
    #expect(outcome.errors.contains("month: not as it was paid; differences: 1\n"))
  }

  @Test("A record that names a file less, a file more or another digest is not that of the month")
  func changedRecord() throws {
    let changes: [(inout RunRecord) -> Void] = [
      { $0.files.removeAll { $0.name == "bank.csv" } },
      { $0.files.removeAll { $0.name == "inputs/standards/injury.csv" } },
      { $0.files.append($0.files[0]) },
      { $0.files.swapAt(0, 1) },
      { $0.files[0] = RecordedFile("bank.csv", .init()) },
      { $0.paid += 1 },
    ]
    for (number, change) in changes.enumerated() {
      let scratch = try archive()
      var record = try RunRecord(json: try scratch.bytes("month/run.json"), file: "run.json")
      change(&record)
      try scratch.write(try record.json(), "month/run.json")
      let outcome = try verify(scratch)
      #expect(outcome.status == 1, "\(number): \(outcome.text)")
      if number != 4 { #expect(outcome.errors.contains("run.json:"), "\(number): \(outcome.errors)") }
    }
  }

  @Test("Of many differences twenty are told, and how many more there are")
  func many() throws {
    let scratch = try archive()
    for number in 100..<125 { try scratch.write("x", "month/\(number).txt") }
    let outcome = try verify(scratch)
    #expect(outcome.status == 1)
    let lines = outcome.errors.split(separator: "\n")
    try #require(lines.count == 23)
    #expect(lines[19].hasPrefix("119.txt was not written") && lines[20] == "and 5 more")
    #expect(lines[21] == "month: not as it was paid; differences: 25")
    #expect(try verify(scratch, "zh").errors.contains("另有 5 处\nmonth：不是当时发放的样子，共 25 处\n"))
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
