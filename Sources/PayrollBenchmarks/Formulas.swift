import CSV
import Payroll
import PayrollFiles
import PayrollRuns

/// The formulas alone, in this process: no file is read or written while they are measured.
struct Formulas {
  private static let repetitions = 20
  private let people: [PersonMonth]
  private let standards: AppliedStandards
  private let carryover: Carryover?

  init(_ folder: StandardsInForce) throws {
    guard let code = Region("530111"), let region = try folder.region(code),
      let post = folder.post("PATROL", in: code), let grade = folder.grade("G3", in: code),
      let hired = CivilDate(year: 2018, month: 3, day: 15)
    else { preconditionFailure("the sample standards serve 530111") }
    standards = AppliedStandards(
      region: region, post: post, grade: grade,
      rating: folder.rating("B", post: "PATROL", grade: "G3", in: code),
      accidentPlan: try folder.accidentPlan(of: post.terms, in: code),
      contributions: folder.contributions(unit: "", in: code))
    var random = SplitMix64(seed: 7)
    people = (0..<1_000).map { _ in Formulas.person(folder.period, hired, &random) }
    var row = Carryover(folder.period.advanced(by: -1), hireDate: hired)
    row.deductionMonths = 9
    row.yearIncome = Money(yuan: 54_000)
    row.yearSpecial = Money(yuan: 9_000)
    for age in 1...12 { row.wages.hold(Money(yuan: 6_000), for: folder.period.advanced(by: -13 + age)) }
    carryover = row
  }

  private static func person(
    _ period: PayPeriod, _ hired: CivilDate, _ random: inout SplitMix64
  ) -> PersonMonth {
    var person = PersonMonth(period, Employee(hireDate: hired, priorServiceMonths: random.number(0...240)))
    person.insurance.contributionBase = Money(fen: Int64(random.number(300_000...1_200_000)))
    person.tax.additionalDeductions = Money(yuan: Int64(random.number(0...3) * 1_000))
    if random.oneIn(4) {
      person.attendance.overtimeWorkday = Hours(hundredths: Int64(random.number(1...40) * 50))
    }
    if random.oneIn(10) { person.attendance.overtimeHoliday = Hours(hundredths: 800) }
    if random.oneIn(2) { person.attendance.dutyDays = Days(random.number(1...20)) }
    if random.oneIn(15) { person.attendance.leave[.annual] = Days(random.number(1...3)) }
    if random.oneIn(30) { person.attendance.leave[.sick] = Days(random.number(1...5)) }
    return person
  }

  /// Nanoseconds of one payslip on one core: the best of several rounds.
  func nanosecondsPerPayslip(rounds: Int = 20) throws -> Double {
    let paymaster = Paymaster(from: standards)
    var best = Double.infinity
    // Lent, so that nothing but the formulas is measured.
    let people = people
    let lent = people.span
    for _ in 0..<rounds {
      let start = ContinuousClock.now
      for _ in 0..<Formulas.repetitions {
        for index in lent.indices { try paymaster.pay(lent[index], carryover: carryover, under: standards) }
      }
      let elapsed = ContinuousClock.now - start
      let nanoseconds =
        Double(elapsed.components.seconds) * 1e9 + Double(elapsed.components.attoseconds) / 1e9
      best = min(best, nanoseconds / Double(Formulas.repetitions * people.count))
    }
    return best
  }
}
