import PayrollTestSupport
import Testing

@testable import Payroll

/// What holds for every kind of case.
@Suite struct BenefitsTests {
  /// A case of each kind without a fault.
  static let cases: [BenefitCase] = BenefitKind.allCases.filter { $0 != .condolence }.map { kind in
    .sample(kind, on: "2025-05-20") {
      for field in kind.fields { $0.fill(field) }
    }
  }

  @Test("Every line names formula, figures with origin, article, and its exact value settles to its amount")
  func explained() throws {
    for benefitCase in BenefitsTests.cases {
      let lines = try BenefitExamples().compute(benefitCase)
      #expect(!lines.isEmpty)
      for line in lines {
        #expect(!line.formula.chinese.isEmpty && !line.formula.english.isEmpty && !line.inputs.isEmpty)
        #expect(!line.citation.document.isEmpty)
        let settled = try (line.rounding ?? .halfUpFen).settle(line.exact)
        #expect(settled == line.amount && line.amount > .zero, "\(line.code)")
      }
    }
  }

  @Test("A figure of the standards names its table, document and dates; one of the case its column")
  func origins() throws {
    let lines = try BenefitExamples().compute(
      .sample(.martyr, on: "2026-05-20") { $0.basicWage = "3000" })
    let income = try #require(lines.first?.inputs.first)
    #expect(income.document == "国家统计局" && income.value == "56502.00")
    guard case .standard(let table, let origin) = income.source else {
      Issue.record("the income is of the standards")
      return
    }
    #expect(table == "parameters.csv" && origin.effectiveFrom == "2026-01-01")
    let basic = try #require(lines.last?.inputs.first)
    #expect(basic.document == nil && basic.value == "3000.00")
    guard case .field(let field) = basic.source else {
      Issue.record("the basic wage is of the case")
      return
    }
    #expect(field == .basicWage)
  }

  @Test("A column that asks for money of another kind is refused; a fact that is not used is not")
  func unused() {
    for benefitCase in BenefitsTests.cases {
      for field in BenefitField.allCases where !field.isCommon && !benefitCase.kind.fields.contains(field) {
        var odd = benefitCase
        odd.fill(field)
        #expect(odd.unusedFields == [field])
        let refusals = BenefitExamples().faults(odd).refusals
        let expected = [BenefitRefusal(field: field, reason: .notOfThisKind)]
        #expect(refusals == (field.asksForMoney ? expected : []), "\(benefitCase.kind) \(field)")
      }
    }
  }

  @Test("What leaves the range of money is named")
  func overflow() {
    let huge = BenefitCase.sample(.martyr) { $0.basicWage = Money(fen: .max) }
    #expect(BenefitExamples().faults(huge).overflows == [.martyrSpecialGrant])
  }

  @Test("Faults of the case, missing standards and overflows are told together")
  func together() {
    let examples = BenefitExamples.with { $0.injury[.funeralGrant] = nil }
    let faults = examples.faults(.sample(.death, on: "2027-01-01") { $0.dependants = [.spouse, .spouse] })
    #expect(faults.refusals.map(\.field) == [.dependants, .ownWage])
    #expect(faults.needs == [.figure(.funeralGrant, grade: nil), .nationalDisposableIncome])
  }
}

/// How the figures of a case are found.
@Suite struct BenefitLookupTests {
  private func row(
    _ region: Region, from: CivilDate, to: CivilDate? = nil, decidedOn: CivilDate? = nil, average: Money
  ) -> StandardRow<ParameterTerms> {
    StandardRow(
      Origin(region: region, effectiveFrom: from, effectiveTo: to, decidedOn: decidedOn, source: "test"),
      ParameterTerms(.localAverageWage, .money(average)))
  }

  private func funeral(_ examples: BenefitExamples, on date: CivilDate, in region: Region) throws -> Money? {
    try examples.compute(.sample(.death, on: date, in: region)).first?.amount
  }

  @Test("The longest region prefix wins, and a region without a row falls back to the one above it")
  func regions() throws {
    let examples = BenefitExamples.with {
      $0.parameters[.localAverageWage] = [
        row(.yunnan, from: "2022-01-01", average: "1000"), row(.guandu, from: "2022-01-01", average: "3000"),
        row(.kunming, from: "2022-01-01", average: "2000"),
      ]
    }
    #expect(try funeral(examples, on: "2025-05-20", in: .guandu) == "18000")
    #expect(try funeral(examples, on: "2025-05-20", in: .known("530102")) == "12000")
    #expect(try funeral(examples, on: "2025-05-20", in: .known("530326")) == "6000")
    #expect(examples.faults(.sample(.death, in: .known("52"))).needs.contains(.minimumWage(.wageClass)))
  }

  @Test("The row in force on the very day of the case counts, not on the first of its month")
  func days() throws {
    let examples = BenefitExamples.with {
      $0.parameters[.localAverageWage] = [
        row(.yunnan, from: "2024-01-01", to: "2025-05-19", average: "1000"),
        row(.yunnan, from: "2025-05-20", average: "2000"),
      ]
    }
    #expect(try funeral(examples, on: "2025-05-19", in: .guandu) == "6000")
    #expect(try funeral(examples, on: "2025-05-20", in: .guandu) == "12000")
  }

  @Test("What was decided later than the day asked for is hidden")
  func knownOn() throws {
    var examples = BenefitExamples.with {
      $0.parameters[.localAverageWage] = [
        row(.yunnan, from: "2025-01-01", average: "1000"),
        row(.yunnan, from: "2025-01-01", decidedOn: "2025-08-21", average: "2000"),
      ]
    }
    #expect(try funeral(examples, on: "2025-05-20", in: .guandu) == "12000")
    examples.knownOn = "2025-08-20"
    #expect(try funeral(examples, on: "2025-05-20", in: .guandu) == "6000")
    examples.knownOn = "2025-08-21"
    #expect(try funeral(examples, on: "2025-05-20", in: .guandu) == "12000")
  }

  @Test("A local average wage that is not in force, or is nothing, is missing")
  func average() {
    for average in [nil, Money.zero] as [Money?] {
      let examples = BenefitExamples.wages(average: average)
      #expect(examples.faults(.sample(.death)).needs == [.localAverageWage])
    }
  }

  @Test("A figure of injury.csv goes by region and day too")
  func figures() throws {
    let examples = BenefitExamples.with {
      $0.injury[.funeralGrant] = [
        StandardRow(
          Origin(effectiveFrom: "2011-01-01", source: "a"), InjuryTerms(.funeralGrant, .months("6"))),
        StandardRow(
          Origin(region: .kunming, effectiveFrom: "2025-05-20", source: "b"),
          InjuryTerms(.funeralGrant, .months("7.5"))),
      ]
    }
    #expect(try funeral(examples, on: "2025-05-19", in: .guandu) == "43578")
    #expect(try funeral(examples, on: "2025-05-20", in: .guandu) == "54472.50")
    #expect(try funeral(examples, on: "2025-05-20", in: .known("530326")) == "43578")
  }
}

extension BenefitCase {
  /// Fills a column in with something legal.
  mutating func fill(_ field: BenefitField) {
    switch field {
    case .code, .employeeId, .name, .kind, .date, .region, .note: break
    case .disabilityGrade: disabilityGrade = kind == .contractEnd ? 6 : 4
    case .ownWage: ownWage = "5000"
    case .wage: wage = "9500"
    case .months: months = 3
    case .extended: isExtended = true
    case .nursingLevel: nursingLevel = .full
    case .suitableWork: hasSuitableWork = false
    case .occupationalDisease: isOccupationalDisease = true
    case .afterInjuryLeave: isAfterInjuryLeave = false
    case .dependants: dependants = [.spouse]
    case .basicWage: basicWage = "3000"
    case .unitAverageWage: unitAverageWage = "9000"
    case .leaveDays: leaveDays = 158
    case .paidTo: paidTo = .person
    case .hardship: isInHardship = true
    case .hireDate: hireDate = "2020-03-15"
    case .noticeWage: noticeWage = "6000"
    case .unlawful: isUnlawful = true
    case .assessedOn: assessedOn = "2025-11-20"
    case .birth: birth = .difficult
    case .babies: babies = 2
    }
  }
}
