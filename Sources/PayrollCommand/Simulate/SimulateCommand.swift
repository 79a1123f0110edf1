import CSV
import Payroll
import PayrollFiles
import PayrollRuns

/// `payroll simulate`: what changed standards cost beside today's.
enum SimulateCommand {
  static let options =
    [
      Option(
        "--scenario", "FILE", isRepeatable: true,
        Bilingual(
          "方案，一个文件可有多个；可多次给出，可以是文件夹（默认 SampleData/scenarios，示例方案）",
          "scenarios, any number in one file; several files, or a folder (default SampleData/scenarios, the sample's)"
        )),
      Option(
        "--months", "N",
        Bilingual("测算几个月，1 到 120（默认 12）", "how many months to simulate, 1 to 120 (default 12)")),
      Option(
        "--people",
        Bilingual("另写每个人的金额 people.csv（默认不写）", "write people.csv too, everybody's figures (default no)")),
      Option(
        "--solve", "TABLE.COLUMN",
        Bilingual(
          "求预算容得下的最大统一调整百分比（0.01% 一档），如 salary.reference_salary（默认不求）",
          "find the largest uniform percentage (in steps of 0.01 %) that the budget allows, such as "
            + "salary.reference_salary (default none)")),
      Option(
        "--budget", "AMOUNT",
        Bilingual(
          "--solve 的预算：全部人员、全部月份的用工成本，元（无默认）",
          "for --solve: what all months of all people may cost, yuan (no default)")),
      Option(
        "--region", "R",
        Bilingual("--solve 只调整恰好是这个地区的行（默认全部地区）", "for --solve: rows of exactly this region (default all)")),
      Option(
        "--key", "K",
        Bilingual(
          "--solve 只调整这个代码的行，如岗位代码（默认全部）", "for --solve: rows of this key, such as a post (default all)")),
    ]
    + [
      Option(
        "--after", "FOLDER", isRepeatable: true,
        Bilingual(
          "没有名册时：由这个已发放的月份得出首月的人员，加班、执勤、津补贴照旧，奖金、请假和已离职的人不算；分几次发放的都给出",
          "in place of a roster: a paid month that the first one repeats, with its hours, duty and allowances, without bonus, "
            + "leave and those who have left; of several runs give every folder"))
    ]
    + RunCommand.options.filter { !RunCommand.ofPublishing.contains($0.name) }
    + [
      Option(
        "--out", "DIR",
        Bilingual(
          "结果文件夹（默认 Reports/simulation-<月份>）", "the folder of results (default Reports/simulation-<period>)"))
    ]

  /// What a scenario looks like.
  static let notes = Bilingual(
    """
    不写方案、给出自己的名册（或 --bureau）时，按现行标准测算今后各月的预算：先看 simulation.html，budget.csv 每月每单位一行
    （人数、应发、单位缴费、意外险、体检费、用工成本），retiring.csv 是这些月里达到退休年龄、照常计入的人
    方案文件（CSV）：scenario,table,region,key,column,operation,value[,from][,note]
      例：raise-5,salary,5301,,reference_salary,percent,5
      operation：set 设为、add 增加、percent 按百分比增加；from 为起始月份（默认首月）
      改的是该月首日生效、地区恰好是 region、标识恰好是 key 的那一行；以后才生效的行不变
      key：salary、regions 空白；minimum_wage 类别；posts 岗位；grades 层级；ratings 等次[/岗位[/层级]]（只限层级写 等次//层级）；
           contributions 险种[/单位]；accident_plans 方案；leave 假别[/工龄年数]；tax 税率表/超过金额；
           calendar 日期；parameters 参数名
      首月按名册、台账、调整发放；以后各月重复加班、执勤、等次、津补贴和扣除，
      不重复奖金、表彰、经济补偿、补发、追偿、扣款、补退、休假停职、补休和年休假折算；离职后不再计算
      未公布的年度日历可在 calendar.csv 的 name 栏注明“暂定”，只供测算
    """,
    """
    Without a scenario, and with a roster of your own (or --bureau), it is the budget of the months to come by the standards
    that are in force: begin with simulation.html; budget.csv has a row for each month and unit (people, gross pay,
    contributions, accident insurance, health checks, cost), retiring.csv who reaches the age of retirement meanwhile
    A scenario file (CSV): scenario,table,region,key,column,operation,value[,from][,note]
      for instance: raise-5,salary,5301,,reference_salary,percent,5
      operation: set, add, or percent (grow by so many per cent); from: the month from which it counts (default
      the first)
      It changes the row in force on the first day of that month of exactly this region and key; rows that come
      into force later stay as they are.
      key: salary and regions blank; minimum_wage the wage_class; posts the post; grades the grade; ratings
           rating[/post[/grade]] (rating//grade for a grade alone); contributions scheme[/unit]; accident_plans the plan; leave
           kind[/service_years]; tax table/over; calendar the date; parameters the name
      The first month is paid from roster, ledger and adjustments. Later months repeat hours, duty days, rating,
      allowances and tax deductions, and not bonus, award, severance, back pay, recovery, deductions, corrections, leave,
      suspension, compensatory leave and annual leave paid out. People leave at their end date.
      Days of a year whose calendar is not published may be marked 暂定 in the column name of calendar.csv; only
      simulate uses them.
    """)

  static func run(_ words: [String]) throws -> Int32 {
    let plan = try SimulatePlan(try Arguments(words, of: options))
    let replacement = Replacement(
      target: plan.target, isAllowed: plan.month.replaces,
      inputs: plan.month.reads + plan.scenarios + plan.after)
    if let refusal = replacement.refusal(by: .simulation) {
      Terminal.warn(refusal.text(in: plan.language))
      return 1
    }
    if let warning = replacement.warning(of: .simulation) { Terminal.warn(warning.text(in: plan.language)) }
    let staging = try Staging(target: plan.target)
    defer { staging.discard() }
    guard let inputs = try plan.takeInputs(staging) else { return 1 }
    let progress = Progress(plan.language)
    let simulation = SimulationRun(
      plan.options, inputs, converter: SystemConverter(), progress: progress.show)
    let outcome: SimulationOutcome
    do {
      outcome = try simulation.simulate()
      progress.finish()
    } catch {
      progress.finish()
      throw error
    }
    try write(outcome.files, to: staging, isPublished: outcome.summary != nil)
    guard let summary = outcome.summary else {
      let report = RunReport(outcome.month, plan.month)
      Terminal.warn(
        SimulateReport.refused(report, rejects: try staging.publishRejects(replacement), plan.language))
      return 1
    }
    // What names people by more than their number stays where it was.
    for folder in ["roster", "ledger", "adjustments"] { Folder.remove(staging.path + "/inputs/" + folder) }
    try staging.publish(replacement)
    Terminal.say(SimulateReport(outcome.month, summary, plan).lines, isResult: false)
    return 0
  }

  private static func write(_ files: [SimulationFile], to staging: Staging, isPublished: Bool) throws {
    for file in files {
      let open = try OpenFile.writing(staging.path + "/" + file.name)
      try open.write(file.content.bytes)
      if isPublished { staging.disk?.add(open) }
    }
  }
}
