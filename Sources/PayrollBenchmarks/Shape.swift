/// How the people of a roster are spread over places and posts, and in which order they stand.
///
/// Somebody who tunes a run to one roster is told by the others.
enum Shape: String, CaseIterable {
  /// One bureau's system: 5 regions of 20 units, 3 posts, 7 grades and 3 ratings, whoever comes next from anywhere.
  case bureau
  /// 129 counties, units of 34 people in their order, 20 posts, 8 grades and 4 ratings.
  case province
  /// The province in random order, its ledger in the units' order.
  case shuffled
  /// 500 units in each of 29 regions, in random order.
  case scattered
  /// The province, of which every other has no row in the ledger.
  case noLedger = "no-ledger"
  /// Units of five people, in random order.
  case manyUnits = "many-units"

  /// Codes of the posts.
  var posts: [String] {
    self == .bureau ? ["PATROL", "TRAFFIC", "WINDOW"] : (1...20).map { "POST\($0)" }
  }
  /// Codes of the grades.
  var grades: [String] { (1...(self == .bureau ? 7 : 8)).map { "G\($0)" } }
  /// Codes of the ratings.
  var ratings: [String] { self == .bureau ? ["A", "B", "C"] : ["A", "B", "C", "D"] }

  /// The counties of Yunnan that have somebody, of those that the sample lists.
  func regions(of counties: [String]) -> [String] {
    self == .bureau
      ? ["530111", "530102", "530124", "530326", "532328"] : Array(counties.prefix(regionCount))
  }

  private var regionCount: Int {
    switch self {
    case .bureau: 5
    case .scattered: 29
    case .province, .shuffled, .noLedger, .manyUnits: 129
    }
  }

  private func unitCount(of rows: Int) -> Int {
    switch self {
    case .bureau: 100
    case .scattered: 500 * regionCount
    case .province, .shuffled, .noLedger: max(1, rows / 34)
    case .manyUnits: max(1, rows / 5)
    }
  }

  /// Somebody's region, by its number, and unit.
  func place(of person: Int, rows: Int, random: inout SplitMix64) -> (region: Int, unit: String) {
    let units = unitCount(of: rows)
    let unit =
      switch self {
      case .bureau, .scattered: random.number(0...units - 1)
      case .province, .shuffled, .noLedger, .manyUnits: min(person * units / rows, units - 1)
      }
    return (unit * regionCount / units, "第\(unit + 1)所")
  }

  /// The people in the order in which they stand on the roster.
  func order(of rows: Int) -> [Int] {
    switch self {
    case .bureau, .province, .noLedger: return Array(0..<rows)
    case .shuffled, .scattered, .manyUnits:
      var random = SplitMix64(seed: 34)
      return Array(0..<rows).shuffled(using: &random)
    }
  }

  /// Whether somebody has a row in the ledger.
  func isInLedger(_ person: Int) -> Bool { self != .noLedger || person % 2 == 0 }
}
