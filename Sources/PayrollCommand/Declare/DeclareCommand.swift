import Payroll
import PayrollFiles
import PayrollRuns

/// `payroll declare FOLDER... --layouts DIR --out DIR`: the files that other people's programs take in.
enum DeclareCommand {
  static let options = [
    Option(
      "--layouts", "DIR",
      Bilingual("放格式的文件夹（默认 SampleData/layouts）", "the folder of layouts (default SampleData/layouts)")),
    Option(
      "--out", "DIR",
      Bilingual(
        "结果文件夹（必填；不写 FOLDER 时默认 Reports/declare-2026-10）",
        "the folder of results (needed; without FOLDER by default Reports/declare-2026-10)")),
    Option(
      "--format", "xlsx|csv",
      Bilingual("文件的种类（默认 xlsx，长号码不会变形）", "the kind of files (default xlsx, which keeps long numbers)")),
    Option(
      "--only", "FILE",
      Bilingual(
        "银行退回的人，列为 人员编号、银行账号：只写银行和现金的表，只有这些人，用新账号（默认所有人）",
        "people whose transfers were returned, with the columns employee_id and bank_account: the layouts of banks alone, "
          + "for them, with these accounts (default everybody)")),
    Option(
      "--check", "FILE",
      Bilingual(
        "不写文件，核对对方程序导出的表（csv）：扣缴端的“税款计算”，或标题同某个格式的名单，如经办大厅的缴费名单；有不同的退出状态 1",
        "writes nothing, and compares what came back (csv): the tax client's own computation (税款计算), or a list with the "
          + "titles of a layout, such as the hall's list of contributions; exit status 1 if anything differs")
    ),
    Option(
      "--period", "YYYY-MM",
      Bilingual("和 --bureau 一起用：哪个月（默认最新的）", "with --bureau: which month (default the newest)")),
    Option("--replace", Bilingual("替换已有的结果文件夹", "replace a folder of results that is there already")),
    Option(
      "--threads", "N", Bilingual("核对时的线程数（默认处理器数）", "threads of the proof (default the processors)")),
    Option("--lang", "zh|en", Bilingual("说明的语言（默认 zh）", "language of messages (default zh)")),
    Option("--no-bom", Bilingual("csv 文件不带字节顺序标记", "write no byte order mark into csv files")),
  ]

  /// What the results hold.
  static let notes = Bilingual(
    """
    FOLDER 是 payroll run 写的一个月的结果（一个月分几次发放的，几个文件夹都写上），或 payroll year 写的年度汇总；默认
    示例月份。月份先核对（同 payroll verify），不改动它。每个格式写一个文件；格式是一张 CSV，可以改标题、次序，可以加：
      文件、列号、标题  写到哪个文件的第几列，标题是什么
      数据              表.列，如 payslips.net_pay；几列相加用 + ；引号里的文字照写；空着的由对方程序填
                        表：payslips、tax_declaration、bank、ledger、roster（另有 joined 本月入职、left 本月离职、gone 已离职日期、
                        later 离职后补发、birth_date、sex）；年度的是 contribution_wages.险种.列，如 contribution_wages.pension.base
      空白时写、必须有值  数据为0或空时写什么；填“是”的，只列这一列（或另一个填“是”的列）有数的人
      标题上方          标题上面几行各写什么，用分号隔开
      格式              文本、数字或序号（默认看数据）；换写：原值=换成；…，* 为其余的值
      开头              只列这一列以这些数字开头的人，用分号隔开；“其余”是别的格式没有列的，“空”是没有的（现金）
      合计行            “是”写合计，其他文字照写；提示：这一列有值的人在屏幕上提示
    每个数字列的合计都与这个月的合计核对，不符的什么都不写（退出状态 5）。要人看的事（负数、没有证件号码、账号校验不符）说在
    屏幕上，文件照写。标题以对方程序下载的模板为准。
    """,
    """
    FOLDER is a month that payroll run has written (all folders of a month paid in several runs), or a year that payroll
    year has; by default the sample month. A month is proven first, as payroll verify does, and never changed. There is a
    file for each layout; a layout is a CSV that a bureau may change, and may add others to:
      file, column, title  into which file, at which place, under which title
      source               table.column, such as payslips.net_pay; sums with +; a text in quotes; blank for what the other
                           program fills in. Tables: payslips, tax_declaration, bank, ledger, roster (with joined, left, gone,
                           later, birth_date and sex), and of a year contribution_wages.SCHEME.column
      blank, needed        what stands where the source is 0 or blank; yes: only people for whom this source, or another one
                           so marked, is neither
      above                what stands in the rows above the title, separated by ";"
      format               text, number or serial (default by the source); words: value=text;..., where * is any other value
      begins               only people for whom the column begins with these digits, separated by ";"; other: those whom no
                           other layout takes; none: those who have none (cash)
      total                yes for a sum below the rows, or a text; advice: told of each person for whom the column is filled
    Every column of numbers is proven against the month's sums; if one differs nothing is written (exit status 5). What a
    person has to look at is told, and the files are written. The titles of the other program's own template decide.
    """)

  static func run(_ words: [String]) throws -> Int32 {
    let plan = try DeclarePlan(try Arguments(words, of: options))
    if let file = plan.check { return try compare(file, plan) }
    let replacement = plan.replacement
    if let refusal = replacement.refusalOfPlace ?? replacement.refusal(by: .declaration) {
      Terminal.warn(refusal.text(in: plan.language))
      return 1
    }
    if let warning = replacement.warning(of: .declaration) { Terminal.warn(warning.text(in: plan.language)) }
    let layouts = try plan.layouts()
    let staging = try Staging(target: plan.target)
    defer { staging.discard() }
    let options = try plan.options(staging)
    guard let source = try plan.source(staging) else { return 1 }
    let folder = DeclareFolder(staging)
    let result = try DeclareRun(options, layouts, source, store: folder).declare()
    // The months keep their own inputs.
    Folder.remove(staging.path + "/inputs")
    staging.disk.map(folder.bring)
    try staging.publish(replacement)
    let report = DeclareReport(result, plan.language)
    Terminal.warn(report.advice)
    Terminal.say(report.lines(plan.target))
    return 0
  }

  /// Compares what came back from another program.
  private static func compare(_ file: String, _ plan: DeclarePlan) throws -> Int32 {
    let staging = try Staging(target: nil)
    defer { staging.discard() }
    let given = try staging.takeWhole(file, as: Folder.name(of: file), into: "check")
    let layouts = try plan.layouts()
    guard let source = try plan.source(staging) else { return 1 }
    let result = try DeclareCheck(given, layouts, source, converter: SystemConverter()).compare()
    Terminal.say(DeclareReport.lines(of: result, plan.language))
    return result.isSame ? 0 : 1
  }
}
