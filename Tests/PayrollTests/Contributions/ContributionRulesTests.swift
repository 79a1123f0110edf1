import PayrollTestSupport
import Testing

@testable import Payroll

/// Social insurance, the housing fund, accident insurance, the health check.
@Suite struct ContributionRulesTests {
  /// Pension of Yunnan in 2026: 16 % and 8 % of a base from 4,403 to 22,017.
  private static let pension = ContributionTerms(
    .pension, baseFloor: "4403", baseCeiling: "22017", employerRate: "0.16", employeeRate: "0.08")

  /// The schemes of Kunming in 2026, work injury of class 1.
  private static func kunming(
    housingFund: Rate, workInjury: Rate = "0.002", medicalFloor: Money? = nil, medicalCeiling: Money? = nil
  ) -> [ContributionTerms] {
    [
      pension,
      ContributionTerms(
        .medical, baseFloor: medicalFloor, baseCeiling: medicalCeiling, employerRate: "0.07",
        employeeRate: "0.02"),
      ContributionTerms(
        .maternity, baseFloor: medicalFloor, baseCeiling: medicalCeiling, employerRate: "0.009"),
      ContributionTerms(
        .unemployment, baseFloor: "4403", baseCeiling: "22017", employerRate: "0.007", employeeRate: "0.003"),
      ContributionTerms(.workInjury, baseFloor: "4403", baseCeiling: "22017", employerRate: workInjury),
      ContributionTerms(
        .housingFund, baseCeiling: "32543", employerRate: housingFund, employeeRate: housingFund,
        employerRounding: .halfUpYuan, employeeRounding: .halfUpYuan, newHireUntilDay: 0),
    ]
  }

  private func employee(_ payslip: Payslip) -> [Money] {
    [.pensionEmployee, .medicalEmployee, .unemploymentEmployee, .housingFundEmployee].map { payslip[$0] }
  }

  private func employer(_ payslip: Payslip) -> [Money] {
    [
      .pensionEmployer, .medicalEmployer, .maternityEmployer, .unemploymentEmployer, .workInjuryEmployer,
      .housingFundEmployer,
    ].map { payslip[$0] }
  }

  /// What the employer pays beside gross pay.
  private func cost(_ payslip: Payslip) throws -> Money { try payslip[.employerCost] - payslip[.grossPay] }

  private func person(
    base: Money?, hired: CivilDate = "2020-04-01", left: CivilDate? = nil, prior: Int = 0,
    _ period: PayPeriod = "2026-03"
  ) -> PersonMonth {
    .sample(period, hired: hired, left: left) {
      $0.insurance.contributionBase = base
      $0.employee.priorServiceMonths = prior
    }
  }

  // MARK: Whole examples

  @Test(
    "W14, W15: a month of 10,000 in Kunming, January 2026",
    arguments: [("0.002", "20", "3680"), ("0.019", "190", "3850")] as [(Rate, Money, Money)])
  func w14(_ injury: Rate, _ injuryPay: Money, _ employerCost: Money) throws {
    let sample = SampleStandards.wage("10000") {
      $0.contributions = Self.kunming(housingFund: "0.12", workInjury: injury)
    }
    let row = Carryover.sample("2025-12")
    let payslip = try sample.pay(person(base: "10000", "2026-01"), row)
    #expect(employee(payslip) == ["800", "200", "30", "1200"])
    #expect(employer(payslip) == ["1600", "700", "90", "70", injuryPay, "1200"])
    #expect(payslip[.incomeTax] == "83.10")  // (10000 - 5000 - 2230) x 3 %
    #expect(payslip[.netPay] == "7686.90")
    #expect(try cost(payslip) == employerCost)
  }

  @Test("W19: the minimum wage of September 2026, bases raised to 4,403")
  func w19() throws {
    let sample = SampleStandards.wage("2270") {
      $0.contributions = Self.kunming(housingFund: "0.05", medicalFloor: "4403")
    }
    let payslip = try sample.pay(person(base: "2270", "2026-09"), .sample("2026-08"))
    #expect(employee(payslip) == ["352.24", "88.06", "13.21", "114"])  // 2270 x 5 % = 113.50 -> 114
    #expect(employer(payslip) == ["704.48", "308.21", "39.63", "30.82", "8.81", "114"])
    #expect(payslip[.netPay] == "1702.49")
    #expect(try cost(payslip) == "1205.95")
    #expect(payslip.schemesAtFloor.schemes == [.pension, .medical, .maternity, .unemployment, .workInjury])
  }

  @Test("W26: hired on 19 January 2026: insurance for the whole month, no housing fund yet")
  func w26() throws {
    let sample = SampleStandards.with {
      $0.contributions = Self.kunming(housingFund: "0.12", medicalCeiling: "21789")
    }
    let payslip = try sample.pay(person(base: nil, hired: "2026-01-19", "2026-01"))
    #expect(payslip[.grossPay] == "10000")
    // the whole month's wage is the base: 21750 x 8 % + 2 % + 0.3 %
    #expect(employee(payslip) == ["1740", "435", "65.25", "0"])
    #expect(payslip[.incomeTax] == "82.79")  // (10000 - 5000 - 2240.25) x 3 % = 82.7925
    #expect(payslip[.netPay] == "7676.96")
    #expect(!payslip.schemesDue.contains(.housingFund))
  }

  @Test("W47: the probation of Wenshan in 2024: 4,905 gross, 3,810.78 net (published: about 3,810)")
  func w47() throws {
    let sample = SampleStandards.wage("1500") {
      $0.salaryFrom = "2024-01-01"
      $0.post = PostTerms(category: .patrol, postPay: "1060")
      $0.rating = RatingTerms(amount: "2345")
      $0.contributions = [
        ContributionTerms(.pension, employeeRate: "0.08"), ContributionTerms(.medical, employeeRate: "0.02"),
        ContributionTerms(.unemployment, employeeRate: "0.003"),
        ContributionTerms(
          .housingFund, employeeRate: "0.12", employeeRounding: .halfUpYuan),
      ]
    }
    let payslip = try sample.pay(person(base: "4905", hired: "2024-05-01", "2024-06"), nil)
    #expect(payslip[.grossPay] == "4905")
    #expect(employee(payslip) == ["392.40", "98.10", "14.72", "589"])  // 14.715 and 588.60 go up
    #expect(payslip[.netPay] == "3810.78")
  }

  @Test("W48: large medical costs of Kunming: 0.6 % of 7,263 cut to the fen, and one yuan of the person")
  func w48() throws {
    let sample = SampleStandards.with {
      $0.contributions = [
        ContributionTerms(
          .seriousIllness, baseFloor: "7263", baseCeiling: "7263", employerRate: "0.006", employeeFixed: "1",
          employerRounding: .downFen)
      ]
    }
    let payslip = try sample.pay(person(base: "5000"))
    #expect(payslip[.seriousIllnessEmployer] == "43.57")  // 43.578
    #expect(payslip[.seriousIllnessEmployee] == "1")
    #expect(payslip.base(of: .seriousIllness) == "7263")
  }

  /// Published by the fund of Qujing: 96, 89 and 3,088 on each side.
  @Test(
    "W27, W28, W29: the housing fund of Qujing, each side in whole yuan",
    arguments: [("1920", "0.05", "96"), ("1770", "0.05", "89"), ("25737", "0.12", "3088")]
      as [(Money, Rate, Money)])
  func qujing(_ base: Money, _ rate: Rate, _ share: Money) throws {
    let sample = SampleStandards.with {
      $0.contributions = [
        ContributionTerms(
          .housingFund, employerRate: rate, employeeRate: rate, employerRounding: .halfUpYuan,
          employeeRounding: .halfUpYuan)
      ]
    }
    let payslip = try sample.pay(person(base: base))
    #expect(payslip[.housingFundEmployee] == share)
    #expect(payslip[.housingFundEmployer] == share)
  }

  // MARK: Base

  @Test(
    "The base lies between floor and ceiling, both included",
    arguments: [
      ("4402.99", "4403", true, false), ("4403", "4403", false, false), ("4403.01", "4403.01", false, false),
      ("22016.99", "22016.99", false, false), ("22017", "22017", false, false),
      ("22017.01", "22017", false, true), ("0", "4403", true, false), ("99999", "22017", false, true),
    ] as [(Money, Money, Bool, Bool)])
  func clamped(_ stated: Money, _ base: Money, _ atFloor: Bool, _ atCeiling: Bool) throws {
    let payslip = try SampleStandards.with { $0.contributions = [Self.pension] }.pay(person(base: stated))
    #expect(payslip[.pensionBase] == base)
    #expect(payslip.base(of: .pension) == base)
    #expect(payslip.schemesAtFloor.contains(.pension) == atFloor)
    #expect(payslip.findings.contains(.baseFloor) == atFloor)
    #expect(payslip.schemesAtCeiling.contains(.pension) == atCeiling)
    #expect(payslip.findings.contains(.baseCeiling) == atCeiling)
    #expect(!payslip.findings.contains(.baseAssumed))
  }

  /// W12 and W13: the official county examples of 2026.
  @Test(
    "Rates of the base, each side rounded to the fen",
    arguments: [("4403", "704.48", "352.24"), ("22017", "3522.72", "1761.36")] as [(Money, Money, Money)])
  func rates(_ base: Money, _ employer: Money, _ employee: Money) throws {
    let payslip = try SampleStandards.with { $0.contributions = [Self.pension] }.pay(person(base: base))
    #expect(payslip[.pensionEmployer] == employer)
    #expect(payslip[.pensionEmployee] == employee)
  }

  @Test("Without a base it is assumed: the wage, a whole month's performance pay, the allowance")
  func assumed() throws {
    let sample = SampleStandards.wage("3000") {
      $0.rating = RatingTerms(coefficient: "0.5", amount: "100")
      $0.post = PostTerms(category: .patrol, dutyPayPerDay: "80")
      $0.contributions = [ContributionTerms(.pension, employeeRate: "0.08")]
    }
    var person = person(base: nil)
    person.employee.probationUntil = "2026-06-30"
    person.earnings.allowance = "250"
    person.earnings.taxExemptPay = "70"
    person.earnings.backPay = "500"
    person.earnings.annualBonus = "900"
    person.attendance.dutyDays = "5"
    person.attendance.leave[.personal] = "10"
    let payslip = try sample.pay(person)
    // 3000 x 80 % + (3000 x 0.5 + 100) + 250, although 10 days are lost
    #expect(payslip[.pensionBase] == "4250")
    #expect(payslip[.pensionEmployee] == "340")
    #expect(payslip.findings.contains(.baseAssumed))
  }

  @Test("The housing fund has its own base, else the other one; each is assumed by itself")
  func housingFundBase() throws {
    let sample = SampleStandards.with {
      $0.contributions = [
        ContributionTerms(.pension, employeeRate: "0.08"),
        ContributionTerms(.housingFund, employeeRate: "0.1"),
      ]
    }
    var person = person(base: "5000")
    #expect(try sample.pay(person)[.housingFundEmployee] == "500")
    person.insurance.housingFundBase = "6000"
    #expect(try sample.pay(person)[.housingFundEmployee] == "600")
    #expect(try sample.pay(person)[.pensionEmployee] == "400")
    person.insurance.contributionBase = nil
    let payslip = try sample.pay(person)
    #expect(payslip[.housingFundBase] == "6000")
    #expect(payslip[.pensionBase] == "21750")
    #expect(payslip.findings.contains(.baseAssumed))
    let fundOnly = SampleStandards.with { $0.contributions = [sample.contributions[1]] }
    #expect(try !fundOnly.pay(person).findings.contains(.baseAssumed))
  }

  @Test("A scheme of fixed amounts has no base, and assumes none")
  func fixedOnly() throws {
    let sample = SampleStandards.with {
      $0.contributions = [
        ContributionTerms(.medical, baseFloor: "4403", employerFixed: "20", employeeFixed: "5")
      ]
    }
    let payslip = try sample.pay(person(base: nil))
    #expect(payslip[.medicalBase] == "0")
    #expect(payslip[.medicalEmployee] == "5")
    #expect(payslip[.medicalEmployer] == "20")
    #expect(!payslip.findings.contains(.baseAssumed))
    #expect(!payslip.findings.contains(.baseFloor))
    #expect(payslip.schemesDue.schemes == [.medical])
  }

  // MARK: Rounding

  /// 5001 x 1.23 % = 61.5123; 5001 x 3.21 % = 160.5321.
  @Test(
    "Each side is rounded by its own rule",
    arguments: zip(
      Rounding.allCases,
      [
        ("61.51", "160.53"), ("61.52", "160.54"), ("61.51", "160.53"), ("61.50", "160.50"),
        ("61.60", "160.60"), ("61.50", "160.50"), ("62", "161"), ("62", "161"), ("61", "160"),
      ] as [(Money, Money)]))
  func roundings(_ rounding: Rounding, _ shares: (employee: Money, employer: Money)) throws {
    func payslip(_ employee: Rounding, _ employer: Rounding) throws -> Payslip {
      let terms = ContributionTerms(
        .medical, employerRate: "0.0321", employeeRate: "0.0123", employerRounding: employer,
        employeeRounding: employee)
      return try SampleStandards.with { $0.contributions = [terms] }.pay(person(base: "5001"))
    }
    let one = try payslip(rounding, .halfUpFen)
    #expect(one[.medicalEmployee] == shares.employee)
    #expect(one[.medicalEmployer] == "160.53")
    let other = try payslip(.halfUpFen, rounding)
    #expect(other[.medicalEmployee] == "61.51")
    #expect(other[.medicalEmployer] == shares.employer)
  }

  @Test("The fixed amount is added to the rounded product")
  func fixedAfterRounding() throws {
    let terms = ContributionTerms(
      .medical, employerRate: "0.0321", employeeRate: "0.0123", employerFixed: "0.75", employeeFixed: "1.25",
      employerRounding: .upYuan, employeeRounding: .downYuan)
    let payslip = try SampleStandards.with { $0.contributions = [terms] }.pay(person(base: "5001"))
    #expect(payslip[.medicalEmployee] == "62.25")  // 61 + 1.25
    #expect(payslip[.medicalEmployer] == "161.75")  // 161 + 0.75
  }

  // MARK: Who owes

  @Test("A scheme that the roster excludes costs nothing on either side, and is a finding")
  func excluded() throws {
    let sample = SampleStandards.with { $0.contributions = Self.kunming(housingFund: "0.12") }
    var person = person(base: "5000")
    person.insurance.excluded = SchemeSet(.pension)
    let payslip = try sample.pay(person)
    #expect(employee(payslip) == ["0", "100", "15", "600"])
    #expect(payslip[.pensionEmployer] == "0" && payslip[.pensionBase] == "0")
    #expect(payslip.schemesExcluded.schemes == [.pension])
    #expect(payslip.findings.contains(.schemeExcluded))
    #expect(!payslip.schemesDue.contains(.pension))
    person.insurance.excluded = .all
    let none = try sample.pay(person)
    #expect(employee(none) + employer(none) == [Money](repeating: .zero, count: 10))
    #expect(!none.findings.contains(.baseAssumed))
  }

  @Test("Excluding a scheme that is not in force is no finding")
  func excludedWithoutScheme() throws {
    var person = person(base: "5000")
    person.insurance.excluded = SchemeSet(.housingFund)
    let payslip = try SampleStandards.with { $0.contributions = [Self.pension] }.pay(person)
    #expect(!payslip.findings.contains(.schemeExcluded))
    #expect(payslip.schemesDue.schemes == [.pension])
  }

  private func isDue(_ terms: ContributionTerms, _ person: PersonMonth) throws -> Bool {
    let payslip = try SampleStandards.with { $0.contributions = [terms] }.pay(person)
    #expect((payslip[.pensionEmployee] > .zero) == payslip.schemesDue.contains(.pension))
    return payslip.schemesDue.contains(.pension)
  }

  @Test(
    "In the month of hiring: blank is due, a day is due up to it, 0 only with prior service",
    arguments: [
      (nil, "2026-03-31", 0, true), (15, "2026-03-15", 0, true), (15, "2026-03-16", 0, false),
      (15, "2026-03-16", 24, false), (15, "2026-03-01", 0, true), (0, "2026-03-01", 0, false),
      (0, "2026-03-01", 1, true), (0, "2026-02-28", 0, true), (15, "2026-02-28", 0, true),
    ] as [(Int?, CivilDate, Int, Bool)])
  func newHire(_ until: Int?, _ hired: CivilDate, _ prior: Int, _ due: Bool) throws {
    let terms = ContributionTerms(.pension, employeeRate: "0.08", newHireUntilDay: until)
    #expect(try isDue(terms, person(base: "5000", hired: hired, prior: prior)) == due)
  }

  @Test(
    "In the month of leaving: blank is due, a day is due from it on",
    arguments: [
      (nil, "2026-03-01", true), (16, "2026-03-15", false), (16, "2026-03-16", true),
      (16, "2026-03-31", true), (16, "2026-04-01", true), (16, nil, true),
    ] as [(Int?, CivilDate?, Bool)])
  func leaver(_ from: Int?, _ left: CivilDate?, _ due: Bool) throws {
    let terms = ContributionTerms(.pension, employeeRate: "0.08", leaverFromDay: from)
    #expect(try isDue(terms, person(base: "5000", left: left)) == due)
  }

  @Test("Hired and left in one month: both rules")
  func bothRules() throws {
    let terms = ContributionTerms(.pension, employeeRate: "0.08", newHireUntilDay: 15, leaverFromDay: 16)
    #expect(try isDue(terms, person(base: "5000", hired: "2026-03-15", left: "2026-03-16")))
    #expect(try !isDue(terms, person(base: "5000", hired: "2026-03-16", left: "2026-03-20")))
    #expect(try !isDue(terms, person(base: "5000", hired: "2026-03-02", left: "2026-03-15")))
  }

  // MARK: Corrections of past months

  @Test("Corrections of past months count in deductions, tax and cost, with either sign")
  func adjustments() throws {
    let sample = SampleStandards.wage("10000") { $0.contributions = [.fixed("1000")] }
    var person = PersonMonth.sample("2026-01")
    try person.insurance.adjustments.add("50", .pension, .employee)
    try person.insurance.adjustments.add("-20", .medical, .employee)
    try person.insurance.adjustments.add("-300", .workInjury, .employer)
    let payslip = try sample.pay(person, .sample("2025-12"))
    #expect(payslip[.contributionAdjustmentEmployee] == "30")
    #expect(payslip[.contributionAdjustmentEmployer] == "-300")
    #expect(payslip.next.yearSpecial == "1030")
    #expect(payslip[.incomeTax] == "119.10")  // (10000 - 5000 - 1030) x 3 %
    #expect(payslip[.netPay] == "8850.90")  // 10000 - 1000 - 30 - 119.10
    #expect(payslip[.employerCost] == "9700")
  }

  // MARK: Accident insurance and health check

  @Test(
    "The accident premium is a cost of the employer, and income of the person only where the plan says so",
    arguments: [(false, "10000"), (true, "10035.50")] as [(Bool, Money)])
  func premium(_ isTaxable: Bool, _ income: Money) throws {
    let sample = SampleStandards.wage("10000") {
      $0.post = PostTerms(category: .patrol, accidentPlan: "X")
      $0.plan = AccidentPlanTerms(monthlyPremium: "35.50", isTaxable: isTaxable)
    }
    let payslip = try sample.pay(.sample("2026-01"), .sample("2025-12"))
    #expect(payslip[.accidentInsurance] == "35.50")
    #expect(payslip[.employerCost] == "10035.50")
    #expect(payslip[.grossPay] == "10000")
    #expect(payslip.taxableIncome == income)
    #expect(payslip.next.yearIncome == income)
  }

  @Test(
    "The health check is a cost of the employer in its month; 0 is never",
    arguments: [(3, "420"), (4, "0"), (0, "0")] as [(Int, Money)])
  func healthCheck(_ month: Int, _ cost: Money) throws {
    let sample = SampleStandards.with { $0.parameters[.healthCheckMonth] = .count(month) }
    let payslip = try sample.pay(.sample())
    #expect(payslip[.healthCheck] == cost)
    #expect(try self.cost(payslip) == cost)
  }

  @Test("A share beyond the range of money is an error that names its line")
  func overflow() {
    let terms = ContributionTerms(.medical, employeeRate: "1", employeeFixed: "1")
    #expect(throws: PayrollError.overflow(.medicalEmployee)) {
      try SampleStandards.with { $0.contributions = [terms] }.pay(person(base: Money(fen: .max)))
    }
  }
}
