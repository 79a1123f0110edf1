import CSV
import Payroll
import PayrollFiles

/// `findings.csv`: what somebody should look at, in the order of the roster.
enum FindingsTable {
  static let columns: [(code: String, title: Bilingual)] = [
    RosterField.employeeId.column, RosterField.name.column, RosterField.unit.column,
    RosterField.region.column,
    ("code", Bilingual("提示代码", "Code")),
    ("level", Bilingual("提示级别", "Level")),
    ("message", Bilingual("提示内容", "Message")),
    ("article", Bilingual("法规依据", "Article")),
  ]

  /// Writes the columns after the person's.
  static func write(
    _ code: FindingCode, _ level: FindingLevel, _ message: String, _ language: Language,
    to file: ByteBuffer
  ) {
    file.appendSeparator()
    file.append(code.code)
    file.appendSeparator()
    file.append(level.title, code: level.code, language)
    file.appendSeparator()
    file.appendText(message)
    file.appendSeparator()
    file.appendText(code.entry.citation.text(in: language))
    file.endRecord()
  }
}

extension ResultRows {
  func writeFindings(_ paid: PaidRow, _ identity: WrittenIdentity) {
    paid.findings.forEach { code in
      findings.append(identity.all)
      findings.append(texts.tail(of: code, code.level(for: paid), paid))
    }
  }
}

extension FindingCode {
  /// How much the finding weighs in a case.
  func level(for paid: PaidRow) -> FindingLevel {
    switch self {
    case .overtimeMonthlyCap:
      paid.person.employee.hoursSystem == .comprehensive ? .info : usualLevel
    case .schemeExcluded:
      paid.payslip.schemesExcluded.contains(.workInjury) ? .warning : usualLevel
    default: usualLevel
    }
  }
}
