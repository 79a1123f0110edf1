import CSV
import Payroll
import Testing

@testable import PayrollFiles
@testable import PayrollRuns

/// Causes in words.
@Suite struct CauseDetailsTests {
  private let chinese = CauseDetails(language: .chinese)
  private let english = CauseDetails(language: .english)

  @Test("Texts that say the same are said once, and blanks not at all")
  func joined() {
    #expect(english.joined(["a", "", "b", "a"]) == "a; b")
    #expect(chinese.joined(["甲", "乙"]) == "甲；乙")
  }

  @Test("Days are told where they differ, the person's where they are not the month's")
  func calendar() {
    let (september, october) = (PayPeriod(unchecked: 2026, 9), PayPeriod(unchecked: 2026, 10))
    #expect(chinese.calendar((september, 22_00, 22_00), (october, 22_00, 22_00)) == "2026-09 → 2026-10")
    #expect(
      english.calendar((september, 23_00, 23_00), (october, 21_00, 9_00))
        == "2026-09 -> 2026-10; month_days 23.00 -> 21.00; payable_days 23.00 -> 9.00")
  }

  @Test("A column is told in the office's words, a blank as a blank")
  func roster() {
    ByteSlice.with("12") { number in
      #expect(chinese.roster(.dutyDays, .empty, number) == "执勤天数 空 → 12")
      #expect(english.roster(.dutyDays, number, .empty) == "duty_days 12 -> blank")
    }
  }

  @Test("Of the ledger a line is told what it goes by, of wages the newest month alone")
  func ledger() {
    var before = Carryover(
      PayPeriod(unchecked: 2026, 8), hireDate: PayPeriod(unchecked: 2020, 1).firstDay)
    before.wages.hold(Money(yuan: 5_000), for: before.period)
    var after = before
    after.period = PayPeriod(unchecked: 2026, 9)
    after.wages.hold(Money(yuan: 5_100), for: after.period)
    after.arrears = Money(yuan: 7)
    #expect(english.ledger(before, after, for: .arrearsRepaid) == "arrears 0.00 -> 7.00")
    #expect(english.ledger(before, after, for: .annualLeavePayout) == "wages 2026-08 -> 2026-09")
    #expect(english.ledger(before, after, for: .gradePay) == "period 2026-08 -> 2026-09")
    #expect(english.ledger(nil, after, for: .gradePay) == "period blank -> 2026-09")
  }

  @Test("An adjustment of another item is not told of a line that has its own")
  func adjustments() {
    func noted(_ item: AdjustmentItem, _ note: String) -> NotedAdjustment {
      let month = PayPeriod(unchecked: 2026, 9)
      return NotedAdjustment(
        adjustment: Adjustment(line: 2, item: item, units: 10_00, scheme: nil, period: month), note: note)
    }
    let (pay, tax) = (noted(.overtimeBackPay, "nights"), noted(.taxReduction, ""))
    #expect(
      english.adjustments([], [pay, tax], for: .backPay) == "now: overtime_back_pay 10.00 (2026-09, nights)")
    #expect(english.adjustments([tax], [], for: .incomeTax) == "before: tax_reduction 10.00 (2026-09)")
    #expect(english.adjustments([pay], [tax], for: .recovery).hasPrefix("before: overtime_back_pay"))
  }
}
