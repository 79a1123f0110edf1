import CSV
import Payroll
import PayrollFiles

/// A line of adjustments of the archive that concerns one of the months that are looked at, after it was paid.
public struct EarlierSettlement: Sendable {
  /// Whose it is.
  public let employeeId: String
  /// What was paid or corrected.
  public let adjustment: Adjustment
  /// The month in which it was paid.
  public let paidIn: PayPeriod
  /// The folder of the run that paid it.
  public let folder: String

  /// Whether it settles: a computation of back pay has written it, and no hand.
  var settles: Bool { adjustment.origin != nil }
}

/// What the adjustments of the archive say of past months, by month and person.
struct EarlierSettlements {
  private var months: [PayPeriod: [String: [EarlierSettlement]]] = [:]
  /// For each person and month of payment the earliest month for which something was settled, if that lies before those
  /// that are looked at.
  private var before: [String: [PayPeriod: PayPeriod]] = [:]
  /// The lines that correct the ledger alone, by person, in the order in which they were paid.
  private(set) var ofLedger: [String: [EarlierSettlement]] = [:]

  /// Reads the adjustments of all months, of those people alone whom each run paid.
  ///
  /// Two runs of one month are given the same adjustments; each person's are counted with the run that paid them.
  ///
  /// - Parameter owed: the months that are looked at.
  init(
    _ archive: [ArchivedMonth], for owed: ClosedRange<PayPeriod>, converter: any TextConverter
  ) throws {
    for month in archive where month.period > owed.lowerBound {
      for run in month.runs {
        if run.inputs.adjustments.isEmpty { continue }
        let lines = try AdjustmentLines(run.inputs.adjustments, month.period, converter)
        let concerning = lines.people.filter { _, adjustments in
          adjustments.contains { $0.concerns(owed, paidIn: month.period) }
        }
        for (employeeId, adjustments) in concerning {
          let periods = adjustments.filter { $0.origin != nil && $0.backPayItem != nil }.map(\.period)
          if let first = periods.min(), first < owed.lowerBound {
            before[employeeId, default: [:]][month.period] = first
          }
        }
        if concerning.isEmpty { continue }
        var walk = PayslipWalk([run.payslips])
        while let row = try walk.next() {
          for adjustment in concerning[row.employeeId] ?? []
          where adjustment.concerns(owed, paidIn: month.period) {
            add(
              EarlierSettlement(
                employeeId: row.employeeId, adjustment: adjustment, paidIn: month.period, folder: run.folder))
          }
        }
      }
    }
  }

  private mutating func add(_ line: EarlierSettlement) {
    let employeeId = line.employeeId
    if line.adjustment.item.entry.isOfLedger {
      ofLedger[employeeId, default: []].append(line)
    } else {
      months[line.adjustment.period, default: [:]][employeeId, default: []].append(line)
    }
  }

  /// The people of whom corrections have been settled.
  var correctedPeople: Set<String> {
    Set(all.filter { [.corrections, .both].contains($0.adjustment.origin) }.map(\.employeeId))
  }

  /// What was paid for a month later, by person.
  func of(_ period: PayPeriod) -> [String: [EarlierSettlement]] { months[period] ?? [:] }

  /// All lines, in the order of months and people.
  var all: [EarlierSettlement] {
    let ofMonths = months.keys.sorted().flatMap { period in
      of(period).sorted { $0.key < $1.key }.flatMap(\.value)
    }
    return ofMonths + ofLedger.sorted { $0.key < $1.key }.flatMap(\.value)
  }

  /// Makes sure that whatever the lines were written for is given again.
  ///
  /// - Throws: ``BackPayError/notGivenAgain(_:)``; ``BackPayError/beganEarlier(_:_:)`` for a correction of the ledger that
  ///   was written together with back pay of months before those that are looked at.
  func check(_ given: BackPayGiven) throws(BackPayError) {
    for line in ofLedger.sorted(by: { $0.key < $1.key }).flatMap(\.value) where line.settles {
      if let first = before[line.employeeId]?[line.paidIn] { throw .beganEarlier(line, first) }
    }
    let lines = all.filter { !given.covers($0) }
    if !lines.isEmpty { throw .notGivenAgain(lines) }
  }
}

extension [EarlierSettlement] {
  /// What computations of back pay have settled of an item.
  ///
  /// - Throws: ``Overflow`` beyond 64 bits.
  func settled(_ item: BackPayItem) throws(Overflow) -> Money {
    var sum = Money.zero
    for line in self where line.settles && line.adjustment.backPayItem == item {
      sum = try sum + line.adjustment.amount
    }
    return sum
  }
}

extension Adjustment {
  /// What the adjustment pays of a past month; nil for grants, deductions, tax and leave.
  var backPayItem: BackPayItem? {
    switch item {
    case .backPay: .backPay
    case .overtimeBackPay: .overtimeBackPay
    case .contributionAdjustmentEmployee: scheme.map { .employee($0) }
    case .contributionAdjustmentEmployer: scheme.map { .employer($0) }
    default: nil
    }
  }

  /// Whether the adjustment concerns one of the months that are looked at, after it was paid.
  ///
  /// - Reading: compensatory leave is kept in the lot of the month in which it was worked, which may lie before the month
  ///   that was corrected; so such a line concerns the months that are run again wherever its lot lies. Days of leave are
  ///   counted up, so a line for a later month concerns them too. What was paid in the first month was known before it,
  ///   and concerns none of them.
  func concerns(_ owed: ClosedRange<PayPeriod>, paidIn: PayPeriod) -> Bool {
    if paidIn <= owed.lowerBound { return false }
    if item.entry.isOfLedger, origin != nil {
      return item == .compLeaveAdjustment || period >= owed.lowerBound
    }
    guard backPayItem != nil || item == .allowance || item.entry.isOfLedger else { return false }
    return period < paidIn && owed.contains(period)
  }
}
