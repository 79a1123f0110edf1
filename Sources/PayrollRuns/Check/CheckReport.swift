import Payroll
import PayrollFiles

/// What is said of a check: each case that failed, and the count.
public struct CheckReport {
  private let run: CheckRun
  private let language: Language

  /// The account of a run.
  public init(_ run: CheckRun, _ language: Language) {
    self.run = run
    self.language = language
  }

  /// All of it; of many cases that failed the first ones, see ``ToldFaults``.
  public var lines: [String] {
    let failed = run.cases.filter { !$0.passed }
    var lines = failed.prefix(ToldFaults.most).flatMap { CaseFailure($0, language).lines }
    lines += ToldFaults.rest(of: failed.count, language)
    let silent = run.cases.count { $0.expectations.isEmpty }
    if silent > 0 {
      lines.append(
        say(
          "注意：\(silent) 个案例没有填任何期望，只要不退回就通过",
          "note: \(silent) cases expect nothing and pass unless they are rejected"))
    }
    lines.append(count)
    return lines
  }

  /// `N passed, N failed`, in Chinese with the words of the language beside it.
  private var count: String {
    let count = "\(run.passed) passed, \(run.failed) failed"
    return say("\(count)（\(run.passed) 项通过，\(run.failed) 项不符）", count)
  }

  private func say(_ chinese: String, _ english: String) -> String {
    language == .chinese ? chinese : english
  }
}

/// What is said of one case that failed: the first line that differs with its explanation, then the others.
struct CaseFailure {
  private let checked: CheckedCase
  private let language: Language

  init(_ checked: CheckedCase, _ language: Language) {
    self.checked = checked
    self.language = language
  }

  var lines: [String] {
    guard let first = checked.differences.first else { return [] }
    var lines = [head, "  " + told(first)]
    lines += reasons(first).map { "      " + $0 }
    let others = checked.differences.dropFirst()
    if !others.isEmpty {
      lines.append(
        "  " + say("另有：", "also: ") + others.map(told).joined(separator: say("；", "; ")))
    }
    return lines
  }

  private var head: String {
    let (file, line, name) = (
      Mask.numbers(in: checked.row.table.file), checked.row.line, Mask.numbers(in: checked.row.name)
    )
    return say("不符 \(file) 第\(line)行 \(name)", "FAILED \(file):\(line) \(name)")
  }

  private func told(_ difference: CheckedCase.Difference) -> String {
    let (title, expected, got) = (
      difference.title.text(in: language), Mask.numbers(in: difference.expected.text(in: language)),
      Mask.numbers(in: difference.got.text(in: language))
    )
    return say("\(title)：期望 \(expected)，实得 \(got)", "\(title): expected \(expected), got \(got)")
  }

  private func reasons(_ difference: CheckedCase.Difference) -> [String] {
    switch difference.reason {
    case .line(let line): return explanation(of: line)
    case .benefits(let benefits): return benefits.flatMap(explanation)
    case .refusals(let refusals):
      return refusals.map { refusal in
        [refusal.column, refusal.code].compactMap { $0 }.joined(separator: " ") + say("：", ": ")
          + Mask.numbers(in: refusal.message.text(in: language))
      }
    case .none: return []
    }
  }

  private func explanation(of benefit: Benefit) -> [String] {
    var details = [(say("公式", "formula"), benefit.formula.text(in: language))]
    if let rounding = benefit.rounding {
      details.append((say("取整", "rounding"), rounding.title.text(in: language)))
    }
    details.append((say("数据", "inputs"), BenefitExplanation.inputs(of: benefit, language)))
    details.append((say("依据", "law"), benefit.citation.text(in: language)))
    return details.map { "\($0.0)\(space(after: $0.0))\($0.1)" }
  }

  private func say(_ chinese: String, _ english: String) -> String {
    language == .chinese ? chinese : english
  }
}

extension CaseFailure {
  /// Formula, figures, what it comes to exactly, rounding and law of a line of the payslip.
  private func explanation(of line: ExplainedLine) -> [String] {
    let text = LineText(line: line, language: language)
    var details = [(say("公式", "formula"), text.formula)]
    if let reason = text.reason { details.append((say("说明", "reason"), reason)) }
    if let words = text.words, words != text.formula { details.append((say("算式", "applied"), words)) }
    if let numbers = text.numbers { details.append((say("代入", "figures"), numbers)) }
    if let rounding = text.rounding { details.append((say("取整", "rounding"), rounding)) }
    let inputs = line.item.isPlainTotal ? [] : text.inputs { origin(of: $0) }
    if !inputs.isEmpty { details.append((say("数据", "inputs"), inputs.joined(separator: say("；", "; ")))) }
    details.append((say("依据", "law"), text.articles))
    return details.map { "\($0.0)\(space(after: $0.0))\($0.1)" }
  }

  private func space(after label: String) -> String {
    String(repeating: " ", count: max(2, 10 - DisplayWidth.of(label)))
  }

  /// Where a figure comes from: the row of the standards in full, the columns of the case in a word.
  private func origin(of figure: Figure) -> String {
    let file = checked.row.table.file
    let origins = OriginText(
      sources: FigureSources(
        period: nil, roster: file, rosterLine: checked.row.line, ledger: file, adjustments: []),
      language: language)
    switch figure.origin {
    case .standard: return origins.full(figure)
    case .adjustments: return say("调整", "adjustments")
    default: return origins.short(figure)
    }
  }
}
