import Payroll

/// Checks one income tax table, whose brackets must fit each other.
///
///     over[0] = 0,  over[i] > over[i-1],  rate[i] >= rate[i-1]
///     quick[0] = 0,  quick[i] = quick[i-1] + over[i] x (rate[i] - rate[i-1]), exactly
///
/// With that quick deduction the tax at each edge is the same by both brackets: it never jumps. The monthly
/// table keeps the same relation, in amounts of a month.
public struct TaxTableCheck {
  /// A row of the table.
  public typealias Bracket = ReadRow<RowName<TaxTableName>, TaxBracket>

  /// What is wrong with the table.
  public private(set) var faults: [FileFault] = []

  /// Checks the brackets of a table in the order in which they stand.
  ///
  /// Once a bracket is out of place, the quick deductions are left alone: they follow from all brackets before.
  public init(_ brackets: [Bracket]) {
    guard let first = brackets.first else { return }
    checkFirst(first)
    var previous = first
    var isInOrder = true
    // The quick deduction in fen x 1,000,000, as it follows from the edges and rates so far.
    var quickDeduction: Int128 = 0
    for (index, bracket) in brackets.enumerated().dropFirst() {
      checkEnd(of: bracket, as: first)
      guard checkOrder(of: bracket, after: previous, among: brackets[..<index]) else {
        isInOrder = false
        continue
      }
      let rise = bracket.terms.rate.millionths - previous.terms.rate.millionths
      quickDeduction += Int128(bracket.terms.over.fen) * Int128(rise)
      if isInOrder { checkQuickDeduction(of: bracket, quickDeduction) }
      previous = bracket
    }
  }

  private mutating func checkFirst(_ first: Bracket) {
    if first.terms.over != .zero {
      faults.append(
        first.cells.fault(
          TaxBracket.fileColumn(\.over),
          Bilingual(
            "税率表的第一级须从0元起，请改正或补上第一级",
            "the first bracket of a table begins at 0; correct it or add the first bracket")))
    }
    checkQuickDeduction(of: first, 0)
  }

  private mutating func checkEnd(of bracket: Bracket, as first: Bracket) {
    if bracket.origin.effectiveTo == first.origin.effectiveTo { return }
    faults.append(
      bracket.cells.fault(
        StandardsColumn.effectiveTo,
        Bilingual(
          "与同一张税率表第一级（\(first.cells.file) 第\(first.cells.line)行）的截止日期不同，整张表须同时失效；请改成一致",
          "the table's first bracket (\(first.cells.place)) has another effective_to, but a table counts whole; "
            + "make them the same")))
  }

  /// Whether the bracket stands where it belongs: above the one before, with no lower rate.
  private mutating func checkOrder(
    of bracket: Bracket, after previous: Bracket, among earlier: ArraySlice<Bracket>
  ) -> Bool {
    let (terms, cells) = (bracket.terms, bracket.cells)
    if let same = earlier.first(where: { $0.terms.over == terms.over }) {
      faults.append(cells.fault(TaxBracket.fileColumn(\.over), TaxTableCheck.repeated(same.cells)))
      return false
    }
    if terms.over < previous.terms.over {
      faults.append(cells.fault(TaxBracket.fileColumn(\.over), TaxTableCheck.falling(previous)))
      return false
    }
    if terms.rate < previous.terms.rate {
      faults.append(cells.fault(TaxBracket.fileColumn(\.rate), TaxTableCheck.lowerRate(previous)))
      return false
    }
    return true
  }

  private mutating func checkQuickDeduction(of bracket: Bracket, _ expected: Int128) {
    if Int128(bracket.terms.quickDeduction.fen) * 1_000_000 == expected { return }
    let amount = TaxTableCheck.yuan(expected)
    faults.append(
      bracket.cells.fault(
        TaxBracket.fileColumn(\.quickDeduction),
        Bilingual(
          "速算扣除数与级距和税率不符，应为 \(amount)（上一级速算扣除数＋级距×税率之差）；请核对级距、税率和速算扣除数",
          "the quick deduction does not fit the edges and rates, which give \(amount) (the one before + edge x "
            + "rise of the rate); check all three")))
  }

  /// An exact number of fen x 1,000,000 in yuan, with at least two decimals.
  private static func yuan(_ exact: Int128) -> String {
    var decimals = String(exact.magnitude % 100_000_000)
    decimals = String(repeating: "0", count: 8 - decimals.count) + decimals
    while decimals.count > 2, decimals.last == "0" { decimals.removeLast() }
    return "\(exact < 0 ? "-" : "")\(exact.magnitude / 100_000_000).\(decimals)"
  }
}

extension TaxTableCheck {
  /// The rows of one name that share `effective_from` and `decided_on`, in the order of the files.
  static func tables(of rows: [Bracket]) -> [[Bracket]] {
    var tables: [[Bracket]] = []
    for row in rows {
      let place = tables.firstIndex { table in
        table.first.map {
          $0.key.code == row.key.code && $0.origin.effectiveFrom == row.origin.effectiveFrom
            && $0.origin.decidedOn == row.origin.decidedOn
        } ?? false
      }
      if let place { tables[place].append(row) } else { tables.append([row]) }
    }
    return tables
  }

  private static func repeated(_ same: RowReader) -> Bilingual {
    Bilingual(
      "与 \(same.file) 第\(same.line)行的级距重复，请删去一行；更正整张税率表请填较晚的决定日期（decided_on）",
      "this repeats the bracket of \(same.place); remove one, or give a corrected table a later decided_on")
  }

  private static func falling(_ previous: Bracket) -> Bilingual {
    let (cells, over) = (previous.cells, previous.terms.over)
    return Bilingual(
      "级距须由低到高排列，而上一级（\(cells.file) 第\(cells.line)行）为 \(over)；请调整顺序或改正金额",
      "brackets must rise, and the one before (\(cells.place)) is over \(over); correct the order or the amount"
    )
  }

  private static func lowerRate(_ previous: Bracket) -> Bilingual {
    let (cells, rate) = (previous.cells, previous.terms.rate)
    return Bilingual(
      "税率低于上一级（\(cells.file) 第\(cells.line)行）的 \(rate)，请改正",
      "the rate is below that of the bracket before (\(cells.place)), \(rate); correct it")
  }
}

extension ReadRow {
  /// What the row says.
  fileprivate var terms: Terms { row.terms }
  fileprivate var origin: Origin { row.origin }
}
