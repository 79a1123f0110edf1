import CSV
import FoundationEssentials
import Payroll
import PayrollFiles
import PayrollRuns

/// What `--replace` may take away: never what the command reads, nor an archive, nor the files that an office gives to
/// the program. Results of another month or command make way, and that is said.
///
/// A folder of results is known by the record that the command has written into it, so that a mistyped `--out` costs
/// nothing that somebody has made.
struct Replacement {
  /// Whose results a folder holds.
  enum Results: Equatable {
    /// `payroll run` of a month.
    case month(PayPeriod)
    /// `payroll benefits`.
    case benefits
    /// `payroll backpay`.
    case backPay
    /// `payroll simulate`.
    case simulation
    /// `payroll explain --all`.
    case explanations
  }

  let target: String
  /// Whether `--replace` was given.
  let isAllowed: Bool
  /// The files and folders that the command reads.
  let inputs: [String?]

  /// Why results may not be put in place of the folder that is there; nil if they may, or if nothing is there.
  func refusal() -> Bilingual? {
    if !Folder.exists(target) { return nil }
    if !isAllowed {
      return Bilingual(
        "结果文件夹 \(target) 已存在，没有改动；要替换请加 --replace，或用 --out 另指定",
        "the folder \(target) is there already and was left as it is; add --replace, or name another with --out"
      )
    }
    if let input = inputWithin { return holds(input) }
    guard Folder.isFolder(target) else {
      return Bilingual(
        "\(target) 不是文件夹，没有改动；请用 --out 另指定",
        "\(target) is no folder and was left as it is; name another with --out")
    }
    if recorded != nil { return nil }
    return ownFile(in: target, depth: 8).map { file in
      Bilingual(
        "\(target) 不是一次计算的结果：里面有 \(file)，--replace 不会动它；请核对 --out",
        "\(target) is no folder of results: \(file) lies in it, and --replace leaves it alone; check --out")
    }
  }

  /// What is said before results of another month or another command make way; nil if there are none.
  func warning(of results: Results) -> Bilingual? {
    guard isAllowed, let recorded, recorded != results else { return nil }
    let (old, new) = (name(of: recorded), name(of: results))
    return Bilingual(
      "警告：\(target) 里是\(old.chinese)的结果，将由\(new.chinese)的替换",
      "warning: \(target) holds the results of \(old.english), which those of \(new.english) will replace")
  }

  /// Why a single file may not be put in place of what is there; nil if it may, or if nothing is there.
  func refusalOfFile() -> Bilingual? {
    if !Folder.exists(target) { return nil }
    if !isAllowed {
      return Bilingual(
        "\(target) 已存在，没有改动；要替换请加 --replace，或用 --out 另指定",
        "\(target) is there already and was left as it is; add --replace, or name another with --out")
    }
    if let input = inputWithin { return holds(input) }
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
    guard let bytes = try? OpenFile.bytes(of: target),
      let kind = KnownFile.title(of: bytes, converter: SystemConverter())
    else { return nil }
    return Bilingual(
      "\(target) 是\(kind.chinese)，不会被替换，没有改动；请用 --out 另指定",
      "\(target) is \(kind.english) and is never replaced; it was left as it is, name another with --out")
  }

  /// An input that would be lost with what is there.
  private var inputWithin: String? {
    guard let place = Folder.resolved(target) else { return nil }
    return inputs.compactMap(\.self).first { input in
      guard let path = Folder.resolved(input) else { return false }
      return path == place || path.hasPrefix(place + "/")
    }
  }

  /// Whose results lie there, by the record beside them; nil if it is no folder of results.
  var recorded: Results? {
    if Folder.exists(target + "/simulation.json") { return .simulation }
    if Folder.exists(target + "/explanations.csv") { return .explanations }
    guard let record = try? OpenFile.bytes(of: target + "/" + ResultFile.run.name) else { return nil }
    switch try? JSONDecoder().decode(CommandRecord.self, from: Data(record)).command {
    case "benefits": return .benefits
    case "backpay": return .backPay
    default: break
    }
    return (try? RunRecord(json: record, file: target).options(file: target).period).map { .month($0) }
  }

  private struct CommandRecord: Decodable { let command: String? }

  private func name(of results: Results) -> Bilingual {
    switch results {
    case .month(let period): Bilingual(" \(period) ", "\(period)")
    case .benefits: Bilingual("待遇案件", "payroll benefits")
    case .backPay: Bilingual("补发计算", "payroll backpay")
    case .simulation: Bilingual("测算", "payroll simulate")
    case .explanations: Bilingual("说明", "payroll explain --all")
    }
  }

  /// How the names of documents and pictures end, of which the program makes none.
  private static let documents = [
    "doc", "docx", "xls", "xlsx", "xlsm", "ppt", "pptx", "wps", "et", "dps", "pdf", "ofd", "jpg", "jpeg",
    "png", "zip",
    "rar", "7z",
  ]

  /// A file in a folder, or in one below it, that an office has made or that an archive consists of.
  private func ownFile(in folder: String, depth: Int) -> String? {
    // What cannot be looked into is not taken away.
    guard let names = try? Folder.names(in: folder) else { return folder }
    for name in names {
      let path = folder + "/" + name
      if Folder.isFolderItself(path) {
        if depth == 0 { return path }
        if let file = ownFile(in: path, depth: depth - 1) { return file }
      } else if name == ResultFile.run.name {
        return path
      } else if name.lowercased().hasSuffix(".csv"), isGiven(path, name) {
        return path
      } else if Replacement.documents.contains(where: { name.lowercased().hasSuffix("." + $0) }) {
        return path
      }
    }
    return nil
  }

  /// Whether a file is one that an office gives to the program.
  private func isGiven(_ path: String, _ name: String) -> Bool {
    if !InputColumns.standards(name).isEmpty { return true }
    guard let bytes = try? OpenFile.bytes(of: path) else { return false }
    return KnownFile.title(of: bytes, converter: SystemConverter()) != nil
  }

  private func holds(_ input: String) -> Bilingual {
    Bilingual(
      "这次要读的 \(input) 就在 \(target) 里，替换会丢掉它，没有改动；请用 --out 另指定",
      "\(input), which is read now, lies in \(target) and would be lost with it; it was left as it is, name another "
        + "with --out")
  }
}
