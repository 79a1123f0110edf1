import Payroll
import PayrollTestSupport
import Testing

/// The code of the article on paying a month, and of the landing page.
@Suite struct PayingAMonthTests {
  private let sample = SampleStandards.wage("6160") {
    $0.post = PostTerms(category: .patrol, dutyPayPerDay: "80")
  }

  @Test("A month is paid as the article does it, and hands on to the next")
  func month() throws {
    let tables = SampleStandards.wage("6160") {
      $0.post = PostTerms(category: .patrol, dutyPayPerDay: "80")
    }.tables
    let period: PayPeriod = "2026-03"
    let placement = Placement(region: .kunming, post: "P", grade: "G")
    let standards = try tables.applied(to: placement, in: period)
    let nextStandards = try tables.applied(to: placement, in: period.advanced(by: 1))

    let hired: CivilDate = "2020-04-01"
    let lastMonth = Carryover(period.advanced(by: -1), hireDate: hired)
    var person = PersonMonth(period, Employee(hireDate: hired, priorServiceMonths: 24))
    person.attendance.overtimeWorkday = Hours(hundredths: 6_50)
    person.attendance.leave[.sick] = Days(1)
    person.insurance.contributionBase = Money(yuan: 5200)
    person.tax.additionalDeductions = Money(yuan: 2000)

    let refusals = person.refusals(carryover: lastMonth, under: standards.region)
    for refusal in refusals { print(refusal.code.code, refusal.field.code) }
    #expect(refusals == [])

    let payslip = try Payslip.compute(person, carryover: lastMonth, under: standards)
    print(payslip[.grossPay], payslip[.netPay], payslip[.employerCost])
    for finding in payslip.findings.codes {
      print(finding.code, finding.entry.level.code, finding.entry.citation.text(in: .english))
    }

    var following = person.repeated(in: period.advanced(by: 1))
    following.attendance.dutyDays = Days(10)
    let nextPayslip = try Payslip.compute(following, carryover: payslip.next, under: nextStandards)

    // 6160 / (21.75 x 8) x 6.5 x 1.5 = 345.172...; a sick day keeps 60 %: 6160 / 21.75 x 0.4 = 113.287...
    #expect(payslip[.grossPay] == "6391.88")
    #expect(nextPayslip[.grossPay] == "7305.17")
    #expect(nextPayslip.next.yearIncome == "13697.05")
  }

  @Test("A row that makes no sense is refused with its rule and column")
  func refusal() throws {
    let refusals = try sample.refusals(.sample(), .sample("2026-03"))
    #expect(refusals.map(\.code) == [.alreadyPaid] && refusals.map(\.field) == [.employeeId])
  }

  @Test("A paymaster pays many people as they are paid one by one")
  func many() throws {
    let standards = try sample.applied("2026-03")
    for hours in ["1", "2.5", "36"] as [Hours] {
      let (person, lastMonth) = (
        PersonMonth.sample { $0.attendance.overtimeWorkday = hours }, Carryover.sample()
      )

      let people = [(person, lastMonth)]
      let paymaster = Paymaster(from: standards)
      var sum: Int64 = 0
      for (person, lastMonth) in people {
        try paymaster.pay(person, carryover: lastMonth, under: standards)
        sum += paymaster.payslip[.netPay].fen
      }

      #expect(sum == (try Payslip.compute(person, carryover: lastMonth, under: standards)[.netPay].fen))
    }
  }

  @Test("The landing page pays a person in two lines")
  func landing() throws {
    let standards = try SampleStandards.wage("6160").applied("2026-03")
    let person = PersonMonth.sample()
    let lastMonth = Carryover.sample()
    let payslip = try Payslip.compute(person, carryover: lastMonth, under: standards)
    print(payslip[.netPay])
    #expect(payslip[.grossPay] == "6160")
  }
}
