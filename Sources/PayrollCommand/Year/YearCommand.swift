import Payroll
import PayrollFiles
import PayrollRuns

/// `payroll year --archive DIR --year YYYY --out DIR`: a year of paid months, summed up.
enum YearCommand {
  static let options = [
    Option(
      "--archive", "DIR", isRepeatable: true,
      Bilingual(
        "放各月结果文件夹的文件夹（必填，可多次给出）；其他年份的月份不算",
        "the folder that holds the months (needed, may be repeated); months of other years do not count")),
    Option("--year", "YYYY", Bilingual("年份（必填）", "the year (needed)")),
    Option(
      "--out", "DIR", Bilingual("结果文件夹（必填，无默认）", "the folder of results (needed, no default)")),
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
    各月的结果先核对（同 payroll verify --archive），不改动它们；中间缺月份或台账不连续的不汇总。一个月分几次发放的算一个月。
      year.csv：每人一行，发放过的月数和工资条各项的全年合计；累计应纳税所得额和补休、年休假结余不是当月的数，不合计
      months.csv：每月一行，人数和各项的合计
    """,
    """
    The months are proven first, as payroll verify --archive does, and never changed; a year with a gap, or whose ledgers
    do not follow each other, is not summed up. The runs of one month count as one month.
      year.csv: a row a person: how many months have paid, and each line of the payslips summed; the taxable income so
                far and the balances of leave are no figures of a month, and are not summed
      months.csv: a row a month: people, and each line summed
    """)

  static func run(_ words: [String]) throws -> Int32 {
    let plan = try YearPlan(try Arguments(words, of: options))
    let replacement = plan.asked.replacement()
    if let refusal = replacement.refusalOfPlace ?? replacement.refusal() {
      Terminal.warn(refusal.text(in: plan.language))
      return 1
    }
    if let warning = replacement.warning(of: .year) { Terminal.warn(warning.text(in: plan.language)) }
    let staging = try Staging(target: plan.asked.target)
    defer { staging.discard() }
    let folder = YearFolder(staging)
    guard let months = try plan.asked.months(staging) else { return 1 }
    let breaks = try ArchiveChain(months).breaks
    Terminal.warn(breaks.map { VerifyReport.text(of: $0).text(in: plan.language) })
    if !breaks.isEmpty { return 1 }
    let result = try YearRun(plan.options, months, store: folder).sumUp()
    // The months keep their own inputs.
    Folder.remove(staging.path + "/inputs")
    staging.disk.map(folder.bring)
    try staging.publish(replacement)
    let report = YearReport(result, plan)
    if let warning = report.warning { Terminal.warn(warning) }
    Terminal.say(report.lines)
    return 0
  }
}
