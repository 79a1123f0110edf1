import PayrollTestSupport
import Testing

@testable import Payroll

/// Brackets of an income tax table that fit each other.
@Suite struct TaxTableFaultsTests {
  private func row(_ bracket: TaxBracket, to end: CivilDate? = nil) -> StandardRow<TaxBracket> {
    StandardRow(
      Origin(effectiveFrom: "2019-01-01", effectiveTo: end, source: "test", place: "tax.csv:2"), bracket)
  }

  private func faults(_ rows: [StandardRow<TaxBracket>]) -> [String] {
    TaxTableFaults(rows).faults.map { "\($0.place) \($0.column.rawValue)" }
  }

  @Test("The official tables have no fault")
  func official() {
    #expect(faults(TaxBracket.annual.map { row($0) }) == [])
    #expect(faults(TaxBracket.monthly.map { row($0) }) == [])
  }

  @Test(
    "A first bracket over 0, edges that rise, rates that do not fall, one last day, quick deductions that fit"
  )
  func wrong() {
    let annual = TaxBracket.annual.map { row($0) }
    // Without its first bracket, 2520 is not what over 36,000 as the first edge gives.
    #expect(faults(Array(annual.dropFirst().prefix(1))) == ["0 over", "0 quick_deduction"])
    #expect(faults([annual[0], annual[2], annual[1]]) == ["1 quick_deduction", "2 over"])
    #expect(faults([annual[0], annual[1], annual[1]]) == ["2 over"])
    let low = TaxBracket(over: "36000", rate: "0.02", quickDeduction: "0")
    #expect(faults([annual[0], row(low)]) == ["1 rate"])
    // 36,000 x (10 % - 3 %) = 2,520
    let off = TaxBracket(over: "36000", rate: "0.1", quickDeduction: "2520.01")
    #expect(faults([annual[0], row(off)]) == ["1 quick_deduction"])
    #expect(faults([annual[0], row(TaxBracket.annual[1], to: "2026-12-31")]) == ["1 effective_to"])
    let reason = TaxTableFaults([annual[0], annual[1], annual[1]]).faults[0].reason
    #expect(reason.chinese.hasPrefix("与 tax.csv 第2行的级距重复"))
    #expect(reason.english.hasPrefix("this repeats the bracket of tax.csv:2;"))
  }

  @Test("Rows of one first day and decision are one table")
  func tables() {
    let other = StandardRow(
      Origin(effectiveFrom: "2019-01-01", decidedOn: "2019-02-01", source: "test"), TaxBracket.annual[0])
    let rows = [row(TaxBracket.annual[0]), other, row(TaxBracket.annual[1])]
    #expect(TaxTableFaults.tables(of: rows) == [[0, 2], [1]])
  }
}
