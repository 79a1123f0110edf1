/// A number in a formula: its exact value and, where somebody listens, how it came about.
///
/// Formulas are written with terms once; what pays is then what explains. The value decides (`if`, `switch`,
/// `guard` stay as they are), the trail only follows. In silence a term is its value and nothing else.
struct Term<Value: Sendable, Trail: PayTrail>: Sendable {
  /// The exact value.
  let value: Value
  private let trail: Trail

  /// A number, and what it is called or made of.
  @inline(__always)
  init(_ value: Value, _ working: @autoclosure () -> Working) {
    self.value = value
    trail = Trail(working())
  }

  /// How it came about.
  @inline(__always)
  var working: Working { trail.working }
}

extension Term {
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

extension Term where Value: ExactValue {
  typealias Number = Term<Fraction, Trail>

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

  /// The same number in lowest terms, to be reckoned with further.
  @inline(__always)
  var reduced: Self { Self(value.reduced, working) }

  /// The sum of the terms of a sum so far, and one more: in the working a sum even of one.
  static func total(_ sum: Self?, _ next: Self) -> Self {
    guard let sum else { return Self(next.value, .sum([next.working])) }
    return sum + next
  }
}

extension Term where Value == Fraction {
  @inline(__always)
  var isPositive: Bool { value.numerator > 0 }
  @inline(__always)
  var isNegative: Bool { value.numerator < 0 }

  /// The whole days in it, of a number that is not negative.
  func wholeDays() -> Term<Days, Trail> {
    let days = value.numerator / max(1, value.denominator)
    return Term<Days, Trail>(Days(Int(days)), .rounded(working, .downYuan))
  }
}

extension Term: ExpressibleByIntegerLiteral where Value == Fraction {
  /// A number that belongs to the formula itself, such as the 12 of a year's months.
  @inline(__always)
  init(integerLiteral number: Int) {
    self.init(number)
  }

  /// A number that belongs to the formula itself.
  @inline(__always)
  init(_ number: Int) { self.init(Fraction(Int128(number)), .number(Fraction(Int128(number)))) }
}

extension Term where Value: Hundredfold {
  /// The days or hours as a number, to be reckoned with further.
  @inline(__always)
  var number: Term<Fraction, Trail> {
    Term<Fraction, Trail>(Fraction(Int128(value.hundredths), 100), working)
  }

  @inline(__always)
  static func + (left: Self, right: Self) -> Self {
    Self(Value(hundredths: left.value.hundredths &+ right.value.hundredths), left.working + right.working)
  }

  @inline(__always)
  static func - (left: Self, right: Self) -> Self {
    Self(Value(hundredths: left.value.hundredths &- right.value.hundredths), left.working - right.working)
  }

  @inline(__always)
  var isPositive: Bool { value.hundredths > 0 }
  @inline(__always)
  var isNegative: Bool { value.hundredths < 0 }
}

extension Term where Value == UnroundedMoney {
  /// How many times another amount it is.
  @inline(__always)
  static func / (left: Self, right: Self) -> Number {
    Number(left.value.fen / right.value.fen, left.working / right.working)
  }

  /// The amount settled in whole fen, as a line or a step of one.
  ///
  /// - Throws: ``PayrollError/overflow(_:)`` where it leaves the range of money.
  @inline(__always)
  func rounded(
    _ rounding: Rounding = .halfUpFen, towards item: PayItem
  ) throws(PayrollError) -> Term<Money, Trail> {
    let settled: Money
    do { settled = try value.rounded(rounding) } catch { throw .overflow(item) }
    return Term<Money, Trail>(settled, .rounded(working, rounding))
  }
}
