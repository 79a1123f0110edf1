import Payroll
import PayrollFiles

/// A payslip's explanation for the terminal.
public struct ExplanationText {
  private let explanation: PersonExplanation
  private let language: Language

  /// The explanation in one language.
  public init(_ explanation: PersonExplanation, _ language: Language) {
    self.explanation = explanation
    self.language = language
  }

  /// All of it; long numbers are masked where they cannot be parts of a formula.
  public var lines: [String] {
    var notes = Footnotes()
    var lines = head.map { Mask.numbers(in: $0) }
    let texts = explanation.explained.lines.map { LineText(line: $0, language: language) }
    let width = texts.map { DisplayWidth.of($0.title) }.max() ?? 0
    for text in texts {
      lines.append(heading(text, width))
      if text.remark == nil { lines += details(text, &notes) }
    }
    lines += (findings + sources(notes)).map { Mask.numbers(in: $0) }
    return lines
  }

  private var head: [String] {
    let identity = explanation.identity
    let who = [
      identity.employeeId, identity.name, identity.unit, identity.region, identity.post, identity.grade,
    ].filter { !$0.isEmpty }
    var lines = [
      say("\(explanation.period) 工资说明  ", "Pay of \(explanation.period), explained  ")
        + who.joined(separator: "  ")
    ]
    let sources = explanation.sources
    let none = say("无", "none")
    let adjustments = sources.adjustments.isEmpty ? none : sources.adjustmentPlaces(language)
    lines.append(
      say(
        "名册 \(sources.roster) 第\(sources.rosterLine)行；台账 \(sources.ledger ?? none)；调整 \(adjustments)",
        "roster \(sources.roster):\(sources.rosterLine); ledger \(sources.ledger ?? none); "
          + "adjustments \(adjustments)"))
    lines.append("")
    return lines
  }

  private func heading(_ text: LineText, _ width: Int) -> String {
    let title = text.title + String(repeating: " ", count: width - DisplayWidth.of(text.title))
    let amount = String(repeating: " ", count: max(0, 12 - text.amount.utf8.count)) + text.amount
    let remark = text.remark.map { say("（\($0)）", "  (\($0))") } ?? ""
    return "\(title)  \(amount) \(text.unit)\(remark)"
  }

  private func details(_ text: LineText, _ notes: inout Footnotes) -> [String] {
    let origins = OriginText(sources: explanation.sources, language: language)
    var marked: [String] = []
    var lines = [detail("公式", "formula", text.formula)]
    if let words = text.words, words != text.formula { lines.append(detail("算式", "applied", words)) }
    if let numbers = text.numbers { lines.append(detail("代入", "figures", numbers)) }
    if let rounding = text.rounding { lines.append(detail("取整", "rounding", rounding)) }
    marked = text.inputs { figure in origins.short(figure) { notes.mark($0) } }
    if text.line.item.isPlainTotal { marked = [] }
    lines += wrapped("数据", "inputs", marked)
    lines.append(detail("依据", "law", text.articles))
    return lines
  }

  /// Several texts behind a label, as many on a line as a terminal shows.
  private func wrapped(_ chinese: String, _ english: String, _ texts: [String]) -> [String] {
    let separator = say("；", "; ")
    var lines: [String] = []
    var current = ""
    for (index, text) in texts.enumerated() {
      let text = text + (index + 1 < texts.count ? separator : "")
      if !current.isEmpty && DisplayWidth.of(current + text) > 96 {
        lines.append(String(current.reversed().drop { $0 == " " }.reversed()))
        current = ""
      }
      current += text
    }
    if !current.isEmpty { lines.append(current) }
    return lines.enumerated().map { index, line in
      index == 0 ? detail(chinese, english, line) : detail(say("    ", ""), "", line)
    }
  }

  private func detail(_ chinese: String, _ english: String, _ text: String) -> String {
    let label = say(chinese + "  ", english + String(repeating: " ", count: max(0, 10 - english.utf8.count)))
    return "    " + label + text
  }

  private var findings: [String] {
    if explanation.findings.isEmpty { return [] }
    return ["", say("请核对：", "Please look at:")]
      + explanation.findings.map { finding in
        let level = finding.level.title.text(in: language)
        let article = finding.code.entry.citation.text(in: language)
        return "  [\(level)] \(finding.message)" + say("（\(article)）", " (\(article))")
      }
  }

  private func sources(_ notes: Footnotes) -> [String] {
    if notes.texts.isEmpty { return [] }
    return ["", say("所用标准：", "Standards:")]
      + notes.texts.enumerated().map { "  [\($0 + 1)] \($1)" }
  }

  private func say(_ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    language == .chinese ? chinese() : english()
  }
}

extension PayItem {
  /// Whether the line is a sum of other lines, whose numbers say all that its inputs would.
  var isPlainTotal: Bool { entry.kind == .total }
}
