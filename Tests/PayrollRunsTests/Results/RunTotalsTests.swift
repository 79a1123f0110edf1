import Testing

@testable import Payroll
@testable import PayrollFiles
@testable import PayrollRuns

/// Sums over what is paid.
@Suite struct RunTotalsTests {
  /// Adds up every payslip as it was computed, and once more with a fen too much in one of its lines.
  private final class Sums: RowListener {
    var right = RunTotals()
    var wrong: [PayItem: RunTotals] = [:]
    static let lines: [PayItem] = [.grossPay, .netPay, .employerCost, .performancePay, .otherDeduction]

    func take(_ paid: PaidRow) {
      right.add(paid, paid.payslip)
      for line in Self.lines {
        var payslip = paid.payslip
        payslip.amounts[line] += 1
        wrong[line, default: RunTotals()].add(paid, payslip)
      }
    }
  }

  @Test("A run asks every payslip whether it adds up")
  func broken() throws {
    let sums = Sums()
    let month = Month("2026-10", [person("E1"), person("E2", ["sick_leave_days": "3"])])
    _ = try month.run(into: MemorySink()).pay(telling: [{ sums }])
    #expect(sums.right.brokenPayslips == 0)
    for line in Sums.lines { #expect(sums.wrong[line]?.brokenPayslips == 2, "\(line)") }
  }
}
