import Payroll
import PayrollFiles

/// One case of Article 36 explained: every benefit with formula, figures put in, rounding, payer and article, and
/// what the case asks of the office.
public struct BenefitCaseText {
  private let computed: ComputedCase
  private let language: Language

  /// The explanation of a computed case in one language.
  public init(_ computed: ComputedCase, _ language: Language) {
    self.computed = computed
    self.language = language
  }

  /// All of it; long numbers are masked where they cannot be parts of a formula.
  public var lines: [String] {
    var lines = [Mask.numbers(in: head), ""]
    for line in computed.lines { lines += explain(line) }
    if !computed.duties.isEmpty {
      lines += ["", say("需要办理或核对：", "To do or to check:")]
      for duty in computed.duties {
        let article = duty.citation.map { "  [\($0.text(in: language))]" } ?? ""
        lines.append("  \(duty.text.text(in: language))\(article)")
      }
    }
    return lines
  }

  private var head: String {
    let benefitCase = computed.benefitCase
    return say(
      "案件 \(benefitCase.code)  人员编号 \(benefitCase.employeeId)  \(benefitCase.kind.title.chinese)  "
        + "\(benefitCase.date)",
      "Case \(benefitCase.code)  employee \(benefitCase.employeeId)  \(benefitCase.kind.title.english)  "
        + "\(benefitCase.date)")
  }

  private func explain(_ line: Benefit) -> [String] {
    let person = line.dependant.map { say("（\($0.title.chinese)）", " (\($0.title.english))") } ?? ""
    let often = line.frequency.title.text(in: language)
    let paid = line.isPaidByPayroll ? say("，已在月度工资发放", ", paid by the monthly run") : ""
    var lines = [
      "\(line.code.title.text(in: language))\(person)  \(line.amount) \(say("元", "yuan"))  "
        + "\(often)\(say("，", ", "))\(line.payer.title.text(in: language))\(paid)"
    ]
    lines.append(detail("公式", "formula", line.formula.text(in: language)))
    lines.append(detail("数据", "figures", BenefitExplanation.inputs(of: line, language)))
    if let rounding = line.rounding {
      let exact = (line.exact / Fraction(100)).text
      lines.append(
        detail("取整", "rounding", "\(exact) → \(line.amount)  \(rounding.title.text(in: language))"))
    }
    lines.append(detail("条款", "article", line.citation.text(in: language)))
    let documents = BenefitExplanation.documents(of: line)
    if !documents.isEmpty { lines.append(detail("文件", "document", documents)) }
    if let begins = line.beginsOn {
      let ends = line.endsOn.map { "\($0)" } ?? say("未定", "open")
      lines.append(detail("起止", "period", "\(begins) – \(ends)"))
    }
    if let condition = line.condition {
      lines.append(detail("条件", "condition", condition.text(in: language)))
    }
    return lines
  }

  private func detail(_ chinese: String, _ english: String, _ text: String) -> String {
    "    " + say("\(chinese)  ", "\(english)  ") + text
  }

  private func say(_ chinese: String, _ english: String) -> String {
    language == .chinese ? chinese : english
  }
}

extension BenefitsRun {
  /// The case of a code, or the nearest code.
  public func find(_ code: String) -> (found: ComputedCase?, nearest: String?) {
    let found = cases.first { $0.benefitCase.code == code }
    return (found, NearestName.of(code, among: cases.map(\.benefitCase.code)))
  }
}
