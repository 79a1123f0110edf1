import PayrollTestSupport
import Testing

@testable import Payroll

/// 下落不明 (工伤保险条例 Art. 41).
@Suite struct MissingOnDutyTests {
  private func missing(
    on date: CivilDate, _ dependants: [Dependant]? = nil, isInHardship: Bool? = true
  ) -> BenefitCase {
    .sample(.missing, on: date) {
      $0.wage = "5600"
      $0.ownWage = "5000"
      $0.dependants = dependants
      $0.isInHardship = isInHardship
    }
  }

  @Test("Three months of wage, then the survivors' pensions, and half the death grant in advance")
  func lines() throws {
    // 56,502 x 20 x 50 % = 565,020
    #expect(
      try BenefitExamples().lines(missing(on: "2026-07-20", [.spouse, .relative])) == [
        "missing_wage 5600.00 employer", "survivors_pension spouse 2000.00 fund",
        "survivors_pension relative 1500.00 fund", "missing_advance 565020.00 fund",
      ])
  }

  @Test("The advance is listed only where the case says hardship", arguments: [nil, false] as [Bool?])
  func noHardship(_ isInHardship: Bool?) throws {
    let missing = missing(on: "2026-07-20", [.spouse], isInHardship: isInHardship)
    #expect(
      try BenefitExamples().lines(missing) == [
        "missing_wage 5600.00 employer", "survivors_pension spouse 2000.00 fund",
      ])
    let examples = BenefitExamples.with { $0.injury[.missingAdvance] = nil }
    #expect(examples.faults(missing).isEmpty)
  }

  @Test(
    "The wage goes on from the month of the accident for three months; the pensions begin in the fourth",
    arguments: [
      ("2026-07-20", "2026-07-01", "2026-09-30", "2026-10-01"),
      ("2026-07-31", "2026-07-01", "2026-09-30", "2026-10-01"),
      ("2025-12-01", "2025-12-01", "2026-02-28", "2026-03-01"),
    ] as [(CivilDate, CivilDate, CivilDate, CivilDate)])
  func months(_ date: CivilDate, _ first: CivilDate, _ last: CivilDate, _ fourth: CivilDate) throws {
    let lines = try BenefitExamples().compute(missing(on: date, [.spouse]))
    #expect(lines[0].beginsOn == first && lines[0].endsOn == last && lines[0].months == 3)
    #expect(lines[0].isPaidByPayroll)
    #expect(lines[1].beginsOn == fourth && lines[1].endsOn == nil && !lines[1].isPaidByPayroll)
  }

  @Test("The pensions rest on the article of the missing too")
  func articles() throws {
    let lines = try BenefitExamples().compute(missing(on: "2026-07-20", [.spouse]))
    #expect(lines.map(\.citation.article) == ["41", "39、41、64", "39、41"])
  }

  @Test("The advance says on what it depends")
  func advance() throws {
    let advance = try BenefitExamples().compute(missing(on: "2025-11-01")).last
    #expect(advance?.amount == "541880" && advance?.condition?.chinese.contains("生活有困难") == true)
    #expect(advance?.citation == Citation("工伤保险条例", "39、41"))
  }

  @Test("The wage is needed, and the own wage with dependants")
  func required() {
    #expect(
      BenefitExamples().faults(.sample(.missing) { $0.dependants = [.spouse] }).refusals == [
        BenefitRefusal(field: .wage, reason: .required), BenefitRefusal(field: .ownWage, reason: .required),
      ])
    let examples = BenefitExamples.with {
      $0.injury[.missingWage] = nil
      $0.injury[.missingAdvance] = nil
    }
    #expect(
      examples.faults(missing(on: "2025-11-01")).needs == [
        .figure(.missingWage, grade: nil), .figure(.missingAdvance, grade: nil),
      ])
  }
}
