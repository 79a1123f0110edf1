import CSV
import Payroll
import PayrollFiles

/// `benefits.csv`: one row a benefit, and one a survivor.
enum BenefitsTable {
  static let columns: [(code: String, title: Bilingual)] = [
    ("case", BenefitField.code.title),
    ("employee_id", BenefitField.employeeId.title),
    ("benefit", Bilingual("待遇项目", "Benefit")),
    ("person", Bilingual("供养亲属", "Person")),
    ("amount", Bilingual("金额", "Amount")),
    ("frequency", Bilingual("发放方式", "Frequency")),
    ("months", Bilingual("发放月数", "Months")),
    ("payer", Bilingual("支付方", "Payer")),
    ("paid_by_payroll", Bilingual("已在月度工资发放", "Paid by payroll")),
    ("formula", Bilingual("计算公式", "Formula")),
    ("article", Bilingual("法规依据", "Article")),
    ("begins_on", Bilingual("起始日期", "Begins on")),
    ("ends_on", Bilingual("截止日期", "Ends on")),
    ("recipient", Bilingual("领取人", "Recipient")),
    ("condition", Bilingual("发放条件", "Condition")),
    ("inputs", Bilingual("代入数值", "Inputs")),
    ("rounding", Bilingual("取整方式", "Rounding")),
    ("document", Bilingual("依据文件", "Document")),
  ]

  static func bytes(of cases: [ComputedCase], _ options: BenefitsOptions) -> [UInt8] {
    let file = ByteBuffer.results(columns, options)
    for computed in cases {
      for line in computed.lines { write(line, of: computed.benefitCase, options.language, to: file) }
    }
    return file.bytes.array
  }

  private static func write(
    _ line: Benefit, of benefitCase: BenefitCase, _ language: Language, to file: ByteBuffer
  ) {
    file.appendText(benefitCase.code)
    file.appendSeparator()
    file.appendText(benefitCase.employeeId)
    file.appendSeparator()
    file.append(line.code.title, code: line.code.rawValue, language)
    file.appendSeparator()
    file.append(line.dependant?.title.text(in: language) ?? "")
    file.appendSeparator()
    file.append(hundredths: line.amount.fen)
    file.appendSeparator()
    file.append(line.frequency.title.text(in: language))
    file.appendSeparator()
    if let months = line.months { file.append(integer: Int64(months)) }
    file.appendSeparator()
    file.append(line.payer.title.text(in: language))
    file.appendSeparator()
    file.append(Words.yesNo(line.isPaidByPayroll, language))
    for text in [line.formula.text(in: language), line.citation.text(in: language)] {
      file.appendSeparator()
      file.appendText(text)
    }
    file.appendSeparator()
    file.append(line.beginsOn)
    file.appendSeparator()
    file.append(line.endsOn)
    file.appendSeparator()
    file.append(line.recipient.title.text(in: language))
    for text in [
      line.condition?.text(in: language) ?? "", BenefitExplanation.inputs(of: line, language),
      line.rounding?.code ?? "", BenefitExplanation.documents(of: line),
    ] {
      file.appendSeparator()
      file.appendText(text)
    }
    file.endRecord()
  }
}

/// The figures and documents of a benefit as texts.
enum BenefitExplanation {
  /// Each figure with its name and origin.
  static func inputs(of line: Benefit, _ language: Language) -> String {
    line.inputs.map { "\($0.title.text(in: language))=\($0.value)\(origin(of: $0, language))" }
      .joined(separator: language == .chinese ? "；" : "; ")
  }

  private static func origin(of input: BenefitInput, _ language: Language) -> String {
    let origin: Bilingual
    switch input.source {
    case .field(let field):
      origin = Bilingual("案件“\(field.title.chinese)”", "case \(field.rawValue)")
    case .standard(let table, let row):
      let region = row.region.code
      origin = Bilingual(
        "\(table)，\(region.isEmpty ? "" : "地区\(region)，")\(row.effectiveFrom)起",
        "\(table), \(region.isEmpty ? "" : "region \(region), ")since \(row.effectiveFrom)")
    case .months(.ledger): origin = Bilingual("台账 total_wages", "ledger total_wages")
    case .months(.archive): origin = Bilingual("归档 work_injury_base", "archive work_injury_base")
    case .benefit: origin = Bilingual("本案", "this case")
    }
    return language == .chinese ? "（\(origin.chinese)）" : " (\(origin.english))"
  }

  /// The documents of the figures, each once.
  static func documents(of line: Benefit) -> String {
    var documents: [String] = []
    for input in line.inputs {
      if let document = input.document, !documents.contains(document) { documents.append(document) }
    }
    return documents.joined(separator: " | ")
  }
}

extension ByteBuffer {
  /// A result file with its mark and header.
  static func results(
    _ columns: [(code: String, title: Bilingual)], _ options: BenefitsOptions
  ) -> ByteBuffer {
    let file = ByteBuffer()
    if options.writesByteOrderMark { file.append("\u{FEFF}") }
    file.appendHeader(columns, options.language)
    return file
  }
}
