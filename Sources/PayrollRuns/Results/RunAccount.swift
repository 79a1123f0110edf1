import Payroll
import PayrollFiles

/// What all workers of a run have counted together.
struct MonthCounts {
  var totals = RunTotals()
  /// For each row of the ledger, whether somebody was paid by it.
  private(set) var isPaid: [Bool]
  private(set) var paidFromLedger = 0
  /// The first faults of the roster.
  let firstFaults: [FileFault]

  init(_ workers: [RunCounts], _ context: RunContext) {
    isPaid = [Bool](repeating: false, count: context.ledger?.count ?? 0)
    for worker in workers {
      totals.add(worker.totals)
      for place in worker.paidFromLedger { isPaid[Int(place)] = true }
      paidFromLedger += worker.paidFromLedger.count
    }
    let faults = workers.flatMap(\.firstFaults)
    firstFaults = Array(
      faults.sorted { ($0.sheet, $0.fault.line ?? 0) < ($1.sheet, $1.fault.line ?? 0) }
        .prefix(ToldFaults.most).map(\.fault))
  }

  /// The account of a month of which no result files are written.
  ///
  /// - Throws: ``RunError/unproven(_:)`` if rows were lost or a payslip does not add up; ``RunError/overflow(_:)``.
  func account(_ context: RunContext) throws(RunError) -> RunAccount {
    let disagreements = proof(context, carried: 0).disagreementsOfRows
    if !disagreements.isEmpty { throw .unproven(disagreements) }
    return try RunAccount(self, context)
  }

  /// - Parameter carried: how many rows of the ledger were handed on.
  func proof(_ context: RunContext, carried: Int) -> Proof {
    Proof(
      totals: totals, rosterRows: context.survey.rowCount, ledgerRows: isPaid.count,
      paidFromLedger: paidFromLedger, carried: carried)
  }
}

/// What a run has done, for the account on the terminal.
public struct RunAccount: Sendable {
  /// Rows of the roster.
  public let rows: Int
  /// People paid.
  public let paid: Int
  /// Rows refused.
  public let rejected: Int
  /// Rows of the ledger handed on unchanged.
  public let carried: Int
  /// People whose adjustments were paid with an earlier run.
  public let adjustmentsAlreadyPaid: Int
  /// The sum of gross pay.
  public let grossPay: Money
  /// The sum of net pay.
  public let netPay: Money
  /// The sum of the employer's cost.
  public let employerCost: Money
  /// How often each finding was made, the weightiest first.
  public let findings: [FindingCount]
  /// Regions in which a scheme of Article 34, or the housing fund, has no row in force for somebody who was
  /// paid.
  public let uninsured: [UninsuredRegion]
  /// Units of the roster that look like one another, or like a unit of the contributions, and are not the same.
  public let unitsAlike: [UnitsAlike]
  /// How many figures of the standards nobody has entered yet; none of them was needed.
  public let openFigures: Int
  /// How far the ledger's people are those of the roster; nil without a ledger that has rows.
  public let ledgerFit: LedgerFit?
  /// What is noticed of the people together, such as that many lack what most have.
  public let noticed: [Bilingual]
  /// The first faults, with the values of personal numbers masked.
  public let faults: [FileFault]

  /// Whether the results may be published.
  public let isComplete: Bool

  /// - Parameter carried: how many rows of the ledger were handed on; nil = all by which nobody was paid.
  init(_ counts: MonthCounts, _ context: RunContext, carried: Int? = nil) throws(RunError) {
    let totals = counts.totals
    func sum(_ item: PayItem) throws(RunError) -> Money {
      Money(fen: try RunError.settled(totals.payslips[item], item.entry.title))
    }
    rows = totals.rows
    paid = totals.paid
    rejected = totals.rejected
    self.carried = carried ?? counts.isPaid.count - counts.paidFromLedger
    adjustmentsAlreadyPaid = context.adjustmentsAlreadyPaid
    grossPay = try sum(.grossPay)
    netPay = try sum(.netPay)
    employerCost = try sum(.employerCost)
    findings = [FindingLevel.violation, .warning, .info].flatMap { level in
      FindingCode.allCases.compactMap { code in
        let count = totals.count(of: code, level)
        return count == 0 ? nil : FindingCount(code: code, level: level, count: count)
      }
    }
    openFigures = context.view.openFigures.count
    let groups = Group.sorted(totals.groups)
    uninsured = UninsuredRegion.found(among: groups, context.view)
    func place(_ row: RowNumber) -> String {
      "\(context.survey.sheets[Int(row.sheet)].file):\(row.line)"
    }
    unitsAlike = UnitsAlike.found(among: groups, context.view, place: place)
    ledgerFit = counts.isPaid.isEmpty ? nil : totals.ledgerFit
    let isWhole = totals.rejected == 0 && !totals.ledgerFit.standsAtMonth
    noticed =
      totals.noticed.told(place: place) + (isWhole ? UnitsWithoutPeople.told(groups, context.view) : [])
    faults = counts.firstFaults
    isComplete = context.options.allowsRejects ? totals.paid > 0 : totals.rejected == 0
  }
}

/// How often a finding was made.
public struct FindingCount: Sendable {
  /// The finding.
  public let code: FindingCode
  /// How much it weighs.
  public let level: FindingLevel
  /// How many people have it with that weight.
  public let count: Int
}
