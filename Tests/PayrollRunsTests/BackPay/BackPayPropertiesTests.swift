import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// What holds of back pay for whatever people and standards.
@Suite struct BackPayPropertiesTests {
  private static let seeds: [UInt64] = [1, 2, 3, 4, 5]
  private static let fewSeeds: [UInt64] = [1, 2, 3]
  private static let old = PayStandards.common.files
  private static let pastDays = ["2026-07-01", "2026-08-01", "2026-09-01", "2026-10-01"]

  @Test("An unchanged standard, or one that changes later months alone, owes nothing", arguments: seeds)
  func nothing(_ seed: UInt64) throws {
    var months = RandomMonths(seed: seed)
    let archive = try months.archive()
    let later = months.change(from: ["2026-10-02", "2026-11-01"])
    for standards in [Self.old, Self.old + [later]] {
      let outcome = try archive.backPay("2026-08", "2026-10", standards)
      #expect(outcome.differences.isEmpty && outcome.table(.lines).rows.isEmpty)
      #expect(outcome.table(.causes).rows.isEmpty && outcome.table(.adjustments).rows.isEmpty)
    }
  }

  @Test("What is due is what fresh runs of the months pay, and nothing else is owed", arguments: seeds)
  func fresh(_ seed: UInt64) throws {
    var months = RandomMonths(seed: seed)
    let archive = try months.archive()
    let new = Self.old + [months.change(from: Self.pastDays), months.change(from: Self.pastDays)]
    let outcome = try archive.backPay("2026-08", "2026-10", new)
    let expected = Self.expected(archive, try archive.paidAgain(new))
    #expect(outcome.differences == expected)
    #expect(outcome.sum("difference", of: .causes) == expected.values.reduce(0, +))
    #expect(
      outcome.sum("amount", of: .adjustments) + outcome.sum("amount", of: .adjustmentsOfLeavers)
        == expected.values.reduce(0, +))
  }

  @Test(
    "Two changes together owe what one after the other does, and twice owes nothing twice", arguments: seeds)
  func oneAfterTheOther(_ seed: UInt64) throws {
    var months = RandomMonths(seed: seed)
    var archive = try months.archive()
    let first = Self.old + [months.change(from: Self.pastDays)]
    let both = first + [months.change(from: Self.pastDays)]
    let together = try archive.backPay("2026-08", "2026-10", both)
    let one = try archive.backPay("2026-08", "2026-10", first)
    try settle(one, "2026-11", first, &months, &archive)
    let other = try archive.backPay("2026-08", "2026-10", both)
    let sum = one.differences.merging(other.differences) { $0 + $1 }.filter { $0.value != 0 }
    #expect(sum == together.differences)
    #expect(other.sum("difference", of: .causes) == other.differences.values.reduce(0, +))
    try settle(other, "2026-12", both, &months, &archive)
    #expect(try archive.backPay("2026-08", "2026-10", both).differences.isEmpty)
  }

  /// Pays a month with everything that is owed, to those who have left as well.
  private func settle(
    _ outcome: BackPayOutcome, _ period: String, _ standards: [StandardsFile],
    _ months: inout RandomMonths, _ archive: inout PaidArchive
  ) throws {
    let adjustments = outcome.text(.adjustments) + outcome.text(.adjustmentsOfLeavers).dropHeader
    try archive.pay(
      period, roster: months.roster(period, withLeavers: true), standards, adjustments: adjustments)
  }

  @Test(
    "What corrected cells owe is what the corrected months would have paid, less what was paid",
    arguments: fewSeeds)
  func corrected(_ seed: UInt64) throws {
    var months = RandomMonths(seed: seed)
    var archive = try months.archive()
    let cells = months.corrections(6)
    let outcome = try archive.backPay("2026-08", "2026-10", nil, correcting: cells)
    let again = try archive.paidAgain(nil, correcting: cells)
    let expected = Self.expected(archive, again)
    #expect(outcome.differences == expected)
    #expect(outcome.sum("difference", of: .causes) == expected.values.reduce(0, +))
    #expect(Set(outcome.table(.adjustments).column("origin")).isSubset(of: ["corrections"]))

    // Once it is paid nothing is left, and the ledger holds the leave that the corrected months would have left.
    try settle(outcome, "2026-11", Self.old, &months, &archive)
    let second = try archive.backPay("2026-08", "2026-10", nil, correcting: cells)
    #expect(second.differences.isEmpty && second.table(.adjustments).rows.isEmpty)
    #expect(second.table(.adjustmentsOfLeavers).rows.isEmpty)
    let later = try archive.backPay("2026-08", "2026-11", nil, correcting: cells)
    #expect(later.table(.adjustments).all("period", "2026-10").isEmpty)
    #expect(later.differences.keys.allSatisfy { $0.contains("2026-11") }, "\(later.differences)")

    // Another correction owes its own difference; taking all of it back asks for what was given.
    let more = cells + months.corrections(2)
    let third = try archive.backPay("2026-08", "2026-10", nil, correcting: more)
    let all = Self.expected(archive.first(3), try archive.first(3).paidAgain(nil, correcting: more))
    #expect(third.differences.merging(expected) { $0 + $1 }.filter { $0.value != 0 } == all)
    let settled = Set(
      outcome.table(.adjustments).column("employee_id")
        + outcome.table(.adjustmentsOfLeavers).column("employee_id"))
    let back = try archive.first(3).takingBack(cells, of: settled)
    let none = try archive.backPay("2026-08", "2026-10", nil, correcting: back)
    #expect(none.differences == expected.mapValues { -$0 })
  }

  @Test(
    "Corrections and a raise together owe what corrected months under the new standard pay",
    arguments: fewSeeds)
  func both(_ seed: UInt64) throws {
    var months = RandomMonths(seed: seed)
    var archive = try months.archive()
    let first = Self.old + [months.change(from: Self.pastDays)]
    let cells = months.corrections(4)
    let together = try archive.backPay("2026-08", "2026-10", first, correcting: cells)
    let expected = Self.expected(archive, try archive.paidAgain(first, correcting: cells))
    #expect(together.differences == expected)
    #expect(together.sum("difference", of: .causes) == expected.values.reduce(0, +))

    // A raise that is settled, then cells, then another raise; nobody is asked to give back.
    let raise = try archive.backPay("2026-08", "2026-10", first)
    try settle(raise, "2026-11", first, &months, &archive)
    let corrected = try archive.backPay("2026-08", "2026-10", first, correcting: cells)
    #expect(raise.differences.merging(corrected.differences) { $0 + $1 }.filter { $0.value != 0 } == expected)
    try settle(corrected, "2026-12", first, &months, &archive)
    let second = first + [months.change(from: Self.pastDays)]
    let other = try archive.backPay("2026-08", "2026-10", second, correcting: cells)
    let all = Self.expected(archive.first(3), try archive.first(3).paidAgain(second, correcting: cells))
    #expect(other.differences.merging(expected) { $0 + $1 }.filter { $0.value != 0 } == all)
    #expect(other.sum("difference", of: .causes) == other.differences.values.reduce(0, +))
    if !raise.differences.isEmpty {
      #expect(throws: BackPayError.self) {
        try archive.backPay("2026-08", "2026-10", nil, correcting: cells)
      }
    }
    if !corrected.differences.isEmpty {
      #expect(throws: BackPayError.self) { try archive.backPay("2026-08", "2026-10", second) }
    }
  }

  @Test(
    "Cells that are settled, then a raise, then other cells: together what all of it owes",
    arguments: fewSeeds)
  func otherOrder(_ seed: UInt64) throws {
    var months = RandomMonths(seed: seed)
    var archive = try months.archive()
    let raised = Self.old + [months.change(from: Self.pastDays)]
    let cells = months.corrections(3)
    let more = cells + months.corrections(3)
    let first = try archive.backPay("2026-08", "2026-10", nil, correcting: cells)
    try settle(first, "2026-11", Self.old, &months, &archive)
    let second = try archive.backPay("2026-08", "2026-10", raised, correcting: cells)
    try settle(second, "2026-12", raised, &months, &archive)
    let third = try archive.backPay("2026-08", "2026-10", raised, correcting: more)
    let sum = first.differences.merging(second.differences) { $0 + $1 }.merging(third.differences) { $0 + $1 }
    let all = Self.expected(archive.first(3), try archive.first(3).paidAgain(raised, correcting: more))
    #expect(sum.filter { $0.value != 0 } == all)
    #expect(third.sum("difference", of: .causes) == third.differences.values.reduce(0, +))
  }

  /// What months would have paid more, by the keys of the differences.
  private static func expected(_ archive: PaidArchive, _ again: PaidArchive) -> [String: Int64] {
    var expected: [String: Int64] = [:]
    for (paid, due) in zip(archive.payslips, again.payslips) {
      for index in paid.rows.indices {
        let before = owed(paid.cells(index))
        for (key, amount) in owed(due.cells(index)) {
          let difference = amount - (before[key] ?? 0)
          if difference != 0 { expected[key] = difference }
        }
      }
    }
    return expected
  }

  /// What a payslip gives by the keys of the differences: gross pay without the grants, and each contribution.
  private static func owed(_ cells: [String: String]) -> [String: Int64] {
    let person = "\(cells["employee_id"] ?? "?") \(cells["period"] ?? "?")"
    var owed: [String: Int64] = [:]
    let overtime = [
      "overtime_workday_pay", "overtime_restday_pay", "overtime_holiday_pay", "comp_leave_payout",
      "annual_leave_payout",
    ].reduce(0) { $0 + hundredths(cells[$1]) }
    owed["\(person) overtime_back_pay "] = overtime
    owed["\(person) back_pay "] =
      hundredths(cells["gross_pay"]) - hundredths(cells["tax_exempt_pay"]) - hundredths(cells["back_pay"])
      - hundredths(cells["annual_bonus"]) - overtime
    for scheme in Scheme.allCases {
      for side in ["employee", "employer"] {
        guard let amount = cells["\(scheme.code)_\(side)"] else { continue }
        owed["\(person) contribution_adjustment_\(side) \(scheme.code)"] = hundredths(amount)
      }
    }
    return owed
  }
}
