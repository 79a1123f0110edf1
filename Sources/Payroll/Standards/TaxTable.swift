/// A bracket of an income tax table.
public struct TaxBracket: Hashable, Sendable {
  /// The bracket serves amounts above this one, up to and including the next bracket's.
  public internal(set) var over: Money
  /// The rate.
  public internal(set) var rate: Rate
  /// What is subtracted from the product (速算扣除数).
  public internal(set) var quickDeduction: Money

  /// A bracket.
  public init(over: Money, rate: Rate, quickDeduction: Money) {
    self.over = over
    self.rate = rate
    self.quickDeduction = quickDeduction
  }
}

/// The two tables of `tax.csv`.
public enum TaxTableName: String, CaseIterable, Sendable {
  /// The cumulative income of a year (预扣率表一).
  case annual
  /// A month's income, by which the annual bonus is taxed.
  case monthly
}

/// An income tax table: brackets in rising order, the first over 0.
///
/// - Source: 个人所得税法 Art. 3
/// - Source: 国家税务总局公告2018年第61号
public struct TaxTable: Sendable {
  /// The brackets in rising order.
  public let brackets: [TaxBracket]
  /// The document and dates of the table.
  public let origin: Origin
  /// The rates of the brackets, prepared for products that are rounded half up to the fen.
  let rates: [RoundedRate]

  /// A table of brackets in rising order.
  public init(_ brackets: [TaxBracket], origin: Origin) {
    self.brackets = brackets
    self.origin = origin
    rates = brackets.map { RoundedRate($0.rate, .halfUpFen) }
  }

  /// The place of the bracket in which an amount lies; the upper edge belongs to the lower bracket (不超过).
  ///
  /// - Parameter divisor: 12 where the amount is a bonus and the table is by the month.
  func place(of amount: Money, dividedBy divisor: Int64 = 1) -> Int {
    var found = 0
    for place in 1..<max(1, brackets.count) {
      let (edge, isBeyondMoney) = brackets[place].over.fen.multipliedReportingOverflow(by: divisor)
      if isBeyondMoney || amount.fen <= edge { break }
      found = place
    }
    return found
  }
}
