import PayrollTestSupport
import Testing

@testable import Payroll

/// Payslips.
@Suite struct PayslipTests {
  @Test("The base of a scheme is that of its line; large medical costs have none and keep it beside")
  func bases() throws {
    let sample = SampleStandards.with {
      $0.contributions = Scheme.allCases.map { ContributionTerms($0, employerRate: "0.01") }
    }
    let person = PersonMonth.sample {
      $0.insurance.contributionBase = "5000"
      $0.insurance.housingFundBase = "6000"
      $0.insurance.excluded = SchemeSet(.medical)
    }
    let payslip = try sample.pay(person)
    #expect(
      Scheme.allCases.map { payslip.base(of: $0) } == ["5000", "0", "5000", "5000", "5000", "6000", "5000"])
  }

  @Test("A payslip computed in the memory of another is the same as one computed afresh")
  func reused() throws {
    let sample = SampleStandards.with {
      $0.contributions = [ContributionTerms(.pension, employerRate: "0.16", employeeRate: "0.08")]
    }
    let standards = try sample.applied("2026-03")
    let rich = PersonMonth.sample {
      $0.attendance.overtimeHoliday = "8"
      $0.attendance.leave[.sick] = "3"
      $0.earnings.annualBonus = "36001"
      $0.deductions.recovery = "90000"
    }
    let plain = PersonMonth.sample(hired: "2026-03-16") { $0.insurance.excluded = .all }
    let paymaster = Paymaster(from: standards)
    for (person, row) in [(rich, nil), (plain, Carryover.sample()), (rich, .sample()), (plain, nil)] {
      try paymaster.pay(person, carryover: row, under: standards)
      let payslip = paymaster.payslip
      let fresh = try Payslip.compute(person, carryover: row, under: standards)
      for item in PayItem.allCases { #expect(payslip[item] == fresh[item], "\(item.code)") }
      #expect(payslip.findings == fresh.findings)
      #expect(payslip.schemesDue == fresh.schemesDue && payslip.schemesExcluded == fresh.schemesExcluded)
      #expect(payslip.taxableIncome == fresh.taxableIncome)
      #expect(payslip.bonusTaxedSeparately == fresh.bonusTaxedSeparately)
      #expect(payslip.next.recoveryCarried == fresh.next.recoveryCarried)
      #expect(payslip.next.wages["2026-03"] == fresh.next.wages["2026-03"])
    }
  }

  @Test("After a person who could not be paid the memory serves the next one")
  func reusedAfterError() throws {
    let standards = try SampleStandards().applied("2026-03")
    let paymaster = Paymaster(from: standards)
    let great = PersonMonth.sample { $0.earnings.allowance = Money(fen: .max) }
    #expect(throws: PayrollError.overflow(.grossPay)) {
      try paymaster.pay(great, carryover: nil, under: standards)
    }
    try paymaster.pay(.sample(), carryover: nil, under: standards)
    let payslip = paymaster.payslip
    #expect(payslip[.netPay] == (try Payslip.compute(.sample(), under: standards))[.netPay])
    #expect(payslip.addsUp)
  }

  @Test("A payslip that somebody keeps stays as it was when the paymaster pays the next person")
  func kept() throws {
    let standards = try SampleStandards().applied("2026-03")
    let paymaster = Paymaster(from: standards)
    try paymaster.pay(.sample { $0.earnings.allowance = "100" }, carryover: nil, under: standards)
    let first = paymaster.payslip
    try paymaster.pay(.sample { $0.earnings.allowance = "250" }, carryover: nil, under: standards)
    #expect(first[.allowance] == "100")
    #expect(paymaster.payslip[.allowance] == "250")
  }

  @Test("The next month of the person paid last is what it would be with the carryover handed over")
  func nextMonth() throws {
    let sample = SampleStandards()
    let paymaster = Paymaster(from: try sample.applied("2026-03"))
    var row = Carryover.sample()
    row.compLeaveLots = [CompLeaveLot("2026-01", "8")]
    try paymaster.pay(
      .sample { $0.deductions.recovery = "90000" }, carryover: row, under: try sample.applied("2026-03"))
    let march = paymaster.payslip
    let april = PersonMonth.sample("2026-04") { $0.attendance.compLeaveTaken = "3" }
    try paymaster.payNext(april, under: try sample.applied("2026-04"))
    let expected = try Payslip.compute(april, carryover: march.next, under: try sample.applied("2026-04"))
    for item in PayItem.allCases { #expect(paymaster.payslip[item] == expected[item], "\(item.code)") }
    #expect(paymaster.payslip.findings == expected.findings)
    #expect(paymaster.payslip.next.compLeaveLots == expected.next.compLeaveLots)
    #expect(paymaster.payslip.next.recoveryCarried == expected.next.recoveryCarried)
    #expect(paymaster.payslip[.compLeaveBalanceHours] == Money(fen: 500))
  }
}
