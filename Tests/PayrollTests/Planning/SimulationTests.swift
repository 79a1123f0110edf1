import PayrollTestSupport
import Testing

@testable import Payroll

/// Months to come under scenarios.
@Suite struct SimulationTests {
  /// A wage of 10,000 without contributions.
  private static let standards = SampleStandards.wage("10000").tables

  private static let placement = Placement(region: .kunming, post: "P", grade: "G")

  /// Hired long ago, with so many months of service that annual leave is 10 days.
  private static let person = SimulatedPerson(
    PersonMonth("2026-01", Employee(hireDate: "2015-04-01")),
    carryover: Carryover("2025-12", hireDate: "2015-04-01"))

  private static func raise(_ operation: StandardChange.Operation, _ value: String, from: PayPeriod? = nil)
    -> StandardChange
  {
    StandardChange(.salary, region: .yunnan, column: "reference_salary", operation, value, from: from)
  }

  /// A simulator that has simulated one person.
  private func simulate(
    _ scenarios: [Scenario], _ person: SimulatedPerson = person, months: Int = 12,
    standards: Standards = standards, placement: Placement = placement
  ) throws -> (Simulation, [SimulatedSums], [[SimulatedSums]]) {
    let simulation = try Simulation(
      of: scenarios, beside: standards, from: person.given.period, months: months)
    var simulator = Simulator(simulation)
    let placed = try PlacedStandardsFinder(simulation).standards(of: placement)
    try simulator.simulate(person, under: placed)
    let monthly = simulation.variants.indices.map { variant in
      (0..<months).map { simulator.sums(variant, $0) }
    }
    return (simulation, simulator.totals, monthly)
  }

  /// 12 x 10,000 = 120,000, taxable 60,000: tax 60,000 x 10 % - 2,520 = 3,480.
  /// 12 x 10,500 = 126,000, taxable 66,000: tax 66,000 x 10 % - 2,520 = 4,080.
  @Test("A year of a raise of 5 % costs 6,000 and brings 5,400 net")
  func raiseOfAYear() throws {
    let (_, totals, monthly) = try simulate([Scenario("raise", [Self.raise(.percent, "5")])])
    #expect(totals.map(\.grossPay) == [12_000_000, 12_600_000])
    #expect(totals.map(\.netPay) == [12_000_000 - 348_000, 12_600_000 - 408_000])
    #expect(totals.map(\.employerCost) == [12_000_000, 12_600_000])
    #expect(totals.map(\.headcount) == [1, 1])
    #expect(monthly[1].map(\.grossPay) == [Int128](repeating: 1_050_000, count: 12))
  }

  /// Risk 1 -> 1.1 first: 12 x 1,000 = 12,000. Then the salary of 10,000 grows to 11,000, with the factor to
  /// 12,100: 12 x 1,100 = 13,200. The other way round 12,000 and 13,200 change their lines.
  @Test("Each line costs what the cost is after it less before it, and the lines add up to the whole")
  func causes() throws {
    let risk = StandardChange(.posts, region: .yunnan, key: "P", column: "risk", .set, "1.1")
    let salary = Self.raise(.percent, "10")
    let (simulation, totals, _) = try simulate([
      Scenario("one", [risk, salary]), Scenario("other", [salary, risk]),
    ])
    let shares = simulation.shares(totals.map(\.employerCost))
    #expect(shares == [[1_200_000, 1_320_000], [1_200_000, 1_320_000]])
    for (scenario, whole) in simulation.wholeVariants.dropFirst().enumerated() {
      #expect(shares[scenario].reduce(0, +) == totals[whole].employerCost - totals[0].employerCost)
    }
  }

  @Test("A change from a later month changes nothing before it")
  func future() throws {
    let (_, _, monthly) = try simulate([Scenario("later", [Self.raise(.add, "100", from: "2026-07")])])
    #expect(monthly[1][..<6] == monthly[0][..<6])
    #expect(monthly[1][6...].map(\.grossPay) == [Int128](repeating: 1_010_000, count: 6))
  }

  @Test("A change of nothing costs nothing")
  func nothing() throws {
    let (_, totals, monthly) = try simulate([
      Scenario("same", [Self.raise(.percent, "0"), Self.raise(.set, "10000")]), Scenario("empty", []),
    ])
    #expect(totals[1] == totals[0] && totals[2] == totals[0])
    #expect(monthly[1] == monthly[0] && monthly[2] == monthly[0])
  }

  @Test("A line cannot count from before the first month; one that counts after the last changes nothing")
  func outside() throws {
    #expect(throws: SimulationSetupError.self) {
      try Simulation(
        of: [Scenario("x", [Self.raise(.add, "1", from: "2025-12")])], beside: Self.standards,
        from: "2026-01",
        months: 12)
    }
    let (simulation, totals, _) = try simulate([Scenario("x", [Self.raise(.add, "1", from: "2027-01")])])
    #expect(totals[1] == totals[0])
    #expect(simulation.changesToCome.map(\.scenario) == ["x"])
    #expect(
      try self.simulate([Scenario("x", [Self.raise(.add, "1", from: "2026-12")])]).0.changesToCome.isEmpty)
  }

  /// The salary row of the sample standards, and one that takes its place in September.
  private static func withRowFrom(_ day: CivilDate) -> Standards {
    var standards = Self.standards
    let row = standards.salaries[0]
    let origin = Origin(
      region: row.origin.region, effectiveFrom: day, source: row.origin.source, place: "salary.csv:9")
    standards.salaries.append(StandardRow(origin, row.terms))
    return standards
  }

  @Test("A line of a row that a later one replaces is told with the first month in which it has no effect")
  func ending() throws {
    var later = Self.withRowFrom("2026-08-15")
    let replaced = Origin(region: .yunnan, effectiveFrom: "2026-08-02", source: "test", place: "salary.csv:8")
    later.salaries.insert(StandardRow(replaced, later.salaries[0].terms), at: 1)
    let (simulation, _, monthly) = try simulate(
      [Scenario("x", [Self.raise(.add, "100")])], standards: later)
    let endings = simulation.changesEnding
    #expect(endings.map(\.month) == ["2026-09"])
    #expect(endings.map(\.row.place) == ["salary.csv:9"])
    #expect(monthly[1][7].grossPay == 1_010_000 && monthly[1][8].grossPay == 1_000_000)
  }

  @Test("A line that lasts, is carried on by another of the cell, or ends after the months is not told")
  func lasting() throws {
    func endings(_ changes: [StandardChange], rowFrom day: CivilDate) throws -> Int {
      try simulate([Scenario("x", changes)], standards: Self.withRowFrom(day)).0.changesEnding.count
    }
    let raise = Self.raise(.add, "100")
    let later = Self.raise(.add, "100", from: "2026-09")
    #expect(try endings([raise], rowFrom: "2026-09-01") == 1)
    #expect(try endings([raise], rowFrom: "2026-12-02") == 0)
    #expect(try endings([raise], rowFrom: "2025-12-31") == 0)
    #expect(try endings([raise, later], rowFrom: "2026-09-01") == 0)
    // Carried on, but not before a month without it.
    #expect(try endings([raise, Self.raise(.add, "100", from: "2026-10")], rowFrom: "2026-09-01") == 1)
    #expect(try endings([later], rowFrom: "2026-09-01") == 0)
  }

  @Test("A line is told although another cell of the row, or the same cell before, is changed too")
  func endingBesideOthers() throws {
    let (simulation, _, _) = try simulate(
      [
        Scenario(
          "x",
          [
            Self.raise(.add, "100"), Self.raise(.add, "1", from: "2026-08"),
            StandardChange(
              .salary, region: .yunnan, column: "peer_average", .add, "1", from: "2026-09"),
          ])
      ], standards: Self.withRowFrom("2026-09-01"))
    #expect(simulation.changesEnding.map(\.change.column) == ["reference_salary", "reference_salary"])
  }

  /// March 2026 has 22 payable days, 10 of them up to the 15th... the 13th is a Friday: 2-6 and 9-13 March.
  /// 10,000 x 10 / 21.75 = 4,597.70.
  @Test("People leave at their end date and are then left out")
  func leaving() throws {
    var person = Self.person
    person.given.employee.endDate = "2026-03-15"
    person.given.attendance.annualLeaveWaived = true
    let (_, totals, monthly) = try simulate([], person)
    #expect(monthly[0].map(\.headcount) == [1, 1, 1] + [Int](repeating: 0, count: 9))
    #expect(monthly[0][2].grossPay == 459_770)
    #expect(totals[0].grossPay == 2_459_770 && totals[0].headcount == 1)
  }

  @Test("A later payment is made in the first month alone")
  func laterPayment() throws {
    var person = Self.person
    person.given.employee.endDate = "2025-12-20"
    person.given.earnings.allowance = "300"
    let (_, totals, monthly) = try simulate(
      [Scenario("raise", [Self.raise(.percent, "5")])], person,
      placement: Placement(region: .kunming, post: nil, grade: nil))
    #expect(monthly[1].map(\.grossPay) == [30_000] + [Int128](repeating: 0, count: 11))
    #expect(totals[0] == totals[1])
  }

  @Test(
    "Bonus, back pay, deductions and adjustments stand in the first month only, allowance and hours in all")
  func repeated() throws {
    var given = Self.person.given
    given.earnings.allowance = "100"
    given.earnings.annualBonus = "1000"
    given.earnings.backPay = "50"
    given.attendance.overtimeWorkday = "8"  // 10,000 / 21.75 / 8 x 8 x 1.5 = 689.66
    given.deductions.other = "70"
    var adjusted = given
    adjusted.earnings.allowance = "400"
    let person = SimulatedPerson(given, adjusted: adjusted, carryover: Self.person.carryover)
    let (_, _, monthly) = try simulate([], person, months: 3)
    #expect(monthly[0].map(\.grossPay) == [1_213_966, 1_078_966, 1_078_966])
  }

  @Test("A person without annual leave taken has ten days unused in December")
  func december() throws {
    let simulation = try Simulation(of: [], beside: Self.standards, from: "2026-11", months: 2)
    var simulator = Simulator(simulation)
    let placed = try PlacedStandardsFinder(simulation).standards(of: Self.placement)
    var person = Self.person
    person.given.period = "2026-11"
    person.carryover = Carryover("2026-10", hireDate: "2015-04-01")
    try simulator.simulate(person, under: placed)
    #expect(simulator.findings(ofPerson: 0, 0).contains(.annualLeaveUnused))
  }

  @Test("Months are chained as payslips are, for 300 random people under random standards")
  func chained() throws {
    var random = RandomPayroll(seed: 6)
    for _ in 0..<300 {
      var sample = random.standards()
      sample.salaryFrom = "2024-01-01"
      let tables = sample.tables
      let simulation = try Simulation(of: [], beside: tables, from: "2026-03", months: 10)
      let placement = Placement(region: .kunming, post: "P", grade: "G", rating: "A")
      let placed = try PlacedStandardsFinder(simulation).standards(of: placement)
      var row = Carryover("2026-02", hireDate: "2020-04-01")
      row.deductionMonths = 2
      let employee = random.employee()
      if employee.hireDate > "2026-03-31" { continue }
      row.hireDate = employee.hireDate
      let month = random.month("2026-03", employee, row, placed[0, 0].region)
      if !month.refusals(carryover: row, under: placed[0, 0].region).isEmpty || month.isLaterPayment {
        continue
      }
      var simulator = Simulator(simulation)
      try simulator.simulate(SimulatedPerson(month, carryover: row), under: placed)

      var carried: Carryover? = row
      for place in 0..<10 {
        let period = PayPeriod("2026-03").advanced(by: place)
        if let end = employee.endDate, end < period.firstDay {
          #expect(simulator.sums(0, place) == SimulatedSums())
          continue
        }
        let said = place == 0 ? month : month.repeated(in: period)
        let payslip = try Payslip.compute(said, carryover: carried, under: sample.applied(period))
        carried = payslip.next
        #expect(simulator.sums(0, place) == SimulatedSums(payslip.amounts), "\(period)")
        #expect(
          simulator.sums(0, place).employerContributions
            == Scheme.allCases.reduce(0) { $0 + Int128(payslip.amounts[$1.employerItem]) }
            + Int128(payslip.amounts[.contributionAdjustmentEmployer]))
      }
    }
  }

  @Test("Somebody whose post, grade or rating is not in force in a later month is told with the month")
  func notInForce() throws {
    var tables = Self.standards
    let origin = Origin(
      region: .yunnan, effectiveFrom: "2019-01-01", effectiveTo: "2026-06-30", source: "test")
    tables.grades = ["G": [StandardRow(origin, GradeTerms(gradePay: .zero))]]
    let simulation = try Simulation(of: [], beside: tables, from: "2026-01", months: 12)
    let error = #expect(throws: SimulationError.self) {
      try PlacedStandardsFinder(simulation).standards(of: Self.placement)
    }
    #expect(error?.period == "2026-07")
    guard case .notInForce(.grade, "G") = error?.reason else {
      Issue.record("the grade is what is missing")
      return
    }
  }

  @Test("Variants that are the same for somebody are computed once")
  func twins() throws {
    let other = StandardChange(.posts, region: .yunnan, key: "Q", column: "risk", .set, "2")
    var tables = Self.standards
    func row<Terms>(_ terms: Terms, _ place: String) -> StandardRow<Terms> {
      StandardRow(Origin(region: .yunnan, effectiveFrom: "2019-01-01", source: "test", place: place), terms)
    }
    tables.posts["P"] = [row(PostTerms(category: .patrol), "posts.csv:2")]
    tables.posts["Q"] = [row(PostTerms(category: .patrol), "posts.csv:3")]
    tables.grades["G"] = [row(GradeTerms(gradePay: .zero), "grades.csv:2")]
    tables.salaries = [
      row(SalaryTerms(approvedReferenceSalary: "10000"), "salary.csv:2")
    ]
    tables.regions = [
      StandardRow(
        Origin(region: .kunming, effectiveFrom: "2019-01-01", source: "test", place: "regions.csv:2"),
        RegionTerms(wageClass: "I"))
    ]
    tables.minimumWages["I"] = [row(MinimumWageTerms("2270"), "minimum_wage.csv:2")]
    let simulation = try Simulation(
      of: [Scenario("q", [other]), Scenario("all", [other, Self.raise(.percent, "5")])], beside: tables,
      from: "2026-01", months: 12)
    let finder = PlacedStandardsFinder(simulation)
    let placed = try finder.standards(of: Self.placement)
    #expect(placed.twin == [0, 0, 0, 3])
    let moved = try finder.standards(of: Placement(region: .kunming, post: "Q", grade: "G"))
    #expect(moved.twin == [0, 1, 1, 3])
    var simulator = Simulator(simulation)
    try simulator.simulate(Self.person, under: placed)
    #expect(simulator.totals.map(\.grossPay) == [12_000_000, 12_000_000, 12_000_000, 12_600_000])
    #expect(simulator.payslipsComputed == 24)
    try simulator.simulate(Self.person, under: moved)
    // risk 2: 20,000 a month, and 21,000 with the raise
    #expect(simulator.totals.map(\.grossPay) == [24_000_000, 36_000_000, 36_000_000, 37_800_000])
    #expect(simulator.payslipsComputed == 60)
  }
}
