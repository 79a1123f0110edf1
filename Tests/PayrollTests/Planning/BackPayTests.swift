import PayrollTestSupport
import Testing

@testable import Payroll

/// What back pay counts, and what it settles.
@Suite struct BackPayTests {
  @Test("Every computed line and the allowance belong to one item, and no other grant or deduction to any")
  func lines() {
    let lines = BackPayItem.allCases.flatMap(\.lines)
    #expect(Set(lines).count == lines.count)
    #expect(lines.count == PayItem.all(of: .earning).count - 5 + 12)
    for line: PayItem in [
      .taxExemptPay, .backPay, .annualBonus, .award, .severance, .incomeTax, .recovery, .netPay,
      .accidentInsurance,
      .monthlyWage, .grossPay, .contributionAdjustmentEmployee,
    ] {
      #expect(!lines.contains(line), "\(line)")
    }
    #expect(BackPayItem.allCases.count == 14)
    #expect(!BackPayItem.allCases.contains(.employee(.workInjury)))
    #expect(
      BackPayItem.overtimeBackPay.lines == [
        .overtimeWorkdayPay, .overtimeRestdayPay, .overtimeHolidayPay, .compLeavePayout, .annualLeavePayout,
      ])
    #expect(BackPayItem.employer(.pension).code == "contribution_adjustment_employer")
  }

  @Test("The difference is what is due less what was paid and settled")
  func difference() throws {
    let account = try BackPayAccount(
      paid: Money(yuan: 4_000), settled: Money(yuan: 50), due: Money(yuan: 4_200))
    #expect(account.difference == Money(yuan: 150))
  }

  @Test("Where nothing changed, what was settled is asked back")
  func unchanged() throws {
    let account = try BackPayAccount(
      paid: Money(yuan: 4_000), settled: Money(yuan: 50), due: Money(yuan: 4_000))
    #expect(account.difference == Money(yuan: -50))
  }

  @Test("A difference beyond what money can hold is an error")
  func overflow() {
    #expect(throws: Overflow.self) {
      try BackPayAccount(paid: Money(fen: .min), settled: .zero, due: Money(fen: 1))
    }
  }
}
