import Payroll

/// What is said of a check: each case that failed, and the count.
public struct CheckReport {
  private let run: CheckRun
  private let language: Language

  /// The account of a run.
  public init(_ run: CheckRun, _ language: Language) {
    self.run = run
    self.language = language
  }

  /// All of it, without a last line break.
  public var text: String {
    var lines = run.cases.filter { !$0.passed }.flatMap { CaseFailure($0, language).lines }
    let silent = run.cases.count { $0.expectations.isEmpty }
    if silent > 0 {
      lines.append(
        say(
          "注意：\(silent) 个案例没有填任何期望，只要不退回就通过",
          "note: \(silent) cases expect nothing and pass unless they are rejected"))
    }
    lines.append(count)
    return lines.joined(separator: "\n")
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
    let (file, line, name) = (checked.row.table.file, checked.row.line, Mask.numbers(in: checked.row.name))
    return say("不符 \(file) 第\(line)行 \(name)", "FAILED \(file):\(line) \(name)")
  }

  private func told(_ difference: CheckedCase.Difference) -> String {
    let (title, expected, got) = (
      difference.title.text(in: language), difference.expected.text(in: language),
      difference.got.text(in: language)
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
          + refusal.message.text(in: language)
      }
    case .none: return []
    }
  }

  private func explanation(of benefit: Benefit) -> [String] {
    let rounding = benefit.rounding.map { "  " + say("取整 ", "rounding ") + $0.title.text(in: language) } ?? ""
    return [
      say("公式  ", "formula  ") + benefit.formula.text(in: language) + rounding,
      say("数据  ", "inputs   ") + BenefitExplanation.inputs(of: benefit, language),
      say("依据  ", "law      ") + benefit.citation.text(in: language),
    ]
  }

  private func say(_ chinese: String, _ english: String) -> String {
    language == .chinese ? chinese : english
  }
}

extension CaseFailure {
  /// Formula, figures, what it comes to exactly, rounding and law of a line of the payslip.
  private func explanation(of line: ExplainedLine) -> [String] {
    let formula = say("公式  ", "formula  ") + line.item.entry.formula.text(in: language)
    let law =
      say("依据  ", "law      ")
      + line.citations.map { $0.text(in: language) }.joined(separator: say("、", "; "))
    if let reason = line.reason { return [formula, say("说明  ", "note     ") + reason.text(in: language), law] }
    var texts = [
      formula,
      say("代入  ", "figures  ") + line.working.words(in: language) + " = "
        + line.working.numbers(in: language) + " = " + line.exact.text,
    ]
    if let rounding = line.rounding {
      texts.append(say("取整  ", "rounding ") + rounding.title.text(in: language))
    }
    let inputs = line.working.inputs.map(told)
    if !inputs.isEmpty && line.item.entry.kind != .total {
      texts.append(say("数据  ", "inputs   ") + inputs.joined(separator: say("；", "; ")))
    }
    return texts + [law]
  }

  private func told(_ input: WorkingInput) -> String {
    let text = input.name.text(in: language) + " " + input.value(in: language)
    guard case .figure(let figure) = input, case .standard(_, let origin) = figure.origin else { return text }
    return text
      + say("（\(origin.place)：\(origin.source)）", " (\(origin.place): \(origin.source))")
  }
}
