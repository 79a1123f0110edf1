import CSV
import Payroll
import PayrollBatch

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
      Bilingual("--boundaries 的月份（默认 2026-10，示例月份）", "the month of --boundaries (default 2026-10, the sample's)")),
    Option(
      "--region", "CODE",
      Bilingual(
        "--boundaries 的地区（默认有工资标准的全部地区）", "the region of --boundaries (default every region with a salary row)")),
    Option(
      "--out", "FILE",
      Bilingual("--boundaries 写到这个文件（默认标准输出）", "where --boundaries writes (default standard output)")),
    Option("--replace", Bilingual("替换已有的 --out 文件", "replace a file of --out that is there already")),
    Option("--lang", "zh|en", Bilingual("说明的语言（默认 zh）", "language of messages (default zh)")),
    Option("--no-bom", Bilingual("--boundaries 不带字节顺序标记", "let --boundaries write no byte order mark")),
  ]

  static func run(_ words: [String]) throws -> Int32 {
    let plan = try CheckPlan(try Arguments(words, of: options))
    let run = try CheckRun(try plan.inputs(), knownOn: plan.knownOn, converter: SystemConverter())
    let text = CheckReport(run, plan.language).text + "\n"
    try ByteSlice.with(text) { try OpenFile.standardOutput.write($0) }
    return run.failed > 0 ? 1 : 0
  }
}
