import Payroll

/// Standards made for tests, with figures that are easy to reckon with: a wage of 21,750 yuan, which is 1,000
/// a day and 125 an hour. A test changes what it is about:
///
/// ```swift
/// let standards = SampleStandards.wage("6160")
/// let payslip = try standards.pay(.sample { $0.attendance.overtimeWorkday = "4" })
/// expect(payslip, .overtimeWorkdayPay, "212.41")  // 6160 / 21.75 / 8 x 4 x 1.5 = 212.4138
/// ```
public struct SampleStandards: Sendable {
  /// R is the monthly wage, because everything else is nothing.
  public var salary = SalaryTerms(approvedReferenceSalary: "21750")
  /// The minimum wage of every region that tests name.
  public var minimumWage: Money = "2270"
  /// The day from which the salary row is in force.
  public var salaryFrom: CivilDate = "2025-01-01"
  /// The post `P`.
  public var post = PostTerms(category: .civilian)
  /// The grade `G`.
  public var grade = GradeTerms(gradePay: .zero)
  /// The rating `A`; nil for people without one.
  public var rating: RatingTerms?
  /// The accident plan that the post names.
  public var plan: AccidentPlanTerms?
  /// The schemes; none at first.
  public var contributions: [ContributionTerms] = []
  /// What days of leave keep.
  public var leave = SampleStandards.ordinaryLeave
  /// The parameters.
  public var parameters = SampleStandards.ordinaryParameters
  /// Whether a bonus can be taxed separately.
  public var hasMonthlyTaxTable = true
  /// Whether figures may be such as no law allows: what a test of a formula reckons best with.
  package var isTrial = false

  /// The ordinary ones.
  public init() {}

  /// Personal leave and absence keep nothing, sick leave 60 %, suspension half, all else everything.
  public static let ordinaryLeave: [LeaveKind: LeaveTerms] = {
    var terms: [LeaveKind: LeaveTerms] = [:]
    for kind in LeaveKind.allCases { terms[kind] = LeaveTerms(payRate: "1", performanceRate: "1") }
    terms[.personal] = LeaveTerms(payRate: "0", performanceRate: "0")
    terms[.absent] = LeaveTerms(payRate: "0", performanceRate: "0")
    terms[.sick] = LeaveTerms(payRate: "0.6", performanceRate: "0.5")
    terms[.suspended] = LeaveTerms(payRate: "0.5", performanceRate: "0")
    return terms
  }()

  /// The law's figures; no seniority pay and no health check.
  public static let ordinaryParameters: [ParameterName: ParameterValue] = [
    .factorCombination: .choice("multiplicative"),
    .prorationBasis: .choice("paid_days"),
    .absenceBasis: .choice("paid_days"),
    .overtimeBase: .choice("monthly_wage"),
    .seniorityPayPerYear: .money("0"),
    .seniorityMaxYears: .count(20),
    .probationRate: .rate("0.8"),
    .monthlyPaidDays: .rate("21.75"),
    .hoursPerDay: .rate("8"),
    .overtimeWorkdayRate: .rate("1.5"),
    .overtimeRestdayRate: .rate("2"),
    .overtimeHolidayRate: .rate("3"),
    .overtimeMonthlyCapHours: .rate("36"),
    .compLeaveExpiryMonths: .count(6),
    .sickPayFloor: .rate("0.8"),
    .annualLeavePayoutRate: .rate("2"),
    .basicDeduction: .money("5000"),
    .lowIncomeDeduction: .money("60000"),
    .recoveryLimit: .rate("0.2"),
    .healthCheckCost: .money("420"),
    .healthCheckMonth: .count(0),
    .standardStaleMonths: .count(24),
    .nationalDisposableIncome: .money("54188"),
    .localAverageWage: .money("7263"),
    .severanceAverageWage: .money("10000"),
  ]
}

extension SampleStandards {
  /// Standards in which a test has changed something.
  public static func with(_ change: (inout SampleStandards) -> Void) -> SampleStandards {
    var sample = SampleStandards()
    change(&sample)
    return sample
  }

  /// Standards with this monthly wage.
  public static func wage(
    _ wage: Money, minimum: Money = "2270", _ change: (inout SampleStandards) -> Void = { _ in }
  ) -> SampleStandards {
    with {
      $0.salary = SalaryTerms(approvedReferenceSalary: wage)
      $0.minimumWage = minimum
      change(&$0)
    }
  }

  /// The tables that hold these figures, for all of Yunnan since 2019 (the salary row since `salaryFrom`).
  public var tables: Standards {
    let origin = Origin(region: .yunnan, effectiveFrom: "2019-01-01", source: "test")
    var tables = Standards()
    tables.setMinimumWage(minimumWage, origin)
    tables.salaries = [
      StandardRow(Origin(region: .yunnan, effectiveFrom: salaryFrom, source: "test"), salary)
    ]
    tables.posts = ["P": [StandardRow(origin, post)]]
    tables.grades = ["G": [StandardRow(origin, grade)]]
    if let rating { tables.ratings = ["A": [StandardRow(origin, rating)]] }
    if let plan, let code = post.accidentPlan { tables.accidentPlans = [code: [StandardRow(origin, plan)]] }
    for terms in contributions {
      tables.contributions[terms.scheme, default: []].append(StandardRow(origin, terms))
    }
    for (kind, terms) in leave { tables.leave[kind] = [StandardRow(origin, terms)] }
    for (name, value) in parameters {
      tables.parameters[name] = [StandardRow(origin, ParameterTerms(name, value))]
    }
    tables.taxBrackets[.annual] = TaxBracket.annual.map { StandardRow(origin, $0) }
    if hasMonthlyTaxTable {
      tables.taxBrackets[.monthly] = TaxBracket.monthly.map { StandardRow(origin, $0) }
    }
    tables.calendar = .official
    tables.isTrial = isTrial
    return tables
  }

  /// What applies to a person of the sample post, grade and rating; a later payment has none of the three.
  public func applied(_ period: PayPeriod, laterPayment: Bool = false) throws -> AppliedStandards {
    let view = try tables.inForce(period)
    let region = try view.region(.kunming)
    guard let region else { throw PlacementError.unknownRegion(.kunming, view.lacks(of: .kunming)) }
    let post = laterPayment ? nil : view.post("P", in: .kunming)
    return AppliedStandards(
      region: region, post: post, grade: laterPayment ? nil : view.grade("G", in: .kunming),
      rating: laterPayment ? nil : view.rating("A", post: "P", grade: "G", in: .kunming),
      accidentPlan: try post.flatMap { try view.accidentPlan(of: $0.terms, in: .kunming) },
      contributions: view.contributions(unit: "", in: .kunming))
  }

  /// The payslip of a person whom nothing refuses.
  public func pay(
    _ person: PersonMonth, _ carryover: Carryover? = nil, isLedgerGiven: Bool = false
  ) throws -> Payslip {
    try Payslip.compute(
      person, carryover: carryover, isLedgerGiven: isLedgerGiven,
      under: applied(person.period, laterPayment: person.isLaterPayment))
  }

  /// The payslip of a person whom nothing refuses, explained.
  public func explain(
    _ person: PersonMonth, _ carryover: Carryover? = nil, isLedgerGiven: Bool = false
  ) throws -> ExplainedPayslip {
    try Payslip.explain(
      person, carryover: carryover, isLedgerGiven: isLedgerGiven,
      under: applied(person.period, laterPayment: person.isLaterPayment))
  }

  /// The rules that a month of a person breaks.
  public func refusals(
    _ person: PersonMonth, _ carryover: Carryover? = nil, faulty: RosterFieldSet = []
  ) throws -> [Refusal] {
    person.refusals(carryover: carryover, under: try applied(person.period).region, faulty: faulty)
  }
}

extension Standards {
  /// One minimum wage for all regions that tests name.
  public mutating func setMinimumWage(_ amount: Money, _ origin: Origin) {
    let counties = ["530102", "530326", "532301"].map { Region.known($0) }
    regions = ([Region.yunnan, .kunming, .guandu, .chuxiong] + counties).map { region in
      StandardRow(
        Origin(region: region, effectiveFrom: origin.effectiveFrom, source: origin.source),
        RegionTerms(wageClass: "I"))
    }
    minimumWages = ["I": [StandardRow(origin, MinimumWageTerms(amount))]]
  }
}

extension PersonMonth {
  /// March 2026, which has 22 payable days, of somebody hired on 1 April 2020.
  public static func sample(
    _ period: PayPeriod = "2026-03", hired: CivilDate = "2020-04-01", left: CivilDate? = nil,
    _ change: (inout PersonMonth) -> Void = { _ in }
  ) -> PersonMonth {
    var person = PersonMonth(period, Employee(hireDate: hired, endDate: left))
    change(&person)
    return person
  }
}

extension Carryover {
  /// The ledger row of February 2026 of the same somebody, two months into the tax year.
  public static func sample(
    _ period: PayPeriod = "2026-02", hired: CivilDate = "2020-04-01", left: CivilDate? = nil,
    _ change: (inout Carryover) -> Void = { _ in }
  ) -> Carryover {
    var row = Carryover(period, hireDate: hired, endDate: left)
    row.deductionMonths = period.month
    change(&row)
    return row
  }
}

extension ContributionTerms {
  /// A scheme that takes the same amount from everybody, deductible from taxable income.
  public static func fixed(_ amount: Money) -> ContributionTerms {
    ContributionTerms(.pension, employeeFixed: amount)
  }
}

extension TaxBracket {
  /// 预扣率表一 (国家税务总局公告2018年第61号).
  public static let annual = [
    TaxBracket(over: "0", rate: "0.03", quickDeduction: "0"),
    TaxBracket(over: "36000", rate: "0.1", quickDeduction: "2520"),
    TaxBracket(over: "144000", rate: "0.2", quickDeduction: "16920"),
    TaxBracket(over: "300000", rate: "0.25", quickDeduction: "31920"),
    TaxBracket(over: "420000", rate: "0.3", quickDeduction: "52920"),
    TaxBracket(over: "660000", rate: "0.35", quickDeduction: "85920"),
    TaxBracket(over: "960000", rate: "0.45", quickDeduction: "181920"),
  ]

  /// 按月换算后的综合所得税率表 (财税〔2018〕164号).
  public static let monthly = [
    TaxBracket(over: "0", rate: "0.03", quickDeduction: "0"),
    TaxBracket(over: "3000", rate: "0.1", quickDeduction: "210"),
    TaxBracket(over: "12000", rate: "0.2", quickDeduction: "1410"),
    TaxBracket(over: "25000", rate: "0.25", quickDeduction: "2660"),
    TaxBracket(over: "35000", rate: "0.3", quickDeduction: "4410"),
    TaxBracket(over: "55000", rate: "0.35", quickDeduction: "7160"),
    TaxBracket(over: "80000", rate: "0.45", quickDeduction: "15160"),
  ]
}

extension CalendarTable {
  /// The holidays of 2026 with their make-up days (国务院办公厅 notice of 2025), and years that follow the
  /// weekday but for 1 January.
  public static let official: CalendarTable = {
    var table = CalendarTable()
    func add(_ kind: DayKind, _ dates: [CivilDate]) {
      for date in dates { precondition(table.add(kind, on: date, in: .everywhere)) }
    }
    add(.holiday, ["2024-01-01", "2025-01-01", "2027-01-01", "2028-01-01"])
    add(
      .holiday,
      [
        "2026-01-01", "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-04-05", "2026-05-01",
        "2026-05-02", "2026-06-19", "2026-09-25", "2026-10-01", "2026-10-02", "2026-10-03",
      ])
    add(
      .rest,
      [
        "2026-01-02", "2026-02-20", "2026-02-23", "2026-04-06", "2026-05-04", "2026-05-05", "2026-10-05",
        "2026-10-06", "2026-10-07",
      ])
    add(
      .workday,
      ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"])
    return table
  }()
}
