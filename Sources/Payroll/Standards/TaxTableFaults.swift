/// What is wrong with one income tax table, whose brackets must fit each other.
///
///     over[0] = 0,  over[i] > over[i-1],  rate[i] >= rate[i-1]
///     quick[0] = 0,  quick[i] = quick[i-1] + over[i] x (rate[i] - rate[i-1]), exactly
///
/// With that quick deduction the tax at each edge is the same by both brackets: it never jumps. The monthly
/// table keeps the same relation, in amounts of a month.
public struct TaxTableFaults: Sendable {
  /// Where a fault shows.
  public enum Column: String, Sendable {
    /// The edge.
    case over
    /// The rate.
    case rate
    /// The quick deduction.
    case quickDeduction = "quick_deduction"
    /// The last day.
    case effectiveTo = "effective_to"
  }

  /// A fault of one of the brackets.
  public struct Fault: Sendable {
    /// The place of the bracket among those given.
    public let place: Int
    /// The column.
    public let column: Column
    /// What is wrong and what to do.
    public let reason: Bilingual
  }

  /// What is wrong with the table.
  public private(set) var faults: [Fault] = []

  /// Checks the brackets of a table in the order in which they stand.
  ///
  /// Once a bracket is out of place, the quick deductions are left alone: they follow from all brackets before.
  public init(_ brackets: [StandardRow<TaxBracket>]) {
    guard let first = brackets.first else { return }
    if first.terms.over != .zero {
      add(
        0, .over, "税率表的第一级须从0元起，请改正或补上第一级",
        "the first bracket of a table begins at 0; correct it or add the first bracket")
    }
    checkQuickDeduction(of: first, 0, 0)
    var previous = first
    var isInOrder = true
    // The quick deduction in fen x 1,000,000, as it follows from the edges and rates so far.
    var quickDeduction: Int128 = 0
    for (place, bracket) in brackets.enumerated().dropFirst() {
      checkEnd(of: bracket, place, as: first)
      guard checkOrder(of: bracket, place, after: previous, among: brackets[..<place]) else {
        isInOrder = false
        continue
      }
      let rise = bracket.terms.rate.millionths - previous.terms.rate.millionths
      quickDeduction += Int128(bracket.terms.over.fen) * Int128(rise)
      if isInOrder { checkQuickDeduction(of: bracket, place, quickDeduction) }
      previous = bracket
    }
  }

  private mutating func add(_ place: Int, _ column: Column, _ chinese: String, _ english: String) {
    faults.append(Fault(place: place, column: column, reason: Bilingual(chinese, english)))
  }

  private mutating func checkEnd(
    of bracket: StandardRow<TaxBracket>, _ place: Int, as first: StandardRow<TaxBracket>
  ) {
    if bracket.origin.effectiveTo == first.origin.effectiveTo { return }
    add(
      place, .effectiveTo,
      "与同一张税率表第一级（\(first.origin.placeInWords)）的截止日期不同，整张表须同时失效；请改成一致",
      "the table's first bracket (\(first.origin.place)) has another effective_to, but a table counts whole; "
        + "make them the same")
  }

  /// Whether the bracket stands where it belongs: above the one before, with no lower rate.
  private mutating func checkOrder(
    of bracket: StandardRow<TaxBracket>, _ place: Int, after previous: StandardRow<TaxBracket>,
    among earlier: ArraySlice<StandardRow<TaxBracket>>
  ) -> Bool {
    let (terms, origin) = (bracket.terms, previous.origin)
    if let same = earlier.first(where: { $0.terms.over == terms.over })?.origin {
      add(
        place, .over, "与 \(same.placeInWords)的级距重复，请删去一行；更正整张税率表请填较晚的决定日期（decided_on）",
        "this repeats the bracket of \(same.place); remove one, or give a corrected table a later decided_on")
      return false
    }
    if terms.over < previous.terms.over {
      let over = previous.terms.over
      add(
        place, .over, "级距须由低到高排列，而上一级（\(origin.placeInWords)）为 \(over)；请调整顺序或改正金额",
        "brackets must rise, and the one before (\(origin.place)) is over \(over); correct the order or the amount"
      )
      return false
    }
    if terms.rate < previous.terms.rate {
      let rate = previous.terms.rate
      add(
        place, .rate, "税率低于上一级（\(origin.placeInWords)）的 \(rate)，请改正",
        "the rate is below that of the bracket before (\(origin.place)), \(rate); correct it")
      return false
    }
    return true
  }

  private mutating func checkQuickDeduction(
    of bracket: StandardRow<TaxBracket>, _ place: Int, _ expected: Int128
  ) {
    if Int128(bracket.terms.quickDeduction.fen) * 1_000_000 == expected { return }
    let amount = TaxTableFaults.yuan(expected)
    add(
      place, .quickDeduction, "速算扣除数与级距和税率不符，应为 \(amount)（上一级速算扣除数＋级距×税率之差）；请核对级距、税率和速算扣除数",
      "the quick deduction does not fit the edges and rates, which give \(amount) (the one before + edge x "
        + "rise of the rate); check all three")
  }

  /// An exact number of fen x 1,000,000 in yuan, with at least two decimals.
  private static func yuan(_ exact: Int128) -> String {
    var decimals = String(exact.magnitude % 100_000_000)
    decimals = String(repeating: "0", count: 8 - decimals.count) + decimals
    while decimals.count > 2, decimals.last == "0" { decimals.removeLast() }
    return "\(exact < 0 ? "-" : "")\(exact.magnitude / 100_000_000).\(decimals)"
  }
}

extension TaxTableFaults {
  /// The places of the rows that are one table, since they share `effective_from` and `decided_on`, in their order.
  public static func tables<Rows: Collection<StandardRow<TaxBracket>>>(of rows: Rows) -> [[Int]] {
    var tables: [(origin: Origin, places: [Int])] = []
    for (place, row) in rows.enumerated() {
      let index = tables.firstIndex {
        $0.origin.effectiveFrom == row.origin.effectiveFrom && $0.origin.decidedOn == row.origin.decidedOn
      }
      if let index { tables[index].places.append(place) } else { tables.append((row.origin, [place])) }
    }
    return tables.map(\.places)
  }
}

extension Origin {
  /// File and line as a Chinese message names them.
  var placeInWords: String {
    guard let colon = place.lastIndex(of: ":") else { return place }
    return "\(place[..<colon]) 第\(place[colon...].dropFirst())行"
  }
}
