import PayrollTestSupport
import Testing

@testable import Payroll

/// What a scenario's lines do to the standards.
@Suite struct ScenarioApplicationTests {
  /// Salary rows of Kunming since 2025 and from 2026-07 on, and of the province.
  private static let tables: Standards = {
    var tables = SampleStandards().tables
    func origin(_ region: Region, _ from: CivilDate, to end: CivilDate? = nil, _ place: String) -> Origin {
      Origin(region: region, effectiveFrom: from, effectiveTo: end, source: "test", place: place)
    }
    tables.salaries = [
      StandardRow(
        origin(.yunnan, "2025-01-01", "a"), SalaryTerms(approvedReferenceSalary: "3000")),
      StandardRow(
        origin(.kunming, "2024-01-01", "b"), SalaryTerms(approvedReferenceSalary: "4000")
      ),
      StandardRow(
        origin(.kunming, "2025-01-01", "c"), SalaryTerms(approvedReferenceSalary: "5000")
      ),
      StandardRow(
        origin(.kunming, "2026-07-01", "d"), SalaryTerms(approvedReferenceSalary: "6000")
      ),
      StandardRow(
        origin(.guandu, "2025-01-01", "e"),
        SalaryTerms(peerAverage: "2600", socialAverage: "3700", peerWeight: "0.8")),
    ]
    tables.ratings["A"] = [
      StandardRow(origin(.yunnan, "2025-01-01", "f"), RatingTerms(coefficient: "0.25", amount: "200")),
      StandardRow(origin(.yunnan, "2025-01-01", "g"), RatingTerms(grade: "G", coefficient: "0.3")),
      StandardRow(origin(.yunnan, "2025-01-01", "h"), RatingTerms(post: "P", coefficient: "0.4")),
      StandardRow(origin(.yunnan, "2025-01-01", "i"), RatingTerms(post: "P", grade: "G", coefficient: "0.5")),
    ]
    tables.contributions[.medical] = [
      StandardRow(
        origin(.kunming, "2025-01-01", "j"),
        ContributionTerms(.medical, baseFloor: "4000", employerRate: "0.07", newHireUntilDay: 15)),
      StandardRow(
        origin(.kunming, "2025-01-01", "k"), ContributionTerms(.medical, unit: "一所", employerRate: "0.08")),
    ]
    return tables
  }()

  /// The reference salary in a month after changes that count from 2026-03.
  private func reference(
    _ region: Region, _ period: PayPeriod, _ changes: StandardChange...
  ) throws -> Money {
    let changed = try Self.tables.changed(by: changes, from: "2026-03")
    return try #require(try changed.inForce(period).region(region)).salary.terms.referenceSalary()
  }

  private func refusal(_ change: StandardChange) -> ScenarioError.Reason? {
    do {
      _ = try Self.tables.changed(by: [change], from: "2026-03")
      return nil
    } catch {
      return error.reason
    }
  }

  @Test("set, add and percent change the cell, percent rounded half up to the fen")
  func operations() throws {
    func change(_ operation: StandardChange.Operation, _ value: String) -> StandardChange {
      StandardChange(.salary, region: .kunming, column: "reference_salary", operation, value)
    }
    #expect(try reference(.kunming, "2026-03", change(.set, "5200.50")) == "5200.50")
    #expect(try reference(.kunming, "2026-03", change(.add, "-12.34")) == "4987.66")
    #expect(try reference(.kunming, "2026-03", change(.percent, "5")) == "5250")
    #expect(try reference(.kunming, "2026-03", change(.percent, "-2.5%")) == "4875")
    // 5000 x 0.0001 % = 0.005 yuan, half a fen, up
    #expect(try reference(.kunming, "2026-03", change(.percent, "0.0001")) == "5000.01")
    #expect(try reference(.kunming, "2026-03", change(.percent, "0.000099")) == "5000")
  }

  @Test("A change counts from its month on, and nothing changes before")
  func fromItsMonth() throws {
    let change = StandardChange(.salary, region: .kunming, column: "reference_salary", .add, "100")
    #expect(try reference(.kunming, "2026-02", change) == "5000")
    #expect(try reference(.kunming, "2026-03", change) == "5100")
    var later = change
    later.from = "2026-05"
    #expect(try reference(.kunming, "2026-04", later) == "5000")
    #expect(try reference(.kunming, "2026-05", later) == "5100")
  }

  @Test("A row that comes into force later stays as it is; a change of it changes nothing before")
  func laterRows() throws {
    var change = StandardChange(.salary, region: .kunming, column: "reference_salary", .add, "100")
    #expect(try reference(.kunming, "2026-06", change) == "5100")
    #expect(try reference(.kunming, "2026-07", change) == "6000")
    change.from = "2026-07"
    #expect(try reference(.kunming, "2026-06", change) == "5000")
    #expect(try reference(.kunming, "2026-07", change) == "6100")
  }

  @Test("Only the row of exactly the region changes, not that of the province above or the district below")
  func exactRegion() throws {
    let change = StandardChange(.salary, region: .kunming, column: "reference_salary", .add, "100")
    #expect(try reference(.yunnan, "2026-03", change) == "3000")
    #expect(try reference(.guandu, "2026-03", change) == "2820")  // 2600 x 0.8 + 3700 x 0.2
  }

  @Test("Where the reference salary follows from averages, a raise begins from what follows")
  func fromAverages() throws {
    let raise = StandardChange(.salary, region: .guandu, column: "reference_salary", .percent, "5")
    #expect(try reference(.guandu, "2026-03", raise) == "2961")
    let average = StandardChange(.salary, region: .guandu, column: "peer_average", .set, "2700")
    #expect(try reference(.guandu, "2026-03", average) == "2900")
  }

  @Test("Changes are made one after the other")
  func inOrder() throws {
    let add = StandardChange(.salary, region: .kunming, column: "reference_salary", .add, "1000")
    let percent = StandardChange(.salary, region: .kunming, column: "reference_salary", .percent, "10")
    #expect(try reference(.kunming, "2026-03", add, percent) == "6600")
    #expect(try reference(.kunming, "2026-03", percent, add) == "6500")
  }

  @Test(
    "A rating's row is named by rating, post and grade as far as it names them",
    arguments: [
      ("A", "", "", "0.9"), ("A//G", "", "G", "0.9"), ("A/P", "P", "", "0.9"), ("A/P/G", "P", "G", "0.9"),
    ])
  func ratings(_ key: String, _ post: String, _ grade: String, _ expected: Rate) throws {
    let change = StandardChange(.ratings, region: .yunnan, key: key, column: "coefficient", .set, "0.9")
    let view = try Self.tables.changed(by: [change], from: "2026-03").inForce("2026-03")
    var changed = 0
    for (p, g) in [("", ""), ("", "G"), ("P", ""), ("P", "G")] {
      let row = view.rating("A", post: p, grade: g, in: .kunming)
      let isChanged = row?.terms.coefficient == expected.fraction.reduced
      #expect(isChanged == (p == post && g == grade))
      if isChanged { changed += 1 }
    }
    #expect(changed == 1)
  }

  @Test("A scheme's row is named by the scheme, or by scheme and unit")
  func contributions() throws {
    func rate(_ unit: String, _ key: String) throws -> Rate? {
      let change = StandardChange(
        .contributions, region: .kunming, key: key, column: "employer_rate", .add, "-0.5%")
      let view = try Self.tables.changed(by: [change], from: "2026-03").inForce("2026-03")
      return view.contributions(unit: unit, in: .kunming).first { $0.terms.scheme == .medical }?.terms
        .employerRate
    }
    #expect(try rate("", "medical") == "0.065")
    #expect(try rate("一所", "medical") == "0.08")
    #expect(try rate("一所", "medical/一所") == "0.075")
  }

  @Test("Factors, counts, words and days are changed by their kind, and a blank takes a bound away")
  func kinds() throws {
    func medical(_ column: String, _ operation: StandardChange.Operation, _ value: String) throws
      -> ContributionTerms?
    {
      let change = StandardChange(
        .contributions, region: .kunming, key: "medical", column: column, operation, value)
      let view = try Self.tables.changed(by: [change], from: "2026-03").inForce("2026-03")
      return view.contributions(unit: "", in: .kunming).first { $0.terms.scheme == .medical }?.terms
    }
    #expect(try medical("base_floor", .set, "")?.baseFloor == .some(nil))
    #expect(try medical("new_hire_until_day", .add, "5")?.newHireUntilDay == 20)
    #expect(try medical("employer_rounding", .set, "up_yuan")?.employerRounding == .upYuan)
    #expect(try medical("deductible", .set, "否")?.isDeductible == false)
    #expect(try medical("effective_to", .set, "2026-02-28") == nil)
    let risk = StandardChange(.posts, region: .yunnan, key: "P", column: "risk", .add, "0.15")
    let post = try Self.tables.changed(by: [risk], from: "2026-03").inForce("2026-03").post("P", in: .kunming)
    #expect(post?.terms.risk == Fraction(115, 100).reduced)
  }

  @Test("A changed bracket begins the whole tax table anew")
  func tax() throws {
    let change = StandardChange(.tax, key: "annual/36000", column: "rate", .set, "9%")
    let changed = try Self.tables.changed(by: [change], from: "2026-03")
    let before = try changed.inForce("2026-02").annualTax
    let after = try changed.inForce("2026-03").annualTax
    #expect(before.brackets.map(\.rate) == TaxBracket.annual.map(\.rate))
    #expect(after.brackets.count == 7)
    #expect(after.brackets[1].rate == "0.09" && after.brackets[2].rate == "0.2")
  }

  @Test("A day of the calendar that has a row can be another kind of day")
  func calendar() throws {
    let change = StandardChange(.calendar, key: "2026-05-01", column: "kind", .set, "rest")
    let changed = try Self.tables.changed(by: [change], from: "2026-03")
    #expect(changed.calendar.kind(of: "2026-05-01", in: .kunming) == .rest)
    #expect(changed.calendar.kind(of: "2026-05-02", in: .kunming) == .holiday)
  }

  @Test("A parameter is changed by its name and kind")
  func parameters() throws {
    func parameters(_ key: String, _ operation: StandardChange.Operation, _ value: String) throws
      -> Parameters
    {
      let change = StandardChange(.parameters, region: .yunnan, key: key, column: "value", operation, value)
      let changed = try Self.tables.changed(by: [change], from: "2026-03")
      return try #require(try changed.inForce("2026-03").region(.kunming)).parameters
    }
    #expect(try parameters("seniority_pay_per_year", .set, "30").seniorityPayPerYear == "30")
    #expect(try parameters("seniority_max_years", .add, "5").seniorityMaxYears == 25)
    #expect(try parameters("factor_combination", .set, "additive").factorCombination == .additive)
    // A rate is written like every rate, so that more of the parameter's own form need not be known here.
    let name = ParameterName.overtimeWorkdayRate.rawValue
    let rate = StandardChange(.parameters, region: .yunnan, key: name, column: "value", .percent, "100")
    let row = try Self.tables.changed(by: [rate], from: "2026-03").parameters[.overtimeWorkdayRate]?.last
    #expect(row?.terms.value == .rate("3"))
  }

  @Test("A line that matches no row names the rows in force")
  func noRow() throws {
    let region = refusal(StandardChange(.posts, region: .kunming, key: "P", column: "risk", .set, "1"))
    guard case .noRow(let names, let day) = region else { throw Missing() }
    #expect(names == [StandardsRowName(region: .yunnan, key: "P")] && day == "2026-03-01")
    guard case .noRow = refusal(StandardChange(.posts, region: .yunnan, key: "Q", column: "risk", .set, "1"))
    else {
      throw Missing()
    }
    // In force from July on only: not in March.
    var tables = Self.tables
    tables.salaries.removeAll { $0.origin.region == .kunming && $0.origin.effectiveFrom < "2026-07-01" }
    let future = StandardChange(.salary, region: .kunming, column: "reference_salary", .add, "1")
    #expect(throws: ScenarioError.self) { try tables.changed(by: [future], from: "2026-06") }
    #expect(throws: Never.self) { try tables.changed(by: [future], from: "2026-07") }
    guard case .noRow = refusal(StandardChange(.calendar, key: "2026-03-03", column: "kind", .set, "rest"))
    else {
      throw Missing()
    }
  }

  private struct Missing: Error {}

  @Test("A column that does not exist is refused with those that do; one that names the row is told apart")
  func noColumn() throws {
    guard
      case .noColumn(let columns) = refusal(
        StandardChange(.salary, region: .kunming, column: "reference_salry", .add, "1"))
    else { throw Missing() }
    #expect(columns.contains("reference_salary"))
    guard
      case .namesRow = refusal(StandardChange(.salary, region: .kunming, column: "effective_from", .set, "x"))
    else { throw Missing() }
  }

  @Test("The class of exactly one region changes, and the amount of exactly one class")
  func minimumWage() throws {
    var tables = SampleStandards().tables
    let origin = Origin(region: .yunnan, effectiveFrom: "2019-01-01", source: "test")
    tables.minimumWages["II"] = [StandardRow(origin, MinimumWageTerms("2000"))]
    func wages(_ changes: StandardChange...) throws -> [Money?] {
      let view = try tables.changed(by: changes, from: "2026-03").inForce("2026-03")
      return try [Region.kunming, .guandu].map { try view.region($0)?.minimumWage }
    }
    let lower = StandardChange(.regions, region: .kunming, column: "wage_class", .set, "II")
    let raise = StandardChange(
      .minimumWage, region: .yunnan, key: "II", column: "minimum_wage", .percent, "10")
    #expect(try wages() == ["2270", "2270"])
    #expect(try wages(lower) == ["2000", "2270"])
    #expect(try wages(lower, raise) == ["2200", "2270"])
    let named = StandardChange(.minimumWage, region: .yunnan, key: "II", column: "wage_class", .set, "I")
    #expect(throws: ScenarioError.self) { try wages(named) }
    let other = StandardChange(.minimumWage, region: .yunnan, key: "III", column: "minimum_wage", .add, "1")
    #expect(throws: ScenarioError.self) { try wages(other) }
  }

  @Test(
    "Leave is named by its kind, or by kind and years of service; years of 0 are the kind alone",
    arguments: [("sick", ["0.7", "0.8"]), ("sick/0", ["0.7", "0.8"]), ("sick/10", ["0.6", "0.7"])]
      as [(String, [Rate])])
  func leave(_ key: String, _ rates: [Rate]) throws {
    var tables = SampleStandards().tables
    let origin = Origin(region: .yunnan, effectiveFrom: "2019-01-01", source: "test")
    tables.leave[.sick]?.append(
      StandardRow(origin, LeaveTerms(serviceYears: 10, payRate: "0.8", performanceRate: "0")))
    let change = StandardChange(.leave, region: .yunnan, key: key, column: "pay_rate", .set, "0.7")
    let region = try #require(
      try tables.changed(by: [change], from: "2026-03").inForce("2026-03").region(.kunming))
    #expect(try [0, 10].map { try region.row(of: .sick, fullYears: $0).terms.payRate } == rates)
    let years = StandardChange(.leave, region: .yunnan, key: "sick/5", column: "pay_rate", .set, "0.7")
    #expect(throws: ScenarioError.self) { try tables.changed(by: [years], from: "2026-03") }
  }

  @Test("A column that only describes may be set and changes nothing")
  func describing() {
    #expect(refusal(StandardChange(.salary, region: .kunming, column: "source", .set, "新文件")) == nil)
    let name = StandardChange(.ratings, region: .yunnan, key: "A", column: "rating_name", .add, "1")
    guard case .onlySet = refusal(name)
    else {
      Issue.record("a name cannot be added to")
      return
    }
  }

  @Test("Values outside a column's bounds, of another kind or missing are refused")
  func values() {
    func reason(_ column: String, _ operation: StandardChange.Operation, _ value: String) -> String {
      let change = StandardChange(
        .contributions, region: .kunming, key: "medical", column: column, operation, value)
      switch refusal(change) {
      case .outOfRange(let result, let least, let most): return "\(result) \(least) \(most)"
      case .notANumber(let kind): return "\(kind)"
      case .blankValue: return "blank value"
      case .blankCell: return "blank cell"
      case .notAWord: return "word"
      case .onlySet: return "set"
      case .notADate: return "date"
      case .none: return "done"
      default: return "other"
      }
    }
    #expect(reason("employer_rate", .add, "0.93") == "done")
    #expect(reason("employer_rate", .add, "0.930001") == "1.000001 0 1")
    #expect(reason("employer_rate", .add, "9223372036854.775807") == "9223372036854.775807 0 1")
    #expect(reason("employer_rate", .percent, "-100") == "done")
    #expect(reason("employer_rate", .percent, "-100.01") == "-0.000007 0 1")
    #expect(reason("base_floor", .add, "-4000") == "done")
    #expect(reason("base_floor", .add, "-4000.01") == "-0.01 0.00 9999999999.99")
    #expect(reason("base_floor", .set, "1.005") == "money")
    #expect(reason("base_floor", .add, "") == "blank value")
    #expect(reason("base_ceiling", .percent, "5") == "blank cell")
    #expect(reason("new_hire_until_day", .set, "32") == "32 0 31")
    #expect(reason("new_hire_until_day", .set, "1.5") == "count")
    #expect(reason("employer_rounding", .set, "up") == "word")
    #expect(reason("employer_rounding", .percent, "5") == "set")
    #expect(reason("effective_to", .set, "soon") == "date")
  }
}
