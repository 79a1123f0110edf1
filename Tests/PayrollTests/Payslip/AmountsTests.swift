import PayrollTestSupport
import Testing

@testable import Payroll

/// The figures of a payslip.
@Suite struct AmountsTests {
  @Test("There is a figure for each pay item, 0 at first, each in its own place")
  func places() {
    var amounts = Amounts()
    for item in PayItem.allCases { #expect(amounts[item] == 0) }
    for item in PayItem.allCases { amounts[item] = Int64(item.rawValue) - 30 }
    for item in PayItem.allCases {
      #expect(amounts[item] == Int64(item.rawValue) - 30)
      #expect(amounts.withFigures { $0[item.rawValue] } == amounts[item])
    }
    #expect(amounts.withFigures { $0.count } == PayItem.allCases.count)
  }

  /// 2^50, the edge of 51 bits with a sign.
  private static let edge: Int64 = 1_125_899_906_842_624

  private static let pairs: [(Int64, Int64)] = [
    (1, -3), (edge - 1, edge), (edge, -edge), (-edge - 1, 5), (Int64.max, Int64.max), (Int64.min, Int64.min),
  ]

  @Test(
    "The sum of a group is exact, whether its figures fit in 51 bits or only just in 64", arguments: pairs)
  func groupSums(pay: Int64, seniority: Int64) {
    var amounts = Amounts()
    amounts[.referencePay] = pay
    amounts[.seniorityPay] = seniority
    amounts[.grossPay] = 77
    #expect(amounts.sum(PayItem.wageLines) == Int128(pay) + Int128(seniority))
    #expect(amounts.sum(PayItem.earnings) == Int128(pay) + Int128(seniority))
  }

  @Test("A copy is a figure of its own")
  func copies() {
    let first = Amounts()
    var second = first
    second[.netPay] = 1
    #expect(first[.netPay] == 0)
  }
}
