import PayrollTestSupport
import Testing

@testable import Payroll

/// How a cell of a paid month is put right.
@Suite struct PastCellTests {
  @Test("What the adjustments can bring is brought by the item of the same name")
  func adjusted() {
    for field in RosterField.allCases {
      if case .adjusted(let item) = field.pastCell { #expect(item.code == field.code) }
    }
  }

  @Test("An allowance, a base and days of leave are computed again; grants, tax and numbers are not")
  func choices() {
    func isComputed(_ field: RosterField) -> Bool {
      if case .computedAgain = field.pastCell { true } else { false }
    }
    let not: Set<RosterField> = [
      .employeeId, .name, .idNumber, .taxExemptPay, .backPay, .annualBonus, .award, .severance, .bonusTax,
      .additionalDeductions, .otherTaxDeductions, .taxReduction, .taxBasis, .recovery, .otherDeduction,
      .bankAccount,
    ]
    for field in RosterField.allCases { #expect(isComputed(field) == !not.contains(field), "\(field)") }
  }
}
