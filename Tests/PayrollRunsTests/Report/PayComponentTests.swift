import Payroll
import Testing

@testable import PayrollRuns

/// The components of pay on the report: a partition of the catalogue.
@Suite struct PayComponentTests {
  @Test(
    "Every earning, deduction and employer cost belongs to one component, and no sum, base or balance does",
    arguments: PayItem.allCases)
  func partition(_ item: PayItem) {
    let homes = PayComponent.allCases.filter { $0.items.contains(item) }
    switch item.entry.kind {
    case .earning, .employerCost:
      #expect(homes.count == 1 && PayComponent.ofCost.contains(homes[0]), "\(item)")
    case .employeeDeduction: #expect(homes.count == 1 && !PayComponent.ofCost.contains(homes[0]), "\(item)")
    case .advance, .total, .information: #expect(homes.isEmpty, "\(item)")
    }
  }

  @Test("An earning is not taken for the monthly wage because nobody named it")
  func wage() {
    // Articles 16, 26 and 33 name these eight; everything else that is earned stands by itself.
    #expect(
      PayComponent.monthlyWage.items.map(\.code) == [
        "reference_pay", "professionalism_pay", "risk_pay", "intensity_pay", "post_pay", "grade_pay",
        "seniority_pay", "probation_adjustment",
      ])
  }

  @Test("The components of the cost add up to it, whatever each line holds")
  func sum() {
    var amounts = Amounts()
    for item in PayItem.allCases { amounts[item] = 1 << Int64(item.rawValue % 48) }
    let cost = PayItem.allCases.filter { [.earning, .employerCost].contains($0.entry.kind) }
    let components = PayComponent.ofCost.flatMap(\.items)
    #expect(components.reduce(0) { $0 + amounts[$1] } == cost.reduce(0) { $0 + amounts[$1] })
  }
}
