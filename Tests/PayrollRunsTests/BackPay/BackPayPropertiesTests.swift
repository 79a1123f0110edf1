import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// What holds of back pay for whatever people and standards.
@Suite struct BackPayPropertiesTests {
  private static let seeds: [UInt64] = [1, 2, 3, 4, 5]
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
    var again = PaidArchive()
    for run in archive.runs {
      let roster = try String(decoding: bytes(of: run.inputs.rosters[0]), as: UTF8.self)
      try again.pay(run.options.period.description, roster: roster, new)
    }
    var expected: [String: Int64] = [:]
    for (paid, due) in zip(archive.payslips, again.payslips) {
      for index in paid.rows.indices {
        let before = Self.owed(paid.cells(index))
        for (key, amount) in Self.owed(due.cells(index)) {
          let difference = amount - (before[key] ?? 0)
          if difference != 0 { expected[key] = difference }
        }
      }
    }
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
      hundredths(cells["gross_pay"]) - hundredths(cells["allowance"]) - hundredths(cells["tax_exempt_pay"])
      - hundredths(cells["back_pay"]) - hundredths(cells["annual_bonus"]) - overtime
    for scheme in Scheme.allCases {
      for side in ["employee", "employer"] {
        guard let amount = cells["\(scheme.code)_\(side)"] else { continue }
        owed["\(person) contribution_adjustment_\(side) \(scheme.code)"] = hundredths(amount)
      }
    }
    return owed
  }

  private func bytes(of file: InputFile) throws -> [UInt8] {
    var input = try file.open()
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = try unsafe bytes.withUnsafeMutableBytes { try unsafe input.read(into: $0) }
    return Array(bytes.prefix(count))
  }
}
