import PayrollTestSupport
import Testing

@testable import Payroll

/// Performance pay and duty pay. The rating brings 21,750 x 0.3 + 200 = 6,725 in a whole month.
@Suite struct PerformanceAndDutyTests {
  private func sample(_ basis: String = "paid_days", inProbation: Bool = true) -> SampleStandards {
    .with {
      $0.rating = RatingTerms(coefficient: "0.3", amount: "200", inProbation: inProbation)
      $0.parameters[.prorationBasis] = .choice(basis)
    }
  }

  @Test("A whole month pays the coefficient of the wage and the amount")
  func whole() throws {
    #expect(try sample().pay(.sample())[.performancePay] == "6725")
    #expect(try SampleStandards().pay(.sample())[.performancePay] == "0")
  }

  @Test(
    "A part of a month pays its share: by 21.75 and at most the whole, or by the days of the month",
    arguments: [
      ("paid_days", "2026-03", "2026-03-16", "3710.34"),  // 6725 x 12 / 21.75 = 3710.3448
      ("month_days", "2026-03", "2026-03-16", "3668.18"),  // 6725 x 12 / 22 = 3668.1818
      ("paid_days", "2026-07", "2026-07-02", "6725"),  // 22 / 21.75 is above 1
      ("month_days", "2026-07", "2026-07-02", "6432.61"),  // 6725 x 22 / 23 = 6432.6087
      ("paid_days", "2026-01", "2026-01-31", "0"),  // d = 0
    ] as [(String, PayPeriod, CivilDate, Money)])
  func part(_ basis: String, _ period: PayPeriod, _ hired: CivilDate, _ pay: Money) throws {
    #expect(try sample(basis).pay(.sample(period, hired: hired))[.performancePay] == pay)
  }

  @Test(
    "In a whole month days away count by the days of the month, on either basis",
    arguments: ["paid_days", "month_days"])
  func away(_ basis: String) throws {
    // n = 22 - 2 x (1 - 0) = 20; 6725 x 20 / 22 = 6113.6364
    let person = PersonMonth.sample { $0.attendance.leave[.personal] = "2" }
    #expect(try sample(basis).pay(person)[.performancePay] == "6113.64")
  }

  @Test(
    "Each kind of leave keeps its own share of performance pay",
    arguments: [
      (LeaveKind.sick, "4", "6113.64"),  // half of 4 days: n = 20
      (.suspended, "2", "6113.64"),  // nothing: n = 20
      (.annual, "5", "6725"),  // all of it
      (.absent, "22", "0"), (.sick, "22", "3362.50"),  // n = 11
    ] as [(LeaveKind, Days, Money)])
  func kinds(_ kind: LeaveKind, _ days: Days, _ pay: Money) throws {
    let person = PersonMonth.sample { $0.attendance.leave[kind] = days }
    #expect(try sample().pay(person)[.performancePay] == pay)
  }

  @Test(
    "In a part of a month n is counted against 21.75 or against the month",
    arguments: [
      ("paid_days", "6493.10"),  // 6725 x 21 / 21.75 = 6493.1034
      ("month_days", "6140.22"),  // 6725 x 21 / 23 = 6140.2174
    ] as [(String, Money)])
  func partAndAway(_ basis: String, _ pay: Money) throws {
    let person = PersonMonth.sample("2026-07", hired: "2026-07-02") { $0.attendance.leave[.personal] = "1" }
    #expect(try sample(basis).pay(person)[.performancePay] == pay)
  }

  @Test("In probation it is paid where the rating says so, on the wage before the probation's cut")
  func probation() throws {
    let person = PersonMonth.sample { $0.employee.probationUntil = "2026-06-30" }
    #expect(try sample(inProbation: true).pay(person)[.performancePay] == "6725")
    #expect(try sample(inProbation: false).pay(person)[.performancePay] == "0")
    #expect(try sample(inProbation: false).pay(.sample())[.performancePay] == "6725")
    // in the month in which probation ends it is paid
    let ending = PersonMonth.sample { $0.employee.probationUntil = "2026-03-30" }
    #expect(try sample(inProbation: false).pay(ending)[.performancePay] == "6725")
  }

  @Test(
    "Shares of six decimals are exact, however many kinds of leave come together",
    arguments: [
      // lost 1.01 x (0.666668 + 0.666663 + 0.857145 + 0.222224 + 0.00002 + 0.888888 + 0.876544)
      //    = 4.21993352 days
      ("2026-03", "2020-04-01", "5435.04"),  // 6725 x (22 - 4.21993352) / 22 = 5435.0430
      ("2026-07", "2026-07-02", "5497.51"),  // 6725 x (22 - 4.21993352) / 21.75 = 5497.5148
    ] as [(PayPeriod, CivilDate, Money)])
  func manyKinds(_ period: PayPeriod, _ hired: CivilDate, _ pay: Money) throws {
    let rates: [LeaveKind: Rate] = [
      .sick: "0.333332", .annual: "0.333337", .marriage: "0.142855", .maternity: "0.777776",
      .paternity: "0.99998", .childcare: "0.111112", .bereavement: "0.123456",
    ]
    var sample = sample()
    var person = PersonMonth.sample(period, hired: hired)
    for (kind, rate) in rates {
      sample.leave[kind] = LeaveTerms(payRate: "1", performanceRate: rate)
      person.attendance.leave[kind] = "1.01"
    }
    #expect(try sample.pay(person)[.performancePay] == pay)
  }

  @Test("It is rounded once, after the share")
  func once() throws {
    // (1000.03 x 0.5 + 0.01) x 11 / 22 = 250.0125 -> 250.01; by way of 500.03 it would be 250.015 -> 250.02
    let sample = SampleStandards.wage("1000.03") {
      $0.rating = RatingTerms(coefficient: "0.5", amount: "0.01")
      $0.parameters[.prorationBasis] = .choice("month_days")
    }
    #expect(try sample.pay(.sample(hired: "2026-03-17"))[.performancePay] == "250.01")
  }

  @Test(
    "Duty pay is the post's amount for each day of duty",
    arguments: [
      ("80", "10", "800"), ("33.33", "2.5", "83.33"),  // 83.325
      ("80", "0", "0"), ("0", "10", "0"),
    ] as [(Money, Days, Money)])
  func duty(_ perDay: Money, _ days: Days, _ pay: Money) throws {
    let sample = SampleStandards.with { $0.post = PostTerms(category: .patrol, dutyPayPerDay: perDay) }
    #expect(try sample.pay(.sample { $0.attendance.dutyDays = days })[.dutyPay] == pay)
  }
}
