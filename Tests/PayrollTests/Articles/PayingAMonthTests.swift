import Payroll
import Testing

/// What applies to people of one placement in a month; nil if something that they need has no row.
func applied(
  to placement: Placement, in period: PayPeriod, of standards: Standards
) throws -> AppliedStandards? {
  let view = try standards.inForce(period)
  guard let region = try view.region(placement.region),
    let postCode = placement.post, let post = view.post(postCode, in: placement.region),
    let gradeCode = placement.grade, let grade = view.grade(gradeCode, in: placement.region)
  else { return nil }
  var rating: StandardRow<RatingTerms>?
  if let code = placement.rating {
    rating = view.rating(code, post: postCode, grade: gradeCode, in: placement.region)
    if rating == nil { return nil }
  }
  return AppliedStandards(
    region: region, post: post, grade: grade, rating: rating,
    accidentPlan: try view.accidentPlan(of: post.terms, in: placement.region),
    contributions: view.contributions(unit: placement.unit, in: placement.region))
}

/// The code of the article on paying a month, and of the landing page.
@Suite struct PayingAMonthTests {
  private struct RefusedRow: Error {
    let refusals: [Refusal]

    init(_ refusals: [Refusal]) {
      self.refusals = refusals
    }
  }

  private let period: PayPeriod = "2026-03"
  private let hired: CivilDate = "2020-04-01"
  private let placement = Placement(region: .kunming, post: "P", grade: "G")
  private let tables = SampleStandards.wage("6160") {
    $0.post = PostTerms(category: .patrol, dutyPayPerDay: "80")
  }.tables

  private func standards(_ period: PayPeriod) throws -> AppliedStandards {
    try #require(try applied(to: placement, in: period, of: tables))
  }

  @Test("A month is paid as the article does it, and hands on to the next")
  func month() throws {
    let lastMonth = Carryover(period.advanced(by: -1), hireDate: hired)
    let standards = try standards(period)
    let nextStandards = try self.standards(period.advanced(by: 1))

    var person = PersonMonth(period, Employee(hireDate: hired, priorServiceMonths: 24))
    person.attendance.overtimeWorkday = Hours(hundredths: 6_50)
    person.attendance.leave[.sick] = Days(1)
    person.insurance.contributionBase = Money(yuan: 5200)
    person.tax.additionalDeductions = Money(yuan: 2000)

    let refusals = person.refusals(lastMonth, standards.region)
    guard refusals.isEmpty else { throw RefusedRow(refusals) }

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
    let lastMonth = Carryover(period, hireDate: hired)
    let person = PersonMonth(period, Employee(hireDate: hired))
    let refusals = person.refusals(lastMonth, try standards(period).region)
    #expect(refusals.map(\.code) == [.alreadyPaid] && refusals.map(\.field) == [.employeeId])
  }

  @Test("People whose post, grade or rating has no row get no standards")
  func missing() throws {
    var placement = placement
    placement.rating = "Z"
    #expect(try applied(to: placement, in: period, of: tables) == nil)
    placement.rating = nil
    placement.grade = "Z"
    #expect(try applied(to: placement, in: period, of: tables) == nil)
  }

  @Test("A paymaster pays many people as they are paid one by one")
  func many() throws {
    let standards = try standards(period)
    let people: [(PersonMonth, Carryover?)] = ["1", "2.5", "36"].map { hours in
      (PersonMonth.sample { $0.attendance.overtimeWorkday = hours }, nil)
    }

    let paymaster = Paymaster(from: standards)
    var sum: Int64 = 0
    for (person, lastMonth) in people {
      try paymaster.pay(person, carryover: lastMonth, under: standards)
      sum += paymaster.payslip[.netPay].fen
    }

    let single = try people.map { try Payslip.compute($0, carryover: $1, under: standards)[.netPay].fen }
    #expect(sum == single.reduce(0, +))
  }

  @Test("The landing page pays a person in two lines")
  func landing() throws {
    let person = PersonMonth.sample()
    let lastMonth = Carryover.sample()
    let standards = try standards(period)

    let payslip = try Payslip.compute(person, carryover: lastMonth, under: standards)
    print(payslip[.netPay])
    #expect(payslip[.grossPay] == "6160")
  }
}
