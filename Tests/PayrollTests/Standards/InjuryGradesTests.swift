import PayrollTestSupport
import Testing

@testable import Payroll

/// The grades of `injury.csv`.
@Suite struct InjuryGradesTests {
  @Test("Each benefit has the grades of its article")
  func grades() {
    #expect(InjuryBenefit.disabilityLumpSum.grades == ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"])
    #expect(InjuryBenefit.disabilityPension.grades == ["1", "2", "3", "4", "5", "6"])
    #expect(InjuryBenefit.medicalGrant.grades == ["5", "6", "7", "8", "9", "10"])
    #expect(InjuryBenefit.employmentGrant.grades == InjuryBenefit.medicalGrant.grades)
    #expect(InjuryBenefit.nursingAllowance.grades == ["full", "large", "partial"])
    #expect(InjuryBenefit.survivorsPension.grades == ["spouse", "relative", "alone_extra"])
    #expect(InjuryBenefit.condolence.grades == ["injured", "disabled", "killed"])
    #expect(InjuryBenefit.funeralGrant.grades.isEmpty)
  }

  @Test("A grade has one name in each language, whichever benefit it belongs to")
  func words() {
    let words = InjuryBenefit.gradeWords
    #expect(Set(words.map(\.chinese)).count == words.count && Set(words.map(\.english)).count == words.count)
    for benefit in InjuryBenefit.allCases {
      for word in benefit.gradeWords { #expect(words.contains(word), "\(benefit)") }
    }
    #expect(InjuryBenefit.disabilityLumpSum.gradeWords[3] == Bilingual("四级", "4"))
  }
}
