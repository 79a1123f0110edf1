import CSV
import FoundationEssentials
import Payroll
import PayrollFiles
import PayrollRuns

/// What `--replace` may take away: results, and nothing that lies among them and is somebody's.
///
/// A folder of results is known by the record that the command has written into it. What lies in it is known by that
/// record, or, where it names no files, by the names that the command writes; so a mistyped `--out` costs nothing that
/// somebody has made. Results of another month or command make way, and that is said.
struct Replacement {
  /// Whose results a folder holds.
  enum Results: Equatable {
    /// `payroll run` of a month.
    case month(PayPeriod)
    /// `payroll benefits`.
    case benefits
    /// `payroll backpay`.
    case backPay
    /// `payroll compare`.
    case comparison
    /// `payroll year`.
    case year
    /// `payroll declare`.
    case declaration
    /// `payroll slips`.
    case slips
    /// `payroll simulate`.
    case simulation
    /// `payroll explain --all`.
    case explanations

    /// Whether they are those of `payroll run`.
    fileprivate var isMonth: Bool {
      if case .month = self { true } else { false }
    }

    /// Whether a name is that of a unit's explanations: `001-unit.html`.
    private static func isSheet(_ name: String) -> Bool {
      let rest = name.drop { ("0"..."9").contains($0) }
      return name.count - rest.count >= 3 && rest.hasPrefix("-") && rest.hasSuffix(".html")
    }

    /// Whether their record names every file.
    fileprivate var namesItsFiles: Bool {
      switch self {
      case .month, .declaration: true
      case .benefits, .backPay, .comparison, .year, .simulation, .explanations, .slips: false
      }
    }

    /// Whether results of this kind have an entry of that name.
    func holds(_ name: String) -> Bool {
      if name == "inputs" { return true }
      return switch self {
      case .month: ResultFile.allCases.contains { $0.name == name }
      case .benefits: BenefitsRun.fileNames.contains(name)
      case .backPay: BackPayFile.allCases.contains { $0.rawValue == name }
      case .comparison: CompareFile.allCases.contains { $0.rawValue == name }
      case .slips: SlipFile.allCases.contains { $0.rawValue == name }
      case .year: YearFile.allCases.contains { $0.rawValue == name }
      case .declaration: name == ResultFile.run.name || name.hasSuffix(".xlsx") || name.hasSuffix(".csv")
      case .simulation: SimulationFile.names.contains(name) || name == ResultFile.rejects.name
      case .explanations:
        name == "explanations.csv" || name == ResultFile.rejects.name || Results.isSheet(name)
      }
    }
  }

  /// What a command makes that makes a single file.
  enum Made {
    /// A roster, with its notes beside it.
    case roster
    /// These notes.
    case notes
    /// A ledger that a bureau begins with.
    case ledger
    case anything

    /// Whether a file that is there is one of the same kind.
    fileprivate func isLike(_ path: String, _ bytes: [UInt8]) -> Bool {
      switch self {
      case .roster:
        KnownFile.isRoster(bytes, converter: SystemConverter())
          && Folder.isFileItself(NextNotes.path(of: path))
      case .ledger: KnownFile.isLedger(bytes, converter: SystemConverter())
      case .notes: NextNotes.areNotes(KnownFile.titles(of: bytes, converter: SystemConverter()))
      case .anything: KnownFile.title(of: bytes, converter: SystemConverter()) == nil
      }
    }
  }

  let target: String
  /// Whether `--replace` was given.
  let isAllowed: Bool
  /// The files and folders that the command reads.
  let inputs: [String?]

  /// Why results may not be put in place of the folder that is there; nil if they may, or if nothing is there.
  ///
  /// - Parameter results: whose they are; a paid month makes way for a month alone.
  func refusal(by results: Results? = nil) -> Bilingual? {
    if !Folder.exists(target) { return nil }
    if Folder.isLink(target) {
      return Bilingual(
        "\(target) 是链接，没有改动；请用 --out 写出它指向的文件夹本身",
        "\(target) is a link and was left as it is; name the folder to which it leads with --out")
    }
    if !isAllowed {
      return Bilingual(
        "结果文件夹 \(target) 已存在，没有改动；要替换请加 --replace，或用 --out 另指定",
        "the folder \(target) is there already and was left as it is; add --replace, or name another with --out"
      )
    }
    if let input = inputWithin(target) { return holds(input) }
    guard Folder.isFolder(target) else {
      return Bilingual(
        "\(target) 不是文件夹，没有改动；请用 --out 另指定",
        "\(target) is no folder and was left as it is; name another with --out")
    }
    if case .month(let period) = recorded(in: target), let results, !results.isMonth {
      return Bilingual(
        "\(target) 里是 \(period) 已经发放的结果，只有 payroll run 能替换它，没有改动；请用 --out 另指定",
        "\(target) holds \(period) as it was paid, which only payroll run replaces; it was left as it is, name another "
          + "with --out")
    }
    return refusal(ofOld: target)
  }

  /// Why the folder that was in the results' place may not be lost; nil if it may.
  ///
  /// - Parameter folder: where it is now.
  func refusal(ofOld folder: String) -> Bilingual? {
    let results = recorded(in: folder)
    guard let name = stranger(in: folder, among: results) else { return nil }
    let file = target + "/" + name
    if results == nil {
      return Bilingual(
        "\(target) 不是一次计算的结果：里面有 \(file)，--replace 不会动它；请核对 --out",
        "\(target) is no folder of results: \(file) lies in it, and --replace leaves it alone; check --out")
    }
    return Bilingual(
      "\(file) 不是本程序写的，替换会丢掉它，没有改动；请先把它移走，或用 --out 另指定",
      "\(file) was not written by this program and would be lost with the old results, which were left as they are; "
        + "move it elsewhere first, or name another folder with --out")
  }

  /// Why nothing may be put where it is to be put; nil if it may: a folder of results keeps to what was written into it.
  /// Nor is anything put into a folder that is read.
  var refusalOfPlace: Bilingual? {
    let parent = Folder.parent(of: target)
    let isAmongResults = Folder.exists((parent.isEmpty ? "." : parent) + "/" + ResultFile.run.name)
    guard let folder = isAmongResults ? (parent.isEmpty ? "." : parent) : folderReadAbove else { return nil }
    return Bilingual(
      "\(folder) 是结果文件夹，不能再放别的东西，没有写；请用 --out 另指定",
      "\(folder) is a folder of results, and no place for anything else; nothing was written, name another with --out"
    )
  }

  /// The folder that is read in which the place lies, at whatever depth.
  private var folderReadAbove: String? {
    let read = inputs.compactMap { $0.flatMap(Folder.resolved) }
    var above = Folder.parent(of: target)
    while !above.isEmpty, above != "/" {
      if let place = Folder.resolved(above), read.contains(place) { return above }
      above = Folder.parent(of: above)
    }
    return nil
  }

  /// Where the refused rows of a run that publishes nothing go.
  var rejects: String { target + ".rejects.csv" }

  /// Why what has the name of the rejects must stay; nil if it may go, or if there is nothing.
  var refusalOfRejects: RejectsFile.Refusal? {
    guard Folder.exists(rejects) else { return nil }
    if inputWithin(rejects) != nil { return .isRead }
    guard Folder.isFileItself(rejects), let bytes = try? OpenFile.bytes(of: rejects),
      ResultFile.areRejects(KnownFile.titles(of: bytes, converter: SystemConverter()))
    else { return .isSomethingElse }
    return isAllowed ? nil : .mayBeMended
  }

  /// What is said before results of another month or another command make way; nil if there are none.
  func warning(of results: Results) -> Bilingual? {
    guard isAllowed, let recorded = recorded(in: target), recorded != results else { return nil }
    let (old, new) = (name(of: recorded), name(of: results))
    return Bilingual(
      "警告：\(target) 里是\(old.chinese)的结果，将由\(new.chinese)的替换",
      "warning: \(target) holds the results of \(old.english), which those of \(new.english) will replace")
  }

  /// Why a single file may not be put in place of what is there; nil if it may, or if nothing is there.
  ///
  /// - Parameter made: what is made; a roster and its notes take the place of the like alone.
  func refusalOfFile(_ made: Made = .anything) -> Bilingual? {
    if !Folder.exists(target) { return nil }
    if !isAllowed {
      return Bilingual(
        "\(target) 已存在，没有改动；要替换请加 --replace，或用 --out 另指定",
        "\(target) is there already and was left as it is; add --replace, or name another with --out")
    }
    if let input = inputWithin(target) { return holds(input) }
    if Folder.isFolder(target) {
      return Bilingual(
        "\(target) 是文件夹，没有改动；--out 这里要写文件名",
        "\(target) is a folder and was left as it is; --out names a file here")
    }
    if !Folder.isFileItself(target) {
      return Bilingual(
        "\(target) 不是普通文件，没有改动；请用 --out 另指定",
        "\(target) is no ordinary file and was left as it is; name another with --out")
    }
    guard let bytes = try? OpenFile.bytes(of: target), !made.isLike(target, bytes) else { return nil }
    let title = KnownFile.title(of: bytes, converter: SystemConverter())
    if made == .ledger, title == nil {
      return Bilingual(
        "\(target) 不是台账，不会被替换，没有改动；请用 --out 另指定",
        "\(target) is no ledger and is never replaced; it was left as it is, name another with --out")
    }
    guard let kind = title,
      !KnownFile.isRoster(bytes, converter: SystemConverter()) || made != .roster
    else {
      return Bilingual(
        "\(target) 不是 payroll next 写的名册和说明（名册旁要有 .notes.csv），不会被替换，没有改动；请先把它移走，或用 --out 另指定",
        "\(target) is no roster with its notes beside it as payroll next writes them, and is never replaced; it was left as "
          + "it is, move it away first or name another with --out")
    }
    return Bilingual(
      "\(target) 是\(kind.chinese)，不会被替换，没有改动；请用 --out 另指定",
      "\(target) is \(kind.english) and is never replaced; it was left as it is, name another with --out")
  }

  /// An input that would be lost with what is there.
  private func inputWithin(_ target: String) -> String? {
    guard let place = Folder.resolved(target) else { return nil }
    return inputs.compactMap(\.self).first { input in
      guard let path = Folder.resolved(input) else { return false }
      return path == place || path.hasPrefix(place + "/")
    }
  }

  /// Whose results lie in a folder, by the record beside them; nil if it is no folder of results.
  func recorded(in folder: String) -> Results? {
    if Folder.exists(folder + "/simulation.json") { return .simulation }
    if Folder.exists(folder + "/explanations.csv") { return .explanations }
    guard let record = record(in: folder) else { return nil }
    switch record.command {
    case "benefits": return .benefits
    case "backpay": return .backPay
    case "compare": return .comparison
    case "year": return .year
    case "declare": return .declaration
    case "slips": return .slips
    case nil:
      return record.paid.flatMap { _ in record.period.flatMap { ReadText.month($0) } }.map { .month($0) }
    default: return nil
    }
  }

  /// What the record in a folder says, also that of an older version; nil if there is none.
  private func record(in folder: String) -> CommandRecord? {
    let file = folder + "/" + ResultFile.run.name
    guard Folder.isFileItself(file), let json = try? OpenFile.bytes(of: file) else { return nil }
    return try? JSONDecoder().decode(CommandRecord.self, from: Data(json))
  }

  private struct CommandRecord: Decodable {
    let command: String?
    let period: String?
    let paid: Int?
    /// What a month consists of; an older version did not record it.
    let files: [RecordedFile]?
  }

  private func name(of results: Results) -> Bilingual {
    switch results {
    case .month(let period): Bilingual(" \(period) ", "\(period)")
    case .benefits: Bilingual("待遇案件", "payroll benefits")
    case .backPay: Bilingual("补发计算", "payroll backpay")
    case .comparison: Bilingual("两月对比", "payroll compare")
    case .year: Bilingual("年度汇总", "payroll year")
    case .slips: Bilingual("工资表", "payroll slips")
    case .declaration: Bilingual("报盘文件", "payroll declare")
    case .simulation: Bilingual("测算", "payroll simulate")
    case .explanations: Bilingual("说明", "payroll explain --all")
    }
  }

  /// The first thing in a folder that is not of such results. Some records name every file, of others the
  /// program knows the names.
  private func stranger(in folder: String, among results: Results?) -> String? {
    // What cannot be looked into is not taken away.
    guard let names = try? Folder.names(in: folder) else { return "" }
    let strange = names.first { name in
      if name == WorkMark.name || Folder.leftBySystems.contains(name) { return false }
      return results?.holds(name) != true
    }
    if let strange { return strange }
    if let results, results.namesItsFiles, let files = record(in: folder)?.files {
      return (try? RecordedFolder(folder, files, comparesBytes: false)).map(\.strangers)?.first
    }
    return (try? Folder.names(in: folder + "/inputs"))?.first { !Replacement.inputFolders.contains($0) }
      .map { "inputs/" + $0 }
  }

  /// The folders in which copies of what was read lie, in the folder `inputs` of results.
  private static let inputFolders: Set = [
    "roster", "ledger", "adjustments", "standards", "cases", "scenarios", "earlier_month",
    "corrections",
  ]

  private func holds(_ input: String) -> Bilingual {
    Bilingual(
      "这次要读的 \(input) 就在 \(target) 里，替换会丢掉它，没有改动；请用 --out 另指定",
      "\(input), which is read now, lies in \(target) and would be lost with it; it was left as it is, name another "
        + "with --out")
  }
}
