import CSV
import Payroll
import PayrollFiles

/// What the standards say of people who share region, unit, post, grade and rating; looked up once for all.
final class StandardsLookup {
  /// What is in force in the region; nil if no salary row serves it.
  var region: RegionStandards?
  /// What the region lacks, if it is an unknown one.
  var lacks: [RegionLack] = []
  /// What no standard knows.
  var unknown: [(FaultCode, RosterField)] = []
  /// The post's category, where the post is known.
  var category: PostCategory?
  /// All of it, if everything is known.
  var applied: AppliedStandards?
  /// Which one it is among those of its cache, counted from 0.
  var number = 0
}

/// Finds the standards of a row, asking the tables once for each combination. Each worker has its own.
final class StandardsCache {
  private let view: StandardsInForce
  private var lookups = LookupTable()
  private var lookupCount = 0
  private var regions: [Region: RegionStandards?] = [:]
  private var schemes: [SchemesKey: SchemesInForce] = [:]
  /// The units that rows of the contributions name.
  private let unitsNamed: [String]
  /// For each unit met, the key of the unit that the contributions name, or of none.
  private var units = ByteTable<Key128>()
  /// The number of the unit of the row that was looked up last, in the order in which units were met.
  private(set) var unit = 0
  private static let noUnit = Key128(high: 0, low: 0)

  init(_ view: StandardsInForce) {
    self.view = view
    unitsNamed = view.unitsNamed
  }

  /// What the standards say of a row whose region could be read.
  func lookup(_ row: RosterRow) throws(StandardsError) -> StandardsLookup {
    unit = units.index(of: row[.unit]) ?? units.insert(row[.unit], namedUnit(row[.unit]))
    let key = LookupKey(row, unit: units[place: unit])
    if let known = lookups[key] { return known }
    let found = try find(row, key)
    found.number = lookupCount
    lookupCount += 1
    lookups.insert(found, for: key)
    return found
  }

  /// The unit of a row as the contributions spell it: the same characters may be written with other bytes.
  private func namedUnit(_ unit: ByteSlice) -> Key128 {
    if unitsNamed.isEmpty || unit.isEmpty { return StandardsCache.noUnit }
    let text = String(unit)
    let named = unitsNamed.first { $0 == text }
    return named.map { ByteSlice.with($0) { $0.key128() } } ?? StandardsCache.noUnit
  }

  private func find(_ row: RosterRow, _ key: LookupKey) throws(StandardsError) -> StandardsLookup {
    let found = StandardsLookup()
    guard let region = try region(row.region) else {
      found.lacks = view.lacks(of: row.region)
      return found
    }
    found.region = region
    let schemes = schemes(row, unit: key.unit)
    if key.isLaterPayment {
      found.applied = AppliedStandards(
        region: region, post: nil, grade: nil, rating: nil, accidentPlan: nil,
        schemes: schemes)
      return found
    }
    let post = view.post(String(row[.post]), in: row.region)
    if post == nil && !row[.post].isEmpty { found.unknown.append((.unknownPost, .post)) }
    let grade = view.grade(String(row[.grade]), in: row.region)
    if grade == nil && !row[.grade].isEmpty { found.unknown.append((.unknownGrade, .grade)) }
    var rating: StandardRow<RatingTerms>?
    if !row[.rating].isEmpty, post != nil, grade != nil {
      rating = view.rating(
        String(row[.rating]), post: String(row[.post]), grade: String(row[.grade]), in: row.region)
      if rating == nil { found.unknown.append((.unknownRating, .rating)) }
    }
    found.category = post?.terms.category
    guard let post, let grade, found.unknown.isEmpty else { return found }
    found.applied = AppliedStandards(
      region: region, post: post, grade: grade, rating: rating,
      accidentPlan: try view.accidentPlan(of: post.terms, in: row.region), schemes: schemes)
    return found
  }

  private struct SchemesKey: Hashable {
    let region: Region
    let unit: Key128
  }

  private func schemes(_ row: RosterRow, unit: Key128) -> SchemesInForce {
    let key = SchemesKey(region: row.region, unit: unit)
    if let known = schemes[key] { return known }
    let found = SchemesInForce(view.contributions(unit: String(row[.unit]), in: row.region))
    schemes[key] = found
    return found
  }

  private func region(_ region: Region) throws(StandardsError) -> RegionStandards? {
    if let known = regions[region] { return known }
    let found = try view.region(region)
    regions[region] = .some(found)
    return found
  }
}
