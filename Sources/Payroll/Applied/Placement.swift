/// What the standards go by: people who share all of this are paid by the same rows.
public struct Placement: Hashable, Sendable {
  /// The region.
  public var region: Region
  /// The unit.
  public var unit: String
  /// The post's code; nil for a later payment to somebody who has left.
  public var post: String?
  /// The grade's code; nil for a later payment.
  public var grade: String?
  /// The rating's code; nil without a rating.
  public var rating: String?

  /// Somebody's place. For a later payment post, grade and rating are not looked up.
  public init(region: Region, unit: String = "", post: String?, grade: String?, rating: String? = nil) {
    self.region = region
    self.unit = unit
    self.post = post
    self.grade = grade
    self.rating = post == nil ? nil : rating
  }
}

/// What has no row in force for people of a placement.
public enum PlacementError: Error, Hashable, Sendable {
  /// Something of the standards as a whole, or a parameter, kind of leave or plan.
  case standards(StandardsError)
  /// The region lacks what every person needs.
  case unknownRegion(Region, [RegionLack])
  /// A post, grade or rating is not in force in the region.
  case notInForce(RosterField, String)
}

extension Standards {
  /// What is in force in a month for people of one placement: all that a payslip needs, in one call.
  ///
  /// - Parameters:
  ///   - placement: region, unit, post, grade and rating.
  ///   - period: the month; its first day decides which rows are in force.
  ///   - knownOn: rows decided later than this day are hidden; nil hides none.
  /// - Throws: ``PlacementError`` for the first thing that is not in force.
  public func applied(
    to placement: Placement, in period: PayPeriod, knownOn: CivilDate? = nil
  ) throws(PlacementError) -> AppliedStandards {
    let view: StandardsInForce
    do { view = try inForce(period, knownOn: knownOn) } catch { throw .standards(error) }
    return try view.applied(to: placement)
  }
}

extension StandardsInForce {
  /// What is in force for people of one placement.
  ///
  /// - Throws: ``PlacementError`` for the first thing that is not in force.
  public func applied(to placement: Placement) throws(PlacementError) -> AppliedStandards {
    let place = placement.region
    let found: RegionStandards?
    do { found = try region(place) } catch { throw .standards(error) }
    guard let found else { throw .unknownRegion(place, lacks(of: place)) }
    let contributions = contributions(unit: placement.unit, in: place)
    guard let postCode = placement.post, let gradeCode = placement.grade else {
      return AppliedStandards(
        region: found, post: nil, grade: nil, rating: nil, accidentPlan: nil, contributions: contributions)
    }
    guard let post = post(postCode, in: place) else { throw .notInForce(.post, postCode) }
    guard let grade = grade(gradeCode, in: place) else { throw .notInForce(.grade, gradeCode) }
    var rating: StandardRow<RatingTerms>?
    if let code = placement.rating {
      rating = self.rating(code, post: postCode, grade: gradeCode, in: place)
      if rating == nil { throw .notInForce(.rating, code) }
    }
    let plan: StandardRow<AccidentPlanTerms>?
    do { plan = try accidentPlan(of: post.terms, in: place) } catch { throw .standards(error) }
    return AppliedStandards(
      region: found, post: post, grade: grade, rating: rating, accidentPlan: plan,
      contributions: contributions)
  }
}
