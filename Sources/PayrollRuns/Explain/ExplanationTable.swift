import CSV
import Payroll
import PayrollFiles

/// `explanations.csv`: a row for each line of each payslip.
enum ExplanationTable {
  static let columns: [(code: String, title: Bilingual)] = [
    ("employee_id", RosterField.employeeId.entry.title),
    ("order", Bilingual("顺序", "Order")),
    ("item", Bilingual("项目代码", "Item")),
    ("title", Bilingual("项目", "Title")),
    ("formula", Bilingual("公式", "Formula")),
    ("inputs", Bilingual("代入数据", "Inputs")),
    ("exact", Bilingual("取整前", "Exact")),
    ("rounding", Bilingual("取整", "Rounding")),
    ("amount", Bilingual("金额", "Amount")),
    ("article", Bilingual("法规依据", "Article")),
  ]

  /// Writes the rows of one person.
  static func write(_ explanation: PersonExplanation, _ language: Language, to file: ByteBuffer) {
    let origins = OriginText(sources: explanation.sources, language: language)
    for (index, line) in explanation.explained.lines.enumerated() {
      let text = LineText(line: line, language: language)
      file.appendText(explanation.identity.employeeId)
      file.appendSeparator()
      file.append(integer: Int64(index + 1))
      let separator = language == .chinese ? "；" : "; "
      for cell in [
        line.item.code, text.title, formula(text), text.inputs(origins.full).joined(separator: separator),
      ] {
        file.appendSeparator()
        file.appendText(cell)
      }
      // Numbers keep their sign: no apostrophe stands before them.
      for number in [line.exact.text, nil, text.amount] {
        file.appendSeparator()
        if let number { file.appendField(number) } else { file.appendText(text.rounding ?? "") }
      }
      file.appendSeparator()
      file.appendText(text.articles)
      file.endRecord()
    }
  }

  /// The formula that counted, in words and in numbers; for what is not due the formula of the catalogue and why.
  private static func formula(_ text: LineText) -> String {
    if let reason = text.reason {
      return text.language == .chinese ? "\(text.formula)（\(reason)）" : "\(text.formula) (\(reason))"
    }
    guard let words = text.words else { return text.formula }
    return words + " = " + text.line.working.numbers(in: text.language)
  }
}

extension PersonExplanation {
  /// Writes `explanations.csv` of this person alone.
  public func appendTable(to file: ByteBuffer, _ language: Language, withByteOrderMark: Bool) {
    if withByteOrderMark { file.append("\u{FEFF}") }
    file.appendHeader(ExplanationTable.columns, language)
    ExplanationTable.write(self, language, to: file)
  }
}
