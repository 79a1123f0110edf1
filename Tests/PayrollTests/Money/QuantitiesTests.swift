import PayrollTestSupport
import Testing

@testable import Payroll

/// Rates, hours and days.
@Suite struct QuantitiesTests {
  @Test(
    "A rate is written without trailing zeros",
    arguments: [
      (0, "0"), (1, "0.000001"), (80_000, "0.08"), (1_000_000, "1"), (1_500_000, "1.5"), (-500_000, "-0.5"),
      (21_750_000, "21.75"),
    ] as [(Int64, String)])
  func rateText(_ millionths: Int64, _ text: String) {
    #expect(Rate(millionths: millionths).description == text)
  }

  @Test("Hours and days are written with two decimals")
  func text() {
    #expect(Hours(hundredths: 150).description == "1.50")
    #expect(Hours(hundredths: -5).description == "-0.05")
    #expect(Days(3).description == "3.00")
    #expect(Days(hundredths: 25).description == "0.25")
  }

  @Test("Each is an exact number")
  func fractions() {
    #expect(Rate(millionths: 80_000).fraction == Fraction(2, 25))
    #expect(Hours(hundredths: 250).fraction == Fraction(5, 2))
    #expect(Days(hundredths: 25).fraction == Fraction(1, 4))
    #expect(Rate.one.fraction == .one)
    #expect(Rate.zero.fraction == .zero)
  }

  @Test("Each is ordered by value")
  func order() {
    #expect(Rate(millionths: -1) < .zero)
    #expect(Rate.zero < .one)
    #expect(Hours.zero < Hours(hundredths: 1))
    #expect(Days.zero < Days(1))
    #expect(Days(hundredths: 99) < Days(1))
  }
}
