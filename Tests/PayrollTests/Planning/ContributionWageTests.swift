import PayrollTestSupport
import Testing

@testable import Payroll

/// The average wage of a past year.
@Suite struct ContributionWageTests {
  @Test(
    "It is rounded half up to the fen",
    arguments: [
      (49_200_00, 12, "4100"), (1, 2, "0.01"), (1, 3, "0"), (44_000_00, 12, "3666.67"), (0, 12, "0"),
    ]
      as [(Int, Int, Money)])
  func average(_ wages: Int, _ months: Int, _ average: Money) throws {
    #expect(try ContributionWage.average(of: Int128(wages), months: months) == average)
  }

  @Test("Beyond 64 bits there is none")
  func overflow() {
    #expect(throws: Overflow.self) { try ContributionWage.average(of: Int128(Int64.max) * 2, months: 1) }
  }
}
