import PayrollTestSupport
import Testing

@testable import Payroll

/// 本人工资: clamped to 60 % and 300 % of the local average wage (工伤保险条例 Art. 64).
@Suite struct OwnWageTests {
  /// The lump sum of grade 10 is 7 months of the own wage, so it shows the own wage.
  private func lumpSum(_ wage: Money, _ examples: BenefitExamples = BenefitExamples()) throws -> Benefit {
    let lines = try examples.compute(
      .sample(.disability) {
        $0.disabilityGrade = 10
        $0.ownWage = wage
      })
    return try #require(lines.first)
  }

  // 60 % of 7,263 is 4,357.80; 300 % is 21,789.00.
  @Test(
    "The own wage is raised to 60 % and cut to 300 %, to the fen",
    arguments: [
      ("4357.79", "30504.60"), ("4357.80", "30504.60"), ("4357.81", "30504.67"), ("6000.00", "42000.00"),
      ("21788.99", "152522.93"), ("21789.00", "152523.00"), ("21789.01", "152523.00"), ("0.01", "30504.60"),
    ] as [(Money, Money)])
  func clamped(_ wage: Money, _ expected: Money) throws {
    #expect(try lumpSum(wage).amount == expected)
  }

  @Test("The clamped wage is not rounded before it is multiplied")
  func exact() throws {
    // 60 % of 7,263.01 is 4,357.806; 7 months are 30,504.642, and not 7 x 4,357.81 = 30,504.67.
    #expect(try lumpSum("100", .wages(average: "7263.01")).amount == "30504.64")
  }

  @Test("The formula says whether the wage was raised or cut, and shows the four figures")
  func words() throws {
    #expect(try lumpSum("4357.80").formula == Bilingual("本人工资×7个月", "own wage x 7 months"))
    #expect(try lumpSum("4357.79").formula.chinese == "本人工资（低于统筹地区平均工资的60%，按60%计）×7个月")
    #expect(
      try lumpSum("21789.01").formula.english
        == "own wage (above 300% of the local average wage, cut to it) x 7 months")
    #expect(try lumpSum("5000").inputs.map(\.value) == ["5000.00", "7263.00", "60%", "300%", "7"])
  }

  @Test("Months that were paid stand for the own wage, clamped like one that is stated")
  func paidMonths() throws {
    func lines(_ bases: [Money]) throws -> Benefit {
      let months = (1...bases.count).map { PayPeriod(unchecked: 2025, 5).advanced(by: -$0) }
      let disabled = BenefitCase.sample(.disability, on: "2025-05-20") {
        $0.disabilityGrade = 7
        $0.paidMonths = PaidMonths(
          contributionBases: Dictionary(uniqueKeysWithValues: zip(months, bases)), before: $0.date)
      }
      return try #require(try BenefitExamples().compute(disabled).first)
    }
    // 15,000.01 / 3 x 13 = 65,000.0433...
    let line = try lines(["5000", "5000.01", "5000"])
    #expect(line.amount == "65000.04" && line.exact == Fraction(19_500_013, 3))
    #expect(line.formula.chinese == "本人工资（2025-02至2025-04共3个月）×13个月")
    #expect(line.inputs.first?.value == "15000.01/3")
    // 60 % of 7,263 is 4,357.80; 13 months are 56,651.40.
    let low = try lines(["4357.79"])
    #expect(low.amount == "56651.40")
    #expect(
      low.formula.english
        == "own wage (1 month: 2025-04; below 60% of the local average wage, raised to it) x 13 months")
  }
}
