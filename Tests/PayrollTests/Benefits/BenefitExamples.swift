import PayrollTestSupport
import Testing

@testable import Payroll

/// Standards for tests of benefits: the law's figures (工伤保险条例, 烈士褒扬条例), Yunnan's table for the end of a
/// contract (云政规〔2021〕1号), the published incomes of 2021 to 2025, a local average wage of 7,263 yuan with a
/// minimum wage of 2,270, and an average of 10,000 by which severance is limited. A test changes what it is about.
struct BenefitExamples: Sendable {
  var tables = BenefitExamples.law
  var knownOn: CivilDate?

  /// Examples in which a test has changed something.
  static func with(_ change: (inout Standards) -> Void) -> BenefitExamples {
    var examples = BenefitExamples()
    change(&examples.tables)
    return examples
  }

  /// Examples with another local average wage and minimum wage.
  static func wages(average: Money?, minimum: Money = "2270") -> BenefitExamples {
    with {
      $0.setMinimumWage(minimum, origin)
      $0.setLocalAverageWage(average, origin)
    }
  }

  static let origin = Origin(region: .yunnan, effectiveFrom: "2011-01-01", source: "test")

  /// The same benefits for all of Yunnan since 2011.
  private static let law: Standards = {
    var tables = Standards()
    tables.setMinimumWage("2270", origin)
    tables.setLocalAverageWage("7263", origin)
    tables.parameters[.severanceAverageWage] = [
      StandardRow(origin, ParameterTerms(.severanceAverageWage, .money("10000")))
    ]
    for (benefit, grade, figure, payer) in figures {
      tables.injury[benefit, default: []].append(
        StandardRow(origin, InjuryTerms(benefit, grade: grade, figure, payer: payer)))
    }
    let incomes: [(CivilDate, CivilDate, Money)] = [
      ("2022-01-01", "2022-12-31", "47412"), ("2023-01-01", "2023-12-31", "49283"),
      ("2024-01-01", "2024-12-31", "51821"), ("2025-01-01", "2025-12-31", "54188"),
      ("2026-01-01", "2026-12-31", "56502"),
    ]
    tables.parameters[.nationalDisposableIncome] = incomes.map { from, to, income in
      StandardRow(
        Origin(effectiveFrom: from, effectiveTo: to, source: "国家统计局"),
        ParameterTerms(.nationalDisposableIncome, .money(income)))
    }
    return tables
  }()

  private typealias Row = (InjuryBenefit, String?, InjuryTerms.Figure, BenefitPayer?)

  private static let figures: [Row] = {
    var rows: [Row] = [
      (.ownWageFloor, nil, .percent("60"), nil), (.ownWageCeiling, nil, .percent("300"), nil),
      (.injuryLeave, nil, .months("12"), .employer), (.injuryLeaveExtended, nil, .months("24"), .employer),
      (.nursingAllowance, "full", .percent("50"), .fund), (.nursingAllowance, "large", .percent("40"), .fund),
      (.nursingAllowance, "partial", .percent("30"), .fund),
      (.occupationalDiseaseExtra, nil, .percent("30"), .fund), (.funeralGrant, nil, .months("6"), .fund),
      (.survivorsPension, "spouse", .percent("40"), .fund),
      (.survivorsPension, "relative", .percent("30"), .fund),
      (.survivorsPension, "alone_extra", .percent("10"), .fund), (.deathGrant, nil, .months("20"), .fund),
      (.missingWage, nil, .months("3"), .employer), (.missingAdvance, nil, .percent("50"), .fund),
      (.martyrBounty, nil, .months("30"), .veteransBureau),
      (.martyrSpecialGrant, nil, .months("40"), .veteransBureau),
    ]
    let lumpSums: [Rate] = ["27", "25", "23", "21", "18", "16", "13", "11", "9", "7"]
    for (index, months) in lumpSums.enumerated() {
      rows.append((.disabilityLumpSum, String(index + 1), .months(months), .fund))
    }
    let pensions: [Rate] = ["90", "85", "80", "75", "70", "60"]
    for (index, percent) in pensions.enumerated() {
      rows.append((.disabilityPension, String(index + 1), .percent(percent), index < 4 ? .fund : .employer))
    }
    let grants: [(Rate, Rate)] = [
      ("15", "33"), ("13", "29"), ("8", "22"), ("6", "18"), ("3", "13"), ("2", "7"),
    ]
    for (index, grant) in grants.enumerated() {
      rows.append((.medicalGrant, String(index + 5), .months(grant.0), .fund))
      rows.append((.employmentGrant, String(index + 5), .months(grant.1), .employer))
    }
    return rows
  }()
}

extension Standards {
  /// One local average wage, or none.
  mutating func setLocalAverageWage(_ amount: Money?, _ origin: Origin) {
    parameters[.localAverageWage] = amount.map {
      [StandardRow(origin, ParameterTerms(.localAverageWage, .money($0)))]
    }
  }
}

extension BenefitExamples {
  /// The benefits of a case.
  func compute(_ benefitCase: BenefitCase) throws(BenefitFaults) -> [Benefit] {
    try Benefits.compute(benefitCase, under: BenefitStandards(tables, knownOn: knownOn))
  }

  /// What keeps a case from being computed; empty if nothing does.
  func faults(_ benefitCase: BenefitCase) -> BenefitFaults {
    do {
      _ = try compute(benefitCase)
      return BenefitFaults()
    } catch {
      return error
    }
  }

  /// The benefits as `code amount payer`, with the survivor after the code.
  func lines(_ benefitCase: BenefitCase) throws -> [String] {
    try compute(benefitCase).map { line in
      let person = line.dependant.map { " " + $0.rawValue } ?? ""
      return "\(line.code.rawValue)\(person) \(line.amount) \(line.payer.rawValue)"
    }
  }
}

extension BenefitCase {
  /// A case in Guandu, of 20 May 2025 unless a test says otherwise.
  static func sample(
    _ kind: BenefitKind, on date: CivilDate = "2025-05-20", in region: Region = .guandu,
    _ change: (inout BenefitCase) -> Void = { _ in }
  ) -> BenefitCase {
    var benefitCase = BenefitCase("C1", employeeId: "E1", kind, on: date, in: region)
    change(&benefitCase)
    return benefitCase
  }
}

extension BenefitRefusal: CustomTestStringConvertible {
  /// The column and the reason.
  public var testDescription: String { "\(field.rawValue): \(reason)" }
}
