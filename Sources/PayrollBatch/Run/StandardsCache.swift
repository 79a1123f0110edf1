import CSV
import Payroll

/// What the standards say of people who share region, unit, post, grade and rating; looked up once for all.
final class StandardsLookup {
  /// What is in force in the region; nil if no salary row serves it.
  var region: RegionStandards?
  /// What no standard knows.
  var unknown: [(FaultCode, RosterField)] = []
  /// The post's category, where the post is known.
  var category: PostCategory?
  /// All of it, if everything is known.
  var applied: AppliedStandards?
}

/// Finds the standards of a row, asking the tables once for each combination. Each worker has its own.
final class StandardsCache {
  private let view: StandardsInForce
  private var lookups = ByteTable<StandardsLookup>()
  private var regions: [Region: RegionStandards?] = [:]
  private let key = ByteBuffer()
  private var units = ByteTable<Bool>()

  init(_ view: StandardsInForce) {
    self.view = view
  }

  /// What the standards say of a row whose region could be read.
  func lookup(_ row: RosterRow) throws(StandardsError) -> StandardsLookup {
    let isLater = row.person.isLaterPayment
    key.removeAll()
    key.append(row.regionCode)
    key.append(isLater ? 1 as UInt8 : 0 as UInt8)
    if !isLater {
      for text in [row.post, row.grade, row.rating] {
        key.append(text)
        key.append(0 as UInt8)
      }
    }
    if isNamed(row.unit) { key.append(row.unit) }
    if let known = lookups[key.bytes] { return known }
    let found = try find(row, isLater: isLater)
    lookups.insert(key.bytes, found)
    return found
  }

  private func isNamed(_ unit: ByteSlice) -> Bool {
    if unit.isEmpty { return false }
    if let known = units[unit] { return known }
    let isNamed = view.namesUnit(String(unit))
    units.insert(unit, isNamed)
    return isNamed
  }

  private func find(_ row: RosterRow, isLater: Bool) throws(StandardsError) -> StandardsLookup {
    let found = StandardsLookup()
    guard let region = try region(row.region) else {
      found.unknown.append((.unknownRegion, .region))
      return found
    }
    found.region = region
    let contributions = view.contributions(unit: String(row.unit), in: row.region)
    if isLater {
      found.applied = AppliedStandards(
        region: region, post: nil, grade: nil, rating: nil, accidentPlan: nil,
        contributions: contributions)
      return found
    }
    let post = view.post(String(row.post), in: row.region)
    if post == nil && !row.post.isEmpty { found.unknown.append((.unknownPost, .post)) }
    let grade = view.grade(String(row.grade), in: row.region)
    if grade == nil && !row.grade.isEmpty { found.unknown.append((.unknownGrade, .grade)) }
    var rating: StandardRow<RatingTerms>?
    if !row.rating.isEmpty, post != nil, grade != nil {
      rating = view.rating(
        String(row.rating), post: String(row.post), grade: String(row.grade), in: row.region)
      if rating == nil { found.unknown.append((.unknownRating, .rating)) }
    }
    found.category = post?.terms.category
    guard let post, let grade, found.unknown.isEmpty else { return found }
    found.applied = AppliedStandards(
      region: region, post: post, grade: grade, rating: rating,
      accidentPlan: try view.accidentPlan(of: post.terms, in: row.region), contributions: contributions)
    return found
  }

  private func region(_ region: Region) throws(StandardsError) -> RegionStandards? {
    if let known = regions[region] { return known }
    let found = try view.region(region)
    regions[region] = .some(found)
    return found
  }
}
