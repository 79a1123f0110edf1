import CSV
import Payroll
import PayrollFiles

/// What cases of injury leave grant, by employee number: what the days of injury leave on a roster are measured by.
struct InjuryGrants: Sendable {
  private let grants: [String: [InjuryLeaveGrant]]

  /// The grants of a file of benefit cases; cases of other kinds say nothing of the roster.
  ///
  /// - Throws: ``FileFaults`` if the file cannot be used at all; ``AdjustmentFaults`` if a row is wrong, since a
  ///   case left out would be a wrong finding.
  init(_ file: StandardsFile, converter: any TextConverter) throws {
    let cases = try BenefitsFile.read(file, converter: converter)
    if !cases.faults.isEmpty {
      throw AdjustmentFaults(faults: cases.faults, title: Bilingual("案件文件", "cases"))
    }
    var grants: [String: [InjuryLeaveGrant]] = [:]
    for row in cases.rows {
      if let grant = InjuryLeaveGrant(row.benefitCase) {
        grants[row.benefitCase.employeeId, default: []].append(grant)
      }
    }
    self.grants = grants
  }

  /// The payable days of the month that are granted to somebody.
  func daysCovered(_ employeeId: String, in calendar: WorkCalendar) -> Days {
    InjuryLeaveGrant.daysCovered(by: grants[employeeId] ?? [], in: calendar)
  }

  /// What the finding says: the days of the roster, those that a case grants, and what to do.
  static func message(onRoster: Days, covered: Days) -> Bilingual {
    Bilingual(
      "名册停工留薪 \(onRoster) 天，案件批准的期限内只有 \(covered) 个计薪日；"
        + "请核对停工留薪期，已期满的改按病假或恢复上班，延长的先补入案件",
      "\(onRoster) days of injury leave on the roster, \(covered) payable days within what the cases grant; "
        + "check the period: after its end it is sick leave or work, an extension goes into the cases first")
  }
}
