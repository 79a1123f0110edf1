import Payroll
import PayrollFiles

/// How far the people of the ledger are those of the roster: another bureau's ledger, or another month's, is told by it.
public struct LedgerFit: Sendable {
  /// People of the ledger without an end date.
  public private(set) var employed = 0
  /// How many of these are on the roster.
  public private(set) var employedOnRoster = 0
  /// People of the roster, paid or refused, who were hired before the month.
  public private(set) var hiredBefore = 0
  /// How many of these are in the ledger.
  public private(set) var hiredBeforeInLedger = 0
  /// Whether somebody in it stands at this month or a later one: then each row is judged by itself.
  public private(set) var standsAtMonth = false

  /// Fewer than so many people missing mean nothing.
  private static let fewest = 3

  /// Whether fewer than half of the ledger's people are on the roster.
  public var lacksPeopleOfLedger: Bool {
    LedgerFit.isPoor(employedOnRoster, of: employed) && !standsAtMonth
  }

  /// Whether the ledger holds fewer than half of those who were hired before the month.
  public var lacksPeopleOfRoster: Bool {
    LedgerFit.isPoor(hiredBeforeInLedger, of: hiredBefore) && !standsAtMonth
  }

  private static func isPoor(_ found: Int, of all: Int) -> Bool {
    found * 2 < all && all - found >= fewest
  }

  /// Notes somebody who was paid.
  ///
  /// - Parameter isEmployed: by the ledger; nil for somebody who is not in it.
  mutating func note(hiredBefore wasHired: Bool, isEmployed: Bool?) {
    if wasHired {
      hiredBefore += 1
      if isEmployed != nil { hiredBeforeInLedger += 1 }
    }
    if isEmployed == true {
      employed += 1
      employedOnRoster += 1
    }
  }

  /// Notes somebody who was refused and hired before the month; the row of the ledger, if there is one, is carried.
  mutating func note(refusedInLedger isInLedger: Bool) {
    hiredBefore += 1
    if isInLedger { hiredBeforeInLedger += 1 }
  }

  /// Notes a row of the ledger that nobody was paid by.
  mutating func note(carried row: Carryover, isOnRoster: Bool, in period: PayPeriod) {
    if row.period >= period { standsAtMonth = true }
    if row.endDate != nil { return }
    employed += 1
    if isOnRoster { employedOnRoster += 1 }
  }

  mutating func add(_ other: LedgerFit) {
    employed += other.employed
    employedOnRoster += other.employedOnRoster
    hiredBefore += other.hiredBefore
    hiredBeforeInLedger += other.hiredBeforeInLedger
    standsAtMonth = standsAtMonth || other.standsAtMonth
  }
}
