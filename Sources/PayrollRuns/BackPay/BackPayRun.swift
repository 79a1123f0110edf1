import CSV
import Payroll
import PayrollFiles

/// What a computation of back pay has found, for the account on the terminal.
public struct BackPayResult: Sendable {
  /// The people with a difference.
  public let people: Int
  /// The rows of differences.
  public let differences: Int
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
  /// The last month in whose adjustments payments were looked for.
  public let paidUntil: PayPeriod
  /// Months that did not take over the ledger of the month before, and were run again with their own.
  public let withOwnLedger: [PayPeriod]
}

/// Runs the months of an archive again under standards that were decided later, and finds what is owed.
public struct BackPayRun {
  private let options: BackPayOptions
  private let archive: [ArchivedMonth]
  private let standards: [StandardsFile]
  private let store: any BackPayStore
  private let converter: any TextConverter

  /// A computation that has not begun.
  ///
  /// - Parameter archive: every month of the archive from the first that is looked at, in order.
  public init(
    _ options: BackPayOptions, archive: [ArchivedMonth], standards: [StandardsFile],
    store: any BackPayStore, converter: any TextConverter
  ) {
    self.options = options
    self.archive = archive
    self.standards = standards
    self.store = store
    self.converter = converter
  }

  /// Finds what is owed.
  ///
  /// - Throws: ``BackPayError``, ``RunError``, or what reading and writing throw. What the store holds is then
  ///   worthless.
  public func compute() throws -> BackPayResult {
    let months = try RepeatedMonths(try owedMonths(), store, converter, threads: options.threads)
    do { _ = try StandardsFolder.load(standards, converter: converter) } catch {
      throw RunError.unusable(error)
    }
    try ReproductionCheck(
      months: months, store: store, standards: standards, knownOn: options.knownOn, converter: converter
    ).prove()

    let now = StandardsRows(standards, knownOn: options.knownOn, converter: converter)
    let revisions = StandardsRevisions(
      months.months.flatMap { month in
        month.runs.map {
          (
            month.period,
            StandardsRows($0.inputs.standards, knownOn: $0.options.knownOn, converter: converter)
          )
        }
      }, now: now)
    let comparison = BackPayComparison(
      options, store, BackPayNotes(revisions, options.language), try Leavers(archive.last))
    let adjustments = RecomputedAdjustments(options.owed, converter)
    let earlier = try RunError.telling {
      try EarlierSettlements(archive, for: options.owed, converter: converter)
    }
    try earlier.check(BackPayGiven(hasStandards: true, firstCorrections: [:]))
    var sums: [BackPayComparison.Sums] = []
    for index in months.months.indices {
      let month = months.months[index]
      let compared = comparison.begin(
        month.period, paid: month.runs.map(\.payslips), earlier.of(month.period))
      let accounts: [RunAccount]
      do {
        accounts = try months.repeatMonth(
          index, in: "due", knownOn: options.knownOn, telling: [compared.listener]
        ) { (standards, try adjustments.of($0)) }
      } catch {
        throw compared.failure ?? error
      }
      sums.append(try compared.finish(accounts))
    }
    try comparison.close()
    let settled = sums.map(\.settled).reduce(.zero, +)
    let causes = try BackPayCauses(
      months: months, revisions: revisions, now: now, converter: converter,
      adjustments: { try adjustments.of($0) }
    ).shares(paid: sums.map(\.paid), due: sums.map(\.due), settled: settled)
    try write(causes)
    try write(comparison.leavers)
    let result = BackPayResult(
      people: comparison.people.count, differences: comparison.differenceCount,
      left: comparison.leavers.order.count, owed: sums.map(\.difference).reduce(.zero, +), settled: settled,
      causes: causes, byHand: comparison.byHand, paidUntil: archive.last?.period ?? options.owed.upperBound,
      withOwnLedger: months.months.indices.dropFirst().filter { !months.takesOver[$0] }.map {
        months.months[$0].period
      })
    try write(BackPayRecord(options, months.months, standards, result))
    return result
  }

  /// The months that are looked at; each of them must be there.
  private func owedMonths() throws(BackPayError) -> [ArchivedMonth] {
    var missing: [PayPeriod] = []
    var months: [ArchivedMonth] = []
    var period = options.owed.lowerBound
    while period <= options.owed.upperBound {
      if let month = archive.first(where: { $0.period == period }) {
        months.append(month)
      } else {
        missing.append(period)
      }
      period = period.advanced(by: 1)
    }
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
      table.buffer.append(cause.share)
      table.buffer.appendSeparator()
      table.buffer.append(cause.effectiveFrom)
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

/// The adjustments with which a month is run again.
final class RecomputedAdjustments {
  private let owed: ClosedRange<PayPeriod>
  private let converter: any TextConverter
  private var known: [String: [StandardsFile]] = [:]

  init(_ owed: ClosedRange<PayPeriod>, _ converter: any TextConverter) {
    self.owed = owed
    self.converter = converter
  }

  /// The adjustments of a run without those that earlier computations have written for a month that is run again
  /// itself: that month's wage holds the back pay already and annual leave is paid by these wages, and its ledger holds
  /// the leave that was corrected.
  func of(_ run: ArchivedRun) throws -> [StandardsFile] {
    if let known = known[run.folder] { return known }
    let paidIn = run.options.period
    let lines = try AdjustmentLines(run.inputs.adjustments, paidIn, converter)
    let kept = lines.without { _, adjustment in
      adjustment.origin != nil && adjustment.concerns(owed, paidIn: paidIn) && adjustment.changesLaterMonths
    }
    known[run.folder] = kept
    return kept
  }
}

extension Adjustment {
  /// Whether later months are computed by it: wages are averaged and leave is counted, contributions are only paid.
  fileprivate var changesLaterMonths: Bool {
    [.backPay, .overtimeBackPay].contains(item) || item.entry.isOfLedger
  }
}
