import CSV
import FoundationEssentials
import Payroll
import PayrollBatch

/// What `--replace` may take away: results of the same command, and never what the command reads or what somebody
/// has put there.
///
/// A folder is known by the record that the command has written into it, so that a mistyped `--out` costs nothing.
struct Replacement {
  /// Whose results a folder holds.
  enum Results {
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
  func refusal(of results: Results) -> Bilingual? {
    if !Folder.exists(target) { return nil }
    if !isAllowed {
      return Bilingual(
        "结果文件夹 \(target) 已存在，没有改动；要替换请加 --replace，或用 --out 另指定",
        "the folder \(target) is there already and was left as it is; add --replace, or name another with --out"
      )
    }
    if let input = inputWithin { return holds(input) }
    guard Folder.isFolder(target) else { return isNo(results) }
    if (try? Folder.names(in: target).isEmpty) == true { return nil }
    if case .month(let period) = results, let other = recordedMonth, other != period {
      return Bilingual(
        "\(target) 里是 \(other) 的结果，不能用 \(period) 的替换，没有改动；请核对 --out",
        "\(target) holds the results of \(other), which those of \(period) must not replace; it was left as it is, "
          + "check --out")
    }
    return holdsRecord(of: results) ? nil : isNo(results)
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

  private func holdsRecord(of results: Results) -> Bool {
    switch results {
    case .month: recordedMonth != nil
    case .benefits: recordedCommand == "benefits"
    case .backPay: recordedCommand == "backpay"
    case .simulation: Folder.exists(target + "/simulation.json")
    case .explanations: Folder.exists(target + "/explanations.csv")
    }
  }

  private var record: [UInt8]? { try? OpenFile.bytes(of: target + "/" + ResultFile.run.name) }

  private var recordedMonth: PayPeriod? {
    record.flatMap { try? RunRecord(json: $0, file: target).options(file: target).period }
  }

  private struct CommandRecord: Decodable { let command: String? }

  private var recordedCommand: String? {
    record.flatMap { try? JSONDecoder().decode(CommandRecord.self, from: Data($0)).command }
  }

  private func holds(_ input: String) -> Bilingual {
    Bilingual(
      "这次要读的 \(input) 就在 \(target) 里，替换会丢掉它，没有改动；请用 --out 另指定",
      "\(input), which is read now, lies in \(target) and would be lost with it; it was left as it is, name another "
        + "with --out")
  }

  private func isNo(_ results: Results) -> Bilingual {
    let command =
      switch results {
      case .month: "payroll run"
      case .benefits: "payroll benefits"
      case .backPay: "payroll backpay"
      case .simulation: "payroll simulate"
      case .explanations: "payroll explain --all"
      }
    return Bilingual(
      "\(target) 不是 \(command) 写的结果，--replace 不会动它；请核对 --out",
      "\(target) is no result of \(command), and --replace leaves it alone; check --out")
  }
}
