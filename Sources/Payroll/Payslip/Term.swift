extension Calculation {
  /// A number in a formula: its exact value and, where somebody listens, how it came about.
  ///
  /// Formulas are written with terms once; what pays is then what explains. The value decides (`if`, `switch`,
  /// `guard` stay as they are), the trail only follows. In silence a term is its value and nothing else.
  struct Term<Value: Sendable>: Sendable {
    /// The exact value.
    let value: Value
    private let trail: Listener.Trail

    /// A number, and what it is called or made of.
    @inline(__always)
    init(_ value: Value, _ working: @autoclosure () -> Working) {
      self.value = value
      trail = Listener.Trail(working())
    }

    /// How it came about.
    @inline(__always)
    var working: Working { trail.working }
  }

  /// Money that has not been rounded.
  typealias Amount = Term<UnroundedMoney>
  /// Money in whole fen.
  typealias Settled = Term<Money>
  /// A sum of settled money.
  typealias Total = Term<MoneySum>
  /// Days, hours, rates and plain numbers.
  typealias Number = Term<Fraction>
}

extension Calculation.Term {
  /// The same number as a step with a name of its own.
  @inline(__always)
  func named(_ name: @autoclosure () -> Bilingual) -> Self { Self(value, .step(name(), working)) }

  /// The same number, which rests on more than the line's own article.
  @inline(__always)
  func cited(_ citation: @autoclosure () -> Citation) -> Self { Self(value, .cited(working, citation())) }

  /// The same number, with figures that decided which formula counts.
  @inline(__always)
  func decided(by figures: @autoclosure () -> [Figure]) -> Self {
    Self(value, .decided(working, by: figures()))
  }
}

extension Calculation.Term where Value: ExactValue {
  typealias Number = Calculation.Number

  @inline(__always)
  static func + (left: Self, right: Self) -> Self {
    Self(left.value + right.value, left.working + right.working)
  }

  @inline(__always)
  static func - (left: Self, right: Self) -> Self {
    Self(left.value - right.value, left.working - right.working)
  }

  @inline(__always)
  static func * (left: Self, right: Number) -> Self {
    Self(left.value * right.value, left.working * right.working)
  }

  @inline(__always)
  static func / (left: Self, right: Number) -> Self {
    Self(left.value / right.value, left.working / right.working)
  }

  @inline(__always)
  static func lesser(_ left: Self, _ right: Self) -> Self {
    Self(.lesser(left.value, right.value), .lesser([left.working, right.working]))
  }

  @inline(__always)
  static func greater(_ left: Self, _ right: Self) -> Self {
    Self(.greater(left.value, right.value), .greater([left.working, right.working]))
  }
}

extension Calculation.Term where Value == Fraction {
  @inline(__always)
  var isPositive: Bool { value.numerator > 0 }
  @inline(__always)
  var isNegative: Bool { value.numerator < 0 }
}

extension Calculation.Term where Value: ExactValue {
  /// The sum of the terms of a sum so far, and one more: in the working a sum even of one.
  static func total(_ sum: Self?, _ next: Self) -> Self {
    guard let sum else { return Self(next.value, .sum([next.working])) }
    return sum + next
  }
}

extension Calculation.Term: ExpressibleByIntegerLiteral where Value == Fraction {
  /// A number that belongs to the formula itself, such as the 12 of a year's months.
  @inline(__always)
  init(integerLiteral number: Int) {
    self.init(number)
  }

  /// A number that belongs to the formula itself.
  @inline(__always)
  init(_ number: Int) { self.init(Fraction(Int128(number)), .number(Fraction(Int128(number)))) }
}

extension Calculation.Term where Value: WholeMoney {
  typealias Total = Calculation.Total
  typealias Whole<Other: WholeMoney> = Calculation.Term<Other>

  @inline(__always)
  static func + (left: Self, right: Whole<some WholeMoney>) -> Total {
    Total(MoneySum(wideFen: left.value.wideFen &+ right.value.wideFen), left.working + right.working)
  }

  @inline(__always)
  static func - (left: Self, right: Whole<some WholeMoney>) -> Total {
    Total(MoneySum(wideFen: left.value.wideFen &- right.value.wideFen), left.working - right.working)
  }

  @inline(__always)
  static func lesser(_ left: Self, _ right: Whole<some WholeMoney>) -> Total {
    Total(
      MoneySum(wideFen: min(left.value.wideFen, right.value.wideFen)), .lesser([left.working, right.working]))
  }

  @inline(__always)
  var isNegative: Bool { value.wideFen < 0 }
  @inline(__always)
  var isPositive: Bool { value.wideFen > 0 }
}

extension Calculation.Term where Value == MoneySum {
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
}

extension Calculation.Term where Value == Money {
  typealias Amount = Calculation.Amount

  /// No money.
  @inline(__always)
  static var zero: Self { Self(.zero, .number(.zero)) }

  /// The same money, to be reckoned with further.
  @inline(__always)
  var exact: Amount { Amount(UnroundedMoney(value), working) }

  /// The same money, as a sum of itself alone.
  @inline(__always)
  var total: Calculation.Total { Calculation.Total(MoneySum(wideFen: value.wideFen), working) }

  @inline(__always)
  static func * (left: Self, right: Calculation.Number) -> Amount { left.exact * right }

  @inline(__always)
  static func / (left: Self, right: Calculation.Number) -> Amount { left.exact / right }

  /// The money a whole number of times.
  @inline(__always)
  func times(_ count: Int, _ called: @autoclosure () -> Working) -> Calculation.Total {
    Calculation.Total(MoneySum(wideFen: value.wideFen &* Int128(count)), working * called())
  }

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

extension Calculation {
  /// Settles a line: the one rounding of its exact value, and tells of it.
  @inline(__always)
  mutating func settle(
    _ item: PayItem, _ exact: Amount, _ rounding: Rounding = .halfUpFen
  ) throws(PayrollError) {
    put(item, try rounded(exact, rounding, towards: item))
  }

  /// Rounds an amount that is a step of a line.
  @inline(__always)
  func rounded(
    _ exact: Amount, _ rounding: Rounding = .halfUpFen, towards item: PayItem
  ) throws(PayrollError) -> Settled {
    Settled(try rounded(exact.value, rounding, towards: item), .rounded(exact.working, rounding))
  }

  /// The rounded product of settled money and a rate that was prepared for it.
  @inline(__always)
  func rounded(
    _ base: Settled, by rate: RoundedRate, called working: @autoclosure () -> Working, towards item: PayItem
  ) throws(PayrollError) -> Settled {
    Settled(
      try rounded(base.value, rate, towards: item), .rounded(base.working * working(), rate.rounding))
  }

  /// Writes settled money and tells of it.
  @inline(__always)
  mutating func put(_ item: PayItem, _ money: Settled) {
    payslip.amounts.write(money.value.fen, to: item)
    if Listener.Trail.isKept { recorder.record(item, money.working) }
  }

  /// Writes a sum or a difference of settled money, which must be money again, and tells of it.
  @inline(__always)
  mutating func put(_ item: PayItem, _ sum: Total) throws(PayrollError) {
    put(item, try whole(sum, as: item))
  }

  /// A sum or a difference of settled money as money again.
  @inline(__always)
  func whole(_ sum: Total, as item: PayItem) throws(PayrollError) -> Settled {
    Settled(try settled(sum.value.wideFen, as: item), sum.working)
  }

  /// Writes days or hours, which have two decimals, and tells of them.
  @inline(__always)
  mutating func put(_ item: PayItem, _ number: Number) {
    let hundredths =
      number.value.denominator == 100
      ? number.value.numerator : number.value.numerator * 100 / number.value.denominator
    payslip.amounts.write(Int64(truncatingIfNeeded: hundredths), to: item)
    if Listener.Trail.isKept { recorder.record(item, number.working) }
  }
}
