import Payroll
import PayrollFiles
import PayrollRuns

/// Why a run publishes nothing because of what lies around it. Each says both sides, and the option that says it is meant.
struct LookAround {
  private let plan: RunPlan
  private let around: Surroundings
  /// Months beside that turned out to be damaged when they were looked at.
  private let damaged = Damaged()

  private final class Damaged {
    var folders: [String] = []
  }

  /// What is read of a month beside; nil if the folder is damaged, which is told.
  private func read<Value>(_ month: Archive, _ body: () throws -> Value) -> Value? {
    do { return try body() } catch {
      if !damaged.folders.contains(month.folder) { damaged.folders.append(month.folder) }
      return nil
    }
  }

  private var period: PayPeriod { plan.options.period }
  private var lastMonth: PayPeriod { plan.options.period.advanced(by: -1) }

  /// - Returns: nil for a run that writes no folder, which is a filter on a part of the people.
  init?(_ plan: RunPlan) {
    guard let target = plan.target else { return nil }
    self.plan = plan
    around = Surroundings(of: target, ledger: plan.ledger)
  }

  /// What is told of the months beside: folders that could not be looked into, runs that did not hand on to each other.
  var told: [Bilingual] {
    let last = around.lastRuns(of: lastMonth).map(\.folder)
    let apart =
      last.count < 2
      ? []
      : [
        Bilingual(
          "警告：\(lastMonth) 的 \(last.joined(separator: "、")) 各用各的台账，没有一个接着另一个，只有一个会交给本月；请核对是不是漏用了台账",
          "warning: \(last.joined(separator: ", ")) of \(lastMonth) did not hand on to each other, and only one of them goes "
            + "on to this month; see whether one was paid without the other's ledger")
      ]
    return apart
      + (around.unreadable + damaged.folders).map {
        Bilingual(
          "旁边的 \($0) 读不出是哪个月的结果，没有与它核对；请核对这个文件夹",
          "\($0) beside the results cannot be read as a month and was left out of the comparison; check that folder"
        )
      }
  }

  /// Why the month may not be paid from these inputs; nil if it may.
  ///
  /// - Throws: what reading the inputs and the months around throws.
  func refusal(_ inputs: RunInputs) throws -> Bilingual? {
    if let refusal = refusalOfReplacing { return refusal }
    if let refusal = try refusalOfLedger(inputs) { return refusal }
    return try refusalOfAdjustments(inputs)
  }

  // MARK: The ledger

  private func refusalOfLedger(_ inputs: RunInputs) throws -> Bilingual? {
    let lastRuns = around.lastRuns(of: lastMonth)
    guard let ledger = inputs.ledger, let path = plan.ledger else {
      return try refusalWithoutLedger(inputs, lastRuns)
    }
    if plan.trustsLedger { return nil }
    if let month = around.ofLedger, let left = month.ledgerLeft,
      inputs.archived.first(where: { $0.name.hasPrefix("inputs/ledger/") })?.isCopy(of: left) == false
    {
      return Bilingual(
        "台账 \(path) 与 \(month.folder)/run.json 记的不一样：发放以后改动过。请用备份恢复；确实要用改过的，加 --trust-ledger",
        "the ledger \(path) is not what \(month.folder)/run.json records: it was changed since it was written. Restore it "
          + "from a copy; if it is meant, add --trust-ledger")
    }
    let given = inputs.archived.first { $0.name.hasPrefix("inputs/ledger/") }
    if let given, lastRuns.contains(where: { $0.ledgerLeft.map(given.isCopy) == true }) { return nil }
    if lastRuns.isEmpty { return nil }
    let rows = try LedgerDigest(ledger)
    if rows.rows == 0 { return try refusalWithoutLedger(inputs, lastRuns) }
    if let latest = rows.latest, latest >= period { return nil }
    for month in lastRuns where read(month, month.ledgerRowsLeft) == rows { return nil }
    let whole = lastRuns.filter { !damaged.folders.contains($0.folder) }
    if whole.isEmpty { return nil }
    let names = whole.map { $0.folder + "/" + ResultFile.ledger.name }
    return Bilingual(
      "台账 \(path) 不是 \(lastMonth) 最后一次发放留下的：旁边的是 \(names.joined(separator: "、"))。请改用它（--ledger）；"
        + "确实要用现在这份，加 --trust-ledger",
      "the ledger \(path) is not the one that \(lastMonth) left, which lies in \(names.joined(separator: ", ")). Give that "
        + "one (--ledger); if yours is meant, add --trust-ledger")
  }

  private func refusalWithoutLedger(_ inputs: RunInputs, _ lastRuns: [Archive]) throws -> Bilingual? {
    let months = around.months(of: lastMonth)
    if plan.needsNoLedger || months.isEmpty { return nil }
    let payslips = months.compactMap { month in
      read(month) {
        _ = try month.result(.ledger)
        return try month.result(.payslips)
      }
    }
    guard let somebody = try PaidBefore.first(of: inputs.rosters, in: payslips) else { return nil }
    let name = (around.lastRuns(of: period).last ?? lastRuns.last ?? months[0]).folder
    return Bilingual(
      "没有给台账，但旁边 \(lastMonth) 发放过名册上的人（如 \(somebody)）：个税累计、年休假、补休和欠款都会从零算起。"
        + "请加 --ledger \(name)/ledger.csv；确实是首次发放，加 --no-ledger",
      "no ledger is given, although people of this roster were paid in \(lastMonth), which lies beside (such as \(somebody)): tax, leave, "
        + "compensatory leave and debts would count from zero. Add --ledger \(name)/ledger.csv; if this is a first run, add "
        + "--no-ledger")
  }

  /// Why a month that is computed may not be published: its ledger is of other people.
  func refusal(_ fit: LedgerFit?) -> Bilingual? {
    guard let fit, let ledger = plan.ledger else { return nil }
    let roster = plan.rosters.joined(separator: ", ")
    if fit.lacksPeopleOfRoster, !plan.trustsLedger {
      return Bilingual(
        "台账 \(ledger) 里只有名册 \(roster) 上 \(fit.hiredBefore) 名老员工中的 \(fit.hiredBeforeInLedger) 人，像是别的单位或别的月份的。"
          + "请核对 --ledger；确实用它，加 --trust-ledger",
        "the ledger \(ledger) holds \(fit.hiredBeforeInLedger) of the \(fit.hiredBefore) people of the roster \(roster) who "
          + "were hired before this month: it looks like another bureau's or another month's. Check --ledger; if it is "
          + "meant, add --trust-ledger")
    }
    // Where nobody is in common one option is enough to say that it is meant.
    if fit.lacksPeopleOfLedger, !plan.isPart, !(plan.trustsLedger && fit.lacksPeopleOfRoster) {
      if let first = around.lastRuns(of: period).last {
        return Bilingual(
          "\(first.folder) 已经发放过 \(period)：补发其余的人，台账要用 \(first.folder)/ledger.csv，不是 \(ledger)；"
            + "名册确实只是 \(ledger) 中一部分人的，加 --part",
          "\(first.folder) has paid \(period) already: to pay the rest give its ledger, \(first.folder)/ledger.csv, and not "
            + "\(ledger); if the roster is a part of the people of that one, add --part")
      }
      return Bilingual(
        "台账 \(ledger) 里在职的 \(fit.employed) 人，名册 \(roster) 上只有 \(fit.employedOnRoster) 人，像是别的单位的台账，或名册不全。"
          + "请核对两个文件；名册只是其中一部分人的，加 --part",
        "of the \(fit.employed) people employed in the ledger \(ledger) only \(fit.employedOnRoster) are on the roster "
          + "\(roster): it looks like another bureau's ledger, or the roster is not complete. Check both; if the roster is a "
          + "part of the people, add --part")
    }
    return nil
  }

  // MARK: Last month's roster

  /// Rosters larger than so many bytes are not set beside last month's: their figures would not fit a small memory.
  private static let mostBytes = 64 << 20

  /// What is told of the roster beside last month's: figures that jumped, ratings that are gone.
  ///
  /// - Throws: what reading the rosters throws.
  func noticed(_ inputs: RunInputs) throws -> [Bilingual] {
    let beside = around.lastRuns(of: lastMonth).last
    let ofLedger = around.ofLedger.flatMap { $0.options.period == lastMonth ? $0 : nil }
    guard let month = ofLedger ?? beside else { return [] }
    let files = (inputs.archived + month.record.files).filter { $0.name.hasPrefix("inputs/roster/") }
    guard files.allSatisfy({ $0.size <= LookAround.mostBytes }),
      let roster = try? LastRoster(try month.rosters(), now: inputs.rosters)
    else { return [] }
    var told: [Bilingual] = []
    if !roster.jumps.isEmpty {
      let places = roster.jumps.prefix(3)
      let more = roster.jumps.count > 3 ? ", …" : ""
      let chinese = places.map { "\($0.place)「\($0.field.entry.title.chinese)」" }.joined(separator: ", ")
      let english = places.map { "\($0.place) [\($0.field.code)]" }.joined(separator: ", ")
      told.append(
        Bilingual(
          "\(roster.jumps.count) 处沿用的数与上月相差十倍以上（\(chinese)\(more)）；请核对小数点和单位",
          "\(roster.jumps.count) figures that stand differ from last month's by more than ten times (\(english)\(more)); "
            + "check points and units"))
    }
    if roster.lostRatings {
      told.append(
        Bilingual(
          "上月每人都有考核等次，这个月一个也没有，绩效工资都是 0；请核对“考核等次”一列",
          "everybody had a rating last month and nobody has one now, so all performance pay is 0; check the column rating"
        ))
    }
    return told
  }

  // MARK: Adjustments

  private func refusalOfAdjustments(_ inputs: RunInputs) throws -> Bilingual? {
    if plan.paysAgain || inputs.adjustments.isEmpty { return nil }
    let converter = SystemConverter()
    guard let lines = try? RepeatedAdjustments(inputs.adjustments, converter: converter), !lines.isEmpty
    else {
      return nil
    }
    var months = around.beside
    if let month = around.ofLedger,
      !months.contains(where: { Folder.resolved($0.folder) == Folder.resolved(month.folder) })
    {
      months.append(month)
    }
    var repeated: [RepeatedAdjustments.Line] = []
    for month in months where month.options.period < period && !month.record.inputs.adjustments.isEmpty {
      repeated +=
        read(month) {
          try lines.paid(
            in: RepeatedAdjustments.Run(
              folder: month.folder, adjustments: try month.adjustments(),
              payslips: try month.result(.payslips)))
        } ?? []
    }
    guard let first = repeated.first else { return nil }
    let places =
      repeated.prefix(3).map { "\($0.file):\($0.line)" }.joined(separator: ", ")
      + (repeated.count > 3 ? ", …" : "")
    return Bilingual(
      "调整中有 \(repeated.count) 行以前已经付过（\(places)），付在 \(first.folder)：人员、项目、金额、所属月份、备注都相同。"
        + "请删去这些行；确实要再付一次，加 --again",
      "\(repeated.count) lines of the adjustments were paid before (\(places)), in \(first.folder): the same person, item, "
        + "amount, month and note. Remove them; if they are to be paid again, add --again")
  }

  // MARK: Replacing

  private var refusalOfReplacing: Bilingual? {
    guard plan.replaces, !plan.replacesAndLater, let replaced = around.replaced else { return nil }
    // The month that is there may be another than the one that is paid, and is lost all the same.
    let month = replaced.options.period
    let later = around.beside.filter { $0.options.period >= month && $0.tookIn(replaced) }
    guard let first = later.first else { return nil }
    let names = later.map(\.folder).joined(separator: ", ")
    return Bilingual(
      "\(names) 是用 \(replaced.folder) 的台账发放的，换掉 \(month) 以后它们也要重新发放。确实要重发并随后重发它们"
        + "（从 \(first.folder) 起），加 --and-later；别的文件夹不会改动",
      "\(names) was paid with the ledger of \(replaced.folder), and would have to be paid again after it. If that is meant "
        + "(beginning with \(first.folder)), add --and-later; no other folder is changed")
  }
}

extension Archive {
  /// The rows of the ledger that the month has left.
  fileprivate func ledgerRowsLeft() throws -> LedgerDigest {
    try LedgerDigest(try result(.ledger))
  }

  /// The roster's sheets, as UTF-8.
  fileprivate func rosters() throws -> [InputFile] {
    try record.inputs.rosters.enumerated().map { index, name in
      let path = "\(folder)/inputs/roster/\(index + 1)/\(name)"
      let text = try EncodedText.utf8(try OpenFile.bytes(of: path), file: name, converter: SystemConverter())
      return InputFile(name) { MemoryInput(text.bytes) }
    }
  }

  /// The adjustments that the month was given.
  fileprivate func adjustments() throws -> [StandardsFile] {
    try record.inputs.adjustments.enumerated().map { index, name in
      StandardsFile(
        name: name, bytes: try OpenFile.bytes(of: "\(folder)/inputs/adjustments/\(index + 1)/\(name)"))
    }
  }
}

extension RecordedFile {
  /// Whether the file has the bytes of another.
  fileprivate func isCopy(of other: RecordedFile) -> Bool { size == other.size && xxh64 == other.xxh64 }
}
