import PayrollTestSupport
import Testing

@testable import Payroll

/// What one month hands to the next.
@Suite struct CarryoverTests {
  private func held(_ history: WageHistory) -> [PayPeriod] {
    var periods: [PayPeriod] = []
    history.forEach { period, _ in periods.append(period) }
    return periods
  }

  private func history(_ periods: [PayPeriod]) -> WageHistory {
    var history = WageHistory()
    for period in periods { history.hold(Money(fen: Int64(period.index)), for: period) }
    return history
  }

  private static func months(from first: PayPeriod, _ count: Int) -> [PayPeriod] {
    (0..<count).map { first.advanced(by: $0) }
  }

  @Test("The wages of twelve months are held, newest first; the thirteenth pushes the oldest out")
  func window() {
    let year = Self.months(from: "2025-04", 12)
    var history = history(year)
    #expect(held(history) == Array(year.reversed()))
    for period in year { #expect(history[period]?.fen == Int64(period.index)) }
    history.hold("1", for: "2026-04")
    #expect(history["2026-04"] == "1")
    #expect(history["2025-04"] == nil)
    #expect(history["2025-05"] != nil)
    #expect(held(history).count == 12)
  }

  @Test("The order in which months are put in does not matter")
  func anyOrder() {
    let year = Self.months(from: "2025-04", 12)
    let backwards = history(Array(year.reversed()))
    #expect(held(backwards) == Array(year.reversed()))
    for period in year { #expect(backwards[period]?.fen == Int64(period.index)) }
  }

  @Test("Months that were not paid leave gaps")
  func gaps() {
    let history = history(["2025-11", "2026-02"])
    #expect(history["2025-12"] == nil)
    #expect(history["2026-01"] == nil)
    #expect(history["2026-03"] == nil)
    #expect(held(history) == ["2026-02", "2025-11"])
  }

  @Test("A month held again has the new wage, also 0 and negative ones")
  func replaced() {
    var history = history(["2026-01", "2026-02"])
    history.hold("-3.50", for: "2026-01")
    history.hold("0", for: "2026-02")
    #expect(history["2026-01"] == "-3.50")
    #expect(history["2026-02"] == "0")
    #expect(!history.isEmpty)
  }

  @Test("A month a year and more before the newest is not held")
  func tooOld() {
    var history = history(["2026-03"])
    history.hold("1", for: "2025-03")
    #expect(history["2025-03"] == nil)
    #expect(history["2026-03"] == Money(fen: Int64(("2026-03" as PayPeriod).index)))
    history.hold("1", for: "2025-04")
    #expect(history["2025-04"] == "1")
  }

  @Test("After a gap of a year nothing else is held", arguments: [11, 12, 13, 200])
  func longGap(_ months: Int) {
    var history = history(["2025-03"])
    let later = ("2025-03" as PayPeriod).advanced(by: months)
    history.hold("1", for: later)
    let expected: [PayPeriod] = months < 12 ? [later, "2025-03"] : [later]
    #expect(held(history) == expected)
  }

  @Test("A history without a month is empty")
  func empty() {
    #expect(WageHistory().isEmpty)
    #expect(WageHistory()["2026-03"] == nil)
    #expect(held(WageHistory()) == [])
  }

  @Test(
    "A hire date after the end date begins a new employment",
    arguments: [
      (nil, "2026-03-01", false), ("2026-02-28", "2026-03-01", true), ("2026-02-28", "2026-02-28", false),
      ("2026-02-28", "2020-04-01", false),
    ] as [(CivilDate?, CivilDate, Bool)])
  func newEmployment(_ left: CivilDate?, _ hired: CivilDate, _ isNew: Bool) {
    #expect(Carryover.sample(left: left).isNewEmployment(hiredOn: hired) == isNew)
  }

  @Test("The balance of compensatory leave is the sum of its lots")
  func balance() {
    var row = Carryover.sample()
    #expect(row.compLeaveBalance == .zero)
    row.compLeaveLots = [CompLeaveLot("2025-12", "4.25"), CompLeaveLot("2026-01", "8")]
    #expect(row.compLeaveBalance == "12.25")
  }

  @Test("A new row carries nothing")
  func new() {
    let row = Carryover("2026-03", hireDate: "2026-03-02")
    #expect(row.taxYear == 2026 && row.deductionMonths == 0 && row.taxBasis == .standard)
    #expect(row.arrears == .zero && row.recoveryCarried == .zero && row.deductionCarried == .zero)
    #expect(row.wages.isEmpty && row.compLeaveLots.isEmpty && !row.bonusTaxed)
  }

  @Test("A row taken over is the other one with its lots, and goes its own way from then on")
  func takenOver() {
    let first = Carryover.sample {
      $0.compLeaveLots = [CompLeaveLot("2026-01", "8"), CompLeaveLot("2026-02", "4")]
      $0.yearIncome = "100"
    }
    var row = Carryover.sample { $0.compLeaveLots = [CompLeaveLot("2025-11", "1")] }
    row.takeOver(first)
    #expect(row.compLeaveLots == first.compLeaveLots)
    #expect(row.yearIncome == "100" && row.period == first.period)
    row.compLeaveLots[0].hours = "2"
    #expect(first.compLeaveLots[0].hours == "8")
    row.takeOver(Carryover.sample { $0.yearIncome = "7" })
    #expect(row.compLeaveLots.isEmpty && row.yearIncome == "7")
    row.takeOver(first)
    #expect(row.compLeaveLots == first.compLeaveLots)
  }

  @Test("No field of a row is left out when it is taken over")
  func takenOverWhole() {
    func fields(_ row: Carryover) -> [String] {
      Mirror(reflecting: row).children.map { "\($0.label ?? ""): \($0.value)" }
    }
    let full = Carryover.sample("2026-03", hired: "2021-05-06", left: "2026-03-31") {
      $0.taxYear = 2025
      $0.deductionMonths = 7
      $0.taxBasis = .firstJob
      $0.yearIncome = "1"
      $0.yearSpecial = "2"
      $0.yearAdditional = "3"
      $0.yearOther = "4"
      $0.yearReduction = "5"
      $0.yearTax = "6"
      $0.yearGrossPay = "66"
      $0.bonusTaxed = true
      $0.annualLeaveUsed = "7"
      $0.sickLeave = "8"
      $0.compLeaveLots = [CompLeaveLot("2025-11", "9")]
      $0.wages.hold("10", for: "2026-03")
      $0.totalWages.hold("20", for: "2026-03")
      $0.severancePaid = "30"
      $0.arrears = "11"
      $0.recoveryCarried = "12"
      $0.deductionCarried = "13"
      $0.monthFigures[2] = 17
      $0.corrections = [LedgerCorrection(.sickLeave, hundredths: 18, for: "2026-03")]
    }
    var row = Carryover.sample()
    for (before, after) in zip(fields(row), fields(full)) where !before.hasPrefix("monthFigures") {
      #expect(before != after, "a field left as it was")
    }
    row.takeOver(full)
    #expect(fields(row) == fields(full))
    #expect(row.wages["2026-03"] == "10")
    #expect(row.monthFigures == full.monthFigures && row.monthFigures[2] == 17)
  }

  @Test("A row begun anew carries nothing of the one before")
  func begunAnew() {
    var row = Carryover.sample {
      $0.compLeaveLots = [CompLeaveLot("2026-01", "8")]
      $0.arrears = "5"
      $0.bonusTaxed = true
      $0.wages.hold("5000", for: "2026-01")
    }
    row.begin("2026-03", hireDate: "2026-03-02")
    #expect(row.compLeaveLots.isEmpty && row.arrears == .zero && !row.bonusTaxed && row.wages.isEmpty)
    #expect(row.period == "2026-03" && row.hireDate == "2026-03-02" && row.endDate == nil)
  }
}
