import CSV
import Payroll
import PayrollFiles

/// A row of a roster, paid: what a run has to say of it, to whoever listens.
///
/// The texts of the row are valid until the next one is read; whoever needs them longer copies them. It is an object,
/// although it is a value, because a kilobyte would be copied on the way from hand to hand.
final class PaidRow {
  /// The row, its person with the adjustments.
  let row: RosterRow
  /// The person without the adjustments.
  let unadjusted: UnadjustedPerson
  let payslip: Payslip
  /// All lines with their working, where somebody asked for it.
  let lines: [ExplainedLine]
  /// The row of the ledger that the month began with.
  let carryover: Carryover?
  let lookup: StandardsLookup
  let applied: AppliedStandards
  /// A number for the row's region and unit that no others have, among those whom the same worker pays.
  let group: Int
  /// What somebody should look at: the payslip's findings, and those of the roster and the cases.
  var findings: FindingSet
  /// The days of injury leave that cases grant, where the run was given cases and the row has such days.
  var injuryLeaveGranted: Days?
  /// Where the row stands.
  var place = RowPlace()
  /// A correction of the ledger's figures that cannot be, if there is one; it refuses the run.
  private(set) var impossibleCorrection: ImpossibleCorrection?

  init(
    _ row: RosterRow, _ unadjusted: UnadjustedPerson, _ payslip: Payslip, _ lines: [ExplainedLine],
    _ carryover: consuming Carryover?, _ lookup: StandardsLookup, _ applied: AppliedStandards, group: Int
  ) {
    self.row = row
    self.unadjusted = unadjusted
    self.payslip = payslip
    self.lines = lines
    self.carryover = consume carryover
    self.lookup = lookup
    self.applied = applied
    self.group = group
    findings = payslip.findings
  }

  /// The person with the adjustments.
  var person: PersonMonth {
    _read { yield row.person }
  }

  /// Whether the ledger has the person without an end date; nil for somebody who is not in it.
  var isEmployedByLedger: Bool? {
    switch carryover {
    case .none: nil
    case .some: carryover?.endDate == nil
    }
  }

  /// The payslip with the working of every line; nil where nobody asked for it.
  var explained: ExplainedPayslip? {
    lines.isEmpty ? nil : ExplainedPayslip(payslip: payslip, lines: lines)
  }
}

/// A correction of the ledger's figures that cannot be, which shows only where somebody is paid.
struct ImpossibleCorrection {
  let adjustment: Adjustment
  /// Whether more goes out than there is; otherwise nobody with the number is in the ledger.
  let isOverdrawn: Bool

  var reason: Bilingual {
    isOverdrawn
      ? Bilingual("更正后会小于0；请核对天数或小时", "more goes out than there is; check days or hours")
      : Bilingual("台账中没有此人，无从更正", "nobody with this number is in the ledger that it would correct")
  }
}

extension PaidRow {
  /// Notes the first correction of the ledger's figures that cannot be.
  func checkCorrections(_ adjustments: [Adjustment]) {
    if adjustments.isEmpty { return }
    let corrections = adjustments.filter(\.item.entry.isOfLedger)
    if corrections.isEmpty { return }
    guard let carryover else {
      impossibleCorrection = ImpossibleCorrection(adjustment: corrections[0], isOverdrawn: false)
      return
    }
    let overdrawn = carryover.firstOverdrawn(person.period, hiredOn: person.employee.hireDate)
    if let overdrawn {
      impossibleCorrection = ImpossibleCorrection(adjustment: corrections[overdrawn], isOverdrawn: true)
    }
  }
}

/// Somebody as the roster has them. Few have adjustments, so the other person stands apart.
indirect enum UnadjustedPerson {
  /// There are no adjustments.
  case asPaid
  case other(PersonMonth)
}

/// Where a row stands.
struct RowPlace {
  /// Which of the roster's sheets it is on.
  var sheet = 0
  /// The person's row in the ledger.
  var inLedger: Int?
}

/// A row of a roster that was refused, and why.
struct RefusedRow {
  let sheet: Int
  /// The row's first line, as an editor counts it.
  let line: Int
  /// What is wrong with it, in the order of the columns.
  let faults: [RowFault]
  /// Whose it is; blank where that cannot be read.
  var employeeId = ""
  /// When the person was hired, if that can be read and the row is the person's only one.
  var hireDate: CivilDate?
  /// Whether the ledger has the person.
  var isInLedger = false
  /// What it is, if it is no person's row.
  var stray: StrayRow?
}

/// What becomes of a row.
enum RowOutcome {
  case paid(PaidRow)
  case refused(RefusedRow)
}

/// Hears what becomes of the rows that one worker pays.
protocol RowListener: AnyObject {
  /// Somebody was paid.
  func take(_ paid: PaidRow)

  /// A row was refused.
  ///
  /// - Parameter record: the row as it was given.
  func take(_ refused: RefusedRow, _ record: borrowing RecordReader)

  /// The block is done: hands on what it has brought. Called by one thread at a time, in the order of the roster.
  func deliver() throws
}

extension RowListener {
  func take(_ refused: RefusedRow, _ record: borrowing RecordReader) {}
  func deliver() throws {}
}
