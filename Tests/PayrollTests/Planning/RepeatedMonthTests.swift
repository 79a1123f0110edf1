import PayrollTestSupport
import Testing

@testable import Payroll

/// What a later month of a simulation repeats.
@Suite struct RepeatedMonthTests {
  private static let first = PersonMonth.sample("2026-10") {
    $0.attendance.overtimeWorkday = "8"
    $0.attendance.overtimeRestday = "16"
    $0.attendance.overtimeHoliday = "4"
    $0.attendance.dutyDays = "12"
    $0.attendance.compLeaveElected = "8"
    $0.attendance.compLeaveTaken = "4"
    $0.attendance.leave[.sick] = "3"
    $0.attendance.leave[.suspended] = "1"
    $0.attendance.annualLeaveEntitlement = "12"
    $0.attendance.annualLeavePayout = "2"
    $0.attendance.annualLeaveWaived = true
    $0.earnings.allowance = "100"
    $0.earnings.taxExemptPay = "20"
    $0.earnings.backPay = "300"
    $0.owe([("2026-09", "300")])
    $0.earnings.annualBonus = "5000"
    $0.earnings.award = "1000"
    $0.earnings.severance = "9000"
    $0.earnings.overtimeBackPay = "30"
    $0.earnings.adjusted.award = "400"
    $0.insurance.contributionBase = "6000"
    $0.insurance.housingFundBase = "7000"
    $0.insurance.excluded = SchemeSet(.maternity)
    try? $0.insurance.adjustments.add("5", .pension, .employer)
    $0.tax.additionalDeductions = "3000"
    $0.tax.otherDeductions = "200"
    $0.tax.reduction = "10"
    $0.tax.basis = .firstJob
    $0.deductions.recovery = "50"
    $0.deductions.other = "60"
  }

  @Test("Hours, duty, allowances, declarations and bases are repeated")
  func repeated() {
    let later = Self.first.repeated(in: "2026-11")
    #expect(later.period == "2026-11")
    #expect(later.attendance.overtimeWorkday == "8" && later.attendance.overtimeRestday == "16")
    #expect(later.attendance.overtimeHoliday == "4" && later.attendance.dutyDays == "12")
    #expect(later.earnings.allowance == "100" && later.earnings.taxExemptPay == "20")
    #expect(later.tax.additionalDeductions == "3000" && later.tax.otherDeductions == "200")
    #expect(later.tax.reduction == "10" && later.tax.basis == .firstJob)
    #expect(later.insurance.contributionBase == "6000" && later.insurance.housingFundBase == "7000")
    #expect(later.insurance.excluded == SchemeSet(.maternity))
    #expect(later.attendance.annualLeaveEntitlement == "12" && later.attendance.annualLeaveWaived)
  }

  @Test("What happened once is not: leave, compensatory leave, bonus, back pay, deductions, corrections")
  func once() {
    let later = Self.first.repeated(in: "2026-11")
    #expect(later.attendance.compLeaveElected == .zero && later.attendance.compLeaveTaken == .zero)
    #expect(later.attendance.leave.total == .zero && later.attendance.annualLeavePayout == .zero)
    #expect(later.earnings.backPay == .zero && later.earnings.pastBackPay.isEmpty)
    #expect(later.earnings.annualBonus == .zero && later.earnings.award == .zero)
    #expect(later.earnings.severance == .zero && later.earnings.overtimeBackPay == .zero)
    #expect(later.earnings.adjusted.award == .zero)
    #expect(later.insurance.adjustments.schemes.isEmpty)
    #expect(later.deductions.recovery == .zero && later.deductions.other == .zero)
  }

  @Test("In the next year a stated entitlement and a first job count no more")
  func nextYear() {
    let later = Self.first.repeated(in: "2027-01")
    #expect(later.attendance.annualLeaveEntitlement == nil && later.tax.basis == nil)
    #expect(later.tax.additionalDeductions == "3000")
  }
}
