/// Everything that authorities have decided, by region and date: the tables of the standards folder.
///
/// The tables hold all rows of all times; ``inForce(_:knownOn:)`` gives the view of one day.
public struct Standards: Sendable {
  /// `regions.csv`.
  public var regions: [StandardRow<RegionTerms>] = [] { didSet { isSound = false } }
  /// `minimum_wage.csv` by class.
  public var minimumWages: [String: [StandardRow<MinimumWageTerms>]] = [:] { didSet { isSound = false } }
  /// `salary.csv`.
  public var salaries: [StandardRow<SalaryTerms>] = [] { didSet { isSound = false } }
  /// `posts.csv` by the post's code.
  public var posts: [String: [StandardRow<PostTerms>]] = [:] { didSet { isSound = false } }
  /// `grades.csv` by the grade's code.
  public var grades: [String: [StandardRow<GradeTerms>]] = [:] { didSet { isSound = false } }
  /// `ratings.csv` by the rating's code.
  public var ratings: [String: [StandardRow<RatingTerms>]] = [:] { didSet { isSound = false } }
  /// `contributions.csv` by scheme.; whatever a row is put under, it stands under its own scheme.
  public var contributions: [Scheme: [StandardRow<ContributionTerms>]] {
    get { contributionsByKey }
    set {
      contributionsByKey = newValue.filed(by: \.scheme)
      isSound = false
    }
  }
  private var contributionsByKey: [Scheme: [StandardRow<ContributionTerms>]] = [:]
  /// `accident_plans.csv` by the plan's code.
  public var accidentPlans: [String: [StandardRow<AccidentPlanTerms>]] = [:] { didSet { isSound = false } }
  /// `leave.csv` by kind.
  public var leave: [LeaveKind: [StandardRow<LeaveTerms>]] = [:] { didSet { isSound = false } }
  /// `tax.csv`: each row a bracket of one of the tables.
  public var taxBrackets: [TaxTableName: [StandardRow<TaxBracket>]] = [:] { didSet { isSound = false } }
  /// `calendar.csv`: the days that do not follow the weekday.
  public var calendar = CalendarTable()
  /// `injury.csv` by benefit.; whatever a row is put under, it stands under its own benefit.
  public var injury: [InjuryBenefit: [StandardRow<InjuryTerms>]] {
    get { injuryByKey }
    set {
      injuryByKey = newValue.filed(by: \.benefit)
      isSound = false
    }
  }
  private var injuryByKey: [InjuryBenefit: [StandardRow<InjuryTerms>]] = [:]
  /// The figures that nobody has entered yet, in the order of the tables and files; their rows hold what a blank says.
  public var openFigures: [OpenFigure] = []
  /// `parameters.csv` by name.; whatever a row is put under, it stands under its own name.
  public var parameters: [ParameterName: [StandardRow<ParameterTerms>]] {
    get { parametersByKey }
    set {
      parametersByKey = newValue.filed(by: \.name)
      isSound = false
    }
  }
  private var parametersByKey: [ParameterName: [StandardRow<ParameterTerms>]] = [:]

  /// Whether it is known that nothing is wrong with the tables, since they were checked when they were read.
  package var isSound = false
  /// Whether they are a trial, such as a step of a scenario, which the next step may put right: asked for what would be,
  /// faults and all.
  package var isTrial = false

  /// Standards without a single row.
  public init() {}
}

extension Dictionary {
  /// The rows under what they say themselves; those that stood elsewhere come last.
  fileprivate func filed<Terms>(by own: KeyPath<Terms, Key>) -> Self where Value == [StandardRow<Terms>] {
    var filed: Self = [:]
    var astray: [StandardRow<Terms>] = []
    for (key, rows) in self {
      let right = rows.filter { $0.terms[keyPath: own] == key }
      if !right.isEmpty { filed[key] = right }
      if right.count < rows.count { astray += rows.filter { $0.terms[keyPath: own] != key } }
    }
    for row in astray { filed[row.terms[keyPath: own], default: []].append(row) }
    return filed
  }
}

/// The days of `calendar.csv`, by region.
///
/// Rows of a year whose calendar is not published yet are marked provisional. They are kept apart: no month is
/// paid by them, and a plan may use them for a region and year that has no other row.
public struct CalendarTable: Sendable {
  /// A day of a region, for looking a row up.
  struct Key: Hashable, Sendable {
    let region: Region
    let date: CivilDate
  }

  private struct RegionYear: Hashable, Sendable {
    let region: Region
    let year: Int
  }

  private var kinds: [Key: DayKind] = [:]
  private var published: Set<RegionYear> = []
  private var provisional: [Key: DayKind] = [:]

  /// A table without a row.
  public init() {}

  /// Adds a row.
  ///
  /// - Parameters:
  ///   - kind: what the day is.
  ///   - date: the day.
  ///   - region: the region that the row serves, with every region below it.
  ///   - isProvisional: whether the row is marked as a guess at a calendar that is not published.
  /// - Returns: false if the region already has a row of that sort for that day, which is then left as it is.
  @discardableResult
  public mutating func add(
    _ kind: DayKind, on date: CivilDate, in region: Region, isProvisional: Bool = false
  ) -> Bool {
    let key = Key(region: region, date: date)
    if isProvisional {
      if provisional[key] != nil { return false }
      provisional[key] = kind
      return true
    }
    published.insert(RegionYear(region: region, year: date.year))
    if kinds[key] != nil { return false }
    kinds[key] = kind
    return true
  }

  /// Whether the year has any row that is not provisional.
  public func covers(year: Int) -> Bool { published.contains { $0.year == year } }

  /// Whether some region has nothing but provisional rows in the year.
  public func isProvisional(year: Int) -> Bool {
    provisional.keys.contains {
      $0.date.year == year && !published.contains(RegionYear(region: $0.region, year: year))
    }
  }

  /// The table with the provisional rows of every region and year that has no other row.
  public func takingProvisional() -> CalendarTable {
    var table = self
    for (key, kind) in provisional
    where !published.contains(RegionYear(region: key.region, year: key.date.year)) {
      table.kinds[key] = kind
      table.published.insert(RegionYear(region: key.region, year: key.date.year))
    }
    table.provisional = [:]
    return table
  }

  /// Whether a region has a row of its own for a day.
  func namesDay(_ date: CivilDate, in region: Region) -> Bool {
    kinds[Key(region: region, date: date)] != nil
  }

  /// Gives a day of a region that has a row another kind.
  mutating func replace(_ kind: DayKind, on date: CivilDate, in region: Region) {
    kinds[Key(region: region, date: date)] = kind
  }

  /// The kind of a day that the table names for a region: the longest region prefix wins.
  func kind(of date: CivilDate, in region: Region) -> DayKind? {
    var code = region.code
    while true {
      if let prefix = Region(code), let kind = kinds[Key(region: prefix, date: date)] { return kind }
      if code.isEmpty { return nil }
      code.removeLast(2)
    }
  }
}
