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
      "--standards", "DIR",
      Bilingual(
        "算下一年缴费基数用的标准，取次年1月1日生效的（默认：最后一个月发放时的标准）",
        "the standards for next year's contributions, as in force on its 1 January (default: those that the newest month was "
          + "paid by)")),
    Option(
      "--as-of", "DATE",
      Bilingual(
        "这些标准里该日以后才决定的行不算（默认都算）",
        "hide rows of them that were decided later than this day (default none)")),
    Option(
      "--roster", "FILE",
      Bilingual(
        "要写入新缴费基数的名册，和 --write-roster 一起用（默认无）",
        "the roster that is given the new bases, together with --write-roster (default none)")),
    Option(
      "--write-roster", "FILE",
      Bilingual(
        "写出的新名册：缴费基数、公积金基数两列为月平均工资，其余照抄；不替换已有的文件",
        "the new roster: contribution_base and housing_fund_base are the average wage, all else as it stands; a file that is "
          + "there is never replaced")),
    Option(
      "--out", "DIR", Bilingual("结果文件夹（必填，无默认）", "the folder of results (needed, no default)")),
    Option(
      "--title", "TEXT",
      Bilingual(
        "写在每页上方的名称，如单位名称（默认不写）",
        "what stands above each page, such as the bureau's name (default nothing)")),
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
      contribution_wages.csv：年末在职的人，每人每险种一行：工资总额（含加班、奖金）的月平均、次年1月1日的上下限、新旧
                  基数、单位和个人每月缴费；没有数据的月份不计入、没有工资的月份按0计入，写在“说明”里
      low_income.csv：次年1月起一次减除六万元的人，不能再减除的人，首次入职满年的人，各写明理由
      bonus.csv：有年终奖的人：单独计税和并入计税的全年税额；怎样计税由本人在汇算清缴时选择。一年发过几次的，写的是
                 单独计税的那一次，没有的是最大的一次；当时不能单独计税的，这一栏空白
      statements.csv、statements.html：每人每月一行工资条各项金额；每人一页，A4横向，可以盖章作收入证明、发给本人
      year.html：全年的图：各月成本、成本构成、人数、各单位的加班和执勤、各种假期；没有姓名
    """,
    """
    The months are proven first, as payroll verify --archive does, and never changed; a year with a gap, or whose ledgers
    do not follow each other, is not summed up. The runs of one month count as one month.
      year.csv: a row a person: how many months have paid, and each line of the payslips summed; the taxable income so
                far and the balances of leave are no figures of a month, and are not summed
      months.csv: a row a month: people, and each line summed
      contribution_wages.csv: whoever is employed at the end of the year, a row for each scheme: the average of total wages
                (overtime and bonuses in it), the limits of 1 January, the base of then and of now, both contributions of
                a month; months that nothing is known of are left out, months without pay count 0, and the note says so
      low_income.csv: for whom the 60,000 counts from January on, for whom it does no more, whose first year of work is over,
                with the reason
      bonus.csv: for everybody with an annual bonus the tax of the year, separate and combined; the person decides in the
                annual settlement. Of several bonuses it is the one that was taxed separately, else the largest; where it
                could not be taxed separately that figure is blank
      statements.csv, statements.html: every amount of the payslips, a row for each person and month; the same on a page a
                person, A4 across, for the person and for a certificate of income
      year.html: the year as pictures: cost by month and line, people, overtime and duty by unit, leave by kind; no names
    """)

  static func run(_ words: [String]) throws -> Int32 {
    let plan = try YearPlan(try Arguments(words, of: options))
    if let refusal = YearCommand.refusal(plan) {
      Terminal.warn(refusal.text(in: plan.language))
      return 1
    }
    let replacement = plan.replacement
    if let warning = replacement.warning(of: .year) { Terminal.warn(warning.text(in: plan.language)) }
    let staging = try Staging(target: plan.asked.target)
    defer { staging.discard() }
    let placeOfRoster = try plan.roster.map { try Staging(target: $0.to) }
    defer { placeOfRoster?.discard() }
    let folder = YearFolder(staging)
    guard let months = try plan.asked.months(staging) else { return 1 }
    let breaks = try ArchiveChain(months).breaks
    Terminal.warn(breaks.map { VerifyReport.text(of: $0).text(in: plan.language) })
    if !breaks.isEmpty { return 1 }
    let result = try YearRun(
      try plan.options(staging), months, store: folder, converter: SystemConverter()
    ).sumUp()
    // The months keep their own inputs.
    Folder.remove(staging.path + "/inputs")
    staging.disk.map(folder.bring)
    try staging.publish(replacement)
    if let placeOfRoster, let place = plan.replacementOfRoster {
      // Held while it is written: the bytes are a view of it.
      try withExtendedLifetime(folder.roster) {
        try placeOfRoster.publish(folder.roster.bytes, place)
      }
    }
    let report = YearReport(result, plan)
    Terminal.warn(report.warnings)
    Terminal.say(report.lines)
    return 0
  }

  /// Why the results may not be put where they are to be put.
  private static func refusal(_ plan: YearPlan) -> Bilingual? {
    let replacement = plan.replacement
    if let refusal = replacement.refusalOfPlace ?? replacement.refusal(by: .year) { return refusal }
    guard let place = plan.replacementOfRoster else { return nil }
    if let refusal = place.refusalOfPlace { return refusal }
    return Folder.exists(place.target)
      ? Bilingual(
        "\(place.target) 已存在，没有改动；请用 --write-roster 另写一个文件名",
        "\(place.target) is there already and was left as it is; name another file with --write-roster") : nil
  }
}
