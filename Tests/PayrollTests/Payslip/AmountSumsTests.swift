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

  @Test("A sum beyond 64 bits is still exact")
  func great() {
    var sums = AmountSums()
    sums.add(amounts(.max, .min))
    sums.add(amounts(.max, .min))
    #expect(sums[.grossPay] == Int128(Int64.max) * 2)
    #expect(sums[.netPay] == Int128(Int64.min) * 2)
  }
}
