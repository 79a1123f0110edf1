import Payroll
import PayrollFiles
import PayrollRuns

/// A bureau's folder, as `payroll new` makes it: where everything of a month lies, and what comes next.
struct BureauFolder {
  /// The folders in it.
  enum Place: CaseIterable {
    case standards, rosters, adjustments, ledgers, layouts, results, output

    /// The name.
    var name: Bilingual {
      switch self {
      case .standards: Bilingual("标准", "standards")
      case .rosters: Bilingual("名册", "rosters")
      case .adjustments: Bilingual("调整", "adjustments")
      case .ledgers: Bilingual("台账", "ledgers")
      case .layouts: Bilingual("报盘格式", "layouts")
      case .results: Bilingual("结果", "results")
      case .output: Bilingual("输出", "output")
      }
    }
  }

  private let folder: String
  /// The language of the folders' names.
  let language: Language
  /// The months that are paid.
  let months: [Archive]

  /// Whether a path is a bureau's folder.
  static func isOne(_ path: String) -> Bool { form(of: path) != nil }

  /// The language in which a folder is a bureau's; nil if it is none.
  private static func form(of path: String) -> Language? {
    let place = Folder.plain(path) + "/"
    return [Language.chinese, .english].first { language in
      [Place.standards, .rosters].allSatisfy { Folder.isFolder(place + $0.name.text(in: language)) }
    }
  }

  /// Looks into a bureau's folder.
  ///
  /// - Throws: `UsageError` if it is none; ``RunError`` for a month whose record is damaged or older.
  init(_ path: String) throws {
    folder = Folder.plain(path)
    guard let form = BureauFolder.form(of: path) else {
      throw UsageError(
        reason: Bilingual(
          "\(path) 不是单位文件夹：里面没有“标准”和“名册”；用 payroll new 建一个",
          "\(path) is no bureau's folder: it holds neither standards and rosters nor 标准 and 名册; payroll new makes one"
        ))
    }
    language = form
    let results = folder + "/" + Place.results.name.text(in: form)
    var months: [Archive] = []
    for month in Folder.isFolder(results) ? try ArchiveFolders(results).months() : []
    where !months.contains(where: month.isCopy) { months.append(month) }
    self.months = months
  }

  /// The path of a folder in it.
  func path(_ place: Place) -> String { folder + "/" + place.name.text(in: language) }

  /// The newest month that is paid.
  var newest: PayPeriod? { months.map(\.options.period).max() }

  /// The runs of a month.
  func runs(of period: PayPeriod) -> [Archive] { months.filter { $0.options.period == period } }

  /// The run of a month whose ledger no other run of that month took in.
  ///
  /// - Throws: ``BackPayError/ambiguous(_:folders:)`` if there are several.
  func lastRun(of period: PayPeriod) throws -> Archive? {
    let runs = runs(of: period)
    let last = runs.filter { run in !runs.contains { $0.folder != run.folder && $0.tookIn(run) } }
    if last.count > 1 { throw BackPayError.ambiguous(period, folders: last.map(\.folder)) }
    return last.first
  }

  /// The month that is to be paid: the one after the newest; without results the one after the ledger, or that of the only
  /// roster.
  ///
  /// - Throws: `UsageError` if nothing says so.
  func monthToPay() throws -> PayPeriod {
    if let newest { return newest.advanced(by: 1) }
    if let ledger = try onlyLedger(), let latest = try BureauFolder.latest(in: ledger) {
      return latest.advanced(by: 1)
    }
    let rosters = Set(try names(in: .rosters).compactMap { MonthCheck.months(in: $0).first })
    guard let month = rosters.first, rosters.count == 1 else {
      throw UsageError(
        reason: Bilingual(
          "看不出要发放哪个月：还没有结果，\(path(.rosters)) 里有 \(rosters.count) 个月的名册；请用 --period 写明月份",
          "nothing says which month is to be paid: there are no results, and \(path(.rosters)) holds rosters of "
            + "\(rosters.count) months; name the month with --period"))
    }
    return month
  }

  /// The roster of a month: a file, or all files of a folder.
  ///
  /// - Throws: `UsageError` if there are both, or none.
  func roster(of period: PayPeriod) throws(UsageError) -> String {
    let place = path(.rosters) + "/\(period)"
    switch (Folder.exists(place + ".csv"), Folder.isFolder(place)) {
    case (true, false): return place + ".csv"
    case (false, true): return place
    case (true, true):
      throw UsageError(
        reason: Bilingual(
          "\(place).csv 和文件夹 \(place) 都在，不知道用哪个；请移走一个，或用 --roster 写明",
          "both \(place).csv and the folder \(place) are there; move one of them away, or name one with --roster"
        ))
    case (false, false):
      throw UsageError(
        reason: Bilingual("没有 \(period) 的名册 \(place).csv；", "there is no roster \(place).csv; ")
          + (try nearestRoster(of: period)))
    }
  }

  /// What to do about a month without a roster: call the file that was meant by the month, or make one.
  private func nearestRoster(of period: PayPeriod) throws(UsageError) -> Bilingual {
    let named = Set(months.map(\.options.period).map(\.description))
    let meant = rosterNames.filter { name in
      BureauFolder.tables.contains { name.lowercased().hasSuffix($0) } && !name.hasSuffix(BureauFolder.notes)
        && !named.contains { name.hasPrefix($0) }
        && MonthCheck.months(in: name).allSatisfy { $0 == period }
    }
    let place = path(.rosters)
    if let name = meant.first, meant.count == 1 {
      let target = "\(period).csv"
      return name.lowercased().hasSuffix(".csv")
        ? Bilingual(
          "\(place) 里有 \(name)，要是它，请改名为 \(target)，或用 --roster 写明",
          "\(place) holds \(name); if that is it, call it \(target), or name it with --roster")
        : Bilingual(
          "\(place) 里有 \(name)：请打开它另存为 CSV（CSV UTF-8），文件名 \(target)",
          "\(place) holds \(name): open it and save it as CSV (CSV UTF-8) by the name \(target)")
    }
    if newest == nil {
      return Bilingual(
        "请把填好的名册存成这个文件，或用 --roster 写明", "save the roster by this name, or name one with --roster")
    }
    return Bilingual(
      "用 payroll next --bureau \(folder) 从上月生成，或用 --roster 写明；重发已经发放的月份，请用 --period 写明",
      "make it with payroll next --bureau \(folder), or name one with --roster; to pay a month again name it with --period"
    )
  }

  private static let notes = ".notes.csv"
  /// What tables are saved as.
  private static let tables = [".csv", ".xlsx", ".xls", ".et", ".ods"]

  private var rosterNames: [String] { (try? names(in: .rosters)) ?? [] }

  /// Files that look as if they belonged to a month and are not read: rosters beside that of the month, adjustments whose
  /// names do not begin with any.
  func unread(in period: PayPeriod, beside roster: String) -> [Bilingual] {
    let rosters = rosterNames.filter { name in
      name.hasPrefix("\(period)") && !name.hasSuffix(BureauFolder.notes)
        && path(.rosters) + "/" + name != roster
    }
    let adjustments = ((try? names(in: .adjustments)) ?? []).filter { name in
      name.lowercased().hasSuffix(".csv") && !["空白.csv", "blank.csv"].contains(name)
        && !(name.count >= 7 && ReadText.month(String(name.prefix(7))) != nil)
    }
    return rosters.map {
      Bilingual(
        "  没有读：\(path(.rosters))/\($0)。一个月的名册是一个文件；几份的，放进文件夹 \(path(.rosters))/\(period)",
        "  not read: \(path(.rosters))/\($0). A month has one roster; several go into the folder \(path(.rosters))/\(period)"
      )
    }
      + adjustments.map {
        Bilingual(
          "  没有读：\(path(.adjustments))/\($0)。调整表的文件名以月份开头，如 \(period).csv",
          "  not read: \(path(.adjustments))/\($0). The name of a file of adjustments begins with its month, such as \(period).csv"
        )
      }
  }

  /// Whether a roster has its titles alone.
  static func isBlank(_ roster: String) throws -> Bool {
    guard Folder.isFile(roster) else { return false }
    let bytes = try OpenFile.bytes(of: roster)
    let lines = bytes.split { $0 == 0x0A || $0 == 0x0D }
    return lines.count { line in !line.allSatisfy { [0x20, 0x09, 0x22, 0x2C].contains($0) } } < 2
  }

  /// The adjustments of a month: every file whose name begins with it.
  func adjustments(of period: PayPeriod) throws -> [String] {
    try names(in: .adjustments).filter { $0.hasPrefix("\(period)") && $0.lowercased().hasSuffix(".csv") }
      .map { path(.adjustments) + "/" + $0 }
  }

  /// The ledger with which a month is paid: that of the last run before it.
  ///
  /// - Parameter replaced: a run of that month that is paid again, with the ledger that it was paid with.
  func ledger(for period: PayPeriod, replacing replaced: Archive? = nil) throws -> String? {
    let ofMonth = runs(of: period)
    if let replaced {
      if let before = ofMonth.first(where: { $0.folder != replaced.folder && replaced.tookIn($0) }) {
        return before.folder + "/" + ResultFile.ledger.name
      }
    } else if let last = try lastRun(of: period) {
      return last.folder + "/" + ResultFile.ledger.name
    }
    let earlier = months.map(\.options.period).filter { $0 < period }.max()
    if let earlier { return try lastRun(of: earlier).map { $0.folder + "/" + ResultFile.ledger.name } }
    return try onlyLedger()
  }

  /// The one file of ledgers; nil without any.
  private func onlyLedger() throws -> String? {
    let files = try names(in: .ledgers).filter { $0.lowercased().hasSuffix(".csv") }
    if files.count > 1 {
      throw UsageError(
        reason: Bilingual(
          "\(path(.ledgers)) 里有 \(files.count) 个台账，还没有结果，不知道用哪个；请只留一个，或用 --ledger 写明",
          "\(path(.ledgers)) holds \(files.count) ledgers and there are no results yet; leave one, or name it with --ledger"
        ))
    }
    return files.first.map { path(.ledgers) + "/" + $0 }
  }

  /// The latest month in a ledger; nil without rows.
  private static func latest(in ledger: String) throws -> PayPeriod? {
    let staging = try Staging(target: nil)
    defer { staging.discard() }
    return try LedgerDigest(try staging.take(ledger, as: ResultFile.ledger.name, into: "ledger")).latest
  }

  /// The names in one of the folders, hidden ones aside; none if the folder is missing.
  private func names(in place: Place) throws -> [String] {
    guard Folder.isFolder(path(place)) else { return [] }
    return try Folder.names(in: path(place)).filter { !$0.hasPrefix(".") && !$0.hasPrefix("~") }
  }

  /// Where another run of a month goes: `2026-10-2`, and on.
  func placeOfAnotherRun(of period: PayPeriod) -> String {
    let place = path(.results) + "/\(period)"
    var number = 2
    while Folder.exists("\(place)-\(number)") { number += 1 }
    return "\(place)-\(number)"
  }

  /// Where what is made of results goes, such as `输出/2026-10-比较`.
  func output(_ name: Bilingual) -> String { path(.output) + "/" + name.text(in: language) }
}

extension Archive {
  /// Whether both have left the same payslips and the same ledger.
  fileprivate func isCopy(of other: Archive) -> Bool {
    func left(_ month: Archive) -> [RecordedFile] {
      month.record.files.filter { [ResultFile.payslips.name, ResultFile.ledger.name].contains($0.name) }
    }
    return options.period == other.options.period && !left(self).isEmpty && left(self) == left(other)
  }
}
