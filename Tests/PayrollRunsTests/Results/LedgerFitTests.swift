import Payroll
import PayrollFiles
import Testing

@testable import PayrollRuns

/// How many people of ledger and roster must have each other, so that the ledger is believed.
@Suite struct LedgerFitTests {
  private let period = PayPeriod(unchecked: 2026, 10)

  private func row(_ period: PayPeriod) -> Carryover {
    Carryover(period, hireDate: PayPeriod(unchecked: 2020, 1).firstDay)
  }

  /// People who were paid, with or without a row, and rows that nobody was paid by.
  private func fit(inLedger: Int, without: Int, carried: Int, at month: PayPeriod? = nil) -> LedgerFit {
    var fit = LedgerFit()
    for _ in 0..<inLedger { fit.note(hiredBefore: true, isEmployed: true) }
    for _ in 0..<without { fit.note(hiredBefore: true, isEmployed: nil) }
    for _ in 0..<carried {
      fit.note(carried: row(month ?? period.advanced(by: -1)), isOnRoster: false, in: period)
    }
    return fit
  }

  @Test(
    "Fewer than half of the roster's people are too few if three or more are missing",
    arguments: [(3, 3, false), (2, 3, true), (0, 2, false), (0, 3, true), (1, 2, false), (4, 5, true)])
  func roster(_ inLedger: Int, _ without: Int, _ isPoor: Bool) {
    #expect(fit(inLedger: inLedger, without: without, carried: 0).lacksPeopleOfRoster == isPoor)
  }

  @Test(
    "Fewer than half of the ledger's people are too few if three or more are missing",
    arguments: [(3, 3, false), (2, 3, true), (0, 2, false), (0, 3, true), (1, 2, false)])
  func ledger(_ paid: Int, _ carried: Int, _ isPoor: Bool) {
    #expect(fit(inLedger: paid, without: 0, carried: carried).lacksPeopleOfLedger == isPoor)
  }

  @Test("Whoever was refused counts among those of the roster too, with a row or without")
  func refused() throws {
    // Two of four paid have a row; of three refused nobody has.
    var fit = fit(inLedger: 2, without: 2, carried: 0)
    #expect(!fit.lacksPeopleOfRoster)
    for _ in 0..<3 { fit.note(refusedInLedger: false) }
    #expect(fit.lacksPeopleOfRoster && fit.hiredBefore == 7)
    for _ in 0..<3 { fit.note(refusedInLedger: true) }
    #expect(!fit.lacksPeopleOfRoster && fit.hiredBeforeInLedger == 5)
  }

  @Test("A run counts of those whom it refuses whoever was hired before, once, where the day can be read")
  func refusedByRun() throws {
    let ledger = try Month("2026-09", [plain("A"), plain("B")]).pay().text(.ledger)
    let people = [
      plain("A"), plain("B", ["post": "NOPE"]), plain("C", ["post": "NOPE"]), plain("C", ["post": "NOPE"]),
      plain("D", ["post": "NOPE", "hire_date": "2026-10-08"]), plain("E", ["hire_date": "nonsense"]),
    ]
    let fit = try Month("2026-10", people, ledger: ledger).with(\.allowsRejects, true).pay().account.ledgerFit
    // A, B and C; A and B are in the ledger.
    #expect(fit?.hiredBefore == 3 && fit?.hiredBeforeInLedger == 2)
    #expect(fit?.employed == 2 && fit?.employedOnRoster == 2)
  }

  @Test("A ledger in which somebody stands at this month or later is judged row by row")
  func secondRun() {
    for month in [period, period.advanced(by: 1)] {
      let second = fit(inLedger: 0, without: 5, carried: 5, at: month)
      #expect(!second.lacksPeopleOfLedger && !second.lacksPeopleOfRoster)
    }
  }

  @Test(
    "Whoever has left counts for nothing, nor does whoever was hired this month; a carried row of somebody refused does"
  )
  func leftAndNew() {
    var fit = LedgerFit()
    var left = row(period.advanced(by: -1))
    left.endDate = period.advanced(by: -1).lastDay
    for _ in 0..<5 { fit.note(carried: left, isOnRoster: false, in: period) }
    for _ in 0..<5 { fit.note(hiredBefore: false, isEmployed: nil) }
    #expect(!fit.lacksPeopleOfLedger && !fit.lacksPeopleOfRoster)
    for _ in 0..<3 { fit.note(carried: row(period.advanced(by: -1)), isOnRoster: true, in: period) }
    #expect(fit.employed == 3 && fit.employedOnRoster == 3)
  }
}
