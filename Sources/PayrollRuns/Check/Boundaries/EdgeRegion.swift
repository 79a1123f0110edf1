import Payroll
import PayrollFiles

/// A region whose standards are searched for edges, and an ordinary person there.
struct EdgeRegion {
  let region: Region
  let period: PayPeriod
  let standards: Standards
  let view: StandardsInForce
  let lookup: LookupDay
  /// The row of the minimum wage.
  let minimumWage: StandardRow<MinimumWageTerms>
  /// The row of the salary.
  let salary: StandardRow<SalaryTerms>
  /// The first post, and the grade that pays most, so that there is something to deduct from.
  let post: String
  let grade: String
  private let paymaster: CasePaymaster

  /// - Returns: nil for a region in which nobody could be paid: without a salary, a post or a grade in force.
  init?(
    _ region: Region, _ period: PayPeriod, _ standards: Standards, _ paymaster: CasePaymaster,
    knownOn: CivilDate?
  ) throws(StandardsError) {
    let view = try paymaster.view(period)
    let lookup = LookupDay(period, knownOn: knownOn)
    let post = standards.posts.keys.sorted().first { view.post($0, in: region) != nil }
    let grades = standards.grades.keys.sorted().compactMap { code in
      view.grade(code, in: region).map { (code: code, pay: $0.terms.gradePay) }
    }
    let grade = grades.max { $0.pay < $1.pay }?.code
    guard let salary = standards.salaries.inForce(lookup, in: region), let post, let grade,
      let minimumWage = try? standards.minimumWage(lookup, in: region)
    else { return nil }
    self.minimumWage = minimumWage.row
    self.region = region
    self.period = period
    self.standards = standards
    self.view = view
    self.lookup = lookup
    self.salary = salary
    self.post = post
    self.grade = grade
    self.paymaster = paymaster
  }

  /// The ordinary person: long there, in every scheme.
  var model: [CheckColumn: String] {
    [
      .period: period.description, .roster(.region): region.code, .roster(.post): post,
      .roster(.grade): grade, .roster(.hireDate): hireDate.description,
    ]
  }

  /// Three years before the month.
  var hireDate: CivilDate { period.advanced(by: -36).firstDay }

  /// The row of a parameter.
  func parameter(_ name: ParameterName) -> StandardRow<ParameterTerms>? {
    standards.parameters[name]?.inForce(lookup, in: region)
  }

  /// A parameter that is a whole number.
  func count(_ name: ParameterName) -> Int {
    if case .count(let count) = parameter(name)?.terms.value { return count }
    return 0
  }

  /// A parameter that is a rate or a number, in hundredths.
  func hundredths(_ name: ParameterName) -> Int64 {
    if case .rate(let rate) = parameter(name)?.terms.value { return rate.millionths / 10_000 }
    return 0
  }

  /// What becomes of the ordinary person with other facts; nil if the row is refused.
  func paid(_ facts: [CheckColumn: String]) throws(FileFaults) -> ExplainedPayslip? {
    let row = try BoundaryCases.row(model.merging(facts) { $1 }, named: "probe")
    if case .paid(let paid) = try paymaster.outcome(of: row) { return paid.explained }
    return nil
  }

  /// The amount of a line, where the person with these facts is paid.
  func amount(_ item: PayItem, _ facts: [CheckColumn: String]) throws(FileFaults) -> Money? {
    try paid(facts)?[item].amount
  }
}
