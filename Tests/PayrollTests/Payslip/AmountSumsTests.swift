import PayrollTestSupport
import Testing

@testable import Payroll

/// Sums over many payslips.
@Suite struct AmountSumsTests {
  private func amounts(_ gross: Int64, _ net: Int64) -> Amounts {
    var amounts = Amounts()
    amounts[.grossPay] = gross
    amounts[.netPay] = net
    return amounts
  }

  @Test("Each line is added up by itself")
  func sums() {
    var sums = AmountSums()
    sums.add(amounts(100, 70))
    sums.add(amounts(-30, 5))
    #expect(sums[.grossPay] == 70)
    #expect(sums[.netPay] == 75)
    #expect(sums[.incomeTax] == 0)
  }

  @Test("Sums of parts are the sum of the whole")
  func parts() {
    var left = AmountSums()
    left.add(amounts(1, 2))
    var right = AmountSums()
    right.add(amounts(10, 20))
    right.add(amounts(100, 200))
    left.add(right)
    #expect(left[.grossPay] == 111)
    #expect(left[.netPay] == 222)
  }

  /// 2^50, the edge of 51 bits with a sign.
  private static let edge: Int64 = 1_125_899_906_842_624
  private static let figures: [Int64] = [512_340, -1, edge - 1, edge, -edge, -edge - 1]

  @Test(
    "Ten thousand payslips add up exactly, of usual size and at the edge of 51 bits", arguments: figures)
  func many(figure: Int64) {
    var sums = AmountSums()
    for _ in 0..<5_000 {
      sums.add(amounts(figure, 1))
      sums.add(amounts(7, -figure))
    }
    #expect(sums[.grossPay] == Int128(figure) * 5_000 + 35_000)
    #expect(sums[.netPay] == 5_000 - Int128(figure) * 5_000)
  }

  @Test("Two sums at once are each what it would be alone, at the edge of 51 bits too", arguments: figures)
  func both(figure: Int64) {
    var (first, second) = (AmountSums(), AmountSums())
    second.add(amounts(5, 6))
    for _ in 0..<3_000 { AmountSums.add(amounts(figure, -7), to: &first, and: &second) }
    #expect(first[.grossPay] == Int128(figure) * 3_000)
    #expect(first[.netPay] == -21_000)
    #expect(second[.grossPay] == Int128(figure) * 3_000 + 5)
    #expect(second[.netPay] == -20_994)
    #expect(first[.incomeTax] == 0 && second[.incomeTax] == 0)
  }

  @Test("A sum beyond 64 bits is still exact")
  func great() {
    var sums = AmountSums()
    sums.add(amounts(.max, .min))
    sums.add(amounts(.max, .min))
    #expect(sums[.grossPay] == Int128(Int64.max) * 2)
    #expect(sums[.netPay] == Int128(Int64.min) * 2)
  }
}
