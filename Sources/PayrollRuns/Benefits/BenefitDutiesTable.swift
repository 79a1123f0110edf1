import CSV
import Payroll
import PayrollFiles

/// `duties.csv`: what somebody has to do or look at beside the amounts, by case.
enum BenefitDutiesTable {
  static let columns: [(code: String, title: Bilingual)] = [
    ("case", BenefitField.code.title),
    ("employee_id", BenefitField.employeeId.title),
    ("duty", Bilingual("事项", "Duty")),
    ("kind", Bilingual("性质", "Kind")),
    ("due_on", Bilingual("期限", "Due on")),
    ("content", Bilingual("内容", "Content")),
    ("article", Bilingual("法规依据", "Article")),
  ]

  static func bytes(of cases: [ComputedCase], _ options: BenefitsOptions) -> [UInt8] {
    let language = options.language
    let file = ByteBuffer.results(columns, options)
    for computed in cases {
      for duty in computed.duties {
        file.appendText(computed.benefitCase.code)
        file.appendSeparator()
        file.appendText(computed.benefitCase.employeeId)
        file.appendSeparator()
        file.append(duty.code.title, code: duty.code.rawValue, language)
        file.appendSeparator()
        file.append((duty.code.isQuestion ? question : obligation).text(in: language))
        file.appendSeparator()
        file.append(duty.dueOn)
        file.appendSeparator()
        file.appendText(duty.text.text(in: language))
        file.appendSeparator()
        file.appendText(duty.citation?.text(in: language) ?? "")
        file.endRecord()
      }
    }
    return file.bytes.array
  }

  private static let question = Bilingual("请核对", "check")
  private static let obligation = Bilingual("法定职责", "duty")
}
