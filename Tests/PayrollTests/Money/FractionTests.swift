import PayrollTestSupport
import Testing

@testable import Payroll

/// Exact numbers.
@Suite struct FractionTests {
  private let third = Fraction(1, 3)
  private let huge = Fraction(Int128.max)

  @Test("Products, quotients, sums and differences are exact")
  func exact() {
    #expect(third * Fraction(3, 4) == Fraction(1, 4))
    #expect(third / Fraction(2) == Fraction(1, 6))
    #expect(third + Fraction(1, 6) == Fraction(1, 2))
    #expect(third + third == Fraction(2, 3))
    #expect(third - Fraction(1, 2) == Fraction(-1, 6))
    #expect(-third == Fraction(-1, 3))
  }

  @Test("Dividing by a negative number keeps the denominator above 0")
  func negativeDivisor() {
    let quotient = third / Fraction(-2, 5)  // 1/3 x -5/2 = -5/6
    #expect(quotient == Fraction(-5, 6))
    #expect(quotient.denominator > 0)
  }

  @Test("Factors beyond 64 bits multiply exactly")
  func wide() {
    let wide = Fraction(1 << 70)
    #expect(wide * Fraction(1, 1 << 69) == Fraction(2))
    #expect(wide * Fraction(-3) == Fraction(-3 * (1 << 70)))
  }

  @Test("What leaves 128 bits is marked, and every further step keeps the mark")
  func overflow() {
    #expect((huge * Fraction(2)).hasOverflowed)
    #expect((huge + Fraction(1)).hasOverflowed)
    #expect((huge + third).hasOverflowed)
    #expect((-Fraction(Int128.min)).hasOverflowed)
    #expect((third / .zero).hasOverflowed)
    #expect((third / Fraction(Int128.min)).hasOverflowed)
    let lost = Fraction.overflowed
    #expect((lost * third).hasOverflowed)
    #expect((lost / third).hasOverflowed)
    #expect((third / lost).hasOverflowed)
    #expect((lost + third).hasOverflowed)
    #expect((third - lost).hasOverflowed)
    #expect((-lost).hasOverflowed)
    #expect(lost.reduced.hasOverflowed)
    #expect(!huge.hasOverflowed)
  }

  @Test("What has left 128 bits equals only what has too, and comes after every value")
  func lost() {
    let lost = Fraction(1) / Fraction(0)
    #expect(lost != Fraction(6160, 29) && Fraction(6160, 29) != lost)
    #expect(lost != .zero && lost != huge && lost != Fraction(.min, .max))
    #expect(lost == .overflowed && lost == huge * Fraction(2))
    for value in [Fraction(6160, 29), .zero, huge, Fraction(.min, .max)] {
      #expect(value < lost && !(lost < value))
    }
    #expect(!(lost < .overflowed))
  }

  @Test("Fractions are ordered by value, across products that need 256 bits")
  func order() {
    #expect(third < Fraction(2, 5))
    #expect(Fraction(-2, 5) < Fraction(-1, 3))
    #expect(Fraction(-1, 3) < .zero)
    #expect(!(third < Fraction(2, 6)))
    // max / (max - 1) > 1 > (max - 1) / max, and the first is smaller than (max - 1) / (max - 2)
    #expect(Fraction(.max, .max - 1) < Fraction(.max - 1, .max - 2))
    #expect(Fraction(.max - 1, .max) < Fraction(.max, .max - 1))
    #expect(Fraction(-.max, .max - 1) < Fraction(-.max + 1, .max))
  }

  @Test("Equal values in other terms are equal")
  func equal() {
    #expect(Fraction(2, 4) == Fraction(1, 2))
    #expect(Fraction(0, 7) == .zero)
    #expect(Fraction(2, 4) != Fraction(2, 5))
  }

  @Test(
    "Lowest terms",
    arguments: [
      (150, 100, 3, 2), (-150, 100, -3, 2), (0, 9, 0, 1), (7, 7, 1, 1), (2175, 100, 87, 4), (3, 7, 3, 7),
    ] as [(Int128, Int128, Int128, Int128)])
  func reduced(_ above: Int128, _ below: Int128, _ numerator: Int128, _ denominator: Int128) {
    let reduced = Fraction(above, below).reduced
    #expect(reduced.numerator == numerator)
    #expect(reduced.denominator == denominator)
  }
}
