import PayrollTestSupport
import Testing

@testable import Payroll

/// The tax on severance. The local average wage is 10,000 a month, so 360,000 are free of it.
@Suite struct SeveranceTaxTests {
  private func pay(_ severance: Money, paidBefore: Money = "0", hired: CivilDate = "2020-04-01") throws
    -> Payslip
  {
    let person = PersonMonth.sample(hired: hired, left: "2026-03-31") { $0.earnings.severance = severance }
    return try SampleStandards.wage("5000").pay(person, .sample { $0.severancePaid = paidBefore })
  }

  @Test(
    "What exceeds three years of the local average wage is taxed by the annual table",
    arguments: [
      ("28000", "0"), ("360000", "0"), ("360000.16", "0"), ("360000.17", "0.01"),  // 0.0048; 0.0051
      ("396000", "1080"), ("396000.10", "1080.01"),  // 36000 x 3 %; 3600.01 - 2520
      ("504000", "11880"), ("504000.10", "11880.02"),  // 14400 - 2520; 28800.02 - 16920
    ] as [(Money, Money)])
  func exceeding(_ severance: Money, _ tax: Money) throws {
    let payslip = try pay(severance)
    #expect(payslip[.severanceTax] == tax)
    #expect(payslip.next.severancePaid == severance)
  }

  @Test(
    "What is paid in parts is taxed as if it were paid at once",
    arguments: [("300000", "96000", "1080"), ("396000", "36000", "3600"), ("360000", "100", "3")]
      as [(Money, Money, Money)])
  func parts(_ before: Money, _ severance: Money, _ tax: Money) throws {
    // t(396000) - t(300000) = 1080 - 0; t(432000) - t(396000) = 72000 x 10 % - 2520 - 1080; 100 x 3 %
    let payslip = try pay(severance, paidBefore: before)
    #expect(payslip[.severanceTax] == tax)
    let paid = try before + severance
    #expect(payslip.next.severancePaid == paid)
  }

  @Test("It touches no other line of the year, no contribution and no wage")
  func apart() throws {
    let with = try pay("28000")
    let without = try pay("0")
    #expect(with[.grossPay] == (try without[.grossPay] + "28000"))
    #expect(with[.incomeTax] == without[.incomeTax])
    #expect(with[.cumulativeTaxableIncome] == without[.cumulativeTaxableIncome])
    #expect(with.next.yearIncome == without.next.yearIncome)
    #expect(with.next.yearGrossPay == without.next.yearGrossPay)
    #expect(with.next.wages["2026-03"] == without.next.wages["2026-03"])
    #expect(with.next.totalWages["2026-03"] == without.next.totalWages["2026-03"])
    #expect(with[.netPay] == (try without[.netPay] + "28000"))
  }

  @Test("A new employment begins with nothing paid")
  func newEmployment() throws {
    let row = Carryover.sample(left: "2026-01-31") { $0.severancePaid = "360000" }
    let person = PersonMonth.sample(hired: "2026-02-02") { $0.earnings.severance = "1000" }
    #expect(try SampleStandards().pay(person, row)[.severanceTax] == "0")
  }

  @Test("The parameter is asked for only where there is severance")
  func parameter() throws {
    let sample = SampleStandards.with { $0.parameters[.severanceAverageWage] = nil }
    #expect(try sample.pay(.sample())[.severanceTax] == "0")
    #expect(throws: PayrollError.standards(.parameterMissing(.severanceAverageWage, .kunming))) {
      try sample.pay(.sample { $0.earnings.severance = "0.01" })
    }
  }

  @Test(
    "severance.employed: nobody leaves this month",
    arguments: [("2026-03-31", false), ("2026-04-01", true)]
      as [(CivilDate?, Bool)])
  func employed(_ left: CivilDate?, _ isFound: Bool) throws {
    let person = PersonMonth.sample(left: left) { $0.earnings.severance = "1000" }
    #expect(try SampleStandards().pay(person, .sample()).findings.contains(.severanceEmployed) == isFound)
    let staying = PersonMonth.sample { $0.earnings.severance = "1000" }
    #expect(try SampleStandards().pay(staying, .sample()).findings.contains(.severanceEmployed))
  }
}
