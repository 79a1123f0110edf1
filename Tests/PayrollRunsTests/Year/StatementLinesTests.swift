import Payroll
import Testing

@testable import PayrollRuns

/// Which lines a statement has.
@Suite struct StatementLinesTests {
  @Test("Every line that is money, once, in parts that follow each other")
  func lines() {
    #expect(StatementLines.items.count == PayItem.allCases.count - 4)
    #expect(StatementLines.parts.flatMap { Array($0.lines) } == Array(StatementLines.items.indices))
    for part in StatementLines.parts { #expect(!part.lines.isEmpty, "\(part.title.english)") }
    #expect(
      StatementLines.parts.map { StatementLines.items[$0.lines.upperBound - 1] }
        == [.grossPay, .netPay, .housingFundBase, .employerCost, .cumulativeTaxableIncome])
  }
}
