import CSV
import Payroll

/// A row that is none of its table: a total or a remark below the rows, a line for signatures, the header once more.
public enum StrayRow: Sendable {
  case total, signature, header

  /// What a row with a fault is, as its fields say; nil for any other.
  ///
  /// - Parameters:
  ///   - titles: what the header calls the fields.
  ///   - lacking: how many cells that every row must have are blank. With two of them any word of a total, or a lone
  ///     cell, is enough; with one it must be the first that is filled.
  public init?(_ fields: [String], titles: [String], lacking: Int) {
    let filled = fields.filter { !$0.isEmpty }
    guard let first = filled.first else { return nil }
    if zip(fields, titles).allSatisfy({ $0.isEmpty || $0 == $1 }) {
      self = .header
    } else if lacking > 0, StrayRow.isTotal(first) {
      self = .total
    } else if lacking > 0, StrayRow.isSignature(first) {
      self = .signature
    } else if lacking > 1, filled.count == 1 || filled.contains(where: StrayRow.isTotal) {
      self = .total
    } else {
      return nil
    }
  }

  private static let totals: Set<String> = [
    "合计", "小计", "总计", "共计", "累计", "本页合计", "本页小计", "平均", "备注", "total", "subtotal",
  ]
  private static let signers = ["制表", "填表", "编制", "审核", "复核", "审批", "经办", "负责", "主管", "签字", "签名", "盖章"]

  /// Whether a text is what stands before a total, or a remark.
  public static func isTotal(_ text: String) -> Bool {
    totals.contains(text.filter { !$0.isWhitespace && $0 != "：" && $0 != ":" }.lowercased())
  }

  /// Whether a text says who signs: `制表人：李四`, or 制表人 alone. A unit may be called 行政审批科.
  private static func isSignature(_ text: String) -> Bool {
    let role = text.prefix { $0 != "：" && $0 != ":" }
    let words = role.filter { !$0.isWhitespace }
    if role.endIndex < text.endIndex { return words.count <= 6 && signers.contains { words.contains($0) } }
    return signers.contains { words == $0 || words == $0 + "人" }
  }

  /// Says what the row is and that it goes.
  public func fault(_ file: String, line: Int) -> FileFault { FileFault(file, line: line, reason) }

  private var reason: Bilingual {
    switch self {
    case .total:
      Bilingual(
        "这一行像是合计、小计或备注，不是数据，请删去这一行", "this row looks like a total or a remark and not like data; delete it")
    case .signature:
      Bilingual("这一行像是签名行，请删去这一行", "this row looks like the line for signatures; delete it")
    case .header: Bilingual("又是一行标题，请删去这一行", "this is the header once more; delete the row")
    }
  }
}

extension RecordReader {
  /// What the row it stands at is, if it is none of its table.
  public func stray(titles: [String], lacking: Int) -> StrayRow? {
    StrayRow(self.titles, titles: titles, lacking: lacking)
  }
}
