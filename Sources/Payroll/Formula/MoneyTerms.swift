/// Settled money in formulas: its sums are formed in 128 bits, which a handful of amounts cannot leave, and become
/// money again where a line or a step of one is written.
extension Term where Value: WholeMoney {
  typealias Total = Term<MoneySum, Trail>

  @inline(__always)
  static func + (left: Self, right: Term<some WholeMoney, Trail>) -> Total {
    Total(MoneySum(wideFen: left.value.wideFen &+ right.value.wideFen), left.working + right.working)
  }

  @inline(__always)
  static func - (left: Self, right: Term<some WholeMoney, Trail>) -> Total {
    Total(MoneySum(wideFen: left.value.wideFen &- right.value.wideFen), left.working - right.working)
  }

  @inline(__always)
  static func lesser(_ left: Self, _ right: Term<some WholeMoney, Trail>) -> Total {
    Total(
      MoneySum(wideFen: min(left.value.wideFen, right.value.wideFen)), .lesser([left.working, right.working]))
  }

  @inline(__always)
  var isNegative: Bool { value.wideFen < 0 }
  @inline(__always)
  var isPositive: Bool { value.wideFen > 0 }
}

extension Term where Value == MoneySum {
  /// A sum of nothing.
  @inline(__always)
  static var zero: Self { Self(MoneySum(wideFen: 0), .number(.zero)) }

  /// A sum where it is above 0.
  @inline(__always)
  static func notNegative(_ sum: Self) -> Self {
    Self(MoneySum(wideFen: max(0, sum.value.wideFen)), .greater([.number(.zero), sum.working]))
  }

  /// The least of several.
  static func least(_ choices: [Self]) -> Self {
    let fen = choices.dropFirst().reduce(choices[0].value.wideFen) { min($0, $1.value.wideFen) }
    return Self(MoneySum(wideFen: fen), .lesser(choices.map(\.working)))
  }

  /// The sum as money again.
  ///
  /// - Throws: ``PayrollError/overflow(_:)`` where it leaves the range of money.
  @inline(__always)
  func settled(as item: PayItem) throws(PayrollError) -> Term<Money, Trail> {
    guard let fen = Int64(exactly: value.wideFen) else { throw .overflow(item) }
    return Term<Money, Trail>(Money(fen: fen), working)
  }

  /// The sum as a figure of the ledger.
  ///
  /// - Throws: ``PayrollError/ledgerOverflow(_:)`` where it leaves the range of money.
  @inline(__always)
  func settled(as field: LedgerField) throws(PayrollError) -> Term<Money, Trail> {
    guard let fen = Int64(exactly: value.wideFen) else { throw .ledgerOverflow(field) }
    return Term<Money, Trail>(Money(fen: fen), working)
  }
}

extension Term where Value == Money {
  typealias Amount = Term<UnroundedMoney, Trail>

  /// No money.
  @inline(__always)
  static var zero: Self { Self(.zero, .number(.zero)) }

  /// The same money, to be reckoned with further.
  @inline(__always)
  var exact: Amount { Amount(UnroundedMoney(value), working) }

  /// The same money, as a sum of itself alone.
  @inline(__always)
  var total: Total { Total(MoneySum(wideFen: value.wideFen), working) }

  @inline(__always)
  static func * (left: Self, right: Term<Fraction, Trail>) -> Amount { left.exact * right }

  @inline(__always)
  static func / (left: Self, right: Term<Fraction, Trail>) -> Amount { left.exact / right }

  /// The money a whole number of times, of less than 2^63.
  @inline(__always)
  static func * (left: Self, right: Term<Int, Trail>) -> Total {
    Total(MoneySum(wideFen: left.value.wideFen &* Int128(right.value)), left.working * right.working)
  }

  /// The same money as the line of the payslip on which it stands.
  @inline(__always)
  func asLine(_ item: PayItem) -> Self { Self(value, .line(item, value.fen)) }

  /// The money with the other sign.
  @inline(__always)
  static prefix func - (money: Self) -> Self { Self(Money(fen: -money.value.fen), -money.working) }

  @inline(__always)
  static func lesser(_ left: Self, _ right: Self) -> Self {
    Self(min(left.value, right.value), .lesser([left.working, right.working]))
  }

  @inline(__always)
  static func greater(_ left: Self, _ right: Self) -> Self {
    Self(max(left.value, right.value), .greater([left.working, right.working]))
  }
}

extension Term where Value == Int {
  /// The sum of two whole numbers.
  @inline(__always)
  static func + (left: Self, right: Self) -> Self {
    Self(left.value + right.value, left.working + right.working)
  }
}

/// A rate that was prepared for products which are settled at once, and how the rate came about.
///
///     money * rate                 = money x rate + plus, exactly
///     money.rounded(by: rate, ...) = the same, rounded by the rule that belongs to the rate
struct PreparedRate<Trail: PayTrail>: Sendable {
  fileprivate let rule: RoundedRate
  private let rate: Trail
  private let plus: Trail

  /// - Parameters:
  ///   - rule: rate, rounding and what is added, prepared.
  ///   - rate: what the rate is called.
  ///   - plus: what the amount is called that is added to the product; where none is ever added, nothing.
  @inline(__always)
  init(
    _ rule: RoundedRate, _ rate: @autoclosure () -> Working, plus: @autoclosure () -> Working = .number(.zero)
  ) {
    self.rule = rule
    self.rate = Trail(rate())
    self.plus = Trail(plus())
  }

  /// What the product with an amount is made of.
  fileprivate func working(of money: Working) -> Working {
    let product = money * rate.working
    if case .number = plus.working { return product }
    return product + plus.working
  }
}

extension Term where Value == Money {
  /// The exact product with a prepared rate.
  @inline(__always)
  static func * (money: Self, rate: PreparedRate<Trail>) -> Amount {
    Amount(money.value * rate.rule.rate + UnroundedMoney(rate.rule.plus), rate.working(of: money.working))
  }

  /// The product with a prepared rate, settled: two multiplications instead of a division.
  ///
  /// - Throws: ``PayrollError/overflow(_:)`` where it leaves the range of money.
  @inline(__always)
  func rounded(by rate: PreparedRate<Trail>, towards item: PayItem) throws(PayrollError) -> Self {
    let settled: Money
    do { settled = try rate.rule.settled(value) } catch { throw .overflow(item) }
    return Self(settled, .rounded(rate.working(of: working), rate.rule.rounding))
  }
}
