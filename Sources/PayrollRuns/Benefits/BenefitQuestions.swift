import Payroll
import PayrollFiles

/// What shows only beside the other cases of a file.
struct BenefitQuestions {
  private struct Event: Hashable {
    let employeeId: String
    let kind: BenefitKind
    let date: CivilDate
  }

  private var firstLine: [Event: Int] = [:]
  private var dead: Set<String> = []

  init(_ file: BenefitsFile) {
    for row in file.rows {
      let event = BenefitQuestions.event(row.benefitCase)
      if firstLine[event] == nil { firstLine[event] = row.line }
      if row.benefitCase.kind == .death { dead.insert(row.benefitCase.employeeId) }
    }
  }

  private static func event(_ benefitCase: BenefitCase) -> Event {
    Event(employeeId: benefitCase.employeeId, kind: benefitCase.kind, date: benefitCase.date)
  }

  /// The duties of a case with what the other cases add and settle.
  func complete(_ duties: [BenefitDuty], of row: BenefitsFile.Row) -> [BenefitDuty] {
    var duties = duties
    if dead.contains(row.benefitCase.employeeId) { duties.removeAll { $0.code == .deathCase } }
    if let first = firstLine[BenefitQuestions.event(row.benefitCase)], first < row.line {
      duties.append(.repeated(first))
    }
    return duties
  }
}

extension BenefitDuty {
  fileprivate static func repeated(_ line: Int) -> BenefitDuty {
    BenefitDuty(
      code: .repeatedCase, dueOn: nil,
      text: Bilingual(
        "与第\(line)行是同一人、同一类型、同一日期的案件；请核对，避免重复支付",
        "line \(line) is a case of the same person, kind and day; see that nothing is paid twice"),
      citation: nil)
  }
}
