import CSV
import Payroll
import PayrollFiles
import PayrollRuns

/// `payroll check`: tests of pay formulas, written as CSV.
enum CheckCommand {
  static let options = [
    Option(
      "--standards", "DIR",
      Bilingual(
        "标准文件夹（默认：案例文件旁的 standards 文件夹，没有则 SampleData/standards）",
        "the standards (default the folder standards beside the file of cases, else SampleData/standards)")),
    Option(
      "--as-of", "DATE",
      Bilingual("只用该日及以前决定的标准（默认全部）", "hide standards decided later than this day (default none)")),
    Option(
      "--boundaries",
      Bilingual(
        "不核对，而按生效的标准写出边界案例（税率级距、基数上下限、假期档次等，低一分、正好、高一分），并列出没有案例用到的标准",
        "check nothing, but write cases at the edges of the standards in force (brackets, floors and ceilings, leave "
          + "steps: just below, at, just above), and list the standards that no case uses")),
    Option(
      "--period", "YYYY-MM",
      Bilingual(
        "--boundaries 的月份（默认 2026-10，示例月份）", "the month of --boundaries (default 2026-10, the sample's)")),
    Option(
      "--region", "CODE",
      Bilingual(
        "--boundaries 的地区（默认有工资标准的全部地区）",
        "the region of --boundaries (default every region with a salary row)")),
    Option(
      "--out", "FILE",
      Bilingual("--boundaries 写到这个文件（默认标准输出）", "where --boundaries writes (default standard output)")),
    Option("--replace", Bilingual("替换已有的 --out 文件", "replace a file of --out that is there already")),
    Option("--lang", "zh|en", Bilingual("说明的语言（默认 zh）", "language of messages (default zh)")),
    Option("--no-bom", Bilingual("--boundaries 不带字节顺序标记", "let --boundaries write no byte order mark")),
  ]

  static func run(_ words: [String]) throws -> Int32 {
    let plan = try CheckPlan(try Arguments(words, of: options))
    if let boundaries = plan.boundaries { return try write(boundaries, plan) }
    let run = try CheckRun(try plan.inputs(), knownOn: plan.knownOn, converter: SystemConverter())
    Terminal.say(CheckReport(run, plan.language).lines, masks: false)
    return run.failed > 0 ? 1 : 0
  }

  /// Writes the cases at the edges, and lists the standards that no given case checks.
  private static func write(_ boundaries: BoundaryPlan, _ plan: CheckPlan) throws -> Int32 {
    let folder = try plan.boundaryFolder()
    let replacement = boundaries.target.map {
      Replacement(target: $0, isAllowed: boundaries.replaces, inputs: plan.paths + [folder])
    }
    if let refusal = replacement?.refusalOfFile() {
      Terminal.warn(refusal.text(in: plan.language))
      return 1
    }
    let tables = try StandardsFiles.read(in: folder, plan.language)
    let converter = SystemConverter()
    let cases = try BoundaryCases(
      tables, boundaries.period, in: boundaries.region, knownOn: plan.knownOn, converter: converter,
      plan.language)
    let run = try CheckRun(try plan.inputs(), knownOn: plan.knownOn, converter: converter)
    let unused = try UnusedStandards(
      tables, from: folder, on: boundaries.period.firstDay, in: boundaries.region, knownOn: plan.knownOn,
      usedBy: run, converter: converter)
    let bytes = cases.bytes(plan.language, withByteOrderMark: boundaries.writesByteOrderMark)
    guard let replacement else {
      try ByteSlice.with(bytes) { try Terminal.write(file: $0) }
      Terminal.warn(unused.lines(in: plan.language))
      return 0
    }
    let target = replacement.target
    let staging = try Staging(target: target)
    defer { staging.discard() }
    try ByteSlice.with(bytes) { try staging.publish($0, replacement) }
    Terminal.say(
      Bilingual(
        "已写出 \(cases.count) 个边界案例：\(target)；期望栏是程序算出的，请逐行核对后再用",
        "\(cases.count) cases at the edges are in \(target); what they expect is what the program gives, so read them "
          + "before you rely on them"
      ).text(in: plan.language))
    Terminal.say(unused.lines(in: plan.language))
    return 0
  }
}
