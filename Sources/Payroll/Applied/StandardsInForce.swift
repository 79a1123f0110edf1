extension Standards {
  /// What is in force for a period.
  ///
  /// - Parameters:
  ///   - period: the month; its first day decides which rows are in force.
  ///   - knownOn: rows decided later than this day are hidden (`--as-of`); nil hides none.
  /// - Throws: ``StandardsError/faulty(_:)`` if something is wrong with the tables,
  ///   ``StandardsError/calendarMissing(year:)`` if the year has no calendar row at all,
  ///   ``StandardsError/calendarProvisional(year:)`` if a region's rows of it are provisional, and
  ///   ``StandardsError/taxTableMissing(_:)`` without a table of the cumulative tax.
  public func inForce(
    _ period: PayPeriod, knownOn: CivilDate? = nil
  ) throws(StandardsError) -> StandardsInForce {
    try StandardsInForce(self, period, LookupDay(period, knownOn: knownOn))
  }

  /// What was in force in an earlier month, for the days of another: what that other month would be paid by if nothing
  /// had come into force since.
  ///
  /// - Parameters:
  ///   - earlier: the month whose first day decides which rows are in force.
  ///   - period: the month whose days count.
  ///   - knownOn: rows decided later than this day are hidden; nil hides none.
  /// - Throws: ``StandardsError`` as ``inForce(_:knownOn:)`` does.
  public func inForce(
    asOf earlier: PayPeriod, for period: PayPeriod, knownOn: CivilDate?
  ) throws(StandardsError) -> StandardsInForce {
    try StandardsInForce(self, period, LookupDay(earlier, knownOn: knownOn))
  }
}

/// The standards of one period, as far as they were known on a day.
public struct StandardsInForce: Sendable {
  /// The period.
  public let period: PayPeriod
  let standards: Standards
  let lookup: LookupDay
  let annualTax: TaxTable
  let monthlyTax: TaxTable?
  private let contributions: ContributionsInForce

  init(_ standards: Standards, _ period: PayPeriod, _ lookup: LookupDay) throws(StandardsError) {
    self.period = period
    self.standards = standards
    self.lookup = lookup
    if !standards.isTrial, let fault = standards.faults().first { throw .faulty(fault) }
    if standards.calendar.isProvisional(year: period.year) { throw .calendarProvisional(year: period.year) }
    guard standards.calendar.covers(year: period.year) else { throw .calendarMissing(year: period.year) }
    guard let annual = StandardsInForce.table(.annual, standards, lookup) else {
      throw .taxTableMissing(period.firstDay)
    }
    self.annualTax = annual
    self.monthlyTax = StandardsInForce.table(.monthly, standards, lookup)
    self.contributions = ContributionsInForce(standards.contributions, lookup)
  }

  /// The rows of a tax table that share effective_from and decided_on are one table; the latest in force, and
  /// of those the latest decided, counts whole.
  private static func table(_ name: TaxTableName, _ standards: Standards, _ lookup: LookupDay) -> TaxTable? {
    let rows = (standards.taxBrackets[name] ?? []).filter {
      $0.origin.isInForce(on: lookup.day, knownOn: lookup.knownOn)
    }
    guard var latest = rows.first?.origin else { return nil }
    for row in rows where row.origin.isLater(than: latest) { latest = row.origin }
    let brackets = rows.filter {
      $0.origin.effectiveFrom == latest.effectiveFrom && $0.origin.decidedOn == latest.decidedOn
    }
    return TaxTable(brackets.map(\.terms).sorted { $0.over < $1.over }, origin: latest)
  }

  /// What is in force in a region, or nil if it lacks a salary row or a minimum wage; see ``lacks(of:)``.
  ///
  /// - Throws: ``StandardsError`` for figures that nobody has entered, or a parameter that is not in force there.
  public func region(_ region: Region) throws(StandardsError) -> RegionStandards? {
    let open = standards.openFigures.filter {
      $0.serves(region) && $0.concerns(period, on: lookup.day, knownOn: lookup.knownOn)
    }
    if !open.isEmpty { throw .figuresOpen(open) }
    guard let salary = standards.salaries.inForce(lookup, in: region),
      let minimumWage = try? standards.minimumWage(lookup, in: region)
    else { return nil }
    return try RegionStandards(region, salary, minimumWage, self)
  }

  /// The figures of all rows, whatever their dates, that nobody has entered yet.
  public var openFigures: [OpenFigure] { standards.openFigures }

  /// What a region lacks, so that it is an unknown one; empty where people can be paid.
  public func lacks(of region: Region) -> [RegionLack] {
    var lacks: [RegionLack] = []
    if standards.salaries.inForce(lookup, in: region) == nil { lacks.append(.salary) }
    do { _ = try standards.minimumWage(lookup, in: region) } catch { lacks.append(error.lack) }
    return lacks
  }

  /// The post's row in force in a region, or nil.
  public func post(_ code: String, in region: Region) -> StandardRow<PostTerms>? {
    standards.posts[code]?.inForce(lookup, in: region)
  }

  /// The grade's row in force in a region, or nil.
  public func grade(_ code: String, in region: Region) -> StandardRow<GradeTerms>? {
    standards.grades[code]?.inForce(lookup, in: region)
  }

  /// The rating's row that serves a post and grade in a region, or nil.
  public func rating(
    _ code: String, post: String, grade: String, in region: Region
  ) -> StandardRow<RatingTerms>? {
    standards.ratings[code]?.inForce(lookup, in: region) { $0.precision(post: post, grade: grade) }
  }

  /// The accident plan of a post in a region, or nil if the post has none.
  ///
  /// - Throws: ``StandardsError/accidentPlanMissing(_:_:)`` if the plan is not in force there.
  public func accidentPlan(
    of post: PostTerms, in region: Region
  ) throws(StandardsError) -> StandardRow<AccidentPlanTerms>? {
    guard let code = post.accidentPlan else { return nil }
    guard let plan = standards.accidentPlans[code]?.inForce(lookup, in: region) else {
      throw .accidentPlanMissing(code, region)
    }
    return plan
  }

  /// The schemes in force in a region for people of a unit, in the order of ``Scheme``.
  public func contributions(unit: String, in region: Region) -> [StandardRow<ContributionTerms>] {
    contributions.rows(unit: unit, in: region)
  }

  /// The units that rows of the contributions name, in alphabetical order.
  public var unitsNamed: [String] {
    Set(standards.contributions.values.joined().compactMap(\.terms.unit)).sorted()
  }

  /// The rows of the contributions in force that name a unit, in the order of the schemes and files.
  public var rowsNamingUnits: [StandardRow<ContributionTerms>] {
    Scheme.allCases.flatMap { scheme in
      (standards.contributions[scheme] ?? []).filter {
        $0.terms.unit != nil && $0.origin.isInForce(on: lookup.day, knownOn: lookup.knownOn)
      }
    }
  }
}
