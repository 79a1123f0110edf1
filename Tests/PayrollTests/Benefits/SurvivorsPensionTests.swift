import PayrollTestSupport
import Testing

@testable import Payroll

/// 供养亲属抚恤金 (工伤保险条例 Art. 39(2)).
@Suite struct SurvivorsPensionTests {
  private func pensions(
    _ dependants: [Dependant], wage: Money = "5000", _ examples: BenefitExamples = BenefitExamples()
  ) throws -> [Benefit] {
    try examples.compute(
      .sample(.death) {
        $0.ownWage = wage
        $0.dependants = dependants
      }
    ).filter { $0.code == .survivorsPension }
  }

  @Test(
    "Each relation has its share",
    arguments: [(.spouse, "2000"), (.relative, "1500"), (.elderAlone, "2000"), (.orphan, "2000")]
      as [(Dependant, Money)])
  func share(_ dependant: Dependant, _ expected: Money) throws {
    let lines = try pensions([dependant])
    #expect(lines.map(\.amount) == [expected] && lines.map(\.dependant) == [dependant])
    #expect(lines.first?.frequency == .monthly && lines.first?.recipient == .family)
    #expect(lines.first?.rounding == .halfUpFen && lines.first?.beginsOn == "2025-06-01")
  }

  @Test("Up to the own wage each is rounded half up")
  func halfUp() throws {
    // 5,200.33: 40 % are 2,080.132, 30 % are 1,560.099
    #expect(try pensions([.spouse, .relative], wage: "5200.33").map(\.amount) == ["2080.13", "1560.10"])
  }

  @Test("Above the own wage together they are scaled down in proportion, each rounded down to the fen")
  func scaled() throws {
    // 110 %: 5,000 x 40/110 = 1,818.1818, 5,000 x 30/110 = 1,363.6363
    let lines = try pensions([.spouse, .relative, .elderAlone])
    #expect(lines.map(\.amount) == ["1818.18", "1363.63", "1818.18"])
    #expect(lines.allSatisfy { $0.rounding == .downFen })
    #expect(
      lines.first?.formula.english == "own wage x 40% / 110% (together at most the own wage, rounded down)")
    // 160 %: 40/160 and 30/160 of 5,000 are 1,250 and 937.50 exactly.
    #expect(
      try pensions([.spouse, .relative, .relative, .relative, .relative]).map(\.amount)
        == ["1250.00", "937.50", "937.50", "937.50", "937.50"])
  }

  @Test("Exactly the own wage is not scaled, and its rounding never makes it more")
  func exactlyOne() throws {
    #expect(
      try pensions([.spouse, .relative, .relative]).map(\.amount) == ["2000.00", "1500.00", "1500.00"])
    // 5,000.05: half up it would be 2,000.02 + 1,500.02 + 1,500.02 = 5,000.06, a fen too much.
    let lines = try pensions([.spouse, .relative, .relative], wage: "5000.05")
    #expect(lines.map(\.amount) == ["2000.02", "1500.01", "1500.01"])
    #expect(
      lines.last?.formula.english == "own wage x 30% (together at most the own wage, rounded down)")
  }

  @Test("The shares go by the clamped wage")
  func clamped() throws {
    // 60 % of 7,263 is 4,357.80, of which 40 % are 1,743.12; 300 % is 21,789, of which 30 % are 6,536.70.
    #expect(try pensions([.spouse], wage: "3000").map(\.amount) == ["1743.12"])
    #expect(try pensions([.relative], wage: "30000").map(\.amount) == ["6536.70"])
  }

  @Test("Whatever the survivors and the wage, together they never get more than the own wage")
  func property() throws {
    var random = SplitMix64(seed: 11)
    for _ in 0..<2000 {
      let wage = Money(fen: Int64.random(in: 435_780...2_178_900, using: &random))
      var dependants = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        [Dependant.relative, .elderAlone, .orphan].randomElement(using: &random) ?? .relative
      }
      if Bool.random(using: &random) { dependants.append(.spouse) }
      let lines = try pensions(dependants, wage: wage)
      let sum = lines.reduce(Int64(0)) { $0 + $1.amount.fen }
      #expect(lines.count == dependants.count && sum <= wage.fen)
      if lines.first?.rounding == .downFen { #expect(sum > wage.fen - Int64(lines.count) - 1) }
    }
  }

  @Test("There is one spouse at most, and the own wage is needed with dependants only")
  func refusals() {
    let examples = BenefitExamples()
    let two = BenefitCase.sample(.death) {
      $0.ownWage = "5000"
      $0.dependants = [.spouse, .relative, .spouse]
    }
    #expect(
      examples.faults(two).refusals == [BenefitRefusal(field: .dependants, reason: .secondSpouse)])
    #expect(
      examples.faults(.sample(.death) { $0.dependants = [.relative] }).refusals == [
        BenefitRefusal(field: .ownWage, reason: .required)
      ])
  }

  @Test("A relation without its row in force is named")
  func needs() {
    let examples = BenefitExamples.with {
      $0.injury[.survivorsPension]?.removeAll { $0.terms.grade == "alone_extra" }
    }
    func needs(_ dependant: Dependant) -> [BenefitNeed] {
      examples.faults(
        .sample(.death) {
          $0.ownWage = "5000"
          $0.dependants = [dependant]
        }
      ).needs
    }
    #expect(needs(.relative) == [] && needs(.spouse) == [])
    #expect(needs(.orphan) == [.figure(.survivorsPension, grade: "alone_extra")])
    #expect(needs(.elderAlone) == [.figure(.survivorsPension, grade: "alone_extra")])
  }
}
