import PayrollTestSupport
@testable import Payroll

/// People by chance with everything in it that an explanation has to speak of.
struct ExplainedPeople {
  private var payroll: RandomPayroll

  init(seed: UInt64) {
    payroll = RandomPayroll(seed: seed)
  }

  /// Standards by chance; a third have weighted averages instead of an approved salary.
  mutating func standards() -> SampleStandards {
    var sample = payroll.standards()
    if payroll.random.happens(33) {
      sample.salary = SalaryTerms(
        peerAverage: payroll.money(upTo: 6_000), socialAverage: payroll.money(upTo: 9_000),
        peerWeight: Rate(millionths: Int64(payroll.random.number(0...1_000_000))))
      sample.minimumWage = payroll.money(upTo: 2_500)
    }
    if payroll.random.happens(15) { sample.rating = nil }
    if payroll.random.happens(20) { sample.contributions.removeLast() }
    if payroll.random.happens(20) {
      sample.contributions[0] = ContributionTerms(
        .pension, employerFixed: payroll.money(upTo: 20), employeeFixed: payroll.money(upTo: 20))
    }
    return sample
  }

  /// Somebody by chance.
  mutating func employee() -> Employee {
    var employee = payroll.employee()
    if payroll.random.happens(30) { employee.seniorityFrom = "2012-02-29" }
    return employee
  }

  /// A month of that somebody that nothing refuses, or nil.
  mutating func month(
    _ period: PayPeriod, _ employee: Employee, _ row: Carryover?, _ region: RegionStandards
  ) throws -> PersonMonth? {
    var person = payroll.month(period, employee, row, region)
    if payroll.random.happens(10) { person.insurance.housingFundBase = payroll.money(upTo: 30_000) }
    if payroll.random.happens(10) {
      let correction = Money(fen: payroll.money(upTo: 300).fen - payroll.money(upTo: 300).fen)
      try person.insurance.adjustments.add(correction, .pension, .employee)
      try person.insurance.adjustments.add(correction, .workInjury, .employer)
      try person.insurance.adjustments.add(correction, .pension, .employer)
    }
    if payroll.random.happens(15) {
      let late = Money(fen: payroll.money(upTo: 900).fen - payroll.money(upTo: 900).fen)
      person.earnings.backPay = try person.earnings.backPay + late
      let month = period.advanced(by: -payroll.random.number(1...14))
      try person.earnings.pastBackPay.add(late, for: month, paidIn: period)
    }
    if payroll.random.happens(10) { person.tax.basis = payroll.random.one(of: TaxBasis.allCases) }
    if payroll.random.happens(10) { person.earnings.bonusTaxation = .combined }
    if payroll.random.happens(5) { person.tax.otherDeductions = payroll.money(upTo: 2_000) }
    if !person.isLaterPayment {
      if payroll.random.happens(10) {
        person.attendance.annualLeaveEntitlement = Days(payroll.random.number(0...20))
      }
      if payroll.random.happens(20) {
        person.attendance.annualLeavePayout = Days(payroll.random.number(1...3))
      }
    }
    return person.refusals(carryover: row, under: region).isEmpty ? person : nil
  }
}
