import Payroll
import PayrollFiles
import PayrollRuns

/// The short account of a computation of benefits that a clerk reads on the terminal; nobody's name is in it.
struct BenefitsReport {
  private let run: BenefitsRun
  private let plan: BenefitsPlan

  init(_ run: BenefitsRun, _ plan: BenefitsPlan) {
    self.run = run
    self.plan = plan
  }

  private var language: Language { plan.options.language }

  /// What was computed, who pays, and what is to be done.
  var lines: [String] {
    var lines = [headline, basis]
    lines += totals
    lines += duties
    lines.append(Bilingual("结果在 \(plan.target)/", "Results: \(plan.target)/").text(in: language))
    return lines
  }

  private var headline: String {
    let count = run.cases.reduce(0) { $0 + $1.lines.count }
    return Bilingual(
      "\(run.cases.count) 个案件，\(count) 项待遇", "\(run.cases.count) cases, \(count) benefits"
    ).text(in: language)
  }

  private var basis: String {
    var text = Bilingual(
      "  案件：\(plan.cases)；标准：\(plan.standards)", "  cases: \(plan.cases); standards: \(plan.standards)"
    ).text(in: language)
    if let ledger = plan.ledger {
      text += Bilingual("；台账：\(ledger)", "; ledger: \(ledger)").text(in: language)
    }
    if !plan.archives.isEmpty {
      let archive = plan.archives.joined(separator: " + ")
      text += Bilingual("；归档：\(archive)", "; archive: \(archive)").text(in: language)
    }
    if let day = plan.options.knownOn {
      text += Bilingual("；只用 \(day) 及以前决定的标准", "; standards as decided by \(day)").text(in: language)
    }
    return text
  }

  private var totals: [String] {
    let width = run.totals.map { $0.amount.description.count }.max() ?? 0
    let titles = run.totals.map { title(of: $0) }
    let titleWidth = titles.map { DisplayWidth.of($0) }.max() ?? 0
    return zip(run.totals, titles).map { total, title in
      let pad = String(repeating: " ", count: titleWidth - DisplayWidth.of(title))
      let figure = total.amount.description
      let space = String(repeating: " ", count: width - figure.count)
      let unit =
        total.frequency == .once ? Bilingual("元", "yuan") : Bilingual("元/月", "yuan a month")
      return "  \(title)\(pad)  \(space)\(figure) \(unit.text(in: language))"
        + Bilingual("（\(total.count) 项）", " (\(total.count))").text(in: language)
    }
  }

  private func title(of total: BenefitTotal) -> String {
    let payer = total.payer.title
    let frequency = total.frequency.title
    let paid = total.isPaidByPayroll
    return Bilingual(
      "\(payer.chinese) \(frequency.chinese)" + (paid ? "（已在月度工资发放）" : ""),
      "\(payer.english), \(frequency.english)" + (paid ? " (paid by the monthly run)" : "")
    ).text(in: language)
  }

  private var duties: [String] {
    let all = run.cases.flatMap(\.duties)
    if all.isEmpty { return [] }
    var lines = [
      Bilingual("另须办理和核对（详见 duties.csv）：", "To be done and checked as well (see duties.csv):")
        .text(in: language)
    ]
    for code in BenefitDutyCode.allCases {
      let group = all.filter { $0.code == code }
      if group.isEmpty { continue }
      let name =
        language == .chinese ? code.title.chinese : code.rawValue.split(separator: "_").joined(separator: " ")
      lines.append(
        "  \(name)\(articles(of: group)): "
          + Bilingual("\(group.count) 案", "\(group.count)").text(in: language))
    }
    return lines
  }

  /// The articles of duties, each once.
  private func articles(of duties: [BenefitDuty]) -> String {
    var articles: [String] = []
    for duty in duties {
      guard let article = duty.citation?.text(in: language), !articles.contains(article) else { continue }
      articles.append(article)
    }
    if articles.isEmpty { return "" }
    return Bilingual("（\(articles.joined(separator: "、"))）", " (\(articles.joined(separator: ", ")))")
      .text(in: language)
  }
}

extension BenefitsReport {
  /// What is said of cases that were refused.
  static func refused(_ faults: [FileFault], _ language: Language) -> [String] {
    [
      Bilingual(
        "没有计算任何案件：有 \(faults.count) 处需要改正",
        "Nothing was computed: \(faults.count) faults must be corrected"
      ).text(in: language)
    ] + ToldFaults.lines(faults.map { $0.message(in: language) }, language)
  }
}
