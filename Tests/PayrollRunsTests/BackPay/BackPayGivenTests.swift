import Payroll
import Testing

@testable import PayrollRuns

/// What an earlier line was written for, and whether it is given again.
@Suite struct BackPayGivenTests {
  private static func month(_ month: Int) -> PayPeriod { PayPeriod(unchecked: 2026, month) }

  private static func line(
    _ origin: AdjustmentOrigin?, for period: Int, _ item: AdjustmentItem = .backPay,
    of employeeId: String = "A"
  ) -> EarlierSettlement {
    EarlierSettlement(
      employeeId: employeeId,
      adjustment: Adjustment(
        line: 2, item: item, units: 1, scheme: nil, period: month(period), origin: origin),
      paidIn: month(11), folder: "2026-11")
  }

  /// Cells of A from March on.
  private static func given(standards: Bool) -> BackPayGiven {
    BackPayGiven(hasStandards: standards, firstCorrections: ["A": month(3)])
  }

  @Test(
    "A line of standards needs standards, one of corrections a cell of the person in its month or before, both both"
  )
  func covers() {
    let both = Self.given(standards: true)
    let cells = Self.given(standards: false)
    let standards = BackPayGiven(hasStandards: true, firstCorrections: [:])
    #expect(both.covers(Self.line(.standards, for: 2)) && !cells.covers(Self.line(.standards, for: 3)))
    #expect(cells.covers(Self.line(.corrections, for: 3)) && cells.covers(Self.line(.corrections, for: 4)))
    #expect(!cells.covers(Self.line(.corrections, for: 2)))
    #expect(!cells.covers(Self.line(.corrections, for: 3, of: "B")))
    #expect(both.covers(Self.line(.both, for: 3)) && !both.covers(Self.line(.both, for: 2)))
    #expect(!cells.covers(Self.line(.both, for: 3)) && !standards.covers(Self.line(.both, for: 3)))
  }

  @Test("For leave that is corrected in the ledger alone any cell of the person will do")
  func ledger() {
    let cells = Self.given(standards: false)
    #expect(cells.covers(Self.line(.corrections, for: 1, .compLeaveAdjustment)))
    #expect(!cells.covers(Self.line(.corrections, for: 3, .sickLeaveAdjustment, of: "B")))
  }

  @Test("What a hand has written asks for nothing")
  func hand() {
    #expect(BackPayGiven(hasStandards: false, firstCorrections: [:]).covers(Self.line(nil, for: 3)))
  }

  @Test("A new line comes from whatever concerns the person, so that the next computation covers it")
  func origin() {
    let both = Self.given(standards: true)
    #expect(both.origin(of: "A", for: Self.month(2)) == .standards)
    #expect(both.origin(of: "A", for: Self.month(3)) == .both && both.origin(of: "A", for: nil) == .both)
    #expect(both.origin(of: "B", for: Self.month(3)) == .standards)
    #expect(Self.given(standards: false).origin(of: "A", for: Self.month(3)) == .corrections)
  }
}
