import Foundation
import Testing

/// `payroll declare` from the outside.
@Suite struct DeclareCommandTests {
  private static let month = "Reports/sample-2026-10"

  private func declare(_ words: String..., in folder: String = Program.repository) throws -> Program.Outcome {
    try Program.run(["declare", "--lang", "en"] + words, in: folder)
  }

  @Test("The sample month: a workbook for each layout, for its owner alone, and the sums of the month")
  func sample() throws {
    let scratch = try Scratch()
    let outcome = try declare("--out", scratch.path("out"))
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.text.hasPrefix("2026-10: 7 files, every column agrees with the month's sums\n"))
    // Both lists of the bank and the cash list come to the month's net pay, 438425.86.
    #expect(outcome.text.contains("434352.73") && outcome.text.contains("4073.13"))
    #expect(outcome.text.contains("a year (payroll year): 公积金缴存基数调整, 单位社保费缴费工资年度申报"))
    #expect(try scratch.names("out").count == 8 && scratch.mode("out") == 0o700)
    for file in try scratch.names("out") {
      #expect(try scratch.mode("out/" + file) == 0o600)
      if file.hasSuffix(".xlsx") {
        #expect(try scratch.bytes("out/" + file).starts(with: [0x50, 0x4B, 3, 4]))
      }
    }
    // What a person has to look at is told with file, row and person, and numbers are masked.
    #expect(
      outcome.errors.contains(
        "银行代发.xlsx:78 [账号]: value \"62***************60\": person HZ0003: the account fails"))
    #expect(outcome.errors.contains("正常工资薪金所得.xlsx:78 [*证件号码]: person FM0005: there is no ID number"))
    #expect(outcome.errors.contains("人员信息采集.xlsx:2 [入职年度就业情形]: person GD0010: 首次入职写成"))
    // The same as text, whose cells are those of the month's own files.
    try #require(try declare("--out", scratch.path("csv"), "--format", "csv", "--no-bom").status == 0)
    let bank = try scratch.text("csv/银行代发.csv").split(separator: "\n")
    let given = try String(contentsOfFile: Program.repository + "/\(Self.month)/bank.csv", encoding: .utf8)
      .split(separator: "\n").dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    #expect(bank[0] == "序号,姓名,账号,金额" && bank.count == 88)
    for (number, row) in zip(bank.dropFirst(), given).enumerated() {
      let (name, account, amount) = (row.1[1], row.1[0], row.1[2])
      #expect(row.0 == "\(number + 1),\(name),\(account),\(amount)")
    }
  }

  @Test("Results are replaced on purpose only, and nothing that somebody has put among them")
  func replace() throws {
    let scratch = try Scratch()
    let words = ["declare", "--lang", "en", "--format", "csv", "--out", scratch.path("out")]
    try #require(try Program.run(words).status == 0)
    #expect(try Program.run(words).errors.contains("is there already"))
    #expect(try Program.run(words + ["--replace"]).status == 0)
    try scratch.write("a,b\n", "out/mine.csv")
    let kept = try Program.run(words + ["--replace"])
    #expect(kept.status == 1 && kept.errors.contains("mine.csv"), "\(kept.errors)")
  }

  @Test(
    "A month that was changed is refused; a fault of a layout is told with line and column, and nothing is written"
  )
  func refused() throws {
    let scratch = try Scratch()
    try FileManager.default.copyItem(
      atPath: Program.repository + "/" + Self.month, toPath: scratch.path("m"))
    try scratch.write(try scratch.text("m/bank.csv").replacing("5493.10", with: "9493.10"), "m/bank.csv")
    let changed = try declare(scratch.path("m"), "--out", scratch.path("out"))
    #expect(changed.status == 1 && changed.errors.contains("not as it was paid"), "\(changed.errors)")
    try scratch.write("file,column,title,source\nf,1,a,bank.amuont\n", "layouts/f.csv")
    try scratch.write("x", "layouts/notes.txt")
    let fault = try declare("--layouts", scratch.path("layouts"), "--out", scratch.path("out"))
    #expect(fault.status == 3 && fault.errors.contains("f.csv:2 [source]"), "\(fault.errors)")
    #expect(
      fault.errors.contains("did you mean \"amount\"?")
        && fault.errors.contains("notes.txt, which is no .csv"))
    try scratch.write("", "empty/x.txt")
    #expect(try declare("--layouts", scratch.path("empty"), "--out", scratch.path("out")).status == 3)
    #expect(try scratch.names() == ["empty", "layouts", "m"])
  }

  @Test("A bureau's newest month goes to its output, and what a bank has returned to a folder beside it")
  func bureau() throws {
    let scratch = try Scratch()
    try #require(try Program.run(["new", scratch.path("b"), "--lang", "en"]).status == 0)
    try FileManager.default.copyItem(
      atPath: Program.repository + "/" + Self.month, toPath: scratch.path("b/results/2026-10"))
    let outcome = try declare("--bureau", "b", in: scratch.folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      outcome.text.hasPrefix("  b/results/2026-10\n  --layouts b/layouts\n  --out b/output/2026-10-declare\n")
    )
    try scratch.write("employee_id,bank_account\nGD0001,6200000000344250154\n", "r.csv")
    let only = try declare("--bureau", "b", "--period", "2026-10", "--only", "r.csv", in: scratch.folder)
    #expect(only.status == 0 && only.errors.contains("send one of them"), "\(only.errors)")
    #expect(try scratch.names("b/output/2026-10-declare-returned").count == 4)
    #expect(try declare("--bureau", "b", "--period", "2026-09", in: scratch.folder).status == 2)
  }

  @Test("What comes back is compared, in GB18030 too: status 1 if anything differs, and nothing is written")
  func check() throws {
    let scratch = try Scratch()
    try #require(try declare("--out", scratch.path("out"), "--format", "csv").status == 0)
    let bank = scratch.path("out/现金发放.csv")
    let same = try declare("--check", bank)
    #expect(same.status == 0 && same.text == "1 people compared, all the same: 金额\n", "\(same.errors)")
    // 序号,人员编号,金额 and 姓名 in GB18030.
    let titles: [UInt8] = [
      0xC8, 0xCB, 0xD4, 0xB1, 0xB1, 0xE0, 0xBA, 0xC5, 0x2C, 0xBD, 0xF0, 0xB6, 0xEE, 0x0A,
    ]
    try scratch.write(titles + Array("WH0007,4073.12\n".utf8), "gbk.csv")
    let differs = try declare("--check", scratch.path("gbk.csv"))
    #expect(differs.status == 1, "\(differs.errors)")
    #expect(differs.text.hasPrefix("WH0007: 金额: file 4073.12, month 4073.13, difference -0.01\n"))
    #expect(try declare("--check", "SampleData/rosters/2026-10.csv").status == 3)
    #expect(try scratch.names() == ["gbk.csv", "out"])
  }

  @Test(
    "The command line says what is wrong",
    arguments: [
      (["Reports/sample-2026-10"], "with --out"), (["--period", "2026-10"], "goes with --bureau"),
      (["--format", "xls"], "--format is xlsx or csv"),
      (["--check", "x.csv", "--out", "x"], "does not go with --out"),
      (["Reports/sample-2026-09", "Reports/sample-2026-10", "--out", "x"], "name those of one"),
    ])
  func usage(_ words: [String], _ message: String) throws {
    let outcome = try Program.run(["declare", "--lang", "en"] + words)
    #expect(outcome.status == 2 && outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test("A year's folder that was changed is not declared")
  func changedYear() throws {
    let scratch = try Scratch()
    let archive = scratch.path("archive")
    try FileManager.default.createDirectory(atPath: archive, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: Program.repository + "/" + Self.month, toPath: archive + "/2026-10")
    let words = ["year", "--archive", archive, "--year", "2026", "--out", scratch.path("year")]
    try #require(try Program.run(words).status == 0)
    let declared = try declare(scratch.path("year"), "--out", scratch.path("out"), in: Program.repository)
    #expect(declared.status == 0, "\(declared.errors)")
    let table = try scratch.text("year/contribution_wages.csv")
    try scratch.write(
      table.replacingOccurrences(of: "22017.00", with: "92017.00"), "year/contribution_wages.csv")
    let changed = try declare(
      scratch.path("year"), "--out", scratch.path("changed"), in: Program.repository)
    #expect(
      changed.status == 1 && changed.errors.contains("not as payroll year has written it"),
      "\(changed.errors)")
    #expect(!FileManager.default.fileExists(atPath: scratch.path("changed")))
  }
}
