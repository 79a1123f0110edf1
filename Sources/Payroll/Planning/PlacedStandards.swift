/// The standards of people of one placement, for each variant and month of a simulation.
public final class PlacedStandards: Sendable {
  private let months: Int
  private let applied: [AppliedStandards]
  /// For each variant, the first one whose standards are the very same for these people in every month.
  public let twin: [Int]

  init(_ applied: [AppliedStandards], months: Int) {
    self.months = months
    self.applied = applied
    let variants = applied.count / months
    self.twin = (0..<variants).map { variant in
      (0..<variant).first { other in
        (0..<months).allSatisfy { applied[variant * months + $0] === applied[other * months + $0] }
      } ?? variant
    }
  }

  /// What applies in a month of a variant.
  public subscript(variant: Int, month: Int) -> AppliedStandards { applied[variant * months + month] }
}

/// Finds the standards of placements for all variants and months of a simulation; regions are looked up once.
public final class PlacedStandardsFinder {
  private let simulation: Simulation
  private var regions: [Region: [RegionStandards]] = [:]

  /// A finder for a simulation.
  public init(_ simulation: Simulation) {
    self.simulation = simulation
  }

  /// The standards of a placement.
  ///
  /// A later payment is made in the first month alone, so the other months repeat it.
  ///
  /// - Throws: ``SimulationError`` where something that is needed is not in force.
  public func standards(of placement: Placement) throws(SimulationError) -> PlacedStandards {
    let regions = try region(placement.region)
    let months = simulation.months
    var found: [AppliedStandards] = []
    for variant in simulation.variants.indices {
      for month in 0..<months {
        if placement.post == nil, month > 0 {
          found.append(found[variant * months])
          continue
        }
        let region = regions[variant * months + month]
        if variant > 0, !simulation.changesRows(simulation.variants[variant]) {
          let today = found[month]
          found.append(today.region === region ? today : PlacedRows(of: today).applied(region))
          continue
        }
        let rows = try look(placement, variant, month)
        let others = variant == 0 ? [] : [0, variant - 1]
        let same = others.lazy.map { found[$0 * months + month] }
          .first { $0.region === region && rows.areThose(of: $0) }
        found.append(same ?? rows.applied(region))
      }
    }
    return PlacedStandards(found, months: months)
  }

  /// The standards of a region for each variant and month; a variant that changes nothing there shares them.
  private func region(_ region: Region) throws(SimulationError) -> [RegionStandards] {
    if let known = regions[region] { return known }
    var found: [RegionStandards] = []
    for (index, variant) in simulation.variants.enumerated() {
      let view = variant.months
      for month in 0..<simulation.months {
        let resolved: RegionStandards?
        do { resolved = try view[month].region(region) } catch {
          throw SimulationError(
            scenario: simulation.name(of: index), period: view[month].period, region: region,
            reason: .standards(error))
        }
        guard let resolved else {
          throw SimulationError(
            scenario: simulation.name(of: index), period: view[month].period, region: region,
            reason: .unknownRegion(view[month].lacks(of: region)))
        }
        let today = index == 0 ? nil : found[month]
        let isSame =
          today.map { $0.isByTheRows(of: resolved) } ?? false
          && !simulation.changesRegions(variant)
        found.append(isSame ? today ?? resolved : resolved)
      }
    }
    regions[region] = found
    return found
  }

  private func look(_ placement: Placement, _ variant: Int, _ month: Int) throws(SimulationError)
    -> PlacedRows
  {
    let view = simulation.variants[variant].months[month]
    func missing(_ field: RosterField, _ code: String) -> SimulationError {
      SimulationError(
        scenario: simulation.name(of: variant), period: view.period, region: placement.region,
        reason: .notInForce(field, code))
    }
    var rows = PlacedRows(view.contributions(unit: placement.unit, in: placement.region))
    guard let postCode = placement.post, let gradeCode = placement.grade else { return rows }
    guard let post = view.post(postCode, in: placement.region) else { throw missing(.post, postCode) }
    guard let grade = view.grade(gradeCode, in: placement.region) else { throw missing(.grade, gradeCode) }
    rows.post = post
    rows.grade = grade
    if let code = placement.rating {
      guard let rating = view.rating(code, post: postCode, grade: gradeCode, in: placement.region) else {
        throw missing(.rating, code)
      }
      rows.rating = rating
    }
    do { rows.plan = try view.accidentPlan(of: post.terms, in: placement.region) } catch {
      throw SimulationError(
        scenario: simulation.name(of: variant), period: view.period, region: placement.region,
        reason: .standards(error))
    }
    return rows
  }
}

/// The rows that apply to a placement in a month, beside the region's.
private struct PlacedRows {
  var post: StandardRow<PostTerms>?
  var grade: StandardRow<GradeTerms>?
  var rating: StandardRow<RatingTerms>?
  var plan: StandardRow<AccidentPlanTerms>?
  var contributions: [StandardRow<ContributionTerms>]

  init(_ contributions: [StandardRow<ContributionTerms>]) {
    self.contributions = contributions
  }

  /// The rows by which somebody is paid.
  init(of applied: AppliedStandards) {
    post = applied.post
    grade = applied.grade
    rating = applied.rating
    plan = applied.accidentPlan
    contributions = applied.contributions
  }

  /// Whether somebody is paid by these very rows.
  func areThose(of applied: AppliedStandards) -> Bool {
    func isSame<Terms>(_ left: StandardRow<Terms>?, _ right: StandardRow<Terms>?) -> Bool {
      guard let left, let right else { return left == nil && right == nil }
      return left.origin.isThatRow(right.origin)
    }
    return isSame(post, applied.post) && isSame(grade, applied.grade) && isSame(rating, applied.rating)
      && isSame(plan, applied.accidentPlan) && contributions.count == applied.contributions.count
      && zip(contributions, applied.contributions).allSatisfy { $0.origin.isThatRow($1.origin) }
  }

  func applied(_ region: RegionStandards) -> AppliedStandards {
    AppliedStandards(
      region: region, post: post, grade: grade, rating: rating, accidentPlan: plan,
      contributions: contributions)
  }
}

extension Simulation {
  /// Whether a variant changes a table of rows that are looked up for each placement.
  fileprivate func changesRows(_ variant: Variant) -> Bool {
    guard let scenario = variant.scenario else { return false }
    return scenarios[scenario].changes.prefix(variant.lines).contains {
      $0.table.goesByPlacement
    }
  }

  /// Whether a variant changes a table whose rows are not told apart one by one: then nothing of a region is
  /// shared with today's standard.
  fileprivate func changesRegions(_ variant: Variant) -> Bool {
    guard let scenario = variant.scenario else { return false }
    return scenarios[scenario].changes.prefix(variant.lines).contains {
      switch $0.table {
      case .regions, .minimumWage, .salary: false
      default: !$0.table.goesByPlacement
      }
    }
  }
}

extension StandardsTable {
  /// Whether its rows are looked up for each placement: by unit, post, grade or rating.
  fileprivate var goesByPlacement: Bool {
    switch self {
    case .posts, .grades, .ratings, .contributions, .accidentPlans: true
    case .regions, .minimumWage, .salary, .leave, .tax, .calendar, .injury, .parameters: false
    }
  }
}

extension RegionStandards {
  /// Whether its salary and minimum wage are of the very rows of another's.
  fileprivate func isByTheRows(of other: RegionStandards) -> Bool {
    salary.origin.isThatRow(other.salary.origin)
      && minimumWageRows.region.origin.isThatRow(other.minimumWageRows.region.origin)
      && minimumWageRows.row.origin.isThatRow(other.minimumWageRows.row.origin)
  }
}

extension Origin {
  /// Whether this is the very row: rows that were read have a place each, and a changed one says how it was
  /// changed. Rows without a place are never taken for the same.
  fileprivate func isThatRow(_ other: Origin) -> Bool { !place.isEmpty && place == other.place }
}
