import PayrollTestSupport
import Testing

@testable import Payroll

/// What a figure of the standards may be.
@Suite struct FigureLimitTests {
  @Test("Amounts are 0 to 9,999,999,999.99, shares 0 to 1, factors 0 to 100")
  func limits() {
    #expect(FigureLimit.refusal(of: "0") == nil && FigureLimit.refusal(of: "9999999999.99") == nil)
    #expect(FigureLimit.refusal(of: "-0.01") != nil && FigureLimit.refusal(of: "10000000000") != nil)
    #expect(FigureLimit.refusal(ofShare: "0") == nil && FigureLimit.refusal(ofShare: "1") == nil)
    #expect(
      FigureLimit.refusal(ofShare: "-0.000001") != nil && FigureLimit.refusal(ofShare: "1.000001") != nil)
    #expect(
      FigureLimit.refusal(ofFactor: .zero) == nil && FigureLimit.refusal(ofFactor: Fraction(100)) == nil)
    #expect(FigureLimit.refusal(ofFactor: Fraction(-1, 9)) != nil)
    #expect(FigureLimit.refusal(ofFactor: Fraction(1001, 10)) != nil)
    #expect(FigureLimit.refusal(of: 31, in: 0...31) == nil)
    #expect(FigureLimit.refusal(of: 32, in: 0...31)?.english == "this is out of range (0 to 31); correct it")
  }
}
