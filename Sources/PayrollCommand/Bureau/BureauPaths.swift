import Payroll
import PayrollFiles
import PayrollRuns

/// What each command finds in a bureau's folder.
struct BureauPaths {
  /// The options that may be filled, in the order in which they are said.
  static let options = [
    "--period", "--year", "--from", "--to", "--month", "--roster", "--after", "--ledger", "--adjustments",
    "--archive",
    "--standards", "--layouts", "--date",
    "--out",
  ]

  private let bureau: BureauFolder

  init(_ bureau: BureauFolder) {
    self.bureau = bureau
  }

  /// Fills what was not given.
  ///
  /// - Throws: `UsageError` if the folder does not say what is meant; ``BureauRefusal``.
  func fill(_ arguments: inout Arguments, of command: String) throws {
    switch command {
    case "run": try fillRun(&arguments)
    case "explain": try fillExplain(&arguments)
    case "simulate": try fillSimulate(&arguments)
    case "backpay": try fillBackPay(&arguments)
    case "benefits": try fillBenefits(&arguments)
    case "next":
      let month = try newest()
      if arguments.operands.isEmpty { arguments.set(operands: folders(of: month)) }
      let roster = bureau.path(.rosters) + "/\(month.advanced(by: 1))"
      if !arguments.has("--out"), Folder.isFolder(roster) {
        throw BureauRefusal(
          message: Bilingual(
            "文件夹 \(roster) 已经在了，同一个月只能有一份名册，没有写；请移走它，或用 --out 另指定",
            "the folder \(roster) is there already, and a month has one roster; nothing was written, move it away or name "
              + "another place with --out"))
      }
      arguments.fill("--out", roster + ".csv")
    case "compare":
      let month = try newest()
      let before = bureau.months.map(\.options.period).filter { $0 < month }.max()
      guard arguments.operands.isEmpty else { break }
      guard let before else {
        throw UsageError(
          reason: Bilingual(
            "只有 \(month) 一个月的结果，没有可比较的月份",
            "there are results of \(month) alone, and nothing to compare them with"))
      }
      arguments.set(operands: folders(of: before) + folders(of: month))
      arguments.fill("--out", bureau.output(Bilingual("\(month)-比较", "\(month)-compare")))
    case "year":
      let year = try arguments["--year"] ?? String(newest().year)
      arguments.fill("--year", year)
      arguments.fill("--archive", bureau.path(.results))
      arguments.fill("--standards", bureau.path(.standards))
      arguments.fill("--out", bureau.output(Bilingual("\(year)-年度", "\(year)-year")))
    case "declare":
      arguments.fill("--layouts", bureau.path(.layouts))
      let name = arguments.has("--only") ? Bilingual("报盘-退票", "declare-returned") : Bilingual("报盘", "declare")
      try fillMonth(&arguments, name)
    case "slips": try fillMonth(&arguments, Bilingual("工资表", "slips"))
    case "verify":
      if arguments.operands.isEmpty { arguments.fill("--archive", bureau.path(.results)) }
    case "standards":
      arguments.fill("--standards", bureau.path(.standards))
      if !arguments.has("--diff"), let month = try? bureau.monthToPay() {
        arguments.fill("--date", month.firstDay.description)
      }
    case "check":
      if arguments.operands.isEmpty, !arguments.has("--boundaries") {
        throw UsageError(
          reason: Bilingual(
            "请写出单位自己的案例文件；示例的案例按示例的标准算，不带 --bureau 核对。查单位的标准用 payroll standards --check --bureau",
            "name the bureau's own file of cases; the sample's go by the sample's standards and are checked without --bureau. "
              + "To look through the bureau's standards: payroll standards --check --bureau"))
      }
      arguments.fill("--standards", bureau.path(.standards))
    default: arguments.fill("--standards", bureau.path(.standards))
    }
  }

  private func folders(of month: PayPeriod) -> [String] { bureau.runs(of: month).map(\.folder) }

  private func newest() throws(UsageError) -> PayPeriod {
    guard let newest = bureau.newest else {
      throw UsageError(
        reason: Bilingual(
          "\(bureau.path(.results)) 里还没有发放过的月份", "no month that was paid lies in \(bureau.path(.results)) yet"
        ))
    }
    return newest
  }

  // MARK: A month

  private func fillRun(_ arguments: inout Arguments) throws {
    let period = try arguments.period("--period") ?? bureau.monthToPay()
    let last = try bureau.lastRun(of: period)
    let replaced = arguments.has("--replace") ? last : nil
    let isWhole = !arguments.has("--roster") && !arguments.has("--out")
    if isWhole, replaced != nil, bureau.runs(of: period).count > 1 {
      throw UsageError(reason: partAgain(period, last))
    }
    if let last, replaced == nil, isWhole {
      if bureau.runs(of: period).count > 1 { throw BureauRefusal(message: partAgain(period, last)) }
      throw BureauRefusal(
        message: Bilingual(
          "\(period) 已经发放过，结果在 \(last.folder)，没有改动。补发退回的人，用 --roster 写出改好的名册；重发这个月，加 --replace",
          "\(period) is paid already, in \(last.folder), which was left as it is. To pay mended rows, name their roster with "
            + "--roster; to pay the month again, add --replace"))
    }
    arguments.fill("--period", period.description)
    if !arguments.has("--roster") {
      let roster = try bureau.roster(of: period)
      if try BureauFolder.isBlank(roster) {
        throw BureauRefusal(
          message: Bilingual(
            "名册 \(roster) 里还没有人，没有发放；请先填好",
            "nobody is on the roster \(roster) yet, and nothing was paid; fill it in first"))
      }
      arguments.fill("--roster", roster)
    }
    if !arguments.has("--ledger"), !arguments.has("--no-ledger"),
      let ledger = try bureau.ledger(for: period, replacing: replaced)
    {
      arguments.fill("--ledger", ledger)
    }
    arguments.fill("--adjustments", try bureau.adjustments(of: period))
    arguments.fill("--standards", bureau.path(.standards))
    let first = bureau.path(.results) + "/\(period)"
    arguments.fill(
      "--out", replaced?.folder ?? (last == nil ? first : bureau.placeOfAnotherRun(of: period)))
  }

  /// What is said where a month was paid in several runs, and none of its rosters is named.
  private func partAgain(_ period: PayPeriod, _ last: Archive?) -> Bilingual {
    Bilingual(
      "\(period) 分几次发放过，最后一次在 \(last?.folder ?? "")，没有改动。再补发退回的人，用 --roster 写出改好的名册；"
        + "重发最后一次，用 --roster 写出那次的名册，再加 --replace",
      "\(period) was paid in several runs, the last of them in \(last?.folder ?? ""), which was left as it is. To pay more "
        + "mended rows, name their roster with --roster; to pay the last run again, name its roster and add --replace"
    )
  }

  private func fillExplain(_ arguments: inout Arguments) throws {
    if arguments.has("--case") {
      arguments.fill("--standards", bureau.path(.standards))
      return
    }
    // Whoever names a roster asks for a month that is not paid yet.
    if arguments.has("--roster") {
      arguments.fill("--standards", bureau.path(.standards))
      return
    }
    let month = try arguments.period("--period") ?? newest()
    if bureau.runs(of: month).isEmpty {
      throw UsageError(
        reason: Bilingual("\(month) 还没有发放", "\(month) is not paid yet"))
    }
    arguments.set("--period", nil)
    let runs = folders(of: month)
    if arguments.has("--all"), runs.count > 1, !arguments.has("--month") {
      throw UsageError(
        reason: Bilingual(
          "\(month) 分 \(runs.count) 次发放，--all 一次说明一次发放：请用 --month 写一个，如 --month \(runs[0])，说明完再写另一个",
          "\(month) was paid in \(runs.count) runs, and --all explains one: name it with --month, such as --month \(runs[0]), "
            + "and the others after it"))
    }
    arguments.fill("--month", runs)
    if arguments.has("--all") {
      arguments.fill("--out", bureau.output(Bilingual("\(month)-说明", "\(month)-explanations")))
    }
  }

  /// The folders of a paid month, and the place of what is made of it.
  private func fillMonth(_ arguments: inout Arguments, _ name: Bilingual) throws {
    let month = try arguments.period("--period") ?? newest()
    arguments.set("--period", nil)
    guard arguments.operands.isEmpty else { return }
    if bureau.runs(of: month).isEmpty {
      throw UsageError(reason: Bilingual("\(month) 还没有发放", "\(month) is not paid yet"))
    }
    arguments.set(operands: folders(of: month))
    if arguments.has("--check") { return }
    arguments.fill(
      "--out", bureau.output(Bilingual("\(month)-\(name.chinese)", "\(month)-\(name.english)")))
  }

  // MARK: Planning and cases

  private func fillSimulate(_ arguments: inout Arguments) throws {
    let period = try arguments.period("--period") ?? bureau.monthToPay()
    arguments.fill("--period", period.description)
    if !arguments.has("--roster") {
      if let roster = try? bureau.roster(of: period) {
        arguments.fill("--roster", roster)
        arguments.fill("--adjustments", try bureau.adjustments(of: period))
      } else {
        arguments.fill("--after", folders(of: try newest()))
      }
    }
    if let ledger = try bureau.ledger(for: period) { arguments.fill("--ledger", ledger) }
    arguments.fill("--standards", bureau.path(.standards))
    arguments.fill("--out", bureau.output(Bilingual("测算-\(period)", "simulate-\(period)")))
  }

  private func fillBackPay(_ arguments: inout Arguments) throws {
    let to = try arguments.period("--to") ?? newest()
    let corrected = arguments.has("--corrections")
    guard let from = try arguments.period("--from") ?? (corrected ? try firstCorrected(arguments, to) : nil)
    else {
      throw UsageError(
        reason: Bilingual("请用 --from 写出从哪个月起补", "name the first month that is looked at with --from"))
    }
    arguments.fill("--from", from.description)
    arguments.fill("--to", to.description)
    arguments.fill("--archive", bureau.path(.results))
    if !corrected { arguments.fill("--standards", bureau.path(.standards)) }
    arguments.fill("--out", bureau.output(Bilingual("补发-\(from)-\(to)", "backpay-\(from)-\(to)")))
  }

  /// The first month with a corrected cell.
  private func firstCorrected(_ arguments: Arguments, _ to: PayPeriod) throws -> PayPeriod? {
    let files = try arguments.all("--corrections").map {
      StandardsFile(name: Folder.name(of: $0), bytes: try OpenFile.bytes(of: $0))
    }
    return try Correction.read(files, upTo: to, converter: SystemConverter()).map(\.period).min()
  }

  private func fillBenefits(_ arguments: inout Arguments) throws {
    guard arguments.has("--cases") else {
      throw UsageError(reason: Bilingual("请用 --cases 写出案件文件", "name the file of cases with --cases"))
    }
    arguments.fill("--standards", bureau.path(.standards))
    if let newest = bureau.newest {
      arguments.fill("--archive", bureau.path(.results))
      if let last = try bureau.lastRun(of: newest) {
        arguments.fill("--ledger", last.folder + "/" + ResultFile.ledger.name)
      }
    }
    arguments.fill("--out", bureau.output(Bilingual("待遇", "benefits")))
  }
}
