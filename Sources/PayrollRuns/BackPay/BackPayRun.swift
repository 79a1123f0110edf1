import CSV
import Payroll
import PayrollFiles

/// What a computation of back pay has found, for the account on the terminal.
public struct BackPayResult: Sendable {
  /// The people with a difference.
  public let people: Int
  /// The rows of differences.
  public let differences: Int
  /// The lines that correct the ledger alone.
  public let ledgerCorrections: Int
  /// Those who have left.
  public let left: Int
  /// What is owed.
  public let owed: BackPaySums
  /// What was settled before.
  public let settled: BackPaySums
  /// What brought it.
  public let causes: [BackPayCause]
  /// Adjustments of these months that somebody wrote by hand, so that they settle nothing.
  public let byHand: Int
  /// The corrected columns that stand from month to month, so that later rosters may be wrong as well.
  public let standingColumns: [RosterField]
  /// The last month in whose adjustments payments were looked for.
  public let paidUntil: PayPeriod
  /// The months that were looked at; a corrected cell may have moved the first.
  public let lookedAt: ClosedRange<PayPeriod>
  /// Months that did not take over the ledger of the month before, and were run again with their own.
  public let withOwnLedger: [PayPeriod]
}

/// Runs the months of an archive again by what has become known since, and finds what is owed.
public struct BackPayRun {
  private let options: BackPayOptions
  private let archive: [ArchivedMonth]
  /// The new standards; nil where each month is computed again by its own.
  private let standards: [StandardsFile]?
  private let store: any BackPayStore
  private let converter: any TextConverter
  private let people: CorrectedPeople
  private let given: BackPayGiven

  /// A computation that has not begun.
  ///
  /// - Parameters:
  ///   - archive: every month of the archive from the first that must be read, in order.
  ///   - standards: those that were decided later; nil where each month is computed again by its own.
  public init(
    _ options: BackPayOptions, archive: [ArchivedMonth], standards: [StandardsFile]?,
    store: any BackPayStore, converter: any TextConverter
  ) {
    self.options = options
    self.archive = archive
    self.standards = standards
    self.store = store
    self.converter = converter
    people = CorrectedPeople(options.corrections)
    given = BackPayGiven(hasStandards: standards != nil, firstCorrections: people.firsts)
  }

  /// Finds what is owed.
  ///
  /// Where nothing but cells was corrected, the months are paid again for those people alone: what everybody else is owed
  /// has been proven to be what was paid.
  ///
  /// - Throws: ``BackPayError``, ``RunError``, or what reading and writing throw. What the store holds is then
  ///   worthless.
  public func compute() throws -> BackPayResult {
    let corrected = CorrectionCheck(people: people, archive: archive, converter: converter)
    try corrected.checkMonths()
    let months = try RepeatedMonths(try owedMonths(), store, converter, threads: options.threads)
    if let standards {
      do { _ = try StandardsFolder.load(standards, converter: converter) } catch {
        throw RunError.unusable(error)
      }
    }
    let earlier = try RunError.telling {
      try EarlierSettlements(archive, for: options.lookedAt, converter: converter)
    }
    try earlier.check(given)
    try RunError.telling { try MissingRuns(archive: archive).check() }
    try ReproductionCheck(
      months: months, store: store, standards: standards, knownOn: options.knownOn, converter: converter,
      listeners: { [people] period, run in people.isEmpty ? [] : [{ people.listener(period, run: run) }] }
    ).prove()
    try corrected.check(takenBack: earlier.correctedPeople)
    return try computeProven(months, earlier)
  }

  private func computeProven(
    _ months: RepeatedMonths, _ earlier: EarlierSettlements
  ) throws -> BackPayResult {
    let ofPeople = people.isEmpty ? nil : try people.months(of: months, converter)
    let due = standards == nil ? ofPeople ?? months : months
    let now = StandardsRows(standards ?? [], knownOn: options.knownOn, converter: converter)
    let revisions = standards == nil ? StandardsRevisions([], now: now) : revisions(months, now)
    let comparison = BackPayComparison(
      options, store, BackPayNotes(revisions, people.corrections, paidUntil: paidUntil, options.language),
      given, people,
      try Leavers(archive.last))
    let inputs = RecomputedInputs(options, standards, converter)
    var sums: [BackPayComparison.Sums] = []
    for (index, month) in due.months.enumerated() {
      let compared = comparison.begin(
        month.period, paid: paid(in: month, ofPeopleAlone: standards == nil && ofPeople != nil),
        earlier.of(month.period))
      let accounts: [RunAccount]
      do {
        accounts = try due.repeatMonth(index, in: "due", telling: [compared.listener]) { run in
          var given = try inputs.of(run)
          given.corrected = people.cells(people.corrections, in: month, run)
          return given
        }
      } catch {
        throw compared.failure ?? error
      }
      sums.append(try compared.finish(accounts))
    }
    try compareLedgers(months, due, earlier, comparison)
    try comparison.close()

    let settled = sums.map(\.settled).reduce(.zero, +)
    let ofCells = CorrectionCauses(
      people: people, months: months, converter: converter,
      inputs: { try RecomputedInputs(options, standards, converter).of($0) })
    let after = comparison.ofPeople.mapValues(\.due)
    var before = comparison.ofPeople.mapValues(\.paid)
    if standards != nil && !people.isEmpty { before = try ofCells.withoutCorrections() }
    let cells = try ofCells.shares(before: before, after: after)
    var causes: [BackPayCause] = []
    if standards != nil {
      causes = try BackPayCauses(
        months: months, revisions: revisions, now: now, converter: converter,
        adjustments: { try inputs.of($0).adjustments }
      ).shares(
        paid: sums.map(\.paid), due: sums.map(\.due), ofCorrections: cells.map(\.share).reduce(.zero, +))
    }
    causes += cells
    if settled != .zero { causes.append(BackPayCauses.ofSettled(settled)) }
    try write(causes)
    try write(comparison.leavers)
    let result = result(of: comparison, sums, causes, months)
    try write(BackPayRecord(options, months.months, standards, result))
    return result
  }

  private var paidUntil: PayPeriod { archive.last?.period ?? options.owed.upperBound }

  private func revisions(_ months: RepeatedMonths, _ now: StandardsRows) -> StandardsRevisions {
    StandardsRevisions(
      months.months.flatMap { month in
        month.runs.map {
          (
            month.period,
            StandardsRows($0.inputs.standards, knownOn: $0.options.knownOn, converter: converter)
          )
        }
      }, now: now)
  }

  /// What a month has paid, one payslip after the other.
  private func paid(in month: ArchivedMonth, ofPeopleAlone: Bool) -> () throws -> PayslipRow? {
    if ofPeopleAlone {
      var rows = people.payslips(of: month.period)[...]
      return { rows.popFirst() }
    }
    var walk = PayslipWalk(month.runs.map(\.payslips))
    return { try walk.next() }
  }

  /// Finds what must be corrected in the ledger alone.
  private func compareLedgers(
    _ months: RepeatedMonths, _ due: RepeatedMonths, _ earlier: EarlierSettlements,
    _ comparison: BackPayComparison
  ) throws {
    guard let last = months.months.last, let held = last.runs.last?.ledger else { return }
    let differences = try LedgerDifferences(last: last.period, earlier: earlier.ofLedger).all(
      held: held, due: try due.lastLedger(of: "due"))
    try comparison.write(differences, earlier.ofLedger) { employeeId in
      if let row = people.row(of: employeeId, in: last.period) { return row.payslip.name }
      var walk = PayslipWalk(months.months.reversed().flatMap { $0.runs.map(\.payslips) })
      while let row = try walk.next() { if row.employeeId == employeeId { return row.name } }
      return ""
    }
  }

  private func result(
    of comparison: BackPayComparison, _ sums: [BackPayComparison.Sums], _ causes: [BackPayCause],
    _ months: RepeatedMonths
  ) -> BackPayResult {
    BackPayResult(
      people: comparison.concerned.count, differences: comparison.differenceCount,
      ledgerCorrections: comparison.ledgerCorrections, left: comparison.leavers.order.count,
      owed: sums.map(\.difference).reduce(.zero, +), settled: sums.map(\.settled).reduce(.zero, +),
      causes: causes, byHand: comparison.byHand,
      standingColumns: RosterField.allCases.filter { field in
        field.entry.lasting != .ofMonth
          && people.corrections.contains { $0.field == field }
      },
      paidUntil: paidUntil,
      lookedAt: options.lookedAt,
      withOwnLedger: months.months.indices.dropFirst().filter { !months.takesOver[$0] }.map {
        months.months[$0].period
      })
  }

  /// The months that are looked at; each of them must be there.
  private func owedMonths() throws(BackPayError) -> [ArchivedMonth] {
    var missing: [PayPeriod] = []
    var months: [ArchivedMonth] = []
    var period = options.lookedAt.lowerBound
    while period <= options.lookedAt.upperBound {
      if let month = archive.first(where: { $0.period == period }) {
        months.append(month)
      } else {
        missing.append(period)
      }
      period = period.advanced(by: 1)
    }
    if let last = missing.last, let first = months.first?.period, last < first { throw .beginsLater(first) }
    if !missing.isEmpty { throw .missing(missing) }
    return months
  }

  private func write(_ causes: [BackPayCause]) throws {
    let table = BackPayTable(.causes, BackPayColumns.causes, options, store)
    for cause in causes {
      for text in [cause.table, cause.region, cause.key, cause.columns.joined(separator: ";")] {
        table.buffer.appendText(text)
        table.buffer.appendSeparator()
      }
      table.buffer.append(cause.decidedOn)
      table.buffer.appendSeparator()
      table.buffer.appendText(cause.reason)
      table.buffer.appendSeparator()
      table.buffer.append(cause.share)
      table.buffer.appendSeparator()
      table.buffer.append(cause.effectiveFrom)
      table.buffer.appendSeparator()
      if let period = cause.period { table.buffer.append(period) }
      try table.endRow()
    }
    try table.close()
  }

  private func write(_ leavers: Leavers) throws {
    let table = BackPayTable(.left, BackPayColumns.left, options, store)
    for employeeId in leavers.order {
      guard let leaver = leavers.people[employeeId] else { continue }
      for text in [employeeId, leaver.name] {
        table.buffer.appendText(text)
        table.buffer.appendSeparator()
      }
      table.buffer.append(leaver.endDate)
      table.buffer.appendSeparator()
      table.buffer.append(leaver.sums)
      try table.endRow()
    }
    try table.close()
  }

  private func write(_ record: BackPayRecord) throws {
    let json = try record.json()
    try ByteSlice.with(json) { try store.write($0, to: .run) }
  }
}
