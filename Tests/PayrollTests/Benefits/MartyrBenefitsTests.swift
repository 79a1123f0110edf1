import PayrollTestSupport
import Testing

@testable import Payroll

/// 烈士褒扬金 and 烈士遗属特别补助金 (烈士褒扬条例 Arts. 15, 16).
@Suite struct MartyrBenefitsTests {
  // 30 times the income of the year before (parameters 6.3).
  @Test(
    "The bounty is 30 times the national income of the year before the death",
    arguments: [
      ("2022-06-30", "1422360"), ("2023-06-30", "1478490"), ("2024-06-30", "1554630"),
      ("2025-06-30", "1625640"), ("2026-06-30", "1695060"),
    ] as [(CivilDate, Money)])
  func bounty(_ date: CivilDate, _ expected: Money) throws {
    let lines = try BenefitExamples().compute(.sample(.martyr, on: date) { $0.basicWage = "3000" })
    #expect(lines.map(\.code) == [.martyrBounty, .martyrSpecialGrant])
    #expect(lines[0].amount == expected && lines[1].amount == "120000")
    #expect(lines.allSatisfy { $0.payer == .veteransBureau && $0.recipient == .family })
  }

  @Test("W42: a martyr's death in 2026 is 30 and 20 times the income and 40 months of a basic wage of 3,000")
  func workedExample() throws {
    let martyr = try BenefitExamples().lines(.sample(.martyr, on: "2026-05-20") { $0.basicWage = "3000" })
    let death = try BenefitExamples().lines(.sample(.death, on: "2026-05-20"))
    #expect(
      martyr == [
        "martyr_bounty 1695060.00 veterans_bureau", "martyr_special_grant 120000.00 veterans_bureau",
      ])
    #expect(death.contains("death_grant 1130040.00 fund"))
  }

  @Test("The articles are those of 2024 from 2025 on; before, the document is cited as a whole")
  func articles() throws {
    func articles(_ date: CivilDate) throws -> [Citation] {
      try BenefitExamples().compute(.sample(.martyr, on: date) { $0.basicWage = "3000" }).map(\.citation)
    }
    #expect(try articles("2025-01-01") == [Citation("烈士褒扬条例", "15"), Citation("烈士褒扬条例", "16")])
    #expect(try articles("2024-12-31") == [Citation("烈士褒扬条例"), Citation("烈士褒扬条例")])
  }

  @Test("The basic wage is needed, and no local average wage")
  func required() {
    #expect(
      BenefitExamples().faults(.sample(.martyr)).refusals == [
        BenefitRefusal(field: .basicWage, reason: .required)
      ])
    let examples = BenefitExamples.with { $0.setLocalAverageWage(nil, BenefitExamples.origin) }
    #expect(examples.faults(.sample(.martyr) { $0.basicWage = "3000" }).isEmpty)
  }
}
