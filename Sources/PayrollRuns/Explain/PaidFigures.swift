import CSV
import Payroll
import PayrollFiles

/// What an explanation is set beside: the payslip as it was paid.
public enum PaidFigures {
  /// What comes of it.
  public enum Outcome: Sendable {
    /// Every figure explained is the figure paid.
    case same
    /// The first figure that is not: what was paid, and what is explained.
    case differs(PayItem, paid: String, explained: String)
    /// The person has no payslip there.
    case unpaid
  }

  /// Sets an explanation beside the payslips of the month. A column that an older version did not have is 0 there.
  ///
  /// - Throws: ``FileFaults`` if the payslips are no table; what reading them throws.
  public static func compare(_ explanation: PersonExplanation, with payslips: InputFile) throws -> Outcome {
    guard let walk = try payslip(of: explanation.identity.employeeId, payslips) else { return .unpaid }
    for item in PayItem.allCases {
      let place = walk.titles.firstIndex { $0 == item.code || $0 == item.entry.title.chinese }
      let paid = place.map { String(walk.records.reader[$0]) } ?? "0.00"
      let explained = explanation.explained.payslip[hundredths: item]
      if paid != explained { return .differs(item, paid: paid, explained: explained) }
    }
    return .same
  }

  /// Whether somebody has a payslip.
  ///
  /// - Throws: ``FileFaults`` if the payslips are no table; what reading them throws.
  public static func hold(_ employeeId: String, _ payslips: InputFile) throws -> Bool {
    try payslip(of: employeeId, payslips) != nil
  }

  /// The records of the payslips, at somebody's; nil without one.
  private static func payslip(
    of employeeId: String, _ payslips: InputFile
  ) throws -> (titles: [String], records: RecordWalk)? {
    let walk = try RecordWalk(payslips)
    guard try walk.next() else { throw FileFaults([FileMessage.empty(payslips.name)]) }
    let titles = walk.reader.titles
    let title = RosterField.employeeId.entry.title.chinese
    let place = titles.firstIndex { $0 == RosterField.employeeId.code || $0 == title } ?? 0
    while try walk.next() {
      guard walk.reader.fieldCount == titles.count else { continue }
      let given = walk.reader[place].withoutApostrophe()
      if ByteSlice.with(employeeId, { $0.equals(given) }) { return (titles, walk) }
    }
    return nil
  }
}

extension Payslip {
  /// A figure as it stands in the payslips.
  fileprivate subscript(hundredths item: PayItem) -> String { Money(fen: amounts[item]).description }
}
