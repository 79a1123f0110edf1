import PayrollTestSupport
import Testing

@testable import Payroll

/// Exact values as text.
@Suite struct FractionTextTests {
  @Test(
    "A value is a decimal where it is one, with at least two places, and else a fraction in lowest terms",
    arguments: [
      (Fraction(83_325, 1_000), "83.325"), (Fraction(6_160), "6160.00"), (Fraction(1, 3), "1/3"),
      (Fraction(-2, 6), "-1/3"), (Fraction(0, 7), "0.00"), (Fraction(-1, 200), "-0.005"),
      (Fraction(1, 64), "0.015625"), (Fraction(24_640, 87), "24640/87"), (.overflowed, "?"),
      (Fraction(7, 10), "0.70"), (Fraction(21, 75), "0.28"),
    ])
  func text(_ value: Fraction, _ text: String) {
    #expect(value.text == text)
  }

  @Test("An approximation cuts off")
  func approximation() {
    #expect(Fraction(2, 3).approximation(places: 4) == "0.6666")
    #expect(Fraction(-2, 3).approximation(places: 2) == "-0.66")
    #expect(Fraction(5).approximation(places: 0) == "5")
    #expect(Fraction.overflowed.approximation(places: 2) == "?")
  }

  @Test("A number without decimals can be asked for none")
  func plain() {
    #expect(Fraction(12).decimal(places: 0) == "12")
    #expect(Fraction(3, 2).decimal(places: 0) == "1.5")
    #expect(Fraction(1, 3).decimal() == nil)
  }
}
