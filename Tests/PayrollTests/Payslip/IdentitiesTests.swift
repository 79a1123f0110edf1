import PayrollTestSupport
import Testing

@testable import Payroll

/// What always holds of a payslip.
@Suite struct IdentitiesTests {
  private func payslip() throws -> Payslip {
    let sample = SampleStandards.wage("9000") {
      $0.contributions = [ContributionTerms(.pension, employerRate: "0.16", employeeRate: "0.08")]
    }
    return try sample.pay(.sample { $0.deductions.other = "10" }, .sample())
  }

  @Test("A payslip adds up")
  func addsUp() throws {
    #expect(try payslip().addsUp)
  }

  @Test("A fen more or less in any line that belongs to a sum shows; in one that does not, it cannot")
  func everyLine() throws {
    for item in PayItem.allCases {
      for fen in [-1, 1] as [Int64] {
        var altered = try payslip()
        altered.amounts[item] += fen
        #expect(altered.addsUp == (item.entry.kind == .information), "\(item.code)")
      }
    }
  }

  @Test("A line and its sum altered together do not hide from the other sums")
  func together() throws {
    var altered = try payslip()
    altered.amounts[.gradePay] += 1
    altered.amounts[.monthlyWage] += 1
    #expect(!altered.addsUp)
  }

  @Test("A negative net pay does not add up, even where the lines do")
  func negative() throws {
    var altered = try payslip()
    altered.amounts[.otherDeduction] += altered.amounts[.netPay]
    altered.amounts[.netPay] = 0
    #expect(altered.addsUp)
    altered.amounts[.otherDeduction] += 1
    altered.amounts[.netPay] -= 1
    #expect(!altered.addsUp)
  }
}
