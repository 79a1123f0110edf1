import PayrollTestSupport
import Testing

@testable import Payroll

/// What adjustments change of the figures with which a month begins.
@Suite struct LedgerCorrectionTests {
  private typealias Change = (LedgerCorrection.Figure, Int64, PayPeriod)

  /// The row of September 2026 of somebody with 5 days of leave, 3 sick days and lots of 8 and 4 hours.
  private func row(_ changes: [Change], left: CivilDate? = nil) -> Carryover {
    .sample("2026-09", hired: "2020-03-01", left: left) {
      $0.annualLeaveUsed = "5"
      $0.sickLeave = "3"
      $0.compLeaveLots = [CompLeaveLot("2026-07", "8"), CompLeaveLot("2026-09", "4")]
      $0.corrections = changes.map { LedgerCorrection($0.0, hundredths: $0.1, for: $0.2) }
    }
  }

  private func opened(
    _ row: Carryover, _ period: PayPeriod = "2026-10", hired: CivilDate = "2020-03-01"
  ) -> Carryover {
    .opening(row, for: PersonMonth(period, Employee(hireDate: hired)))
  }

  @Test("Days go into and out of the figure of the year, and the corrections are forgotten")
  func days() {
    let opened = opened(
      row([
        (.annualLeaveUsed, 50, "2026-06"), (.annualLeaveUsed, -200, "2026-10"), (.sickLeave, -300, "2026-01"),
      ]))
    #expect(opened.annualLeaveUsed == "3.50" && opened.sickLeave == .zero)
    #expect(opened.corrections.isEmpty)
  }

  @Test("Days of another tax year change nothing; in January the new year's are corrected from nothing")
  func otherYear() {
    let changes: [Change] = [
      (.annualLeaveUsed, 100, "2025-12"), (.sickLeave, -300, "2025-12"), (.annualLeaveUsed, 200, "2026-12"),
    ]
    #expect(opened(row(changes)).annualLeaveUsed == "7" && opened(row(changes)).sickLeave == "3")
    let january = opened(row(changes + [(.sickLeave, 150, "2027-01")]), "2027-01")
    #expect(january.annualLeaveUsed == .zero && january.sickLeave == "1.50")
  }

  @Test(
    "Days of an earlier employment change nothing, those of the first month do; the lots of the earlier one stay"
  )
  func earlierEmployment() {
    let changes: [Change] = [
      (.annualLeaveUsed, 100, "2026-09"), (.sickLeave, 100, "2026-10"), (.compLeave, 100, "2026-09"),
      (.compLeave, 100, "2026-10"),
    ]
    let opened = opened(row(changes, left: "2026-09-30"), hired: "2026-10-09")
    #expect(opened.annualLeaveUsed == .zero && opened.sickLeave == "1")
    #expect(
      opened.compLeaveLots == [
        CompLeaveLot("2026-07", "8"), CompLeaveLot("2026-09", "5"), CompLeaveLot("2026-10", "1"),
      ])
    // In the month after, the employment is the ledger's own.
    let later = self.opened(row([(.annualLeaveUsed, 100, "2026-01")]), hired: "2026-03-01")
    #expect(later.annualLeaveUsed == "6")
  }

  @Test(
    "Hours go into the lot of their month and out of it, then out of the oldest",
    arguments: [
      ([(.compLeave, 150, "2026-07")], [("2026-07", "9.50"), ("2026-09", "4")]),
      ([(.compLeave, 150, "2026-08")], [("2026-07", "8"), ("2026-08", "1.50"), ("2026-09", "4")]),
      ([(.compLeave, 100, "2025-12")], [("2025-12", "1"), ("2026-07", "8"), ("2026-09", "4")]),
      ([(.compLeave, 100, "2026-10")], [("2026-07", "8"), ("2026-09", "4"), ("2026-10", "1")]),
      ([(.compLeave, -400, "2026-09")], [("2026-07", "8")]),
      ([(.compLeave, -401, "2026-09")], [("2026-07", "7.99")]),
      ([(.compLeave, -100, "2026-08")], [("2026-07", "7"), ("2026-09", "4")]),
      ([(.compLeave, -1_200, "2026-09")], []),
      // What goes in goes in first, whatever the order.
      (
        [(.compLeave, -1_300, "2026-09"), (.compLeave, 100, "2026-08")], []
      ),
      // What goes out goes out in the order written.
      (
        [(.compLeave, -500, "2026-09"), (.compLeave, -700, "2026-07")], []
      ),
      ([(.compLeave, -500, "2026-09"), (.compLeave, -600, "2026-07")], [("2026-07", "1")]),
    ] as [([(LedgerCorrection.Figure, Int64, PayPeriod)], [(PayPeriod, Hours)])])
  func hours(_ changes: [(LedgerCorrection.Figure, Int64, PayPeriod)], _ lots: [(PayPeriod, Hours)]) {
    #expect(opened(row(changes)).compLeaveLots == lots.map { CompLeaveLot($0.0, $0.1) })
  }

  @Test(
    "The correction that takes more out than there is is found, at the hundredth",
    arguments: [
      ([(.annualLeaveUsed, -500, "2026-10")], nil), ([(.annualLeaveUsed, -501, "2026-10")], 0),
      ([(.annualLeaveUsed, -501, "2025-10")], nil),
      ([(.sickLeave, 100, "2026-10"), (.sickLeave, -400, "2026-10")], nil),
      ([(.sickLeave, -400, "2026-10"), (.sickLeave, 100, "2026-10")], nil),
      ([(.sickLeave, -300, "2026-10"), (.sickLeave, -1, "2026-10")], 1),
      ([(.compLeave, -1_200, "2026-01")], nil), ([(.compLeave, -1_201, "2026-01")], 0),
      (
        [(.compLeave, -1_000, "2026-07"), (.annualLeaveUsed, 1, "2026-07"), (.compLeave, -201, "2026-09")], 2
      ),
    ] as [([(LedgerCorrection.Figure, Int64, PayPeriod)], Int?)])
  func overdrawn(_ changes: [(LedgerCorrection.Figure, Int64, PayPeriod)], _ place: Int?) {
    #expect(row(changes).firstOverdrawn("2026-10", hiredOn: "2020-03-01") == place)
  }

  @Test("Only adjustments of the ledger are noted for the month, and only they")
  func adjustments() {
    var row = Carryover.sample("2026-09")
    for item in AdjustmentItem.allCases {
      row.add(Adjustment(line: 2, item: item, units: 50, scheme: .pension, period: "2026-08"))
    }
    #expect(row.corrections.map(\.figure) == [.annualLeaveUsed, .sickLeave, .compLeave])
    #expect(row.corrections.allSatisfy { $0.hundredths == 50 && $0.period == "2026-08" })
  }
}
