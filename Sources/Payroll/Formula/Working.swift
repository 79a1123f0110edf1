/// How a line of the payslip was worked out: its formula with the figures in it.
///
/// A small expression. It says what the formula does in words and in numbers, and it can be worked out again:
///
///     (21750.00 ÷ (21.75 × 8)) × 2.5 × 1.5, rounded half up to the fen = 468.75
///
/// Values are yuan, days, hours or plain numbers, exactly; only ``rounded(_:_:)`` rounds.
public indirect enum Working: Sendable {
  /// A figure that was put in.
  case figure(Figure)
  /// Another line of the payslip, in hundredths.
  case line(PayItem, Int64)
  /// A number that belongs to the formula itself, such as the 12 of a year's months.
  case number(Fraction)
  /// The sum of several.
  case sum([Working])
  /// The first less the second.
  case difference(Working, Working)
  /// The product of several.
  case product([Working])
  /// The first divided by the second.
  case quotient(Working, Working)
  /// The least of several.
  case lesser([Working])
  /// The greatest of several.
  case greater([Working])
  /// The value with the other sign.
  case negative(Working)
  /// The value settled by a rule.
  case rounded(Working, Rounding)
  /// A step that has a name of its own.
  case step(Bilingual, Working)
  /// A working with figures that decided which formula counts and are not in it themselves.
  case decided(Working, by: [Figure])
  /// A working that rests on more than the line's own article.
  case cited(Working, Citation)
  /// Nothing is due, and why.
  case nothing(Bilingual)
}

extension Working {
  /// The sum of two workings. A number 0 that is added is not told: what is not there has no place in a formula.
  public static func + (left: Working, right: Working) -> Working {
    if right.isNothingToAdd { return left }
    if left.isNothingToAdd { return right }
    if case .sum(let parts) = left { return .sum(parts + [right]) }
    return .sum([left, right])
  }

  /// The difference of two workings. A number 0 that is taken off is not told.
  public static func - (left: Working, right: Working) -> Working {
    right.isNothingToAdd ? left : .difference(left, right)
  }

  private var isNothingToAdd: Bool {
    if case .number(let number) = self { return !number.hasOverflowed && number.numerator == 0 }
    return false
  }

  /// The product of two workings.
  public static func * (left: Working, right: Working) -> Working {
    if case .product(let factors) = left { return .product(factors + [right]) }
    return .product([left, right])
  }

  /// The quotient of two workings.
  public static func / (left: Working, right: Working) -> Working { .quotient(left, right) }

  /// A working with the other sign.
  public static prefix func - (working: Working) -> Working { .negative(working) }
}

extension Working {
  /// Works the formula out again from its figures.
  public var workedOut: WorkedOut {
    switch self {
    case .figure(let figure): WorkedOut(figure.value.number ?? .zero)
    case .line(_, let hundredths): WorkedOut(Fraction(Int128(hundredths), 100))
    case .number(let number): WorkedOut(number)
    case .sum(let parts): parts.reduce(WorkedOut(.zero)) { $0.combined($1.workedOut, WorkedOut.sum) }
    case .product(let factors): factors.reduce(WorkedOut(.one)) { $0.combined($1.workedOut, *) }
    case .difference(let left, let right): left.workedOut.combined(right.workedOut) { WorkedOut.sum($0, -$1) }
    case .quotient(let left, let right): left.workedOut.combined(right.workedOut, /)
    case .lesser(let choices): Working.chosen(choices) { $0 < $1 }
    case .greater(let choices): Working.chosen(choices) { $0 > $1 }
    case .negative(let working): working.workedOut.negative
    case .rounded(let working, let rounding): Working.settled(working.workedOut, rounding)
    case .step(_, let working): WorkedOut(working.workedOut.value)
    case .decided(let working, by: _), .cited(let working, _): working.workedOut
    case .nothing: WorkedOut(.zero)
    }
  }

  /// The first of the best, with its own rounding; out of range if one of them is.
  private static func chosen(_ choices: [Working], _ isBetter: (Fraction, Fraction) -> Bool) -> WorkedOut {
    let all = choices.map(\.workedOut)
    if all.isEmpty || all.contains(where: { $0.value.hasOverflowed }) { return WorkedOut(.overflowed) }
    return all.dropFirst().reduce(all[0]) { isBetter($1.value, $0.value) ? $1 : $0 }
  }

  private static func settled(_ working: WorkedOut, _ rounding: Rounding) -> WorkedOut {
    do {
      let amount = try rounding.settle((working.value * Fraction(100)).reduced)
      let settled = Fraction(Int128(amount.fen), 100)
      return WorkedOut(
        settled, exact: working.exact,
        roundings: working.roundings + [AppliedRounding(rounding, of: working.value, to: settled)])
    } catch {
      return WorkedOut(.overflowed)
    }
  }
}
