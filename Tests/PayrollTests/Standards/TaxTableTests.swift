import PayrollTestSupport
import Testing

@testable import Payroll

/// Brackets of income tax.
@Suite struct TaxTableTests {
  private let annual = TaxTable(
    TaxBracket.annual, origin: Origin(effectiveFrom: "2019-01-01", source: "test"))
  private let monthly = TaxTable(
    TaxBracket.monthly, origin: Origin(effectiveFrom: "2019-01-01", source: "test"))

  @Test(
    "The upper edge belongs to the lower bracket (不超过)",
    arguments: [
      ("0", "0.03"), ("35999.99", "0.03"), ("36000", "0.03"), ("36000.01", "0.1"), ("144000", "0.1"),
      ("144000.01", "0.2"), ("300000", "0.2"), ("300000.01", "0.25"), ("420000", "0.25"),
      ("420000.01", "0.3"), ("660000", "0.3"), ("660000.01", "0.35"), ("960000", "0.35"),
      ("960000.01", "0.45"), ("99999999", "0.45"),
    ] as [(Money, Rate)])
  func annualEdges(_ amount: Money, _ rate: Rate) {
    #expect(annual.brackets[annual.place(of: amount)].rate == rate)
  }

  @Test(
    "A bonus lies in the bracket of its twelfth, exactly",
    arguments: [
      ("0.01", "0.03"), ("36000", "0.03"), ("36000.01", "0.1"), ("144000", "0.1"), ("144000.01", "0.2"),
      ("300000", "0.2"), ("300000.01", "0.25"), ("420000", "0.25"), ("420000.01", "0.3"),
      ("660000", "0.3"), ("660000.01", "0.35"), ("960000", "0.35"), ("960000.01", "0.45"),
    ] as [(Money, Rate)])
  func monthlyEdges(_ bonus: Money, _ rate: Rate) {
    #expect(monthly.brackets[monthly.place(of: bonus, dividedBy: 12)].rate == rate)
  }
}
