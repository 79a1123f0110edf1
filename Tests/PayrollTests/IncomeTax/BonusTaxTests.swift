import PayrollTestSupport
import Testing

@testable import Payroll

/// What is told of a bonus that is taxed separately.
@Suite struct BonusTaxTests {
  private func finds(_ code: FindingCode, _ wage: Money, bonus: Money, combined: Bool = false) throws -> Bool
  {
    let person = PersonMonth.sample("2026-01") {
      $0.earnings.annualBonus = bonus
      $0.earnings.bonusTaxation = combined ? .combined : .separate
    }
    return try SampleStandards.wage(wage).pay(person, .sample("2025-12")).findings.contains(code)
  }

  @Test(
    "bonus.cheaper_combined: the month's tax would be less with the bonus in the income",
    arguments: [
      ("5000", "10000", false),  // 300 either way
      ("4999.84", "10000", false),  // 9999.84 x 3 % = 299.9952
      ("4999.83", "10000", true),  // 299.9949: 299.99 against 300
      ("4000", "10000", true), ("10000", "10000", false),
    ] as [(Money, Money, Bool)])
  func cheaper(_ wage: Money, _ bonus: Money, _ isFound: Bool) throws {
    #expect(try finds(.bonusCheaperCombined, wage, bonus: bonus) == isFound)
    #expect(try !finds(.bonusCheaperCombined, wage, bonus: bonus, combined: true))
  }

  @Test(
    "bonus.cliff: a bonus that ends at a limit of the table would leave more",
    arguments: [
      ("36000", false), ("36000.01", true),  // 36000 leaves 34920; 36000.01 leaves 32610.01
      ("38566.66", true),  // 34919.99
      ("38566.67", false),  // 38566.67 - (3856.67 - 210) = 34920.00
      ("144000", false), ("144000.01", true), ("160500", false),  // 129810; 160500 - (32100 - 1410) = 129810
      ("160499.99", true), ("1", false),
    ] as [(Money, Bool)])
  func cliff(_ bonus: Money, _ isFound: Bool) throws {
    #expect(try finds(.bonusCliff, "8000", bonus: bonus) == isFound)
    #expect(try !finds(.bonusCliff, "8000", bonus: bonus, combined: true))
  }
}
