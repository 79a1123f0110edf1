import PayrollTestSupport
import Testing

@testable import Payroll

/// The grants when the contract of somebody disabled ends (Yunnan's table, parameters 6.2).
@Suite struct ContractEndTests {
  private func end(_ grade: Int?, disease: Bool? = nil) -> BenefitCase {
    .sample(.contractEnd) {
      $0.disabilityGrade = grade
      $0.isOccupationalDisease = disease
    }
  }

  // Months x 7,263: 15 and 33, 13 and 29, 8 and 22, 6 and 18, 3 and 13, 2 and 7. Grade 10 is W43.
  @Test(
    "Each grade has its two grants",
    arguments: [
      (5, "108945.00", "239679.00"), (6, "94419.00", "210627.00"), (7, "58104.00", "159786.00"),
      (8, "43578.00", "130734.00"), (9, "21789.00", "94419.00"), (10, "14526.00", "50841.00"),
    ] as [(Int, Money, Money)])
  func grade(_ grade: Int, _ medical: Money, _ employment: Money) throws {
    #expect(
      try BenefitExamples().lines(end(grade)) == [
        "medical_grant \(medical) fund", "employment_grant \(employment) employer",
      ])
  }

  @Test("An occupational disease adds 30 % to the medical grant only, in one rounding")
  func disease() throws {
    // 7,263.03 x 3 x 1.3 = 28,325.817; 7,263.03 x 13 = 94,419.39
    #expect(
      try BenefitExamples.wages(average: "7263.03").lines(end(9, disease: true)) == [
        "medical_grant 28325.82 fund", "employment_grant 94419.39 employer",
      ])
    #expect(try BenefitExamples().lines(end(10, disease: false)).first == "medical_grant 14526.00 fund")
  }

  @Test("Grades 1 to 4 stay employed and are refused; a grade is needed", arguments: [1, 2, 3, 4])
  func refused(_ grade: Int) {
    #expect(
      BenefitExamples().faults(end(grade)).refusals == [
        BenefitRefusal(field: .disabilityGrade, reason: .gradeWithoutContractEnd)
      ])
    #expect(
      BenefitExamples().faults(end(nil)).refusals == [
        BenefitRefusal(field: .disabilityGrade, reason: .required)
      ])
  }

  @Test("The extra is needed for an occupational disease only")
  func needs() {
    let examples = BenefitExamples.with { $0.injury[.occupationalDiseaseExtra] = nil }
    #expect(examples.faults(end(7)).isEmpty)
    #expect(
      examples.faults(end(7, disease: true)).needs == [.figure(.occupationalDiseaseExtra, grade: nil)])
  }

  @Test("The grants of another province are not Yunnan's")
  func province() {
    var elsewhere = BenefitCase.sample(.contractEnd, in: .known("5201"))
    elsewhere.disabilityGrade = 7
    #expect(
      BenefitExamples().faults(elsewhere).needs == [
        .minimumWage(.wageClass), .figure(.medicalGrant, grade: "7"), .figure(.employmentGrant, grade: "7"),
      ])
  }
}
