import PayrollTestSupport
import Testing

@testable import Payroll

/// What an adjustment changes.
@Suite struct AdjustmentTests {
  private let blank = PersonMonth("2026-10", Employee(hireDate: "2020-03-01"))

  private func figures(_ person: PersonMonth) -> [FigureValue?] {
    RosterField.allCases.map { $0.use(RosterFigure(), person) }
  }

  @Test(
    "An item with a roster's column adds to that column and to no other", arguments: AdjustmentItem.allCases)
  func ownColumn(_ item: AdjustmentItem) throws {
    var person = blank
    for _ in 1...2 {
      try person.add(Adjustment(line: 2, item: item, units: 725, scheme: .pension, period: "2026-10"))
    }
    let (before, after) = (figures(blank), figures(person))
    let changed = RosterField.allCases.filter { before[$0.rawValue] != after[$0.rawValue] }
    let hasColumn = item.entry.side == nil && !item.entry.isOfLedger && item != .overtimeBackPay
    #expect(changed.map(\.code) == (hasColumn ? [item.code] : []))
    for field in changed { #expect(after[field.rawValue] == .money("14.50")) }
  }

  @Test("A correction of contributions is added to its scheme and side")
  func contributions() throws {
    var person = blank
    for (item, amount, scheme) in [
      (AdjustmentItem.contributionAdjustmentEmployee, "-3.50" as Money, Scheme.medical),
      (.contributionAdjustmentEmployer, "8", .medical), (.contributionAdjustmentEmployer, "1", .workInjury),
    ] {
      try person.add(Adjustment(line: 2, item: item, units: amount.fen, scheme: scheme, period: "2026-09"))
    }
    let adjustments = person.insurance.adjustments
    #expect(adjustments.employee(.medical) == "-3.50" && adjustments.employer(.medical) == "8")
    #expect(adjustments.employer(.workInjury) == "1" && adjustments.employee(.workInjury) == .zero)
    #expect(person.earnings.pastBackPay.isEmpty)
  }

  @Test("Only back pay of an earlier month is kept by its month")
  func backPay() throws {
    var person = blank
    for (item, period) in [
      (AdjustmentItem.backPay, "2026-10" as PayPeriod), (.backPay, "2026-08"), (.allowance, "2026-08"),
      (.overtimeBackPay, "2026-10"), (.overtimeBackPay, "2026-09"),
    ] {
      try person.add(Adjustment(line: 2, item: item, units: 500, scheme: nil, period: period))
    }
    #expect(person.earnings.backPay == "10" && person.earnings.allowance == "5")
    #expect(person.earnings.pastBackPay.total == "5" && person.earnings.pastBackPay["2026-08"] == "5")
    #expect(person.earnings.overtimeBackPay == "10")
    #expect(person.earnings.pastOvertimeBackPay.total == "5")
    #expect(person.earnings.pastOvertimeBackPay["2026-09"] == "5")
  }

  @Test("Codes and titles are unique, and a roster's item has its column's")
  func unique() {
    let entries = AdjustmentItem.allCases.map(\.entry)
    #expect(Set(entries.map(\.code)).count == entries.count)
    #expect(Set(entries.map(\.title.chinese)).count == entries.count)
    #expect(
      AdjustmentItem.allCases.map(\.code) == [
        "allowance", "tax_exempt_pay", "back_pay", "overtime_back_pay", "annual_bonus", "award", "severance",
        "annual_leave_used_adjustment", "sick_leave_adjustment", "comp_leave_adjustment", "recovery",
        "other_deduction",
        "additional_deductions", "other_tax_deductions", "tax_reduction", "contribution_adjustment_employee",
        "contribution_adjustment_employer",
      ])
    for entry in entries {
      #expect(
        (entry.kind == .signedMoney)
          == (["back_pay", "overtime_back_pay"].contains(entry.code) || entry.side != nil), "\(entry.code)")
    }
  }

  @Test("What the roster said of the month alone is noted without the adjustments")
  func monthFigures() throws {
    var person = blank
    person.earnings.backPay = "3"
    person.earnings.award = "500"
    for item in AdjustmentItem.allCases {
      try person.add(Adjustment(line: 2, item: item, units: 725, scheme: .pension, period: "2026-10"))
    }
    let figures = MonthFigures(of: person)
    for (place, field) in MonthFigures.fields.enumerated() {
      let said: Int64 = field == .backPay ? 300 : field == .award ? 50_000 : 0
      #expect(figures[place] == said, "\(field.code)")
    }
  }
}
