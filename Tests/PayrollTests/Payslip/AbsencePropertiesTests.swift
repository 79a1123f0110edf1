import Foundation
import PayrollTestSupport
import Testing

@testable import Payroll

/// What holds of absence and of what is taken from the pay, for everybody and in any mix. The seeds are fixed, so a
/// failure comes again; `PAYROLL_SEEDS=250` tries a million payslips.
@Suite struct AbsencePropertiesTests {
  private static let seeds: ClosedRange<UInt64> =
    1...(ProcessInfo.processInfo.environment["PAYROLL_SEEDS"].flatMap { UInt64($0) } ?? 6)

  /// People in a month of chance, by standards of chance: of each seed some 1,000, and what the body pays besides.
  private func everybody(
    seed: UInt64, _ body: (inout RandomPayroll, PersonMonth, AppliedStandards) throws -> Void
  ) throws {
    var payroll = RandomPayroll(seed: seed &* 7_919)
    for _ in 0..<10 {
      let sample = payroll.standards()
      let period = PayPeriod(unchecked: 2026, payroll.random.number(1...12))
      let standards = try sample.applied(period)
      for _ in 0..<100 {
        let employee = payroll.employee()
        guard employee.hireDate <= period.lastDay else { continue }
        let person = payroll.month(period, employee, nil, standards.region)
        if person.isLaterPayment { continue }
        try body(&payroll, person, standards)
      }
    }
  }

  private func payableDays(_ person: PersonMonth, _ standards: AppliedStandards) -> Int64 {
    let employee = person.employee
    return Int64(
      standards.region.calendar.payableDays(from: employee.hireDate, through: employee.endDate) * 100)
  }

  private static let cuts: [PayItem] = [
    .unpaidLeaveDeduction, .sickLeaveDeduction, .otherLeaveDeduction, .suspensionAdjustment,
  ]

  /// What is paid for the days employed, absence taken off.
  private func wage(_ payslip: Payslip) -> Int64 {
    Self.cuts.reduce(payslip[.monthlyWage].fen + payslip[.prorationAdjustment].fen) { $0 + payslip[$1].fen }
  }

  @Test(
    "More absence never pays more, in any mix of kinds; the rounding of the lines apart", arguments: seeds)
  func more(_ seed: UInt64) throws {
    try everybody(seed: seed) { payroll, person, standards in
      var more = person
      let room = payableDays(person, standards) - person.attendance.leave.total.hundredths
      guard room > 0 else { return }
      let kind = payroll.random.one(of: LeaveKind.allCases)
      let days = payroll.random.happens(50) ? Int64(payroll.random.number(1...Int(room))) : 1
      more.attendance.leave[kind] = Days(hundredths: person.attendance.leave[kind].hundredths + days)
      let before = try Payslip.compute(person, under: standards)
      let after = try Payslip.compute(more, under: standards)
      #expect(wage(after) <= wage(before) + 2, "\(days) of \(kind) more")
      #expect(after[.performancePay] <= before[.performancePay])
      #expect(before.addsUp && after.addsUp)
    }
  }

  @Test("All days of one kind at rate p pay p of the wage of the days employed", arguments: seeds)
  func whole(_ seed: UInt64) throws {
    try everybody(seed: seed) { payroll, person, standards in
      var absent = person
      absent.attendance.leave = LeaveDays()
      let kind = payroll.random.one(of: LeaveKind.allCases.filter { $0 != .sick })
      let all = Days(hundredths: payableDays(person, standards))
      guard all > .zero else { return }
      absent.attendance.leave[kind] = all
      let present = try Payslip.compute(absent, under: standards)
      let employed = present[.monthlyWage].fen + present[.prorationAdjustment].fen
      let isOfFund = kind == .maternity && absent.attendance.maternityAllowanceTo == .person
      let rate =
        isOfFund
        ? 0 : try standards.region.row(of: kind, fullYears: 0).terms.payRate.millionths
      // round(P (1 - p)), half up.
      let taken = (Int128(employed) * Int128(1_000_000 - rate) * 2 + 1_000_000) / 2_000_000
      // Full days are left at least the minimum wage, which rate 1 leaves anyway.
      #expect(Int128(wage(present)) == Int128(employed) - taken, "\(kind) at \(rate)")
    }
  }

  @Test("Arrears and recovery leave the minimum wage, and every payslip adds up", arguments: seeds)
  func protected(_ seed: UInt64) throws {
    try everybody(seed: seed) { payroll, person, standards in
      var row = Carryover(person.period.advanced(by: -1), hireDate: person.employee.hireDate)
      row.arrears = payroll.money(upTo: 20_000, in: 50)
      row.recoveryCarried = payroll.money(upTo: 5_000, in: 50)
      row.deductionCarried = payroll.money(upTo: 5_000, in: 50)
      row.severancePaid = payroll.money(upTo: 500_000, in: 30)
      let payslip = try Payslip.compute(person, carryover: row, under: standards)
      #expect(payslip.addsUp && payslip[.netPay] >= .zero)
      let minimum = standards.region.minimumWage.fen
      let earnings = payslip[.grossPay].fen - payslip[.annualBonus].fen - payslip[.taxExemptPay].fen
      let regular = max(0, earnings - payslip[.severance].fen)
      if payslip[.recovery] > .zero {
        #expect(regular - payslip[.arrearsRepaid].fen - payslip[.recovery].fen >= minimum)
        #expect(payslip[.recovery].fen * 5 <= regular)
      }
      if payslip[.arrearsRepaid] > .zero && !person.isLeaving {
        let month = payslip.amounts[.monthDays]
        // minimum wage x d / D, rounded down
        let least = minimum * payslip.amounts[.payableDays] / month
        let contributions = Int64(payslip.amounts.sum(PayItem.employeeContributions))
        let taxes = payslip[.incomeTax].fen + payslip[.bonusTax].fen + payslip[.severanceTax].fen
        #expect(payslip[.grossPay].fen - contributions - taxes - payslip[.arrearsRepaid].fen >= least)
      }
    }
  }
}
