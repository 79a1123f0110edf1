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
      #expect(amounts[place: item.rawValue] == amounts[item])
    }
  }

  @Test("A copy is a figure of its own")
  func copies() {
    let first = Amounts()
    var second = first
    second[.netPay] = 1
    #expect(first[.netPay] == 0)
  }
}
