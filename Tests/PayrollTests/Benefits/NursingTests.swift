import PayrollTestSupport
import Testing

@testable import Payroll

/// 生活护理费 (工伤保险条例 Art. 34).
@Suite struct NursingTests {
  // W46: 50, 40 and 30 % of 7,263.
  @Test(
    "The allowance is 50, 40 or 30 % of the local average wage",
    arguments: [(.full, "3631.50"), (.large, "2905.20"), (.partial, "2178.90")] as [(NursingLevel, Money)])
  func levels(_ level: NursingLevel, _ expected: Money) throws {
    let lines = try BenefitExamples().compute(.sample(.nursing) { $0.nursingLevel = level })
    #expect(lines.map(\.amount) == [expected])
    #expect(lines.first?.frequency == .monthly && lines.first?.payer == .fund)
    #expect(lines.first?.months == nil && lines.first?.isPaidByPayroll == false)
  }

  @Test("Half a fen is rounded up")
  func rounding() throws {
    let line = try BenefitExamples.wages(average: "7263.01").compute(
      .sample(.nursing) { $0.nursingLevel = .full })
    #expect(line.first?.amount == "3631.51" && line.first?.rounding == .halfUpFen)
    #expect(line.first.map { $0.exact == Fraction(726_301, 2) } == true)
  }

  @Test("It begins in the month after the assessment, or on no known day")
  func begins() throws {
    func begins(_ day: CivilDate?) throws -> CivilDate? {
      try BenefitExamples().compute(
        .sample(.nursing) {
          $0.nursingLevel = .full
          $0.assessedOn = day
        }
      ).first?.beginsOn
    }
    #expect(try begins("2025-12-31") == "2026-01-01")
    #expect(try begins("2025-06-01") == "2025-07-01")
    #expect(try begins("2025-05-20") == "2025-06-01")
    #expect(try begins(nil) == nil)
  }

  @Test("The degree is needed, and an assessment does not lie before the injury")
  func refusals() {
    let examples = BenefitExamples()
    #expect(
      examples.faults(.sample(.nursing)).refusals == [BenefitRefusal(field: .nursingLevel, reason: .required)]
    )
    let early = BenefitCase.sample(.nursing) {
      $0.nursingLevel = .full
      $0.assessedOn = "2025-05-19"
    }
    #expect(
      examples.faults(early).refusals == [BenefitRefusal(field: .assessedOn, reason: .assessedBeforeDate)])
  }
}
