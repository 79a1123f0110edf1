import CSV
import Payroll
import PayrollFiles

/// `findings.csv`: what somebody should look at, in the order of the roster.
enum FindingsTable {
  static let columns: [(code: String, title: Bilingual)] = [
    ("employee_id", RosterField.employeeId.entry.title),
    ("name", RosterField.name.entry.title),
    ("unit", RosterField.unit.entry.title),
    ("region", RosterField.region.entry.title),
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

/// The findings of a person, with what the roster and the cases beside the payslip say.
struct PersonFindings {
  private(set) var codes: FindingSet
  private var injuryLeave = Days.zero
  private var covered = Days.zero

  /// - Parameter place: the person's place on the roster.
  init(
    _ payslip: Payslip, _ row: RosterRow, _ applied: AppliedStandards, _ place: UInt32, _ context: RunContext
  ) {
    codes = payslip.findings
    if context.survey.sharedBankAccounts.contains(place) { codes.insert(.bankAccountShared) }
    if context.survey.sharedIDNumbers.contains(place) { codes.insert(.idNumberShared) }
    guard let grants = context.injuryGrants else { return }
    injuryLeave = row.person.attendance.leave[.injury]
    if injuryLeave > .zero {
      covered = grants.daysCovered(String(row[.employeeId]), in: applied.region.calendar)
      if injuryLeave > covered { codes.insert(.injuryLeaveBeyond) }
    }
  }

  /// What is said of days of injury leave that no case grants.
  var injuryLeaveBeyond: Bilingual { InjuryGrants.message(onRoster: injuryLeave, covered: covered) }
}

extension PayWorker {
  func writeFindings(
    _ payslip: Payslip, _ applied: AppliedStandards, _ place: UInt32, _ carryover: Carryover?,
    _ identity: WrittenIdentity
  ) {
    let findings = PersonFindings(payslip, row, applied, place, context)
    if findings.codes.isEmpty { return }
    let file = files.findings
    findings.codes.forEach { code in
      file.append(identity.all)
      let level = code.level(for: payslip, row.person.employee.hoursSystem)
      totals.count(code, level)
      counts?.note(code, level, row)
      if code == .injuryLeaveBeyond {
        let message = findings.injuryLeaveBeyond
        FindingsTable.write(code, level, message.text(in: context.language), context.language, to: file)
      } else {
        file.append(texts.tail(of: code, level, payslip, row, applied, carryover))
      }
    }
  }
}

extension FindingCode {
  /// How much the finding weighs in a case.
  func level(for payslip: Payslip, _ hoursSystem: HoursSystem) -> FindingLevel {
    switch self {
    case .overtimeMonthlyCap where hoursSystem == .comprehensive: .info
    case .schemeExcluded where payslip.schemesExcluded.contains(.workInjury): .warning
    default: usualLevel
    }
  }
}
