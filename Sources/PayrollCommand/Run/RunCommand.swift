import CSV
import Payroll
import PayrollFiles
import PayrollRuns

/// `payroll run`: one month, from a roster and standards to a folder of results.
enum RunCommand {
  static let options = [
    Option(
      "--period", "YYYY-MM",
      Bilingual("发放月份（默认 2026-10，示例月份）", "the month to pay (default 2026-10, the sample's)")),
    Option(
      "--roster", "FILE", isRepeatable: true,
      Bilingual(
        "名册；可多次给出，可以是文件夹，- 为标准输入（默认 SampleData/rosters/2026-10.csv）",
        "the roster; several, a folder, or - for standard input (default SampleData/rosters/2026-10.csv)")),
    Option(
      "--ledger", "FILE",
      Bilingual(
        "上月台账 ledger.csv（默认无，即首次发放；示例月份用 SampleData/ledgers/2026-09.csv）",
        "last month's ledger.csv (default none, a first run; the sample's is SampleData/ledgers/2026-09.csv)")
    ),
    Option(
      "--adjustments", "FILE", isRepeatable: true,
      Bilingual(
        "本月调整；可多次给出（默认无；示例月份用 SampleData/adjustments/2026-10.csv）",
        "the month's adjustments, also several (default none; the sample's is SampleData/adjustments/2026-10.csv)"
      )),
    Option(
      "--cases", "FILE",
      Bilingual(
        "工伤等案件（同 payroll benefits）；停工留薪超过批准期限的列入提示（默认无）",
        "benefit cases as of payroll benefits: injury leave beyond what they grant becomes a finding (default none)"
      )),
    Option(
      "--standards", "DIR",
      Bilingual("标准文件夹（默认 SampleData/standards）", "the standards (default SampleData/standards)")),
    Option(
      "--out", "DIR",
      Bilingual("结果文件夹（默认 Reports/<月份>）", "the folder of results (default Reports/<period>)")),
    Option(
      "--as-of", "DATE",
      Bilingual("只用该日及以前决定的标准（默认全部）", "hide standards decided later than this day (default none)")),
    Option(
      "--allow-rejects",
      Bilingual("名册有错行时仍发放其余的人", "pay the good rows although others are refused")),
    Option("--replace", Bilingual("替换已有的结果文件夹", "replace a folder of results that is there already")),
    Option(
      "--and-later",
      Bilingual(
        "同 --replace 一起：用它的台账发放过的月份随后也会重发",
        "with --replace: months paid with its ledger will be paid again too")),
    Option(
      "--again", Bilingual("以前付过的调整行再付一次", "pay lines of adjustments again that were paid before")),
    Option(
      "--trust-ledger",
      Bilingual(
        "就用这份台账，虽然它不是上月留下的，或里面没有名册上的多数人",
        "take this ledger, though the month before did not leave it, or it lacks most of the roster's people")
    ),
    Option(
      "--part",
      Bilingual("名册只是台账里一部分人的", "the roster is a part of the ledger's people")),
    Option(
      "--no-ledger",
      Bilingual("首次发放，没有台账，虽然旁边有上月的结果", "a first run without a ledger, though the month before lies beside")),
    Option(
      "--threads", "N",
      Bilingual("线程数（默认处理器数）；结果与之无关", "threads (default the processors); results do not depend on it")),
    Option("--lang", "zh|en", Bilingual("表头和说明的语言（默认 zh）", "language of headers and messages (default zh)")),
    Option("--no-bom", Bilingual("结果文件不带字节顺序标记", "write no byte order mark")),
    Option(
      "--html",
      Bilingual(
        "另写 report.html：合计与上月比较、构成、分布、需核对的事项，可打印",
        "write report.html too: totals beside last month's, components, distribution, findings; prints on A4")
    ),
    Option(
      "--title", "TEXT",
      Bilingual(
        "写在 report.html 标题前的单位名称等（默认无）",
        "what stands before the heading of report.html, such as the bureau's name (default none)")),
    Option(
      "--compare", "FOLDER", isRepeatable: true,
      Bilingual(
        "与以前一个月的结果文件夹对比，另写 changes.csv 和 compare.html（同 payroll compare）；那个月分几次发放的可多次给出（默认无）",
        "the folder of an older month to set this one beside, in changes.csv and compare.html, as payroll compare does; "
          + "several where that month was paid in several runs (default none)")),
    Option(
      "--payslips", "-",
      Bilingual(
        "把工资条写到标准输出；只有给出 --out 才另写文件夹",
        "write the payslips to standard output; a folder only if --out is given too")),
  ]

  /// The options that only publishing results needs.
  static let ofPublishing: Set = [
    "--payslips", "--out", "--cases", "--html", "--title", "--compare", "--and-later", "--again",
    "--trust-ledger", "--part", "--no-ledger",
  ]

  static func run(_ words: [String]) throws -> Int32 { try run(words) { _ in } }

  /// - Parameter prepare: where a test breaks a run before it pays.
  static func run(_ words: [String], _ prepare: (inout PayrollRun) -> Void) throws -> Int32 {
    let arguments = try Arguments(words, of: options)
    let plan = try RunPlan(arguments)
    let place = plan.compared.isEmpty ? nil : plan.replacement?.refusalOfPlace
    if let refusal = place ?? plan.replacement?.refusal() {
      Terminal.warn(refusal.text(in: plan.language))
      return 1
    }
    if let warning = plan.replacement?.warning(of: .month(plan.options.period)) {
      Terminal.warn(warning.text(in: plan.language))
    }
    let older = OlderMonth(plan)
    try older?.check()
    let staging = try Staging(target: plan.target)
    defer { staging.discard() }
    guard let older else { return try run(plan, staging, prepare) { try ($0.pay(), nil) } }
    // What the older month was paid from is not of this run's inputs.
    let scratch = try Staging(target: nil)
    defer { scratch.discard() }
    return try run(plan, staging, prepare) { run in
      guard let comparison = try older.comparison(scratch) else { return nil }
      let paid = try comparison.pay(run)
      try scratch.confirmInputs()
      return paid
    }
  }

  /// - Parameter pay: pays; nil if the month may not be paid, which has then been told.
  private static func run(
    _ plan: RunPlan, _ staging: Staging, _ prepare: (inout PayrollRun) -> Void,
    _ pay: (PayrollRun) throws -> (account: RunAccount, found: CompareResult?)?
  ) throws -> Int32 {
    let sink = FolderSink(staging.path)
    let inputs = try plan.takeInputs(staging)
    let around = LookAround(plan)
    let refusal = try around?.refusal(inputs)
    Terminal.warn((around?.told ?? []).map { $0.text(in: plan.language) })
    if let refusal {
      Terminal.warn(refusal.text(in: plan.language))
      return 1
    }
    let progress = Progress(plan.language)
    var run = PayrollRun(
      plan.options, inputs, into: sink, converter: SystemConverter(), progress: progress.show)
    prepare(&run)
    let account: RunAccount
    let found: CompareResult?
    do {
      guard let paid = try pay(run) else { return 1 }
      (account, found) = paid
      progress.finish()
    } catch {
      progress.finish()
      throw error
    }
    let report = RunReport(
      account, plan, besideLast: account.isComplete ? try around?.noticed(inputs) ?? [] : [], found)
    if !account.isComplete {
      Terminal.warn(report.refused(rejects: try staging.publishRejects(plan.replacement)))
      return 1
    }
    if let refusal = around?.refusal(account.ledgerFit) {
      Terminal.warn(refusal.text(in: plan.language))
      return 1
    }
    if !plan.replacesAndLater, let note = MonthCheck(plan).paidAlready {
      Terminal.warn(note.text(in: plan.language))
    }
    if let disk = staging.disk {
      try sink.bring(to: disk)
      // Nobody is handed payslips whose results may still not come to the disk.
      if plan.writesPayslipsToOutput { try disk.wait() }
    }
    if plan.writesPayslipsToOutput {
      // Nor payslips of a roster that was still being saved.
      try staging.confirmInputs()
      try copyToOutput(staging.path + "/" + ResultFile.payslips.name)
    }
    try staging.publish(plan.replacement)
    if plan.writesPayslipsToOutput {
      if account.rejected > 0 { Terminal.warn(report.lines.map(\.plain)) }
    } else {
      Terminal.say(report.lines, isResult: false)
    }
    if let note = plan.staleRejects { Terminal.warn(note.text(in: plan.language)) }
    return 0
  }

  private static func copyToOutput(_ path: String) throws {
    let file = try OpenFile.reading(path)
    let buffer = ByteBuffer()
    while try buffer.fill(
      atMost: 1 << 18, read: { (memory) throws(PlatformError) in try unsafe file.read(into: memory) }) > 0
    {
      try Terminal.write(file: buffer.bytes)
      buffer.removeAll()
    }
  }
}
