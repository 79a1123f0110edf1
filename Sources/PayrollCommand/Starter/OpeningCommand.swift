import CSV
import Payroll
import PayrollFiles
import PayrollRuns

/// `payroll new --opening`: the ledger with which a bureau begins, from what its old system knows of the year.
enum OpeningCommand {
  static let options = [
    Option(
      "--opening", "FILE",
      Bilingual(
        "不建文件夹，由一张简单的表（扣缴端“税款计算”的各列，见下）写出期初台账",
        "make no folder, but an opening ledger from one simple sheet (the columns of the tax client's computation, see "
          + "below)")),
    Option(
      "--roster", "FILE",
      Bilingual(
        "第一个月的名册，入职日期从这里来（和 --opening 一起必填）",
        "the first month's roster, from which hire dates come (needed with --opening)")),
    Option(
      "--paid-until", "YYYY-MM",
      Bilingual(
        "原系统最后发放的月份（和 --opening 一起必填）", "the last month that was paid elsewhere (needed with --opening)")),
    Option(
      "--ledger", "OUT",
      Bilingual(
        "写出的台账（和 --opening 一起必填）；已有的没有人的台账直接填上",
        "the ledger to write (needed with --opening); one that is there without rows is filled in")),
    Option(
      "--write-roster", "OUT",
      Bilingual(
        "另写一份名册，缴费基数空着的填上年月平均工资；不替换已有的文件",
        "a roster with last year's average wage where contribution_base is blank; a file that is there is never replaced"
      )),
    Option(
      "--replace",
      Bilingual("替换已有的台账（只和 --opening 一起用）", "replace a ledger that is there already (with --opening only)")),
  ]

  static var notes: Bilingual {
    func list(_ language: Language) -> String {
      OpeningColumn.columns.map { column in
        let title = language == .chinese ? column.title.chinese : column.code
        return column.note?.blank.isRefused == true ? title + "*" : title
      }.joined(separator: language == .chinese ? "、" : ", ")
    }
    return Bilingual(
      """
      --opening 的表：一人一行，各列次序不限，GBK 或 UTF-8，标 * 的必填（12月为止的可空）：
        \(list(.chinese))
      人员编号和证件号码有一个就行；各月工资写成 2026-01不含加班、2026-01含加班 这样的列，不知道的月份空着。
      累计已扣税额＝已缴税额＋应补(退)税额（负数按0）；累计收入要减去累计免税收入；累计减除费用除以5000是月数，
      12月以前是60000的按六万元以下。有一处错就什么都不写（退出状态 1）。
      扣缴端“税款计算”导出的表另存为 CSV 就能用：本期各列、税率等不看；没有“累计专项附加扣除”一列的，由子女教育等六项相加；
      累计个人养老金、累计准予扣除的捐赠加进累计其他扣除。
      """,
      """
      The sheet of --opening has a row a person, columns in any order, UTF-8 or GBK; * must be filled in (not where the
      last month is December):
        \(list(.english))
      employee_id or id_number is enough; wages of months are columns such as 2026-01_regular (without overtime) and
      2026-01_total, blank where nobody knows them. ytd_tax = tax_paid + tax_due (below 0 counts as 0); ytd_income =
      total_income - exempt_income; basic_deduction / 5000 is the number of months, and 60,000 before December low_income.
      With one fault nothing is written (exit status 1). The export of the tax client's computation is such a sheet: its
      other columns are passed over, the kinds of special additional deductions add up where there is no column of all,
      and pensions of one's own and donations are added to other_deductions.
      """)
  }

  /// What was asked.
  private struct Plan {
    let opening: String
    let roster: String
    let until: PayPeriod
    let ledger: String
    let writtenRoster: String?
    let replaces: Bool
    let language: Language

    init(_ arguments: Arguments) throws(UsageError) {
      try arguments.refuseOperands(meantFor: "--opening")
      func path(_ option: String) throws(UsageError) -> String {
        guard let text = arguments[option], !text.isEmpty else {
          throw UsageError(
            reason: Bilingual(
              "--opening 要和 --roster、--paid-until、--ledger 一起给，缺少 \(option)",
              "--opening goes with --roster, --paid-until and --ledger; \(option) is missing"))
        }
        return option == "--paid-until" ? text : Folder.plain(text)
      }
      opening = try path("--opening")
      roster = try path("--roster")
      _ = try path("--paid-until")
      ledger = try path("--ledger")
      writtenRoster = arguments["--write-roster"].map(Folder.plain)
      replaces = arguments.has("--replace")
      language = try arguments.language()
      guard let until = try arguments.period("--paid-until"), writtenRoster != ledger, writtenRoster != ""
      else {
        throw UsageError(
          reason: Bilingual(
            "--write-roster 要写另一个文件名", "--write-roster names another file"))
      }
      self.until = until
      if let option = ["--region", "--check", "--period"].first(where: arguments.has) {
        throw UsageError(
          reason: Bilingual("\(option) 不和 --opening 一起用", "\(option) does not go with --opening"))
      }
    }

    /// What may make way for the ledger: one without rows, or any ledger with `--replace`.
    var placeOfLedger: Replacement {
      Replacement(
        target: ledger, isAllowed: replaces || OpeningCommand.isBlankLedger(ledger),
        inputs: [opening, roster])
    }

    var placeOfRoster: Replacement? {
      writtenRoster.map { Replacement(target: $0, isAllowed: false, inputs: [opening, roster]) }
    }
  }

  /// Refuses options that only an opening has.
  static func refuseOptions(_ arguments: Arguments) throws(UsageError) {
    guard let option = options.map(\.name).first(where: arguments.has) else { return }
    throw UsageError(
      reason: Bilingual("\(option) 只和 --opening 一起用", "\(option) goes with --opening only"))
  }

  static func run(_ arguments: Arguments) throws -> Int32 {
    let plan = try Plan(arguments)
    if let refusal = refusal(plan) {
      Terminal.warn(refusal.text(in: plan.language))
      return 1
    }
    let staging = try Staging(target: plan.ledger)
    defer { staging.discard() }
    let placeOfRoster = try plan.writtenRoster.map { try Staging(target: $0) }
    defer { placeOfRoster?.discard() }
    let opening = try OpeningLedger(
      try staging.takeWhole(plan.opening, as: Folder.name(of: plan.opening), into: "opening"),
      roster: try staging.take(plan.roster, as: Folder.name(of: plan.roster), into: "roster"),
      OpeningLedger.Options(until: plan.until, language: plan.language, law: try law(plan.until)),
      converter: SystemConverter())
    Terminal.warn(opening.doubts.map { $0.text(in: plan.language) })
    if !opening.faults.isEmpty { throw ListRefusal(faults: opening.faults) }
    // Held while they are written: the bytes are views of them.
    try withExtendedLifetime(opening) {
      try staging.publish(opening.ledger.bytes, plan.placeOfLedger, made: .ledger)
      if let placeOfRoster, let place = plan.placeOfRoster {
        try placeOfRoster.publish(opening.roster.bytes, place)
      }
    }
    Terminal.say(account(opening, plan).map { $0.text(in: plan.language) })
    return 0
  }

  private static func account(_ opening: OpeningLedger, _ plan: Plan) -> [Bilingual] {
    var lines = [
      Bilingual(
        "已写台账 \(plan.ledger)：\(opening.people) 人，发到 \(plan.until)；推算的数：",
        "Wrote the ledger \(plan.ledger): \(opening.people) people, paid until \(plan.until). What was derived:"
      )
    ]
    lines += opening.told.map { Bilingual("  \($0.chinese)", "  \($0.english)") }
    if let roster = plan.writtenRoster {
      lines.append(
        Bilingual(
          "已写名册 \(roster)：\(opening.bases) 人填上了缴费基数",
          "Wrote the roster \(roster): \(opening.bases) people were given a contribution_base"))
    }
    return lines
  }

  private static func refusal(_ plan: Plan) -> Bilingual? {
    if let refusal = plan.placeOfLedger.refusalOfPlace ?? plan.placeOfLedger.refusalOfFile(.ledger) {
      return Bilingual(
        refusal.chinese.replacing("--out", with: "--ledger"),
        refusal.english.replacing("--out", with: "--ledger"))
    }
    guard let place = plan.placeOfRoster else { return nil }
    if let refusal = place.refusalOfPlace {
      return Bilingual(
        refusal.chinese.replacing("--out", with: "--write-roster"),
        refusal.english.replacing("--out", with: "--write-roster"))
    }
    return Folder.exists(place.target)
      ? Bilingual(
        "\(place.target) 已存在，没有改动；请用 --write-roster 另写一个文件名",
        "\(place.target) is there already and was left as it is; name another file with --write-roster") : nil
  }

  /// Whether a file is a ledger without rows, as a new bureau has it.
  private static func isBlankLedger(_ path: String) -> Bool {
    guard Folder.isFileItself(path), let bytes = try? OpenFile.bytes(of: path),
      let table = try? TextTable(
        file: path, bytes: bytes, columns: InputColumns.ledger, converter: SystemConverter())
    else { return false }
    return table.rows.isEmpty
  }

  /// The country's figures, as a new bureau gets them.
  private static func law(_ until: PayPeriod) throws(FileFaults) -> OpeningLaw {
    let files = StarterStandards.files.map { StandardsFile(name: $0.name, bytes: Array($0.text.utf8)) }
    let standards = try StandardsFolder.load(files, converter: SystemConverter())
    func money(_ name: ParameterName) -> Money {
      guard case .money(let money)? = standards.parameters[name]?.last?.terms.value else { return .zero }
      return money
    }
    let annual = (standards.taxBrackets[.annual] ?? []).filter {
      $0.origin.isInForce(on: until.firstDay, knownOn: nil)
    }
    return OpeningLaw(
      basicDeduction: money(.basicDeduction), lowIncomeDeduction: money(.lowIncomeDeduction),
      brackets: annual.map(\.terms).sorted { $0.over < $1.over })
  }
}
