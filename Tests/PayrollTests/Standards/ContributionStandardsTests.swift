import PayrollTestSupport
import Testing

@testable import Payroll

/// The schemes and their rows.
@Suite struct ContributionStandardsTests {
  @Test("The names of the schemes in the files")
  func codes() {
    #expect(
      Scheme.allCases.map(\.code) == [
        "pension", "medical", "maternity", "unemployment", "work_injury", "housing_fund", "serious_illness",
      ])
    #expect(Set(Scheme.allCases.map(\.title.chinese)).count == 7)
    #expect(Set(Scheme.allCases.map(\.title.english)).count == 7)
  }

  @Test("Maternity and work injury are paid by the employer alone (社会保险法 Arts. 33, 53)")
  func employerOnly() {
    #expect(Scheme.allCases.filter(\.isEmployerOnly) == [.maternity, .workInjury])
    #expect(Scheme.allCases.filter { $0.employeeItem == nil } == [.maternity, .workInjury])
  }

  @Test("Each scheme has its own lines, named after it", arguments: Scheme.allCases)
  func lines(_ scheme: Scheme) {
    #expect(scheme.employerItem.code == scheme.code + "_employer")
    if let item = scheme.employeeItem { #expect(item.code == scheme.code + "_employee") }
    if let item = scheme.baseItem { #expect(item.code == scheme.code + "_base") }
    #expect((scheme.baseItem == nil) == (scheme == .seriousIllness))
  }

  @Test("A set holds the schemes put into it, in the order of the files")
  func sets() {
    var set: SchemeSet = []
    set.formUnion(SchemeSet(.housingFund))
    set.formUnion(SchemeSet(.pension))
    #expect(set.schemes == [.pension, .housingFund])
    #expect(set.contains(.pension))
    #expect(!set.contains(.medical))
    #expect(SchemeSet.all.schemes == Scheme.allCases)
    #expect(SchemeSet(Scheme.pension).rawValue == 1)
  }

  @Test("Blank cells: no limits, half up to the fen, due in every month, deductible")
  func blanks() {
    let terms = ContributionTerms(.pension)
    #expect(terms.unit == nil && terms.baseFloor == nil && terms.baseCeiling == nil)
    #expect(terms.employerRounding == .halfUpFen && terms.employeeRounding == .halfUpFen)
    #expect(terms.newHireUntilDay == nil && terms.leaverFromDay == nil)
    #expect(terms.isDeductible)
    #expect(terms.employerFixed == .zero && terms.employeeFixed == .zero)
  }
}
