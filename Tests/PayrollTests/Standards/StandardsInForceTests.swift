import PayrollTestSupport
import Testing

@testable import Payroll

/// The standards of one period.
@Suite struct StandardsInForceTests {
  private func origin(
    _ region: Region = .yunnan, from: CivilDate = "2019-01-01", to: CivilDate? = nil,
    decided: CivilDate? = nil
  ) -> Origin {
    Origin(region: region, effectiveFrom: from, effectiveTo: to, decidedOn: decided, source: "test")
  }

  @Test("A region that lacks a salary row, a class of its own or the amount of its class is nil, and says so")
  func lacks() throws {
    var tables = SampleStandards().tables
    let county = Region.known("530124")
    #expect(try tables.inForce("2026-03").lacks(of: .guandu) == [])
    #expect(try tables.inForce("2026-03").lacks(of: county) == [.wageClass])
    #expect(try tables.inForce("2026-03").region(county) == nil)
    tables.regions.append(StandardRow(origin(county), RegionTerms(wageClass: "II")))
    #expect(try tables.inForce("2026-03").lacks(of: county) == [.minimumWage(wageClass: "II")])
    tables.minimumWages["II"] = [StandardRow(origin(.guandu), MinimumWageTerms("1"))]
    #expect(try tables.inForce("2026-03").lacks(of: county) == [.minimumWage(wageClass: "II")])
    tables.minimumWages["II"]?.append(
      StandardRow(origin(.kunming, from: "2026-03-01"), MinimumWageTerms("2020")))
    #expect(try tables.inForce("2026-02").lacks(of: county) == [.minimumWage(wageClass: "II")])
    #expect(try tables.inForce("2026-03").region(county)?.minimumWage == "2020")
    tables.salaries = []
    #expect(try tables.inForce("2026-02").lacks(of: county) == [.salary, .minimumWage(wageClass: "II")])
  }

  @Test("The amount of a class goes by the longest region prefix, then the dates, as every table")
  func amounts() throws {
    var tables = SampleStandards().tables
    let amounts: [(Region, CivilDate, CivilDate?, Money)] = [
      (.yunnan, "2019-01-01", nil, "1"), (.yunnan, "2026-01-01", nil, "2"),
      (.kunming, "2019-01-01", nil, "3"),
      (.kunming, "2019-01-01", "2026-02-01", "4"),
    ]
    tables.minimumWages["I"] = amounts.map {
      StandardRow(origin($0.0, from: $0.1, decided: $0.2), MinimumWageTerms($0.3))
    }
    #expect(try tables.inForce("2026-03").region(.guandu)?.minimumWage == "4")
    #expect(try tables.inForce("2026-03", knownOn: "2026-01-31").region(.guandu)?.minimumWage == "3")
    #expect(try tables.inForce("2026-03").region(.chuxiong)?.minimumWage == "2")
    #expect(try tables.inForce("2025-03").region(.chuxiong)?.minimumWage == "1")
  }

  @Test("A region that no salary row serves is nil")
  func unknownRegion() throws {
    let view = try SampleStandards().tables.inForce("2026-03")
    #expect(try view.region(.known("54")) == nil)
    #expect(try view.region(.guandu)?.minimumWage == "2270")
    #expect(try view.region(.guandu)?.region == .guandu)
  }

  @Test("A parameter that is not in force there is an error")
  func parameterMissing() throws {
    let sample = SampleStandards.with { $0.parameters[.recoveryLimit] = nil }
    let view = try sample.tables.inForce("2026-03")
    #expect(throws: StandardsError.parameterMissing(.recoveryLimit, .kunming)) { try view.region(.kunming) }
  }

  @Test("Posts and grades are looked up by code, region and day; an unknown one is nil")
  func codes() throws {
    var tables = SampleStandards().tables
    tables.grades["G"]?.append(StandardRow(origin(.kunming, from: "2026-03-01"), GradeTerms(gradePay: "500")))
    let march = try tables.inForce("2026-03")
    #expect(march.grade("G", in: .guandu)?.terms.gradePay == "500")
    #expect(march.grade("G", in: .chuxiong)?.terms.gradePay == "0")
    #expect(try tables.inForce("2026-02").grade("G", in: .guandu)?.terms.gradePay == "0")
    #expect(march.grade("H", in: .guandu) == nil)
    #expect(march.post("P", in: .guandu) != nil)
    #expect(march.post("Q", in: .guandu) == nil)
    #expect(march.post("P", in: .known("54")) == nil)
  }

  @Test("Among a rating's rows the region comes first, then post and grade, post, grade, neither")
  func ratings() throws {
    func amount(_ rows: [(Region, String?, String?, Money)]) throws -> Money? {
      var tables = SampleStandards().tables
      tables.ratings["A"] = rows.map {
        StandardRow(origin($0.0), RatingTerms(post: $0.1, grade: $0.2, amount: $0.3))
      }
      return try tables.inForce("2026-03").rating("A", post: "P", grade: "G", in: .guandu)?.terms.amount
    }
    let both: (Region, String?, String?, Money) = (.yunnan, "P", "G", "4")
    let post: (Region, String?, String?, Money) = (.yunnan, "P", nil, "3")
    let grade: (Region, String?, String?, Money) = (.yunnan, nil, "G", "2")
    let neither: (Region, String?, String?, Money) = (.yunnan, nil, nil, "1")
    #expect(try amount([neither, grade, post, both]) == "4")
    #expect(try amount([post, grade, neither]) == "3")
    #expect(try amount([neither, grade]) == "2")
    #expect(try amount([neither]) == "1")
    #expect(try amount([both, (.kunming, nil, nil, "5")]) == "5")
    #expect(try amount([(.kunming, "Q", nil, "5"), grade]) == "2")
    #expect(try amount([(.yunnan, "Q", nil, "5"), (.yunnan, "P", "H", "6")]) == nil)
  }

  @Test("A post's accident plan that is not in force is an error of the standards")
  func accidentPlan() throws {
    var sample = SampleStandards.with {
      $0.post = PostTerms(category: .patrol, accidentPlan: "X")
      $0.plan = AccidentPlanTerms(monthlyPremium: "35")
    }
    let post = sample.post
    #expect(
      try sample.tables.inForce("2026-03").accidentPlan(of: post, in: .guandu)?.terms.monthlyPremium == "35")
    sample.plan = nil
    var without = sample.tables
    let elsewhere = Origin(region: .chuxiong, effectiveFrom: "2019-01-01", source: "test")
    without.accidentPlans["X"] = [StandardRow(elsewhere, AccidentPlanTerms(monthlyPremium: "35"))]
    #expect(throws: StandardsError.accidentPlanMissing("X", .guandu)) {
      try without.inForce("2026-03").accidentPlan(of: post, in: .guandu)
    }
    #expect(
      try without.inForce("2026-03").accidentPlan(of: PostTerms(category: .civilian), in: .guandu) == nil)
  }

  @Test("A scheme's row that names the unit wins over one that does not, within the winning region")
  func units() throws {
    func rates(_ unit: String, _ rows: [(Region, String?, Rate)]) throws -> [Rate] {
      var tables = SampleStandards().tables
      tables.contributions[.workInjury] = rows.map {
        StandardRow(origin($0.0), ContributionTerms(.workInjury, unit: $0.1, employerRate: $0.2))
      }
      return try tables.inForce("2026-03").contributions(unit: unit, in: .guandu).map(\.terms.employerRate)
    }
    let any: (Region, String?, Rate) = (.yunnan, nil, "0.002")
    let traffic: (Region, String?, Rate) = (.yunnan, "交警", "0.004")
    #expect(try rates("交警", [any, traffic]) == ["0.004"])
    #expect(try rates("机关", [any, traffic]) == ["0.002"])
    #expect(try rates("交警", [traffic, (.kunming, nil, "0.007")]) == ["0.007"])
    #expect(try rates("机关", [traffic]) == [])
  }

  @Test("Schemes come in the order of the files")
  func schemes() throws {
    let sample = SampleStandards.with {
      $0.contributions = [
        ContributionTerms(.housingFund), ContributionTerms(.medical), ContributionTerms(.pension),
      ]
    }
    let found = try sample.tables.inForce("2026-03").contributions(unit: "", in: .kunming).map(\.terms.scheme)
    #expect(found == [.pension, .medical, .housingFund])
  }

  @Test("The units that rows name are listed, each once")
  func unitsNamed() throws {
    let sample = SampleStandards.with {
      $0.contributions = [
        ContributionTerms(.pension, unit: "交警"), ContributionTerms(.pension),
        ContributionTerms(.medical, unit: "交警"),
        ContributionTerms(.medical, unit: "B"),
      ]
    }
    #expect(try sample.tables.inForce("2026-03").unitsNamed == ["B", "交警"])
  }

  @Test("Of the tax tables the latest in force counts, whole")
  func taxTables() throws {
    var tables = SampleStandards().tables
    tables.taxBrackets[.annual]?.append(
      StandardRow(origin(from: "2026-03-01"), TaxBracket(over: "0", rate: "0.01", quickDeduction: "0")))
    #expect(try tables.inForce("2026-03").annualTax.brackets.map(\.rate) == ["0.01"])
    #expect(try tables.inForce("2026-02").annualTax.brackets.count == 7)
  }

  @Test("Of tax tables of one day the latest decided counts, as far as it is known")
  func correctedTaxTable() throws {
    var tables = SampleStandards().tables
    tables.taxBrackets[.annual]?.insert(
      StandardRow(
        origin(from: "2019-01-01", decided: "2026-02-15"),
        TaxBracket(over: "0", rate: "0.01", quickDeduction: "0")), at: 0)
    #expect(try tables.inForce("2026-01").annualTax.brackets.count == 1)
    #expect(try tables.inForce("2026-01", knownOn: "2026-02-14").annualTax.brackets.count == 7)
  }

  @Test("Brackets are put into rising order")
  func bracketOrder() throws {
    var tables = SampleStandards().tables
    tables.taxBrackets[.annual]?.reverse()
    #expect(try tables.inForce("2026-03").annualTax.brackets == TaxBracket.annual)
  }

  /// 公告2023年第30号 lets the separate taxation end with 2027.
  @Test("A bonus can be taxed separately while a monthly table is in force")
  func monthlyTable() throws {
    var tables = SampleStandards().tables
    tables.taxBrackets[.monthly] = TaxBracket.monthly.map { StandardRow(origin(to: "2027-12-31"), $0) }
    #expect(try tables.inForce("2027-12").region(.kunming)?.canTaxBonusSeparately == true)
    #expect(try tables.inForce("2028-01").region(.kunming)?.canTaxBonusSeparately == false)
  }

  @Test("A row decided later is hidden in every table from a view of earlier knowledge")
  func knownOn() throws {
    var tables = SampleStandards().tables
    tables.salaries.append(
      StandardRow(
        origin(.kunming, from: "2026-01-01", decided: "2026-06-30"),
        SalaryTerms(approvedReferenceSalary: "5000")))
    func salary(_ knownOn: CivilDate) throws -> Money? {
      try tables.inForce("2026-03", knownOn: knownOn).region(.kunming)?.referenceSalary
    }
    #expect(try salary("2026-06-29") == "21750")
    #expect(try salary("2026-06-30") == "5000")
  }
}
