import CSV
import Payroll
import PayrollFiles
import PayrollRuns

/// `payroll benefits`: the cases of Article 36, of maternity and of severance, from a file of cases to a folder of results.
enum BenefitsCommand {
  static let options = [
    Option(
      "--cases", "FILE",
      Bilingual(
        "案件文件，每行一案，- 为标准输入（默认 SampleData/benefits/cases.csv）",
        "the cases, one row each, - for standard input (default SampleData/benefits/cases.csv)")),
    Option(
      "--standards", "DIR",
      Bilingual("标准文件夹（默认 SampleData/standards）", "the standards (default SampleData/standards)")),
    Option(
      "--ledger", "FILE",
      Bilingual(
        "台账 ledger.csv：经济补偿案件没有填“本人工资”的，用其中离职前12个月的工资总额平均（默认无）",
        "a ledger.csv: severance whose own_wage is blank takes the average of its total_wages of the 12 months before "
          + "(default none)")),
    Option(
      "--archive", "DIR", isRepeatable: true,
      Bilingual(
        "各月结果所在的文件夹：伤残、因工死亡、下落不明案件没有填“本人工资”的，用此前12个发放月的工伤保险缴费基数平均；每年一个的可多次给出（默认无）",
        "the folder of the months that were paid: disability, death and missing whose own_wage is blank take the average "
          + "work_injury_base of the 12 paid months before; may be repeated, one a year (default none)")),
    Option(
      "--out", "DIR",
      Bilingual("结果文件夹（默认 Reports/benefits）", "the folder of results (default Reports/benefits)")),
    Option(
      "--as-of", "DATE",
      Bilingual("只用该日及以前决定的标准（默认全部）", "hide standards decided later than this day (default none)")),
    Option("--replace", Bilingual("替换已有的结果文件夹", "replace a folder of results that is there already")),
    Option("--lang", "zh|en", Bilingual("表头和说明的语言（默认 zh）", "language of headers and messages (default zh)")),
    Option("--no-bom", Bilingual("结果文件不带字节顺序标记", "write no byte order mark")),
  ]

  /// What a file of cases looks like.
  static let notes: Bilingual = {
    let columns = InputColumns.benefitCases
    func lines(_ names: [String], _ separator: String) -> String {
      stride(from: 0, to: names.count, by: 7)
        .map { "  " + names[$0..<min($0 + 7, names.count)].joined(separator: separator) }
        .joined(separator: "\n")
    }
    return Bilingual(
      "案件文件（CSV）的列，不需要的留空或不列；缺了要用的会说明是哪一列：\n" + lines(columns.map(\.title.chinese), "，")
        + "\n案件类型：" + BenefitKind.allCases.map(\.title.chinese).joined(separator: "、"),
      "The columns of a file of cases (CSV); what a case does not need stays blank or is left out, and what it lacks "
        + "is named:\n" + lines(columns.map(\.code), ", ") + "\nkind: "
        + BenefitKind.allCases.map(\.title.english).joined(separator: ", "))
  }()

  static func run(_ words: [String]) throws -> Int32 {
    let plan = try BenefitsPlan(try Arguments(words, of: options))
    let replacement = Replacement(
      target: plan.target, isAllowed: plan.replaces,
      inputs: [plan.cases, plan.ledger, plan.standards] + plan.archives)
    if let refusal = replacement.refusal(by: .benefits) {
      Terminal.warn(refusal.text(in: plan.options.language))
      return 1
    }
    if let warning = replacement.warning(of: .benefits) {
      Terminal.warn(warning.text(in: plan.options.language))
    }
    let staging = try Staging(target: plan.target)
    defer { staging.discard() }
    do {
      let run = try plan.compute(staging)
      for file in try run.files() { try write(file.bytes, file.name, to: staging) }
      try staging.publish(replacement)
      Terminal.say(BenefitsReport(run, plan).lines, isResult: false)
      return 0
    } catch let refused as BenefitCaseFaults {
      Terminal.warn(BenefitsReport.refused(refused.faults, plan.options.language))
      return 1
    }
  }

  private static func write(_ bytes: [UInt8], _ name: String, to staging: Staging) throws(PlatformError) {
    let file = try OpenFile.writing(staging.path + "/" + name)
    try ByteSlice.with(bytes) { (slice) throws(PlatformError) in try file.write(slice) }
    staging.disk?.add(file)
  }
}

/// What somebody asked `payroll benefits` to do.
struct BenefitsPlan {
  let options: BenefitsOptions
  let cases: String
  let standards: String
  /// The ledger, if one was given.
  let ledger: String?
  /// The folders of the months that were paid.
  let archives: [String]
  /// The folder of results.
  let target: String
  let replaces: Bool

  init(_ arguments: Arguments) throws(UsageError) {
    try arguments.refuseOperands(meantFor: "--cases")
    var options = BenefitsOptions()
    options.knownOn = try arguments.day("--as-of")
    options.language = try arguments.language()
    options.writesByteOrderMark = !arguments.has("--no-bom")
    options.version = Version.current
    self.options = options
    cases = arguments["--cases"] ?? "SampleData/benefits/cases.csv"
    ledger = arguments["--ledger"]
    archives = arguments.all("--archive")
    standards = arguments["--standards"] ?? "SampleData/standards"
    target = try arguments.place() ?? "Reports/benefits"
    replaces = arguments.has("--replace")
  }

  /// Copies everything that is read into the folder in the making, and computes from the copies.
  func compute(_ staging: Staging) throws -> BenefitsRun {
    let name = cases == "-" ? "stdin.csv" : Folder.name(of: cases)
    let file = try staging.takeWhole(cases, as: name, into: "cases")
    var tables: [StandardsFile] = []
    for name in try StandardsFiles.names(in: standards, options.language) {
      tables.append(try staging.takeWhole(standards + "/" + name, as: name, into: "standards"))
    }
    let paid = try ledger.map { try staging.take($0, as: Folder.name(of: $0), into: "ledger") }
    let payslips =
      archives.isEmpty ? nil : try archives.flatMap { try ArchiveFolders(Folder.plain($0)).payslips() }
    return try BenefitsRun(
      file, under: tables, ledger: paid, archive: payslips, converter: SystemConverter(), options)
  }
}
