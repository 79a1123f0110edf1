import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Standards are looked up once for all who share them.
@Suite struct StandardsCacheTests {
  @Test(
    "A unit written with other bytes of the same characters is that unit, whoever comes first and on however many threads",
    arguments: [["E1", "E2"], ["E2", "E1"]])
  func canonicallyEqualUnits(order: [String]) throws {
    // U+F92C is a second code for U+90CE, which the standards use; GBK has both.
    let units = ["E1": "\u{F92C}类", "E2": "二所"]
    var month = Month(
      "2026-10", order.map { person($0, ["unit": units[$0] ?? "", "contribution_base": "6000"]) })
    month.standards = month.standards.adding(
      "53,\u{90CE}类,work_injury,4403,22017,1.9%,,,,,,,,,2020-01-01,test", to: "contributions.csv")
    let paid = try month.pay()
    // 6000 x 1.9 % and 6000 x 0.2 %
    #expect(paid.payslip("E1")["work_injury_employer"] == "114.00")
    #expect(paid.payslip("E2")["work_injury_employer"] == "12.00")
  }
}
