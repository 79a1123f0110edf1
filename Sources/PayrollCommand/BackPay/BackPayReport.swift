import Payroll
import PayrollFiles
import PayrollRuns

/// The short account of back pay that a clerk reads on the terminal; nobody's name is in it.
struct BackPayReport {
  private let result: BackPayResult
  private let plan: BackPayPlan

  init(_ result: BackPayResult, _ plan: BackPayPlan) {
    self.result = result
    self.plan = plan
  }

  private var language: Language { plan.language }

  /// What is owed, what brought it, and what to look at.
  var lines: [String] {
    var lines = [headline, basis]
    if result.differences > 0 { lines += sums }
    lines += causes
    lines += remarks
    lines.append(Bilingual("结果在 \(plan.target)/", "Results: \(plan.target)/").text(in: language))
    return lines
  }

  private var headline: String {
    let owed = result.lookedAt
    let months = "\(owed.lowerBound) – \(owed.upperBound)"
    if result.differences == 0 && result.ledgerCorrections == 0 {
      return Bilingual("\(months) 没有差额，无须补发", "\(months): nothing is owed").text(in: language)
    }
    return Bilingual(
      "\(months) 有差额 \(result.people) 人，\(result.differences) 项",
      "\(months): \(result.people) people with a difference, \(result.differences) items"
    ).text(in: language)
  }

  private var basis: String {
    let archive = plan.archives.joined(separator: " + ")
    var text = Bilingual("  归档：\(archive)", "  archive: \(archive)").text(in: language)
    if let standards = plan.standards?.joined(separator: " + ") {
      text += Bilingual("；新标准：\(standards)", "; new standards: \(standards)").text(in: language)
    }
    if !plan.corrections.isEmpty {
      let files = plan.corrections.joined(separator: " + ")
      text += Bilingual("；更正：\(files)", "; corrections: \(files)").text(in: language)
    }
    if let day = plan.options.knownOn {
      text += Bilingual("；只用 \(day) 及以前决定的标准", "; standards as decided by \(day)").text(in: language)
    }
    return text
  }

  private var sums: [String] {
    let rows = [
      (Bilingual("补发工资", "Back pay"), result.owed.pay),
      (Bilingual("个人缴费补退", "Contributions, people"), result.owed.employee),
      (Bilingual("单位缴费补退", "Contributions, employer"), result.owed.employer),
    ]
    return TextColumns(
      ["", "", ""], [.left, .right],
      rows: rows.map { title, fen in
        [title.text(in: language), BackPaySums.text(fen), Bilingual("元", "yuan").text(in: language)]
      }, indentation: 2
    ).lines.dropFirst().map { $0 }
  }

  private var causes: [String] {
    let brought = BackPayReport.told(result.causes.filter { $0.share.whole != 0 })
    if brought.isEmpty { return [] }
    let lines = TextColumns(
      ["", "", "", "", ""], [.left, .left, .left, .left, .right],
      rows: brought.map { cause in
        let place = [cause.region, key(of: cause)].filter { !$0.isEmpty }.joined(separator: " ")
        let decided = cause.decidedOn.map { Bilingual("\($0)决定", "decided \($0)").text(in: language) }
        let since =
          cause.effectiveFrom.map { Bilingual("\($0)起", "since \($0)").text(in: language) }
          ?? cause.period?.description
        return [name(of: cause), place, since ?? "", decided ?? "", BackPaySums.text(cause.share.whole)]
      }, indentation: 2
    ).lines.dropFirst()
    return [Bilingual("原因（详见 causes.csv）：", "Causes (see causes.csv):").text(in: language)] + lines
  }

  /// The causes that are told: those of corrected cells are many, and told by their column.
  private static func told(_ causes: [BackPayCause]) -> [BackPayCause] {
    let cells = causes.filter { $0.table == "roster" }
    if cells.count <= mostCells { return causes }
    let columns = Dictionary(grouping: cells) { $0.columns.joined() }
    return causes.filter { $0.table != "roster" }
      + columns.sorted { $0.key < $1.key }.map { column, causes in
        BackPayCause(ofColumn: column, causes)
      }
  }

  private static let mostCells = 20

  private func name(of cause: BackPayCause) -> String {
    switch cause.table {
    case "": Bilingual("其他", "other").text(in: language)
    case "adjustments": Bilingual("以前已补", "settled before").text(in: language)
    case "roster": Bilingual("更正", "correction").text(in: language)
    default:
      language == .chinese
        ? StandardsTable(rawValue: cause.table)?.title.chinese ?? cause.table : cause.table
    }
  }

  /// What the row is about, in the words of the language: the first part of a key is the code.
  private func key(of cause: BackPayCause) -> String {
    var parts = cause.key.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if let name = StandardsTable(rawValue: cause.table)?.codeName(parts[0]) {
      parts[0] = name.text(in: language)
    }
    return parts.joined(separator: "/")
  }

  private var remarks: [String] {
    var lines: [Bilingual] = []
    if result.ledgerCorrections > 0 {
      lines.append(
        Bilingual(
          "台账的假期、补休要更正 \(result.ledgerCorrections) 项，已写入调整表",
          "\(result.ledgerCorrections) figures of leave in the ledger are corrected by lines of the adjustments"
        ))
    }
    if !result.standingColumns.isEmpty {
      let (chinese, english) = (
        result.standingColumns.map(\.entry.title.chinese).joined(separator: "、"),
        result.standingColumns.map(\.code).joined(separator: ", ")
      )
      lines.append(
        Bilingual(
          "更正里有沿用的列（\(chinese)）：以后各月的名册上也要改对，没发的月份不会自己变",
          "columns that stand from month to month were corrected (\(english)): put them right on the next roster too, which "
            + "nobody does by itself"))
    }
    if result.left > 0 {
      lines.append(
        Bilingual(
          "已离职 \(result.left) 人，见 left.csv；用 payroll next --left 列入下月名册，再用 adjustments-left.csv 补发",
          "\(result.left) of them have left, see left.csv; put them on the next roster with payroll next --left and pay "
            + "adjustments-left.csv"))
    }
    if result.byHand > 0 {
      lines.append(
        Bilingual(
          "手工写的补发、补退有 \(result.byHand) 项，不算已补；其中当时就是补这项差额的，照 settled.csv 的“处理办法”办",
          "\(result.byHand) adjustments of these months were written by hand and settle nothing; if one of them was meant to, "
            + "settled.csv says what to do"))
    }
    lines.append(
      Bilingual(
        "已补的查到 \(result.paidUntil) 的调整为止",
        "payments were looked for up to the adjustments of \(result.paidUntil)"))
    for period in result.withOwnLedger {
      lines.append(
        Bilingual(
          "\(period) 不是用上月的台账发放的，按它自己的台账重算",
          "\(period) was not paid with the ledger of the month before, and was run again with its own"))
    }
    return lines.map { "  " + $0.text(in: language) }
  }
}
