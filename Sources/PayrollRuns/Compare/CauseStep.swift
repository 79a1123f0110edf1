import CSV
import Payroll
import PayrollFiles

/// One thing that is taken over from the later month.
enum CauseStep {
  case calendar
  case standards
  case roster(RosterField)
  case adjustments
  case ledger
  /// Whatever the later payslip still says otherwise.
  case rest

  /// The cause that the step belongs to.
  var cause: CompareCause {
    switch self {
    case .calendar: .calendar
    case .standards: .standards
    case .roster: .roster
    case .adjustments: .adjustment
    case .ledger: .ledger
    case .rest: .other
    }
  }
}

/// What has been taken over from the later month so far.
struct CauseState {
  /// Columns that change no line of the pay: they are the later month's from the beginning.
  static let silent = RosterFieldSet(.employeeId, .name, .idNumber, .bankAccount)

  private(set) var fields = CauseState.silent
  private(set) var calendar = false
  private(set) var standards = false
  private(set) var adjustments = false
  private(set) var ledger = false
  private(set) var rest = false

  /// Whether nothing is taken over that the earlier month could not be paid by: standards and adjustments that are the same
  /// in both count as taken.
  func isOfEarlierMonth(_ both: BothMonths) -> Bool {
    !calendar && !ledger && !(standards && !both.pair.changes.isEmpty)
      && !(adjustments && !(both.before.isEmpty && both.after.isEmpty))
  }

  /// Takes a step over.
  mutating func take(_ step: CauseStep) { set(step, true) }

  /// The same without a step.
  func without(_ step: CauseStep) -> CauseState {
    var state = self
    state.set(step, false)
    return state
  }

  private mutating func set(_ step: CauseStep, _ isTaken: Bool) {
    switch step {
    case .calendar: calendar = isTaken
    case .standards: standards = isTaken
    case .roster(let field):
      let field = RosterFieldSet(field)
      if isTaken { fields.formUnion(field) } else { fields.subtract(field) }
    case .adjustments: adjustments = isTaken
    case .ledger: ledger = isTaken
    case .rest: rest = isTaken
    }
  }
}

/// What somebody was paid by in both months.
struct BothMonths {
  let pair: ComparedPair
  let paid: PaidRow
  let person: EarlierPerson
  /// The row of the earlier month's ledger, if the person had one.
  let ledgerRow: Carryover?
  /// That row, or none, as old in the later month as it was in the earlier.
  let aged: Carryover
  /// The adjustments of each month, and those of the earlier as they would be in the later.
  let before: [NotedAdjustment]
  let after: [NotedAdjustment]
  let moved: [Adjustment]
  /// The row of the later month's ledger, if the person has one.
  let given: Carryover?

  /// - Parameter aged: the row of the earlier ledger with the period that it has in the later month.
  init(
    _ pair: ComparedPair, _ paid: PaidRow, _ person: EarlierPerson, _ ledgerRow: Carryover?, aged: Carryover
  ) {
    self.pair = pair
    self.paid = paid
    self.person = person
    self.ledgerRow = ledgerRow
    self.aged = aged
    before = pair.before.adjustments(of: paid.row[.employeeId])
    after = pair.after.adjustments(of: paid.row[.employeeId])
    moved = before.map { $0.adjustment.moved(from: pair.before.period, to: pair.after.period) }
    var carryover = paid.carryover
    carryover?.corrections = []
    given = carryover
  }
}

extension Carryover {
  /// The row of a ledger with a gap before an earlier month, as old in a later one: that month adds as many months of basic
  /// deduction to it, whether the gap is a hire date or the turn of the year.
  func aged(_ employee: Employee, from month: PayPeriod, to later: PayPeriod) -> Carryover {
    var row = self
    row.period = period.advanced(by: later.index - month.index)
    // Whoever has left adds what is missing up to that month, and nothing later.
    if let end = employee.endDate, PayPeriod(end) < later { return row }
    let first = max(
      PayPeriod(unchecked: month.year, 1), PayPeriod(employee.hireDate), period.advanced(by: 1))
    if first <= month { row.period = later.advanced(by: first.index - month.index - 1) }
    return row
  }

  /// The row by which somebody who had none would be as new in a later month as in an earlier: nothing in it but the months
  /// of basic deduction that the earlier month used beside its own. Otherwise somebody who came in the earlier month would
  /// seem to be paid late in the next, with the tax of two months.
  ///
  /// - Parameter isLedgerGiven: whether the earlier month had a ledger.
  static func ofSomebodyNew(
    _ employee: Employee, from month: PayPeriod, to later: PayPeriod, isLedgerGiven: Bool
  ) -> Carryover {
    var row = Carryover(later.advanced(by: -1), hireDate: employee.hireDate)
    row.taxYear = month.year
    let hired = PayPeriod(employee.hireDate)
    let end = employee.endDate.map { PayPeriod($0) }
    var months = 1
    if hired >= (isLedgerGiven ? month.advanced(by: -1) : month) {
      let first = max(PayPeriod(unchecked: month.year, 1), hired)
      months = max(0, min(month, end ?? month).index - first.index + 1)
    }
    // Nothing is added to them after the month of leaving.
    row.deductionMonths = max(0, end.map { $0 < later } == true ? months : months - 1)
    return row
  }
}

extension Adjustment {
  /// The same of another month, where it is one of the month itself.
  fileprivate func moved(from month: PayPeriod, to other: PayPeriod) -> Adjustment {
    if period != month { return self }
    return Adjustment(
      file: file, line: line, item: item, units: units, scheme: scheme, period: other, origin: origin)
  }
}
