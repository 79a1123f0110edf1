import PayrollTestSupport
import Testing

@testable import Payroll

/// Exact amounts on their way to a line.
@Suite struct UnroundedMoneyTests {
  private let thirdOfYuan = Money(yuan: 1) / Fraction(3)

  @Test("Money times or divided by a number is exact until it is rounded")
  func exact() throws {
    #expect(thirdOfYuan.fen == Fraction(100, 3))
    #expect(thirdOfYuan * Fraction(3) == UnroundedMoney(Money(yuan: 1)))
    #expect(thirdOfYuan / Fraction(2) == UnroundedMoney(fen: Fraction(50, 3)))
    #expect(try thirdOfYuan.rounded(.halfUpFen) == "0.33")
    // rounding once: 1/3 x 3 = 1.00, and not 0.33 x 3 = 0.99
    #expect(try (thirdOfYuan * Fraction(3)).rounded(.halfUpFen) == "1.00")
  }

  @Test("Sums, differences and signs are exact")
  func sums() {
    let twoThirds = Money(yuan: 2) * Fraction(1, 3)
    #expect(thirdOfYuan + twoThirds == UnroundedMoney(Money(yuan: 1)))
    #expect(thirdOfYuan - twoThirds == -thirdOfYuan)
    #expect(UnroundedMoney.zero.fen == .zero)
  }

  @Test("Amounts are ordered by exact value")
  func order() {
    #expect(thirdOfYuan < UnroundedMoney(Money(fen: 34)))
    #expect(UnroundedMoney(Money(fen: 33)) < thirdOfYuan)
  }

  @Test("A product of the greatest amount and the greatest rate is not lost on the way")
  func great() throws {
    let product = Money(fen: .max) * Rate(millionths: .max).fraction / Fraction(Int128(Int64.max))
    // 9,223,372,036,854,775,807 / 1,000,000 = 9,223,372,036,854.775807 fen
    #expect(try product.rounded(.halfUpFen).fen == 9_223_372_036_855)
  }
}
