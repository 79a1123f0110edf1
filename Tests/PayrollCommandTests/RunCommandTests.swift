import CSV
import Foundation
import PayrollFiles
import PayrollRuns
import Testing

/// `payroll run`: what appears, what does not, and with which exit status.
@Suite struct RunCommandTests {
  private let scratch: Scratch
  private let standards = Program.repository + "/SampleData/standards"

  init() throws {
    scratch = try Scratch()
    try scratch.write(Roster.good, "roster.csv")
    try scratch.write(Roster.withOneFault, "faulty.csv")
  }

  private func run(
    _ words: String..., input: String = "", output: String? = nil
  ) throws -> Program.Outcome {
    try Program.run(
      ["run", "--standards", standards] + words, in: scratch.folder, input: Array(input.utf8), output: output)
  }

  static let results = [
    "bank.csv", "contributions.csv", "findings.csv", "inputs", "ledger.csv", "payslips.csv", "rejects.csv",
    "run.json",
    "summary.csv", "tax_declaration.csv",
  ]

  @Test("A first run makes the folder, complete and for its owner alone, and is silent on standard error")
  func firstRun() throws {
    let outcome = try run("--roster", "roster.csv", "--out", "months/2026-10")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.text.hasPrefix("2026-10 已发放 2 人（名册 2 行）\n"))
    #expect(outcome.text.contains("结果在 months/2026-10/"))
    #expect(try scratch.names("months") == ["2026-10"])
    #expect(try scratch.names("months/2026-10") == RunCommandTests.results)
    #expect(try scratch.mode("months/2026-10") == 0o700 && scratch.mode("months/2026-10/inputs") == 0o700)
    for file in try scratch.files("months/2026-10") {
      #expect(try scratch.mode("months/2026-10/" + file) == 0o600, "\(file)")
    }
  }

  @Test("What was read lies in inputs/, byte for byte")
  func inputs() throws {
    try scratch.write("\u{FEFF}" + Roster.header + Roster.row("E3"), "second.csv")
    #expect(try run("--roster", "roster.csv", "--out", "september", "--period", "2026-09").status == 0)
    try scratch.write("employee_id,item,amount\nE1,back_pay,5\n", "corrections.csv")
    let outcome = try run(
      "--roster", "roster.csv", "--roster", "second.csv", "--ledger", "september/ledger.csv", "--adjustments",
      "corrections.csv", "--out", "october")
    #expect(outcome.status == 0)
    for (copy, original) in [
      ("roster/1/roster.csv", "roster.csv"), ("roster/2/second.csv", "second.csv"),
      ("ledger/ledger.csv", "september/ledger.csv"), ("adjustments/1/corrections.csv", "corrections.csv"),
    ] {
      #expect(try scratch.bytes("october/inputs/" + copy) == scratch.bytes(original), "\(copy)")
    }
    let tables = try FileManager.default.contentsOfDirectory(atPath: standards).filter {
      $0.hasSuffix(".csv")
    }
    #expect(try scratch.names("october/inputs/standards") == tables.sorted())
    for table in tables {
      let original = Array(try Data(contentsOf: URL(filePath: standards + "/" + table)))
      #expect(try scratch.bytes("october/inputs/standards/" + table) == original)
    }
  }

  @Test(
    "A folder that is there already is refused and left as it is; --replace puts the new one in its place")
  func replace() throws {
    #expect(try run("--roster", "roster.csv", "--out", "out").status == 0)
    let before = try scratch.bytes("out/payslips.csv")
    try scratch.write(Roster.header + Roster.row("E7"), "other.csv")
    let refused = try run("--roster", "other.csv", "--out", "out/")
    #expect(refused.status == 1)
    #expect(refused.errors == "结果文件夹 out 已存在，没有改动；要替换请加 --replace，或用 --out 另指定\n")
    #expect(try scratch.bytes("out/payslips.csv") == before)
    #expect(try run("--roster", "other.csv", "--out", "out", "--replace").status == 0)
    #expect(try scratch.text("out/payslips.csv").contains("E7"))
    #expect(try scratch.names("out") == RunCommandTests.results)
    #expect(try scratch.names() == ["faulty.csv", "other.csv", "out", "roster.csv"])
  }

  @Test("A roster with a bad row publishes nothing but its rejects beside the folder's place")
  func rejected() throws {
    let outcome = try run("--roster", "faulty.csv", "--out", "out")
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("没有发放：名册有 1 行需要改正\n  faulty.csv 第3行「grade」：值为“NOPE”："))
    #expect(outcome.errors.contains("全部错行在 out.rejects.csv"))
    #expect(try scratch.names() == ["faulty.csv", "out.rejects.csv", "roster.csv"])
    let rejects = try scratch.text("out.rejects.csv")
    #expect(rejects.contains("faulty.csv,3,层级,NOPE,unknown_grade,"))
    #expect(try scratch.mode("out.rejects.csv") == 0o600)
  }

  @Test("A refused run with --replace leaves the old folder as it was")
  func refusedReplacement() throws {
    #expect(try run("--roster", "roster.csv", "--out", "out").status == 0)
    let before = try scratch.files("out").map { try scratch.bytes("out/" + $0) }
    #expect(try run("--roster", "faulty.csv", "--out", "out", "--replace").status == 1)
    #expect(try scratch.files("out").map { try scratch.bytes("out/" + $0) } == before)
    #expect(try scratch.names().contains { $0.contains("partial") } == false)
  }

  @Test("--allow-rejects pays the good rows and keeps the rejects in the folder")
  func allowRejects() throws {
    let outcome = try run("--roster", "faulty.csv", "--out", "out", "--allow-rejects")
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("退回 1 行（详见 rejects.csv）"))
    #expect(try scratch.names() == ["faulty.csv", "out", "roster.csv"])
    #expect(try scratch.text("out/rejects.csv").contains("unknown_grade"))
    #expect(
      try scratch.text("out/payslips.csv").contains(",E1,")
        && !scratch.text("out/payslips.csv").contains(",E2,"))
  }

  @Test("--allow-rejects that can pay nobody makes no folder")
  func nobodyPaid() throws {
    try scratch.write(Roster.header + Roster.row("E1", grade: "NOPE"), "faulty.csv")
    #expect(try run("--roster", "faulty.csv", "--out", "out", "--allow-rejects").status == 1)
    #expect(try scratch.names() == ["faulty.csv", "out.rejects.csv", "roster.csv"])
  }

  @Test("Mended rejects are paid with the first run's ledger, from the command line too")
  func mended() throws {
    #expect(try run("--roster", "faulty.csv", "--out", "first", "--allow-rejects").status == 0)
    try scratch.write(
      try scratch.text("first/rejects.csv").replacing(",CLERK,NOPE,", with: ",CLERK,G1,"), "mended.csv")
    #expect(try run("--roster", "mended.csv", "--ledger", "first/ledger.csv", "--out", "second").status == 0)
    #expect(try scratch.text("second/payslips.csv").contains(",E2,"))
    let again = try run(
      "--roster", "faulty.csv", "--ledger", "second/ledger.csv", "--out", "third", "--lang", "en")
    #expect(again.status == 1 && again.errors.contains("the ledger shows the person as paid for this month"))
  }

  @Test("Faulty adjustments refuse the run with line and column, also with --allow-rejects")
  func adjustments() throws {
    try scratch.write(
      "employee_id,item,amount\nE9,back_pay,5\nE1,back_pay,x\n合计,,5\nE1,back_pay,5\n", "corrections.csv")
    let outcome = try run(
      "--roster", "faulty.csv", "--adjustments", "corrections.csv", "--allow-rejects", "--out", "out")
    #expect(outcome.status == 1)
    #expect(
      outcome.errors == """
        没有发放：调整表有 3 处需要改正
        corrections.csv 第2行「employee_id」：值为“E9”：名册上没有此人；请改正编号，或把此人列入名册
        corrections.csv 第3行「amount」：值为“x”：应为金额，如 1234.50
        corrections.csv 第4行：这一行像是合计、小计或备注，不是数据，请删去这一行

        """)
    #expect(try scratch.names() == ["corrections.csv", "faulty.csv", "roster.csv"])
  }

  @Test("Faulty cases refuse the run as cases, and not as adjustments")
  func cases() throws {
    let header = "case,employee_id,name,kind,date,region,wage,months\n"
    try scratch.write(header + "C1,E1,甲,injury_leave,x,530111,5000,1\n", "cases.csv")
    let outcome = try run("--roster", "roster.csv", "--cases", "cases.csv", "--out", "out", "--lang", "en")
    #expect(outcome.status == 1)
    let lines = outcome.errors.split(separator: "\n")
    #expect(lines[0] == "nothing was paid: 1 faults in the cases must be corrected")
    #expect(lines[1].hasPrefix("cases.csv:2 [date]"))
  }

  @Test("A month is not replaced by a run that needs the ledger in it: the first payment would be lost")
  func firstPartIsKept() throws {
    #expect(try run("--roster", "roster.csv", "--out", "out").status == 0)
    let before = try scratch.bytes("out/payslips.csv")
    let outcome = try run(
      "--roster", "roster.csv", "--ledger", "out/ledger.csv", "--out", "out/", "--replace", "--allow-rejects")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("这次要读的 out/ledger.csv 就在 out 里，替换会丢掉它"))
    #expect(try scratch.bytes("out/payslips.csv") == before)
  }

  @Test(
    "A folder of rosters is read by name, and whatever is no roster is left out and named, hidden entries apart"
  )
  func rosterFolder() throws {
    try scratch.write(Roster.header + Roster.row("E2"), "sheets/b.csv")
    try scratch.write(Roster.header + Roster.row("E1"), "sheets/a.csv")
    try scratch.write("nonsense", "sheets/2026-09.rejects.csv")
    try scratch.write("nonsense", "sheets/notes.txt")
    try scratch.write("nonsense", "sheets/a.csv.notes.csv")
    try scratch.write(Roster.header + Roster.row("E3"), "sheets/c.CSV")
    try scratch.write("nonsense", "sheets/~$a.csv")
    try scratch.write("nonsense", "sheets/._b.csv")
    let outcome = try run("--roster", "sheets", "--out", "out", "--lang", "en")
    #expect(outcome.status == 0)
    #expect(
      outcome.errors == """
        left out, being the rejects of a run: sheets/2026-09.rejects.csv
        left out, being notes: sheets/a.csv.notes.csv
        left out, being no .csv file: sheets/notes.txt
        left out, being a temporary file: sheets/~$a.csv

        """)
    let numbers = try scratch.text("out/payslips.csv").split(separator: "\n").dropFirst().map {
      $0.split(separator: ",")[1]
    }
    #expect(numbers == ["E1", "E2", "E3"])
    #expect(try scratch.files("out/inputs/roster") == ["1/a.csv", "2/b.csv", "3/c.CSV"])
    try FileManager.default.createDirectory(atPath: scratch.path("empty"), withIntermediateDirectories: true)
    #expect(try run("--roster", "empty", "--out", "none").status == 3)
  }

  @Test("--roster - and --payslips - make a filter that writes no folder unless --out is given")
  func filter() throws {
    #expect(try run("--roster", "roster.csv", "--out", "out").status == 0)
    let payslips = try scratch.bytes("out/payslips.csv")
    let before = try scratch.names()
    let filtered = try run("--roster", "-", "--payslips", "-", input: Roster.good)
    #expect(filtered.status == 0 && filtered.output == payslips && filtered.errors == "")
    #expect(try scratch.names() == before)
    let both = try run("--roster", "-", "--payslips", "-", "--out", "both", input: Roster.good)
    #expect(both.status == 0 && both.output == payslips)
    #expect(try scratch.names("both") == RunCommandTests.results)
    #expect(try scratch.files("both/inputs/roster") == ["1/stdin.csv"])
  }

  @Test("A filter whose roster has a bad row writes nothing to standard output, or the good rows if told to")
  func filterWithFault() throws {
    let refused = try run("--roster", "-", "--payslips", "-", input: Roster.withOneFault)
    #expect(refused.status == 1 && refused.output.isEmpty && refused.errors.contains("NOPE"))
    let allowed = try run("--roster", "-", "--payslips", "-", "--allow-rejects", input: Roster.withOneFault)
    #expect(allowed.status == 0 && allowed.text.contains(",E1,") && allowed.errors.contains("NOPE"))
    #expect(try scratch.names() == ["faulty.csv", "roster.csv"])
  }

  @Test(
    "A file that cannot be used at all ends with 3, and nothing is left",
    arguments: [
      ["--roster", "missing.csv"], ["--roster", "roster.csv", "--ledger", "missing.csv"],
      ["--roster", "roster.csv", "--adjustments", "missing.csv"],
      ["--roster", "roster.csv", "--standards", "missing"], ["--roster", "wrong.csv"],
      ["--roster", "empty.csv"],
      ["--roster", "open.csv"], ["--roster", "nul.csv"],
      ["--roster", "roster.csv", "--ledger", "roster.csv"],
      ["--roster", "roster.csv", "--period", "2019-01"], ["--roster", "roster.csv", "--period", "2031-01"],
      ["--roster", "roster.csv", "--adjustments", "wrong.csv"],
    ])
  func unusable(_ words: [String]) throws {
    try scratch.write("employee_id,nmae\nE1,x\n", "wrong.csv")
    try scratch.write("", "empty.csv")
    try scratch.write(Roster.good + "E3,\"x\n", "open.csv")
    try scratch.write(Roster.good + "E3,\u{0}\n", "nul.csv")
    let before = try scratch.names()
    let given = words.contains("--standards") ? words : ["--standards", standards] + words
    let outcome = try Program.run(["run", "--out", "out"] + given, in: scratch.folder)
    #expect(outcome.status == 3)
    #expect(outcome.errors.isEmpty == false && outcome.output.isEmpty)
    #expect(try scratch.names() == before)
  }

  @Test("Standards that are wrong end with 3 and name file, line and column")
  func standardsFault() throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: standards) where name.hasSuffix(".csv") {
      try scratch.write(Array(try Data(contentsOf: URL(filePath: standards + "/" + name))), "own/" + name)
    }
    let grades = try scratch.text("own/grades.csv")
    try scratch.write(grades + "53,G9,,9.999,2024-07-01,,x,\n", "own/grades.csv")
    let line = grades.split(separator: "\n").count + 1
    let outcome = try Program.run(
      ["run", "--roster", "roster.csv", "--standards", "own", "--out", "out"], in: scratch.folder)
    #expect(outcome.status == 3)
    #expect(outcome.errors.hasPrefix("grades.csv 第\(line)行「grade_pay」：值为“9.999”："))
  }

  @Test("Results that cannot be written end with 4")
  func writingFails() throws {
    let outcome = try run("--roster", "roster.csv", "--payslips", "-", output: "/dev/full")
    #expect(outcome.status == 4)
    #expect(outcome.errors.isEmpty == false)
  }

  @Test("A place where no folder can be made is a failure of writing, not a missing input")
  func noPlace() throws {
    #expect(try run("--roster", "roster.csv", "--out", "roster.csv/out").status == 4)
  }

  @Test("--lang en gives canonical names and English messages, --no-bom leaves the mark out")
  func language() throws {
    let outcome = try run("--roster", "roster.csv", "--out", "out", "--lang", "en", "--no-bom")
    #expect(outcome.text.hasPrefix("2026-10: 2 people paid (2 rows of the roster)\n"))
    #expect(try scratch.text("out/payslips.csv").hasPrefix("period,employee_id,name,"))
    #expect(try run("--roster", "roster.csv", "--out", "chinese").status == 0)
    #expect(try scratch.bytes("chinese/payslips.csv").starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(try scratch.text("chinese/payslips.csv").contains("发放月份,人员编号,姓名,"))
  }

  @Test("run.json counts rows, paid and rejected, and says nothing of any person")
  func runRecord() throws {
    let identity = "530111198206149973"
    let rows = Roster.row("PERSON-1", name: "欧阳小明", identity: identity, account: "6222000000001111")
    try scratch.write(Roster.header + rows + Roster.row("PERSON-2", name: "诸葛", grade: "NOPE"), "roster.csv")
    #expect(try run("--roster", "roster.csv", "--out", "out", "--allow-rejects").status == 0)
    let text = try scratch.text("out/run.json")
    for secret in ["PERSON", "欧阳", "诸葛", "53011119", "62220000"] { #expect(text.contains(secret) == false) }
    let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(json["period"] as? String == "2026-10")
    #expect(json["rows"] as? Int == 2 && json["paid"] as? Int == 1 && json["rejected"] as? Int == 1)
    #expect(json["carried"] as? Int == 0 && json["adjustments_already_paid"] as? Int == 0)
    let totals = try #require(json["totals"] as? [String: Any])
    #expect(Set(totals.keys) == ["gross_pay", "net_pay", "employer_cost"])
    #expect(json["version"] is String && json["inputs"] is [String: Any])
  }

  @Test("run.json names every other file of the folder with its size and digest, in any number of threads")
  func recordedFiles() throws {
    // GBK for 姓名: the copy is recorded as it was given, not as it was read.
    let gbk =
      Array("employee_id,".utf8) + [0xD0, 0xD5, 0xC3, 0xFB]
      + Array(",region,post,grade,hire_date\nE9,Li,530111,CLERK,G1,2020-03-01\n".utf8)
    try scratch.write(gbk, "gbk.csv")
    try scratch.write("employee_id,item,amount\nE1,back_pay,5\n", "more.csv")
    for threads in ["1", "2"] {
      let words = ["--roster", "gbk.csv", "--adjustments", "more.csv", "--html", "--threads", threads]
      let outcome = try Program.run(
        ["run", "--standards", standards, "--roster", "roster.csv", "--out", "out" + threads] + words,
        in: scratch.folder)
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    let record = try RunRecord(json: try scratch.bytes("out1/run.json"), file: "run.json")
    #expect(record.files.map(\.name) == (try scratch.files("out1")).filter { $0 != "run.json" })
    #expect(record.files.map(\.name).contains("inputs/roster/2/gbk.csv"))
    for file in record.files {
      let bytes = try scratch.bytes("out1/" + file.name)
      #expect(file == RecordedFile(file.name, ByteSlice.with(bytes) { XXH64($0) }), "\(file.name)")
    }
    #expect(try scratch.bytes("out1/run.json") == scratch.bytes("out2/run.json"))
  }

  @Test("Personal numbers are masked on the terminal, and whole in the rejects")
  func masking() throws {
    let identity = "530111198206149974"
    try scratch.write(Roster.header + Roster.row("E1", identity: identity), "faulty.csv")
    let outcome = try run("--roster", "faulty.csv", "--out", "out")
    #expect(outcome.errors.contains("值为“53**************74”"))
    #expect(outcome.errors.contains(identity) == false)
    #expect(try scratch.text("out.rejects.csv").contains(identity))
  }

  @Test("A field too many does not show an account on the terminal")
  func maskingOfSurplus() throws {
    // A comma in the name without quotes moves the account out of its column.
    try scratch.write(
      Roster.header + Roster.row("E1", name: "张,三", account: "6222000000001111"), "faulty.csv")
    let outcome = try run("--roster", "faulty.csv", "--out", "out")
    #expect(outcome.status == 1 && outcome.errors.contains("9栏"))
    #expect(outcome.errors.contains("6222000000001111") == false)
    #expect(try scratch.text("out.rejects.csv").contains("6222000000001111"))
  }

  @Test(
    "Units that differ by a character that cannot be seen are named, at most ten, each in at most four ways")
  func unitsAlike() throws {
    func roster(_ units: [String]) throws {
      let rows = units.enumerated().map { "E\($0.offset),甲,\($0.element),530111,PATROL,G4,2016-09-01\n" }
      try scratch.write("人员编号,姓名,单位,地区代码,岗位,层级,入职日期\n" + rows.joined(), "units.csv")
    }
    try roster(["一所", "二所", "一\u{200B}所"])
    let outcome = try run("--roster", "units.csv", "--out", "one")
    #expect(outcome.status == 0)
    #expect(
      outcome.text.contains("  [警告] 单位 “一<U+200B>所”（units.csv:4）、“一所”（units.csv:2） 只差看不见的字符"))
    let english = try run("--roster", "units.csv", "--out", "two", "--lang", "en")
    #expect(
      english.text.contains(
        "the units \"一<U+200B>所\" (units.csv:4), \"一所\" (units.csv:2) differ only by characters that cannot be seen"
      ))
    // Twelve pairs; and one unit in six ways.
    try roster((1...12).flatMap { ["\($0)所", "\($0) 所"] })
    let many = try run("--roster", "units.csv", "--out", "three")
    #expect(many.text.split(separator: "\n").filter { $0.hasPrefix("  [警告] 单位") }.count == 10)
    #expect(many.text.contains("  ……另有 2 组\n"))
    try roster((0...5).map { "一" + String(repeating: " ", count: $0) + "所" })
    let six = try run("--roster", "units.csv", "--out", "four")
    #expect(six.text.contains("、… (6) 只差") && !six.text.contains("units.csv:2"))
  }

  @Test("The number of threads changes no byte")
  func threads() throws {
    let roster = Program.repository + "/SampleData/rosters/2026-10.csv"
    for threads in ["1", "5"] {
      #expect(try run("--roster", roster, "--out", threads, "--threads", threads).status == 0)
    }
    for file in try scratch.files("1") {
      #expect(try scratch.bytes("1/" + file) == scratch.bytes("5/" + file), "\(file)")
    }
  }
}
