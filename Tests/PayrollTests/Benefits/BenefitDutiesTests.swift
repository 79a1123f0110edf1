import PayrollTestSupport
import Testing

@testable import Payroll

/// The duties of the law that have no formula, and questions about a case.
@Suite struct BenefitDutiesTests {
  private func duties(
    _ benefitCase: BenefitCase, _ examples: BenefitExamples = BenefitExamples()
  ) throws -> [BenefitDuty] {
    Benefits.duties(of: benefitCase, try examples.compute(benefitCase))
  }

  @Test("The green channel and the yearly check are named for everybody hurt, with their articles")
  func namedDuties() throws {
    for benefitCase in BenefitsTests.cases {
      let duties = try duties(benefitCase)
      let channel = duties.first { $0.code == .greenChannel }
      let check = duties.first { $0.code == .healthCheck }
      let isHurt = [.injuryLeave, .nursing, .disability].contains(benefitCase.kind)
      #expect((channel != nil) == isHurt)
      #expect((check != nil) == (isHurt || benefitCase.kind == .maternity))
      if let channel { #expect(channel.citation == .regulation(36)) }
      if let check { #expect(check.citation == .regulation(35)) }
    }
  }

  @Test("The recognition as a work injury is due within 30 days")
  func injuryReport() throws {
    let leave = BenefitCase.sample(.injuryLeave, on: "2026-01-31") {
      $0.wage = "5000"
      $0.months = 1
    }
    let report = try duties(leave).first { $0.code == .injuryReport }
    #expect(report?.dueOn == "2026-03-02" && report?.citation == Citation("工伤保险条例", "17"))
  }

  @Test(
    "Contributions go on beside a pension",
    arguments: [
      (1, false, "35"), (4, false, "35"), (5, false, "36"), (6, false, "36"), (6, true, nil), (7, false, nil),
    ]
      as [(Int, Bool, String?)])
  func contributions(_ grade: Int, _ suitableWork: Bool, _ article: String?) throws {
    let disabled = BenefitCase.sample(.disability) {
      $0.disabilityGrade = grade
      $0.ownWage = "6000"
      $0.hasSuitableWork = suitableWork
    }
    #expect(try duties(disabled).first { $0.code == .contributions }?.citation?.article == article)
  }

  @Test("Facts that the kind does not use are asked about, each by its column")
  func unused() throws {
    let odd = BenefitCase.sample(.nursing) {
      $0.nursingLevel = .full
      $0.ownWage = "6000"
      $0.basicWage = "3000"
    }
    let texts = try duties(odd).filter { $0.code == .unusedColumn }.map(\.text.english)
    #expect(texts.count == 2 && texts[0].hasPrefix("own_wage ") && texts[1].hasPrefix("basic_wage "))
  }

  @Test("An average wage or income of an earlier year is asked about, once")
  func oldFigures() throws {
    let examples = BenefitExamples.with {
      $0.setLocalAverageWage("7263", Origin(region: .yunnan, effectiveFrom: "2025-01-01", source: "test"))
      $0.parameters[.nationalDisposableIncome] = [
        StandardRow(
          Origin(effectiveFrom: "2025-01-01", source: "test"),
          ParameterTerms(.nationalDisposableIncome, .money("54188")))
      ]
    }
    func old(_ date: CivilDate) throws -> Int {
      let death = BenefitCase.sample(.death, on: date) {
        $0.ownWage = "5000"
        $0.dependants = [.spouse]
      }
      return try duties(death, examples).filter { $0.code == .oldFigure }.count
    }
    #expect(try old("2025-12-31") == 0)
    #expect(try old("2026-01-01") == 2)
  }

  @Test("A death without dependants is asked about")
  func noDependants() throws {
    #expect(try duties(.sample(.death)).contains { $0.code == .noDependants })
    let survived = BenefitCase.sample(.death) {
      $0.ownWage = "5000"
      $0.dependants = [.spouse]
    }
    #expect(try !duties(survived).contains { $0.code == .noDependants })
  }

  @Test("A martyr's case points to the case of death and the periodic pension")
  func martyr() throws {
    let codes = try duties(.sample(.martyr) { $0.basicWage = "3000" }).map(\.code)
    #expect(codes.contains(.deathCase) && codes.contains(.martyrPension))
  }

  @Test("The advance to the family of somebody missing is asked about where the case is silent of hardship")
  func missing() throws {
    func advance(_ isInHardship: Bool?) throws -> BenefitDuty? {
      let missing = try duties(
        .sample(.missing) {
          $0.wage = "5600"
          $0.isInHardship = isInHardship
        })
      #expect(
        missing.first { $0.code == .declarationOfDeath }?.citation == Citation("工伤保险条例", "41"))
      return missing.first { $0.code == .missingAdvance }
    }
    #expect(try advance(nil)?.citation == Citation("工伤保险条例", "41"))
    #expect(try advance(true) == nil && advance(false) == nil)
  }

  @Test(
    "That the monthly run must not pay the same days stands wherever the fund pays the person, with a top-up or without",
    arguments: [("12000", 2), ("9000", 1), ("5000", 1)] as [(Money, Int)])
  func overlap(_ wage: Money, _ lines: Int) throws {
    let leave = BenefitCase.sample(.maternity) {
      $0.unitAverageWage = "9000"
      $0.wage = wage
      $0.leaveDays = 30
      $0.paidTo = .person
    }
    #expect(try BenefitExamples().compute(leave).count == lines)
    let duty = try duties(leave).first { $0.code == .maternityOverlap }
    #expect(duty?.code.isQuestion == false && duty?.text.english.contains("maternity_allowance_to") == true)
    var toUnit = leave
    toUnit.paidTo = .unit
    #expect(try !duties(toUnit).contains { $0.code == .maternityOverlap })
  }
}
