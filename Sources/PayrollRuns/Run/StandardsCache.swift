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
  /// The tables of which a row has an example (示例) for a document.
  var exampleTables: ExampleTables = []
  /// Figures of the region with an example for a document; nil if there are none.
  var regionExamples: RegionExamples?
  /// What it shares with those of the same region, post and grade: a number of its cache, counted from 0.
  var postNumber = 0
}

/// Finds the standards of a row, asking the tables once for each combination. Each worker has its own.
final class StandardsCache {
  private let view: StandardsInForce
  /// The lookups that have been made, by the texts that they depend on.
  private let lookups = KeyTable<StandardsLookup>()
  /// The regions and units that were met, each with the place of the unit that the contributions name, or -1.
  private let groups = KeyTable<Int>()
  /// The number of the region and unit of the row that was looked up last, in the order in which they were met.
  private(set) var group = 0
  private let key = ByteBuffer()
  private var regions: [Region: (RegionStandards, RegionExamples?)?] = [:]
  /// What combinations are put together from. Each is made once, so that a combination costs a few words; whether its
  /// document is an example is asked once too, which takes longer than all the rest.
  private let posts = KeyTable<(PostInForce, ExampleTables)>()
  private let grades = KeyTable<(GradeInForce, ExampleTables)>()
  private let ratings = KeyTable<(RatingInForce, ExampleTables)>()
  /// The regions with their posts and grades.
  private let postGrades = KeyTable<Void>()
  private var schemes: [SchemesKey: (SchemesInForce, ExampleTables)] = [:]
  /// For each unit that rows of the contributions name, its place among them. Equal are texts of the same characters,
  /// though they be written with other bytes.
  private let unitsNamed: [String: Int]

  init(_ view: StandardsInForce) {
    self.view = view
    let units = view.unitsNamed
    unitsNamed = Dictionary(uniqueKeysWithValues: zip(units, units.indices))
  }

  /// What the standards say of a row whose region could be read.
  func lookup(_ row: RosterRow) throws(StandardsError) -> StandardsLookup {
    findGroup(row)
    let unit = groups[place: group]
    writeKey(row, unit)
    if let known = lookups[key.bytes] { return known }
    let found = try find(row, unit)
    writeKey(row, unit)
    lookups.insert(key.bytes, found)
    return found
  }

  private func findGroup(_ row: RosterRow) {
    key.removeAll()
    key.append(bytesOf: UInt64(row.region.number) | UInt64(row.region.digits) << 20)
    key.append(row[.unit])
    if group < groups.count, groups.key(at: group).equals(key.bytes) { return }
    group = groups.place(of: key.bytes) ?? groups.insert(key.bytes, namedUnit(row[.unit]))
  }

  /// What the standards of a row depend on: region, unit, and whether post, grade and rating count; then these, in texts
  /// that hold no NUL.
  private func writeKey(_ row: RosterRow, _ unit: Int) {
    let isLater = row.person.isLaterPayment
    key.removeAll()
    key.append(
      bytesOf: UInt64(row.region.number) | UInt64(row.region.digits) << 20 | (isLater ? 1 << 23 : 0)
        | UInt64(unit + 1) << 24)
    if isLater { return }
    key.append(row[.post])
    key.append(0 as UInt8)
    key.append(row[.grade])
    key.append(0 as UInt8)
    key.append(row[.rating])
  }

  private func namedUnit(_ unit: ByteSlice) -> Int {
    if unitsNamed.isEmpty || unit.isEmpty { return -1 }
    return unitsNamed[String(unit)] ?? -1
  }

  private func find(_ row: RosterRow, _ unit: Int) throws(StandardsError) -> StandardsLookup {
    let found = StandardsLookup()
    guard let (region, examples) = try region(row.region) else {
      found.lacks = view.lacks(of: row.region)
      return found
    }
    found.region = region
    found.regionExamples = examples
    let (schemes, schemesExamples) = schemes(row, unit)
    if row.person.isLaterPayment {
      found.applied = AppliedStandards(region: region, post: nil, grade: nil, rating: nil, schemes: schemes)
      return found
    }
    let (post, postExamples) = try post(row, region) ?? (nil, [])
    if post == nil && !row[.post].isEmpty { found.unknown.append((.unknownPost, .post)) }
    let (grade, gradeExamples) = grade(row) ?? (nil, [])
    if grade == nil && !row[.grade].isEmpty { found.unknown.append((.unknownGrade, .grade)) }
    var (rating, ratingExamples): (RatingInForce?, ExampleTables) = (nil, [])
    if !row[.rating].isEmpty, post != nil, grade != nil {
      (rating, ratingExamples) = self.rating(row) ?? (nil, [])
      if rating == nil { found.unknown.append((.unknownRating, .rating)) }
    }
    found.category = post?.row.terms.category
    guard let post, let grade, found.unknown.isEmpty else { return found }
    found.postNumber = postNumber(row)
    found.applied = AppliedStandards(
      region: region, post: post, grade: grade, rating: rating, schemes: schemes)
    found.exampleTables = schemesExamples.union(postExamples).union(gradeExamples).union(ratingExamples)
    return found
  }

  /// Writes a key of the region and a code that belongs to it.
  private func writeKey(_ region: Region, _ code: ByteSlice) {
    key.removeAll()
    key.append(bytesOf: UInt64(region.number) | UInt64(region.digits) << 20)
    key.append(code)
  }

  private func post(_ row: RosterRow, _ region: RegionStandards) throws(StandardsError) -> (
    PostInForce?, ExampleTables
  )? {
    writeKey(row.region, row[.post])
    if let known = posts[key.bytes] { return known }
    guard let post = view.post(String(row[.post]), in: row.region) else { return nil }
    let found = PostInForce(
      post, accidentPlan: try view.accidentPlan(of: post.terms, in: row.region), in: region)
    let examples = ExampleTables(.posts, post.origin).union(
      ExampleTables(.accidentPlans, found.accidentPlan?.origin))
    posts.insert(key.bytes, (found, examples))
    return (found, examples)
  }

  private func grade(_ row: RosterRow) -> (GradeInForce?, ExampleTables)? {
    writeKey(row.region, row[.grade])
    if let known = grades[key.bytes] { return known }
    guard let grade = view.grade(String(row[.grade]), in: row.region) else { return nil }
    let found = GradeInForce(grade)
    let examples = ExampleTables(.grades, grade.origin)
    grades.insert(key.bytes, (found, examples))
    return (found, examples)
  }

  private func rating(_ row: RosterRow) -> (RatingInForce?, ExampleTables)? {
    let rating = view.rating(
      String(row[.rating]), post: String(row[.post]), grade: String(row[.grade]), in: row.region)
    guard let rating else { return nil }
    return ByteSlice.with(rating.origin.place) { place in
      if let known = ratings[place] { return known }
      let found = (RatingInForce(rating), ExampleTables(.ratings, rating.origin))
      ratings.insert(place, found)
      return found
    }
  }

  private func postNumber(_ row: RosterRow) -> Int {
    writeKey(row.region, row[.post])
    key.append(0 as UInt8)
    key.append(row[.grade])
    return postGrades.place(of: key.bytes) ?? postGrades.insert(key.bytes, ())
  }

  private struct SchemesKey: Hashable {
    let region: Region
    let unit: Int
  }

  /// The schemes, and whether a row of theirs or the region's salary has an example for a document.
  private func schemes(_ row: RosterRow, _ unit: Int) -> (SchemesInForce, ExampleTables) {
    let key = SchemesKey(region: row.region, unit: unit)
    if let known = schemes[key] { return known }
    let rows = view.contributions(unit: String(row[.unit]), in: row.region)
    let salary = regions[row.region].flatMap { $0 }?.0.salary.origin
    let examples = rows.reduce(ExampleTables(.salary, salary)) {
      $0.union(ExampleTables(.contributions, $1.origin))
    }
    let found = (SchemesInForce(rows), examples)
    schemes[key] = found
    return found
  }

  private func region(
    _ region: Region
  ) throws(StandardsError) -> (RegionStandards, RegionExamples?)? {
    if let known = regions[region] { return known }
    let standards = try view.region(region)
    let found = standards.map { ($0, RegionExamples($0)) }
    regions[region] = .some(found)
    return found
  }
}

/// Tables of which a row has an example (示例) for a document: figures that nobody has approved.
struct ExampleTables: OptionSet {
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// One table.
  init(_ table: StandardsTable) { rawValue = 1 << UInt32(StandardsTable.allCases.firstIndex(of: table) ?? 0) }

  /// The table, if the row has an example for a document.
  init(_ table: StandardsTable, _ origin: Origin?) {
    let isExample = origin?.source.contains("示例") == true
    self = isExample ? ExampleTables(table) : []
  }

  /// The tables, in their order.
  var tables: [StandardsTable] {
    StandardsTable.allCases.enumerated().filter { rawValue >> UInt32($0.offset) & 1 == 1 }.map(\.element)
  }
}
