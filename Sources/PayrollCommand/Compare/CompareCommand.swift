import Payroll
import PayrollFiles
import PayrollRuns

/// `payroll compare FOLDER... --out DIR`: two paid months side by side.
enum CompareCommand {
  static let options = [
    Option(
      "--out", "DIR", Bilingual("结果文件夹（必填，无默认）", "the folder of results (needed, no default)")),
    Option(
      "--names", Bilingual("compare.html 用姓名（默认用人员编号）", "names in compare.html (default employee numbers)")),
    Option(
      "--title", "TEXT",
      Bilingual(
        "写在 compare.html 上方的名称，如单位名称（默认不写）",
        "what stands above compare.html, such as the bureau's name (default nothing)")),
    Option("--replace", Bilingual("替换已有的结果文件夹", "replace a folder of results that is there already")),
    Option(
      "--threads", "N",
      Bilingual("线程数（默认处理器数）；结果与之无关", "threads (default the processors); results do not depend on it")),
    Option("--lang", "zh|en", Bilingual("表头和说明的语言（默认 zh）", "language of headers and messages (default zh)")),
    Option("--no-bom", Bilingual("结果文件不带字节顺序标记", "write no byte order mark")),
  ]

  /// What the results hold.
  static let notes = Bilingual(
    """
    FOLDER 是 payroll run 写的文件夹，恰好两个月的；一个月分几次发放的，几个文件夹都给出。先核对再比较，不改动它们。
      changes.csv：每人、每项、每个原因一行；金额按在实发中的正负写（扣款为负），一人各行之和等于实发之差
      summary.csv：各单位的人数、实发和各原因的金额，最后一行合计；新增、减少的金额在 joined_amount、left_amount
                  （joined、left 是人数）；调动的人两个月都算在现单位
      compare.html：给审批人看的一页
    原因依次为：新增人员、减少人员、月份、标准、名册、调整、台账、其他；不能单独计算的一步并入下一步
    """,
    """
    FOLDER is a folder that payroll run has written; they are of exactly two months. Of a month that was paid in
    several runs give every folder. They are proven first and never changed.
      changes.csv: a row for each person, line and cause; amounts with their sign in net pay (deductions below 0),
                  a person's rows add up to the difference of net pay
      summary.csv: people, net pay and the amount of each cause by unit, the total last; the amounts of those who
                  joined or left are joined_amount and left_amount (joined and left are counts); who has changed the
                  unit counts in the later one for both months
      compare.html: a page for whoever approves
    Causes in their order: joined, left, calendar, standards, roster, adjustment, ledger, other; a step that cannot
    be computed by itself is taken together with the next
    """)

  static func run(_ words: [String]) throws -> Int32 {
    let plan = try ComparePlan(try Arguments(words, of: options))
    let replacement = plan.asked.replacement()
    if let refusal = replacement.refusalOfPlace ?? replacement.refusal(by: .comparison) {
      Terminal.warn(refusal.text(in: plan.language))
      return 1
    }
    if let warning = replacement.warning(of: .comparison) { Terminal.warn(warning.text(in: plan.language)) }
    let staging = try Staging(target: plan.asked.target)
    defer { staging.discard() }
    let folder = CompareFolder(staging)
    guard let months = try plan.asked.months(staging) else { return 1 }
    let run = try CompareRun(plan.options, months, store: folder, converter: SystemConverter())
    let result = try run.compare()
    // The months keep their own inputs.
    Folder.remove(staging.path + "/inputs")
    staging.disk.map(folder.bring)
    try staging.publish(replacement)
    Terminal.say(CompareReport(result, plan).lines)
    return 0
  }
}
