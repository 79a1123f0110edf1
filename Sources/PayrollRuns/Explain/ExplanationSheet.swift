import Payroll
import PayrollFiles

/// A payslip's explanation as a part of a printable page: a sheet that can be handed to the person.
public struct ExplanationSheet {
  private let explanation: PersonExplanation
  private let language: Language

  /// The sheet in one language.
  public init(_ explanation: PersonExplanation, _ language: Language) {
    self.explanation = explanation
    self.language = language
  }

  /// A whole page with this sheet alone.
  public var page: String {
    let identity = explanation.identity
    return ExplanationSheet.pageStart(
      say(
        "\(explanation.period) 工资说明 \(identity.employeeId)",
        "Pay of \(explanation.period) \(identity.employeeId)"),
      language) + html + ExplanationSheet.pageEnd
  }

  /// The sheet, to stand in a page.
  var html: String {
    var notes = Footnotes()
    let groups = SheetGroup.allCases.map { table($0, &notes) }.joined()
    return """
      <section class="person">
      <h1>\(escaped(say("工资说明", "Pay explained")))<span>\(explanation.period)</span></h1>
      \(head)
      \(groups)\(findings)\(sources(notes))
      <p class="sign">\(escaped(signature))</p>
      </section>

      """
  }

  private var head: String {
    let identity = explanation.identity
    let cells: [(Bilingual, String)] = [
      (RosterField.employeeId.entry.title, identity.employeeId),
      (RosterField.name.entry.title, identity.name),
      (RosterField.unit.entry.title, identity.unit), (RosterField.region.entry.title, identity.region),
      (RosterField.category.entry.title, identity.category?.title.text(in: language) ?? ""),
      (RosterField.post.entry.title, identity.post), (RosterField.grade.entry.title, identity.grade),
      (RosterField.rating.entry.title, identity.rating),
      (RosterField.bankAccount.entry.title, identity.maskedAccount),
    ]
    let shown = cells.filter { !$0.1.isEmpty }.map { title, value in
      "<span>\(escaped(title.text(in: language))) <b>\(escaped(value))</b></span>"
    }
    let payslip = explanation.explained.payslip
    let totals = [PayItem.grossPay, .netPay, .employerCost].map { item in
      "<span>\(escaped(item.entry.title.text(in: language))) <b>\(payslip[item])</b></span>"
    }
    return "<p class=\"who\">\(shown.joined())</p>\n<p class=\"who sum\">\(totals.joined())</p>"
  }

  private func table(_ group: SheetGroup, _ notes: inout Footnotes) -> String {
    let lines = group.items.map { explanation.explained[$0] }
    var rows: [String] = []
    var nothing: [LineText] = []
    for line in lines {
      let text = LineText(line: line, language: language)
      if text.remark == nil { rows.append(row(text, &notes)) } else { nothing.append(text) }
    }
    if !nothing.isEmpty { rows.append(nothingRow(nothing)) }
    return """
      <table><caption>\(escaped(group.title.text(in: language)))</caption>
      \(rows.joined(separator: "\n"))
      </table>

      """
  }

  private func row(_ text: LineText, _ notes: inout Footnotes) -> String {
    let line = text.line
    let kind = line.item.isPlainTotal ? " class=\"total\"" : ""
    return "<tr\(kind)><th scope=\"row\">\(escaped(text.title))</th><td>\(working(text, &notes))"
      + " <small>\(escaped(articles(text)))</small></td>"
      + "<td class=\"n\" data-item=\"\(line.item.code)\">\(text.amount)</td></tr>"
  }

  /// The articles of a line; the regulation, on which most lines rest, by a short name that the notes explain.
  private func articles(_ text: LineText) -> String {
    text.line.citations.map { citation in
      citation.isOfRegulation
        ? say("《条例》第\(citation.article)条", "《条例》 Art. \(citation.article)") : citation.text(in: language)
    }.joined(separator: say("、", "; "))
  }

  /// The formula in words with the marks of its sources, then in numbers, then the rounding.
  private func working(_ text: LineText, _ notes: inout Footnotes) -> String {
    let line = text.line
    if line.item.isPlainTotal { return escaped(text.formula) }
    var marks = notes
    let mark: (Figure) -> String = { figure in self.mark(figure, &marks) }
    var parts = [line.working.words(in: language, marking: mark)]
    for case .step(let name, let working) in line.working.inputs where working.isFormula {
      parts.append(name.text(in: language) + "＝" + working.words(in: language, ofStep: true, marking: mark))
    }
    let deciding = line.working.deciding.map { figure in
      figure.name.text(in: language) + " " + figure.value.text(in: language) + mark(figure)
    }
    notes = marks
    parts += deciding
    var html = escaped(parts.joined(separator: say("；", "; ")))
    if text.numbers != nil {
      let isWhole = line.cutOff == .zero
      let exact = isWhole ? "" : " ＝ " + text.readable(line.exact)
      html += " <i>＝ \(escaped(line.working.numbers(in: language) + exact))</i>"
    }
    if line.cutOff != .zero, let rounding = text.rounding { html += " \(escaped(rounding))" }
    return html
  }

  private func mark(_ figure: Figure, _ notes: inout Footnotes) -> String {
    switch figure.origin {
    case .roster: return say("〔册〕", "[R]")
    case .rosterAndAdjustments(let field):
      return explanation.sources.adjustments(of: field.code).isEmpty ? say("〔册〕", "[R]") : say("〔册调〕", "[RA]")
    case .adjustments: return say("〔调〕", "[A]")
    case .ledger, .beginning: return say("〔账〕", "[L]")
    case .standard:
      return OriginText(sources: explanation.sources, language: language).short(figure) { notes.mark($0) }
    case .calendar: return say("〔历〕", "[C]")
    case .period, .reckoned: return ""
    case .law(let citation):
      let article = citation.text(in: language)
      return say("（\(article)）", " (\(article))")
    }
  }

  private func nothingRow(_ texts: [LineText]) -> String {
    let cells = texts.map { text in
      let reason = text.remark.map { say("（\($0)）", " (\($0))") } ?? ""
      return "<span>\(escaped(text.title)) <b data-item=\"\(text.line.item.code)\">\(text.amount)</b>"
        + "\(escaped(reason))</span>"
    }
    return "<tr class=\"none\"><td colspan=\"3\">\(cells.joined(separator: say("；", "; ")))</td></tr>"
  }

  private var findings: String {
    if explanation.findings.isEmpty { return "" }
    let items = explanation.findings.map { finding in
      let level = finding.level.title.text(in: language)
      let article = finding.code.entry.citation.text(in: language)
      return "<li>[\(escaped(level))] \(escaped(finding.message))"
        + "\(escaped(say("（\(article)）", " (\(article))")))</li>"
    }
    return "<h2>\(escaped(say("请核对", "Please look at")))</h2>\n<ul>\(items.joined())</ul>\n"
  }

  private func sources(_ notes: Footnotes) -> String {
    let sources = explanation.sources
    let adjustments = sources.adjustmentPlaces(language)
    var legend = [
      say(
        "〔册〕名册 \(sources.roster) 第\(sources.rosterLine)行",
        "[R] roster \(sources.roster):\(sources.rosterLine)")
    ]
    if let ledger = sources.ledger { legend.append(say("〔账〕台账 \(ledger)", "[L] ledger \(ledger)")) }
    if !adjustments.isEmpty {
      legend.append(say("〔调〕调整 \(adjustments)", "[A] adjustments \(adjustments)"))
    }
    legend.append(say("〔历〕日历", "[C] calendar"))
    legend.append(
      say("《条例》《\(Citation.regulationName)》", "《条例》 \(Citation.regulationName)"))
    legend += notes.texts.enumerated().map { "[\($0 + 1)] \($1)" }
    return "<p class=\"notes\">\(escaped(legend.joined(separator: say("；", "; "))))</p>"
  }

  private var signature: String {
    say(
      "签收：领款人签字 ________________　　日期 ________________",
      "Received: signature ________________   date ________________")
  }

  private func escaped(_ text: String) -> String { HTMLText.escaped(text) }

  private func say(_ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    language == .chinese ? chinese() : english()
  }
}

/// The groups of lines on a sheet.
enum SheetGroup: CaseIterable {
  case wage, overtime, contributions, tax, net, employer

  var title: Bilingual {
    switch self {
    case .wage: Bilingual("一、工资和津补贴", "1. Wage and allowances")
    case .overtime: Bilingual("二、加班、补休和年休假", "2. Overtime, compensatory and annual leave")
    case .contributions: Bilingual("三、个人缴费", "3. Contributions of the person")
    case .tax: Bilingual("四、个人所得税", "4. Income tax")
    case .net: Bilingual("五、应发和实发", "5. Gross and net pay")
    case .employer: Bilingual("六、单位承担（不从工资中扣）", "6. Borne by the employer")
    }
  }

  /// The lines of the group, in the order of the payslip; every line is of one group.
  var items: [PayItem] { PayItem.allCases.filter { SheetGroup.of($0) == self } }

  static func of(_ item: PayItem) -> SheetGroup {
    switch item {
    case .overtimeWorkdayPay, .overtimeRestdayPay, .overtimeHolidayPay, .compLeavePayout, .annualLeavePayout,
      .compLeaveBalanceHours, .annualLeaveBalanceDays:
      .overtime
    case .pensionEmployee, .medicalEmployee, .unemploymentEmployee, .housingFundEmployee,
      .seriousIllnessEmployee, .contributionAdjustmentEmployee, .pensionBase, .medicalBase, .maternityBase,
      .unemploymentBase, .workInjuryBase, .housingFundBase:
      .contributions
    case .incomeTax, .bonusTax, .cumulativeTaxableIncome: .tax
    case .grossPay, .arrearsAdvanced, .arrearsRepaid, .recovery, .otherDeduction, .netPay: .net
    default: item.entry.kind == .employerCost || item == .employerCost ? .employer : .wage
    }
  }
}
