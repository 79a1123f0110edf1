import PayrollTestSupport
import Testing

@testable import Payroll

/// 因工死亡 (工伤保险条例 Art. 39).
@Suite struct DeathBenefitsTests {
  private func death(
    on date: CivilDate = "2025-05-20", grade: Int? = nil, afterLeave: Bool? = nil
  ) -> BenefitCase {
    .sample(.death, on: date) {
      $0.disabilityGrade = grade
      $0.isAfterInjuryLeave = afterLeave
    }
  }

  // 20 times the income of the year before (parameters 6.3); W41 is 2025 and 2026.
  @Test(
    "The death grant is 20 times the national income of the year before the death",
    arguments: [
      ("2022-01-01", "948240"), ("2022-12-31", "948240"), ("2023-01-01", "985660"), ("2024-02-29", "1036420"),
      ("2025-07-01", "1083760"), ("2025-12-31", "1083760"), ("2026-01-01", "1130040"),
    ] as [(CivilDate, Money)])
  func deathGrant(_ date: CivilDate, _ expected: Money) throws {
    let grant = try BenefitExamples().compute(death(on: date)).first { $0.code == .deathGrant }
    #expect(grant?.amount == expected && grant?.payer == .fund && grant?.recipient == .family)
  }

  @Test("The income of a year that nobody has entered is missing, and not that of another year")
  func missingIncome() {
    for date in ["2021-12-31", "2027-01-01"] as [CivilDate] {
      #expect(BenefitExamples().faults(death(on: date)).needs == [.nationalDisposableIncome])
    }
  }

  @Test("The funeral grant is 6 months of the local average wage")
  func funeral() throws {
    #expect(
      try BenefitExamples().lines(death()) == ["funeral_grant 43578.00 fund", "death_grant 1083760.00 fund"])
  }

  @Test("Whether the death came after the injury leave decides on the death grant", arguments: 1...4)
  func afterLeave(_ grade: Int) throws {
    #expect(
      try BenefitExamples().compute(death(grade: grade, afterLeave: true)).map(\.code) == [.funeralGrant])
    #expect(
      try BenefitExamples().compute(death(grade: grade, afterLeave: false)).map(\.code) == [
        .funeralGrant, .deathGrant,
      ])
    #expect(
      BenefitExamples().faults(death(grade: grade)).refusals == [
        BenefitRefusal(field: .afterInjuryLeave, reason: .required)
      ])
  }

  @Test("After the leave the law knows grades 1 to 4 only, and the grade must be stated")
  func otherGrades() {
    for grade in 5...10 {
      #expect(
        BenefitExamples().faults(death(grade: grade, afterLeave: true)).refusals == [
          BenefitRefusal(field: .disabilityGrade, reason: .gradeWithoutSurvivors)
        ])
      #expect(BenefitExamples().faults(death(grade: grade, afterLeave: false)).isEmpty)
    }
    #expect(
      BenefitExamples().faults(death(afterLeave: true)).refusals == [
        BenefitRefusal(field: .disabilityGrade, reason: .required)
      ])
  }

  @Test("Survivors' pensions stand between the funeral grant and the death grant, and go on after the leave")
  func order() throws {
    var benefitCase = death(grade: 3, afterLeave: true)
    benefitCase.ownWage = "5000"
    benefitCase.dependants = [.spouse]
    #expect(
      try BenefitExamples().lines(benefitCase) == [
        "funeral_grant 43578.00 fund", "survivors_pension spouse 2000.00 fund",
      ])
    benefitCase.isAfterInjuryLeave = false
    #expect(
      try BenefitExamples().compute(benefitCase).map(\.code) == [
        .funeralGrant, .survivorsPension, .deathGrant,
      ])
  }
}
