import Payroll

/// A command of the program.
struct Command: Sendable {
  /// Its name.
  let name: String
  /// What it does, in a line.
  let purpose: Bilingual
  /// How it is typed.
  let usage: String
  /// Its options, but for that of a bureau's folder.
  let ownOptions: [Option]
  /// What the help says after the options; blank for most.
  var notes = Bilingual("", "")
  /// Does it; gives the exit status.
  let run: @Sendable ([String]) throws -> Int32

  /// All its options.
  var options: [Option] {
    BureauArguments.commands.contains(name) ? [BureauArguments.option] + ownOptions : ownOptions
  }

  /// All commands, in the order of the help.
  static let all: [Command] = [
    Command(
      name: "run",
      purpose: Bilingual(
        "发放一个月：名册（加台账、调整）和标准 → 结果文件夹",
        "pay one month: roster (+ ledger, + adjustments) and standards in, a folder of results out"),
      usage:
        "payroll run [--period YYYY-MM] [--roster FILE ...] [--ledger FILE] [--standards DIR] [--out DIR]",
      ownOptions: RunCommand.options, run: RunCommand.run),
    Command(
      name: "explain",
      purpose: Bilingual(
        "逐项说明一个人的工资：公式、代入的数据和出处、取整、条款；--all 说明所有人",
        "every line of one payslip: formula, figures put in and where they come from, rounding, article; --all for "
          + "everybody"),
      usage:
        "payroll explain EMPLOYEE | --all | --case CASE [--format text|csv|html] [--out PATH] [the options of payroll run]",
      ownOptions: ExplainCommand.options, run: ExplainCommand.run),
    Command(
      name: "simulate",
      purpose: Bilingual(
        "测算调整标准的成本：方案与现行标准对比，一个月或今后若干月",
        "what scenarios of changed standards cost beside today's, over one or more months"),
      usage:
        "payroll simulate [--scenario FILE] [--period YYYY-MM] [--months N] [--roster FILE ...] [--ledger FILE] "
        + "[--standards DIR] [--solve TABLE.COLUMN --budget AMOUNT] [--out DIR]",
      ownOptions: SimulateCommand.options, notes: SimulateCommand.notes, run: SimulateCommand.run),
    Command(
      name: "backpay",
      purpose: Bilingual(
        "新标准追溯、名册更正：重算归档的月份，得出应补发、补缴的差额 → 结果文件夹",
        "what is known late, standards or corrected cells: archived months run again, and what is owed for them"
      ),
      usage:
        "payroll backpay [--from YYYY-MM] [--to YYYY-MM] [--archive DIR ...] [--standards DIR ...] [--corrections FILE ...] "
        + "[--out DIR]",
      ownOptions: BackPayCommand.options, run: BackPayCommand.run),
    Command(
      name: "benefits",
      purpose: Bilingual(
        "工伤、生育等条例第36条待遇和经济补偿：案件和标准 → 结果文件夹",
        "work injury, maternity, the other cases of Article 36, severance: cases and standards in, results out"
      ),
      usage:
        "payroll benefits [--cases FILE] [--standards DIR] [--ledger FILE] [--archive DIR ...] [--out DIR] "
        + "[--as-of DATE] [--replace]",
      ownOptions: BenefitsCommand.options, notes: BenefitsCommand.notes, run: BenefitsCommand.run),
    Command(
      name: "check",
      purpose: Bilingual(
        "核对工资公式：案例写成 CSV，每行一个测试（默认 SampleData/cases）",
        "unit tests of pay formulas, written as CSV: each row is a test (default SampleData/cases)"),
      usage: "payroll check [FILE ...] [--standards DIR] [--as-of DATE] [--boundaries [--out FILE]]",
      ownOptions: CheckCommand.options, run: CheckCommand.run),
    Command(
      name: "verify",
      purpose: Bilingual(
        "用归档的 inputs/ 重算一个月，证明每个文件完全相同",
        "run an archived month again from its inputs/ and prove that every file is the same to the byte"),
      usage: "payroll verify FOLDER | --archive DIR [--threads N] [--lang zh|en]",
      ownOptions: VerifyCommand.options, run: VerifyCommand.run),
    Command(
      name: "next",
      purpose: Bilingual(
        "由已发放的月份生成下个月的名册：沿用的列照抄，本月才有的列留空，离职的人去掉",
        "next month's roster from a month that is paid: what stands is kept, what is of the month is blank, leavers are out"
      ),
      usage:
        "payroll next FOLDER ... --out FILE [--from-roster FILE] [--left FILE [--archive DIR ...]] [--replace] [--lang zh|en] "
        + "[--no-bom]",
      ownOptions: NextCommand.options, notes: NextCommand.notes, run: NextCommand.run),
    Command(
      name: "compare",
      purpose: Bilingual(
        "两个月对比：谁的工资变了、变多少、为什么 → 结果文件夹",
        "two paid months side by side: whose pay changed, by how much and why, in a folder of results"),
      usage: "payroll compare FOLDER FOLDER ... --out DIR [--names] [--title TEXT] [--replace]",
      ownOptions: CompareCommand.options, notes: CompareCommand.notes, run: CompareCommand.run),
    Command(
      name: "year",
      purpose: Bilingual(
        "一年的汇总：各项合计、下一年的缴费基数、谁减除六万元、年终奖两种计税 → 结果文件夹",
        "a year of paid months: sums, next year's contribution wages, who is due the 60,000, both taxes of a bonus"
      ),
      usage: "payroll year --archive DIR ... --year YYYY --out DIR [--standards DIR] "
        + "[--roster FILE --write-roster FILE] [--replace]",
      ownOptions: YearCommand.options, notes: YearCommand.notes, run: YearCommand.run),
    Command(
      name: "declare",
      purpose: Bilingual(
        "报盘文件：个税扣缴端、社保费客户端、公积金、银行要的 xlsx，由已发放的月份或年度汇总写出",
        "the files that the tax client, the social insurance client, the housing fund and banks take in, as xlsx"
      ),
      usage:
        "payroll declare [FOLDER ...] [--layouts DIR] --out DIR [--format xlsx|csv] [--only FILE] [--replace] | --check FILE",
      ownOptions: DeclareCommand.options, notes: DeclareCommand.notes, run: DeclareCommand.run),
    Command(
      name: "slips",
      purpose: Bilingual(
        "工资发放表和工资条：可打印、签字、裁发，由已发放的月份写出",
        "the pay sheet to sign and the slips to cut, from a paid month"),
      usage: "payroll slips [FOLDER ...] --out DIR [--title TEXT] [--replace]",
      ownOptions: SlipsCommand.options, notes: SlipsCommand.notes, run: SlipsCommand.run),
    Command(
      name: "standards",
      purpose: Bilingual(
        "查看某日生效的标准及其依据，检查错误和可疑之处，比较两日",
        "show what is in force on a day and which document says so, what is wrong with it, what changed"),
      usage: "payroll standards [--date DATE] [--region CODE] [--standards DIR] [--check | --diff D1 D2]",
      ownOptions: StandardsCommand.options, run: StandardsCommand.run),
    Command(
      name: "new",
      purpose: Bilingual(
        "为一个单位新建文件夹：标准、空白名册、填写说明和每月步骤",
        "make a bureau's folder: standards, an empty roster, what each column means, the steps of each month"),
      usage: "payroll new DIR [--period YYYY-MM] [--region CODE] [--lang zh|en] | --check FOLDER | "
        + "--opening FILE --roster FILE --paid-until YYYY-MM --ledger OUT [--write-roster OUT] [--replace]",
      ownOptions: NewCommand.options, notes: OpeningCommand.notes, run: NewCommand.run),
    Command(
      name: "completions",
      purpose: Bilingual(
        "让 bash 或 zsh 用 Tab 键补全命令：source <(payroll completions bash)",
        "let bash or zsh complete commands on Tab: source <(payroll completions bash)"),
      usage: "payroll completions bash|zsh [--lang zh|en]",
      ownOptions: CompletionsCommand.options, run: CompletionsCommand.run),
  ]

  /// The help of the command.
  func help(in language: Language) -> [String] {
    var lines = [usage, "", purpose.text(in: language), ""]
    lines.append(Bilingual("选项：", "Options:").text(in: language))
    let names = options.map { option in option.name + (option.value.map { " \($0)" } ?? "") }
    let width = names.map(\.count).max() ?? 0
    for (option, name) in zip(options, names) {
      let space = String(repeating: " ", count: width - name.count)
      lines.append("  \(name)\(space)  \(option.meaning.text(in: language))")
    }
    lines.append("")
    let notes = notes.text(in: language)
    if !notes.isEmpty {
      lines += notes.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) + [""]
    }
    lines.append(HelpText.statuses.text(in: language))
    return lines
  }
}
