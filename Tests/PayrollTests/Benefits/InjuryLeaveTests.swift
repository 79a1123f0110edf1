import PayrollTestSupport
import Testing

@testable import Payroll

/// 停工留薪期 (工伤保险条例 Art. 33).
@Suite struct InjuryLeaveTests {
  private func leave(_ months: Int?, extended: Bool? = nil, on date: CivilDate = "2025-05-20") -> BenefitCase
  {
    .sample(.injuryLeave, on: date) {
      $0.wage = "5200.50"
      $0.months = months
      $0.isExtended = extended
    }
  }

  @Test("The full wage is paid each month by the employer, through the monthly run")
  func wage() throws {
    let lines = try BenefitExamples().compute(leave(6))
    let line = try #require(lines.first)
    #expect(lines.count == 1 && line.code == .injuryLeaveWage && line.amount == "5200.50")
    #expect(line.frequency == .monthly && line.months == 6 && line.payer == .employer)
    #expect(line.isPaidByPayroll && line.rounding == nil)
    #expect(line.citation.text(in: .chinese) == "《工伤保险条例》第33条")
    #expect(line.beginsOn == "2025-05-20" && line.endsOn == "2025-11-19")
  }

  @Test(
    "It ends on the day before so many months are full",
    arguments: [
      ("2025-01-01", 1, "2025-01-31"), ("2026-01-31", 1, "2026-02-28"), ("2024-02-29", 12, "2025-02-28"),
      ("2025-12-01", 12, "2026-11-30"), ("2025-03-31", 1, "2025-04-30"),
    ] as [(CivilDate, Int, CivilDate)])
  func ends(_ begins: CivilDate, _ months: Int, _ expected: CivilDate) throws {
    #expect(try BenefitExamples().compute(leave(months, on: begins)).first?.endsOn == expected)
  }

  @Test("12 months need no extension, 13 to 24 a confirmed one, 25 are refused")
  func limits() throws {
    let examples = BenefitExamples()
    #expect(examples.faults(leave(12)).isEmpty)
    let unconfirmed = [BenefitRefusal(field: .extended, reason: .extensionNotConfirmed(limit: 12))]
    #expect(examples.faults(leave(13)).refusals == unconfirmed)
    #expect(examples.faults(leave(24, extended: false)).refusals == unconfirmed)
    #expect(examples.faults(leave(13, extended: true)).isEmpty)
    #expect(try examples.compute(leave(24, extended: true)).first?.months == 24)
    let beyond = [BenefitRefusal(field: .months, reason: .beyondExtension(limit: 24))]
    #expect(examples.faults(leave(25, extended: true)).refusals == beyond)
    #expect(examples.faults(leave(25)).refusals == beyond)
  }

  @Test("Wage and months must be stated, and both are told at once")
  func required() {
    let faults = BenefitExamples().faults(.sample(.injuryLeave))
    #expect(faults.refusals.map(\.field) == [.wage, .months])
    #expect(faults.refusals.allSatisfy { $0.reason == .required })
  }

  @Test("The limit of the extension is needed only beyond the ordinary one")
  func needs() {
    let examples = BenefitExamples.with { $0.injury[.injuryLeaveExtended] = nil }
    #expect(examples.faults(leave(12)).isEmpty)
    #expect(
      examples.faults(leave(13, extended: true)).needs == [.figure(.injuryLeaveExtended, grade: nil)])
  }
}
