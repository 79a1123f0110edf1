import CSV
import Payroll
import PayrollFiles

/// The comparison of one month, while it is paid again.
final class MonthComparison {
  /// Compares what is due to somebody with what was paid and settled.
  typealias Compare = (
    _ due: PayslipRow, _ paid: PayslipRow?, _ settled: [EarlierSettlement],
    _ sums: inout BackPayComparison.Sums
  ) throws -> Void

  /// The state that the pairs and the month share.
  private final class Progress {
    var sums = BackPayComparison.Sums()
    var open: [String: [EarlierSettlement]]
    var refused: [String] = []
    /// What is wrong with the rows of people with corrected cells.
    var faults: [(employeeId: String, faults: [RowFault])] = []

    init(_ open: [String: [EarlierSettlement]]) {
      self.open = open
    }
  }

  private let period: PayPeriod
  private let pairs: PaidAndDue
  private let progress: Progress
  private let compare: Compare
  private let people: CorrectedPeople
  /// What made the comparison fail, which is not the fault of the month that is paid again.
  private(set) var failure: (any Error)?

  init(
    _ period: PayPeriod, paid: @escaping () throws -> PayslipRow?,
    _ earlier: [String: [EarlierSettlement]], _ people: CorrectedPeople, _ compare: @escaping Compare
  ) {
    self.period = period
    self.people = people
    self.compare = compare
    let progress = Progress(earlier)
    self.progress = progress
    pairs = PaidAndDue(paid: paid) { paid, due in
      guard let due else {
        if let employeeId = paid?.employeeId { progress.refused.append(employeeId) }
        return
      }
      try compare(due, paid, progress.open.removeValue(forKey: due.employeeId) ?? [], &progress.sums)
    }
  }

  /// Hears of the rows that one worker pays.
  func listener() -> any RowListener { Listener(self) }

  private final class Listener: RowListener {
    private let comparison: MonthComparison
    private var rows: [PayslipRow] = []
    private var faults: [(employeeId: String, faults: [RowFault])] = []

    init(_ comparison: MonthComparison) {
      self.comparison = comparison
    }

    func take(_ paid: PaidRow) { rows.append(PayslipRow(paid)) }

    func take(_ refused: RefusedRow, _ record: borrowing RecordReader) {
      if comparison.people.contains(refused.employeeId) {
        faults.append((refused.employeeId, refused.faults))
      }
    }

    func deliver() throws {
      comparison.progress.faults += faults
      faults.removeAll()
      do { for row in rows { try comparison.pairs.take(row) } } catch {
        comparison.failure = error
        throw error
      }
      rows.removeAll()
    }
  }

  /// Compares those who were not paid now, or have no payslip of the month but were settled something.
  ///
  /// - Throws: ``BackPayError/corrections(_:)`` if somebody cannot be paid with the corrected cells,
  ///   ``BackPayError/refused(_:employeeIds:_:)`` if somebody was paid who would be refused now.
  func finish(_ accounts: [RunAccount]) throws -> BackPayComparison.Sums {
    try pairs.finish()
    if !progress.refused.isEmpty {
      let ofCells = progress.faults.filter { progress.refused.contains($0.employeeId) }.flatMap { row in
        row.faults.compactMap { people.fault($0, of: row.employeeId, in: period) }
      }
      if !ofCells.isEmpty { throw BackPayError.corrections(ofCells) }
      throw BackPayError.refused(period, employeeIds: progress.refused, accounts.flatMap(\.faults))
    }
    for employeeId in progress.open.keys.sorted() {
      let nothing = PayslipRow(
        employeeId: employeeId, name: "", unit: "", region: "", post: "", grade: "",
        figures: [Int64](repeating: 0, count: PayslipRow.items.count))
      try compare(nothing, nil, progress.open[employeeId] ?? [], &progress.sums)
    }
    return progress.sums
  }
}
