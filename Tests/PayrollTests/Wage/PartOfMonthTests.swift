import PayrollTestSupport
import Testing

@testable import Payroll

/// The wage for a part of a month, and the hourly wage.
@Suite struct PartOfMonthTests {
  private func payslip(
    _ basis: String, _ period: PayPeriod, _ hired: CivilDate, _ left: CivilDate? = nil
  ) throws -> Payslip {
    try SampleStandards.with { $0.parameters[.prorationBasis] = .choice(basis) }
      .pay(.sample(period, hired: hired, left: left))
  }

  @Test(
    "By paid days: 21,750 / 21.75 for each payable day, and never more than the month",
    arguments: [
      ("2026-03", "2026-03-16", nil, "12000"),  // 12 days x 1000
      ("2026-03", "2026-03-14", nil, "12000"),  // hired on a Saturday: the same 12 days
      ("2026-03", "2026-03-01", nil, "21750"), ("2026-03", "2026-03-02", nil, "21750"),  // whole month
      ("2026-03", "2020-04-01", "2026-03-31", "21750"), ("2026-03", "2020-04-01", "2026-03-02", "1000"),
      ("2026-03", "2020-04-01", "2026-03-01", "0"),  // the last day is a Sunday: d = 0
      ("2026-03", "2026-03-16", "2026-03-20", "5000"),
      ("2026-01", "2026-01-19", nil, "10000"),  // W26
      ("2026-01", "2026-01-31", nil, "0"),  // hired on a Saturday that ends the month
      ("2026-07", "2026-07-02", nil, "21750"),  // 22 of 23 days would be 22,000
      ("2026-07", "2026-07-03", nil, "21000"),  // 21 of 23
    ] as [(PayPeriod, CivilDate, CivilDate?, Money)])
  func paidDays(_ period: PayPeriod, _ hired: CivilDate, _ left: CivilDate?, _ pay: Money) throws {
    let payslip = try payslip("paid_days", period, hired, left)
    #expect(payslip[.grossPay] == pay)
    let adjustment = try pay - "21750"
    #expect(payslip[.prorationAdjustment] == adjustment)
    #expect(payslip[.monthlyWage] == "21750")
  }

  @Test(
    "By month days: the share of the month's payable days",
    arguments: [
      ("2026-03", "2026-03-16", nil, "11863.64"),  // 21750 x 12 / 22 = 11863.6363
      ("2026-07", "2026-07-02", nil, "20804.35"),  // 21750 x 22 / 23 = 20804.3478
      ("2026-03", "2020-04-01", "2026-03-02", "988.64"),  // 21750 / 22 = 988.6363
      ("2026-03", "2026-03-02", nil, "21750"), ("2026-01", "2026-01-31", nil, "0"),
    ] as [(PayPeriod, CivilDate, CivilDate?, Money)])
  func monthDays(_ period: PayPeriod, _ hired: CivilDate, _ left: CivilDate?, _ pay: Money) throws {
    let payslip = try payslip("month_days", period, hired, left)
    #expect(payslip[.grossPay] == pay)
    let adjustment = try pay - "21750"
    #expect(payslip[.prorationAdjustment] == adjustment)
  }

  @Test("The days stand on the payslip in hundredths")
  func days() throws {
    let payslip = try payslip("paid_days", "2026-03", "2026-03-16")
    #expect(payslip.amounts[.monthDays] == 2200)
    #expect(payslip.amounts[.payableDays] == 1200)
  }

  @Test("The half fen of a part of the month goes up")
  func half() throws {
    // 100.01 x 11 / 22 = 50.005 -> 50.01
    let sample = SampleStandards.wage("100.01") { $0.parameters[.prorationBasis] = .choice("month_days") }
    let payslip = try sample.pay(.sample(hired: "2026-03-17"))
    #expect(payslip.amounts[.payableDays] == 1100)
    #expect(payslip[.grossPay] == "50.01")
    #expect(payslip[.prorationAdjustment] == "-50.00")
  }

  @Test(
    "The hourly wage is the monthly wage, or the minimum wage if that is more, by 174",
    arguments: [
      ("21750", Fraction(12_500)),  // W21: 21,750 / 174 = 125.00
      ("2270.01", Fraction(227_001, 174)), ("2270", Fraction(227_000, 174)), ("1740", Fraction(227_000, 174)),
    ] as [(Money, Fraction)])
  func hourly(_ wage: Money, _ fen: Fraction) throws {
    // one hour at the multiple 1
    let sample = SampleStandards.wage(wage) {
      $0.parameters[.overtimeWorkdayRate] = .rate("1")
      $0.isTrial = true
    }
    let explained = try sample.explain(.sample { $0.attendance.overtimeWorkday = "1" })
    #expect(explained[.overtimeWorkdayPay].exact * Fraction(100) == fen)
  }
}
