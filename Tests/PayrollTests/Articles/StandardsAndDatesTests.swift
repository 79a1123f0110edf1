import Payroll
import PayrollTestSupport
import Testing

/// The code of the article on standards and dates.
@Suite struct StandardsAndDatesTests {
  @Test("The rows of the article serve whom it says, from when it says, as far as it was known")
  func rows() throws {
    var standards = SampleStandards().tables
    let yunnan = Region.yunnan
    let guandu = Region.guandu
    let chuxiong = Region.chuxiong
    let january: CivilDate = "2026-01-01"
    let april: CivilDate = "2026-04-01"
    let june: CivilDate = "2026-06-15"
    let endOfApril: CivilDate = "2026-04-30"

    let province = Origin(region: yunnan, effectiveFrom: january, source: "provincial notice")
    let county = Origin(region: guandu, effectiveFrom: january, source: "county notice")
    let raise = Origin(region: guandu, effectiveFrom: april, decidedOn: june, source: "county notice of June")
    standards.salaries = [
      StandardRow(province, SalaryTerms(approvedReferenceSalary: Money(yuan: 2600))),
      StandardRow(county, SalaryTerms(approvedReferenceSalary: Money(yuan: 3000))),
      StandardRow(raise, SalaryTerms(approvedReferenceSalary: Money(yuan: 3100))),
    ]

    let april2026: PayPeriod = "2026-04"
    let view = try standards.inForce(april2026)
    #expect(try view.region(guandu)?.salary.terms.approvedReferenceSalary == Money(yuan: 3100))
    #expect(try view.region(chuxiong)?.salary.terms.approvedReferenceSalary == Money(yuan: 2600))

    let asPaid = try standards.inForce(april2026, knownOn: endOfApril)
    #expect(try asPaid.region(guandu)?.salary.terms.approvedReferenceSalary == Money(yuan: 3000))

    let applied = try standards.applied(to: Placement(region: guandu, post: "P", grade: "G"), in: april2026)
    #expect(applied.region.salary.terms.approvedReferenceSalary == Money(yuan: 3100))
  }

  @Test("A year without a calendar cannot be paid")
  func year() {
    let standards = SampleStandards().tables

    #expect(throws: StandardsError.calendarMissing(year: 2031)) {
      try standards.inForce("2031-01")
    }
  }
}
