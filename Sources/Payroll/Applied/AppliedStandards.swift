/// What is in force in one region in one period, looked up once for all its people.
public final class RegionStandards: Sendable {
  /// The region.
  public let region: Region
  /// The row of `salary.csv`.
  public let salary: StandardRow<SalaryTerms>
  /// The payable days.
  public let calendar: WorkCalendar
  /// The days of the month before, by the weekday where its year has no calendar.
  let calendarBefore: WorkCalendar
  let parameters: Parameters
  /// The reference salary; nil if its averages are beyond 64 bits.
  let referenceSalary: Money?
  /// The minimum wage, with the rows that it comes from.
  public let minimumWageRows: RegionMinimumWage
  /// The minimum wage, a month.
  public let minimumWage: Money
  /// Whether the salary row is older than so many months: a day more than the day on which they are full.
  ///
  /// - Source: 云南省公安机关警务辅助人员管理条例 Art. 33
  let isSalaryStale: Bool
  /// For each kind of leave the rows by the full years from which on they serve, the fewest years first.
  private let leave: [[StandardRow<LeaveTerms>]]
  let annualTax: TaxTable
  let monthlyTax: TaxTable?
  /// All rows of the period, to name the one that a figure comes from.
  let view: StandardsInForce

  init(
    _ region: Region, _ salary: StandardRow<SalaryTerms>, _ minimumWage: RegionMinimumWage,
    _ view: StandardsInForce
  ) throws(StandardsError) {
    self.region = region
    self.salary = salary
    self.parameters = try Parameters(view.standards.parameters, view.lookup, in: region)
    self.isSalaryStale =
      view.period.firstDay > salary.origin.effectiveFrom.whenFull(months: parameters.standardStaleMonths)
    self.referenceSalary = try? salary.terms.referenceSalary()
    self.minimumWageRows = minimumWage
    self.minimumWage = minimumWage.amount
    self.leave = LeaveKind.allCases.map { kind in
      let rows = view.standards.leave[kind] ?? []
      return Set(rows.map(\.terms.serviceYears)).sorted().compactMap { years in
        rows.inForce(view.lookup, in: region, fullYears: years)
      }
    }
    self.calendar = WorkCalendar(view.period) { view.standards.calendar.kind(of: $0, in: region) }
    self.calendarBefore = WorkCalendar(view.period.advanced(by: -1)) {
      view.standards.calendar.kind(of: $0, in: region)
    }
    self.annualTax = view.annualTax
    self.monthlyTax = view.monthlyTax
    self.view = view
  }

  /// Whether a bonus can be taxed separately: a monthly table is in force.
  public var canTaxBonusSeparately: Bool { monthlyTax != nil }

  /// The payable days from one day to another, by the weekday in years without a calendar.
  func payableDays(from first: CivilDate, through last: CivilDate) -> Int {
    if last < first { return 0 }
    return (PayPeriod(first).index...PayPeriod(last).index).reduce(0) { days, index in
      let month = WorkCalendar(PayPeriod(index: index)) { view.standards.calendar.kind(of: $0, in: region) }
      return days + month.payableDays(from: first, through: last)
    }
  }

  /// The row of a kind of leave that serves somebody with so many full years of service.
  ///
  /// - Throws: ``StandardsError/leaveKindMissing(_:_:)`` if none does.
  func row(of kind: LeaveKind, fullYears: Int) throws(StandardsError) -> StandardRow<LeaveTerms> {
    let row = leave[kind.rawValue].last { $0.terms.serviceYears <= fullYears }
    guard let row else { throw .leaveKindMissing(kind, region) }
    return row
  }
}

extension RegionStandards {
  /// The rows of a kind of leave in force, the fewest years of service first.
  public func origins(of kind: LeaveKind) -> [Origin] { leave[kind.rawValue].map(\.origin) }
}

extension Array where Element == StandardRow<LeaveTerms> {
  /// The row in force for somebody with so many full years of service: of the longest region prefix, and of those the
  /// one of the most years that are reached.
  func inForce(_ lookup: LookupDay, in region: Region, fullYears: Int) -> Element? {
    inForce(lookup, in: region) { $0.serviceYears <= fullYears ? $0.serviceYears : nil }
  }
}

/// A post in a region, prepared once for all its grades and ratings.
///
/// A class, so that the thousands who share it share one copy; it never changes.
public final class PostInForce: Sendable {
  /// The post's row.
  public let row: StandardRow<PostTerms>
  /// Its accident plan; nil if it has none.
  public let accidentPlan: StandardRow<AccidentPlanTerms>?
  let rule: PostRule
  let accidentTerms: AccidentPlanTerms?
  /// What the post's factors add to the reference salary, or the line that is beyond the range of money; nil
  /// without a reference salary.
  let factorPay: Result<FactorPay<NoTrail>, PayrollError>?

  /// A post under the reference salary of a region.
  public init(
    _ row: StandardRow<PostTerms>, accidentPlan: StandardRow<AccidentPlanTerms>?, in region: RegionStandards
  ) {
    self.row = row
    self.accidentPlan = accidentPlan
    let rule = PostRule(row.terms)
    self.rule = rule
    accidentTerms = accidentPlan?.terms
    factorPay = PostInForce.factorPay(region, rule)
  }

  private static func factorPay(
    _ region: RegionStandards, _ post: PostRule
  ) -> Result<FactorPay<NoTrail>, PayrollError>? {
    guard let reference = region.referenceSalary else { return nil }
    func silent<Value>(_ value: Value) -> Term<Value, NoTrail> { Term(value, .number(.zero)) }
    do throws(PayrollError) {
      return .success(
        try FactorPay(
          silent(reference), silent(post.professionalism.fraction), silent(post.risk.fraction),
          silent(post.intensity.fraction), region.parameters.factorCombination))
    } catch {
      return .failure(error)
    }
  }
}

/// A grade's row, shared by all who have the grade.
public final class GradeInForce: Sendable {
  /// The grade's row.
  public let row: StandardRow<GradeTerms>

  /// A row to be shared.
  public init(_ row: StandardRow<GradeTerms>) {
    self.row = row
  }
}

/// A rating's row, prepared once for all who have it.
public final class RatingInForce: Sendable {
  /// The rating's row.
  public let row: StandardRow<RatingTerms>
  let rule: PerformanceRule

  /// A row to be shared.
  public init(_ row: StandardRow<RatingTerms>) {
    self.row = row
    rule = PerformanceRule(row.terms)
  }
}

/// The standards that apply to the people of one region, unit, post, grade and rating.
///
/// A class, so that the thousands who share it share one copy; it never changes. A province has a hundred thousand of
/// these combinations, so it holds nothing itself but what it is put together from.
public final class AppliedStandards: Sendable {
  /// What is in force in the region.
  public let region: RegionStandards
  let postInForce: PostInForce?
  let gradeInForce: GradeInForce?
  let ratingInForce: RatingInForce?
  /// The schemes in force, prepared.
  let schemes: SchemesInForce

  /// The post's row; nil for a later payment to somebody who has left.
  public var post: StandardRow<PostTerms>? { postInForce?.row }
  /// The grade's row; nil for a later payment.
  public var grade: StandardRow<GradeTerms>? { gradeInForce?.row }
  /// The rating's row; nil without a rating.
  public var rating: StandardRow<RatingTerms>? { ratingInForce?.row }
  /// The post's accident plan; nil if it has none.
  public var accidentPlan: StandardRow<AccidentPlanTerms>? { postInForce?.accidentPlan }
  /// The post's category; nil for a later payment. Asked for every row, where the whole row would be copied.
  public var category: PostCategory? { postInForce?.row.terms.category }
  /// Whether the accident premium is taxable income.
  public var taxesAccidentPremium: Bool { postInForce?.accidentTerms?.isTaxable == true }
  /// The schemes in force.
  public var contributions: [StandardRow<ContributionTerms>] { schemes.rows }

  /// The standards of people who share everything here.
  public convenience init(
    region: RegionStandards, post: StandardRow<PostTerms>?, grade: StandardRow<GradeTerms>?,
    rating: StandardRow<RatingTerms>?, accidentPlan: StandardRow<AccidentPlanTerms>?,
    contributions: [StandardRow<ContributionTerms>]
  ) {
    self.init(
      region: region, post: post.map { PostInForce($0, accidentPlan: accidentPlan, in: region) },
      grade: grade.map { GradeInForce($0) }, rating: rating.map { RatingInForce($0) },
      schemes: SchemesInForce(contributions))
  }

  /// The standards of people who share everything here, of what others share too.
  public init(
    region: RegionStandards, post: PostInForce?, grade: GradeInForce?, rating: RatingInForce?,
    schemes: SchemesInForce
  ) {
    self.region = region
    postInForce = post
    gradeInForce = grade
    ratingInForce = rating
    self.schemes = schemes
  }
}
