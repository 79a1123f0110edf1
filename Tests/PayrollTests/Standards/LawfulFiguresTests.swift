import Payroll
import PayrollTestSupport
import Testing

/// Figures of Article 36 that are not the law's; the tests of a folder's check go through the benefits.
@Suite struct LawfulFiguresTests {
  @Test(
    "The law's figure of each grade, by the article",
    arguments: zip(1...10, [27, 25, 23, 21, 18, 16, 13, 11, 9, 7]))
  func lumpSum(_ grade: Int, _ months: Int64) {
    let said = { (figure: Int64) in
      InjuryBenefit.disabilityLumpSum.unlawful(
        Rate(millionths: figure * 1_000_000), grade: "\(grade)", until: nil)?.english
    }
    #expect(said(months) == nil)
    #expect(said(months + 1)?.hasPrefix("the law has \(months) (工伤保险条例第三十五至三十七条)") == true)
  }

  @Test("An older law's row, a grade that the benefit has not and what the province sets are not looked at")
  func others() {
    let lumpSum = InjuryBenefit.disabilityLumpSum
    #expect(lumpSum.unlawful("24", grade: "1", until: "2010-12-31") == nil)
    #expect(lumpSum.unlawful("24", grade: "1", until: "2011-01-01") != nil)
    #expect(lumpSum.unlawful("24", grade: "11", until: nil) == nil)
    #expect(InjuryBenefit.medicalGrant.unlawful("99", grade: "5", until: nil) == nil)
    #expect(InjuryBenefit.ownWageCeiling.unlawful("60", grade: nil, until: nil) != nil)
  }
}
