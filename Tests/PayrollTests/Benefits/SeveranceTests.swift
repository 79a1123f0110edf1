import PayrollTestSupport
import Testing

@testable import Payroll

/// 经济补偿 (劳动合同法 Arts. 40, 46, 47, 87; 实施条例 Arts. 20, 25, 27).
@Suite struct SeveranceTests {
  /// Somebody whose contract ends on 30 September 2026.
  private func end(
    _ wage: Money? = "6000", hired hireDate: CivilDate? = "2020-04-01",
    _ change: (inout BenefitCase) -> Void = { _ in }
  ) -> BenefitCase {
    .sample(.severance, on: "2026-09-30") {
      $0.ownWage = wage
      $0.hireDate = hireDate
      change(&$0)
    }
  }

  private func amount(_ benefitCase: BenefitCase) throws -> Money? {
    try BenefitExamples().compute(benefitCase).first?.amount
  }

  @Test("A month's wage for each year and half a one for a rest below six months")
  func years() throws {
    // 6 years and 6 months: 6,000 x 7; a day less: 6,000 x 6.5
    #expect(try BenefitExamples().lines(end()) == ["severance 42000.00 employer"])
    #expect(try amount(end(hired: "2020-04-02")) == "39000")
    // One day employed: 6,000 x 0.5
    #expect(try amount(end(hired: "2026-09-30")) == "3000")
  }

  @Test("It is rounded once, half up")
  func rounding() throws {
    // 3,333.33 x 6.5 = 21,666.645
    let line = try #require(try BenefitExamples().compute(end("3333.33", hired: "2020-04-02")).first)
    #expect(line.amount == "21666.65" && line.rounding == .halfUpFen)
    #expect(line.exact == Fraction(21_666_645, 10))
  }

  // The minimum wage is 2,270.
  @Test(
    "A wage below the minimum wage is raised to it",
    arguments: [
      ("2269.99", "15890.00"), ("2270.00", "15890.00"), ("2270.01", "15890.07"), ("0.01", "15890.00"),
    ]
      as [(Money, Money)])
  func floor(_ wage: Money, _ expected: Money) throws {
    #expect(try amount(end(wage)) == expected)
    let formula = try BenefitExamples().compute(end(wage)).first?.formula.chinese
    #expect(formula?.contains("按最低工资标准计") == (wage < ("2270" as Money)))
  }

  // The average of the region is 10,000, three times that 30,000.
  @Test(
    "A wage above three times the average is cut to it, and only then 12 years are the most",
    arguments: [
      // 12 years and a day count 12.5, 16 years and 6 months 17.
      ("29999.99", "2014-09-30", "374999.88"), ("30000.00", "2014-09-30", "375000.00"),
      ("30000.01", "2014-09-30", "360000.00"), ("30000.01", "2010-04-01", "360000.00"),
      ("30000.00", "2010-04-01", "510000.00"),
      // 12 years are not cut, nor 11.5.
      ("40000.00", "2014-10-01", "360000.00"), ("40000.00", "2015-04-02", "345000.00"),
    ] as [(Money, CivilDate, Money)])
  func ceiling(_ wage: Money, _ hireDate: CivilDate, _ expected: Money) throws {
    #expect(try amount(end(wage, hired: hireDate)) == expected)
  }

  @Test("An unlawful end costs twice as much, rounded once, and no pay in place of notice")
  func unlawful() throws {
    let odd = end("3333.33", hired: "2020-04-02") {
      $0.isUnlawful = true
      $0.noticeWage = "3500"
    }
    // 3,333.33 x 6.5 x 2 = 43,333.29, not 2 x 21,666.65
    #expect(try BenefitExamples().lines(odd) == ["severance 43333.29 employer"])
    // The limits hold for each half: 30,000 x 12 x 2
    let rich = end("40000", hired: "2010-04-01") { $0.isUnlawful = true }
    #expect(try amount(rich) == "720000")
    #expect(try BenefitExamples().compute(rich).first?.citation == Citation("劳动合同法", "47、87"))
    #expect(try amount(end { $0.isUnlawful = false }) == "42000")
  }

  @Test("Pay in place of notice is the wage of the month before, uncut")
  func notice() throws {
    let lines = try BenefitExamples().compute(end { $0.noticeWage = "31234.56" })
    #expect(lines.map(\.code) == [.severance, .noticePay])
    #expect(lines[1].amount == "31234.56" && lines[1].rounding == nil && lines[1].payer == .employer)
    #expect(lines.map(\.citation.article) == ["46、47", "40"])
    #expect(lines.allSatisfy { !$0.isPaidByPayroll && $0.frequency == .once })
  }

  @Test("Months that were paid stand for the own wage, exactly, and the formula names them")
  func paidMonths() throws {
    var wages = WageHistory()
    for (month, wage) in [(6, "5000"), (7, "5000.01"), (8, "5000")] as [(Int, Money)] {
      wages.hold(wage, for: PayPeriod(unchecked: 2026, month))
    }
    let filled = end(nil) { $0.paidMonths = PaidMonths(totalWages: wages, beforeEnd: $0.date) }
    // 15,000.01 / 3 x 7 = 35,000.0233...
    let line = try #require(try BenefitExamples().compute(filled).first)
    #expect(line.amount == "35000.02" && line.exact == Fraction(10_500_007, 3))
    #expect(line.formula.chinese.hasPrefix("月平均工资（2026-06至2026-08共3个月）×7个月"))
    #expect(line.formula.english.hasPrefix("average wage (3 months: 2026-06 to 2026-08) x 7 months"))
    #expect(line.inputs.first?.value == "15000.01/3")
    // A wage that the case states wins.
    #expect(
      try amount(end("6000") { $0.paidMonths = PaidMonths(totalWages: wages, beforeEnd: $0.date) }) == "42000"
    )
    let none = end(nil) { $0.paidMonths = PaidMonths(totalWages: WageHistory(), beforeEnd: $0.date) }
    #expect(
      BenefitExamples().faults(none).refusals == [
        BenefitRefusal(
          field: .ownWage,
          reason: .noPaidMonth(
            .ledger(first: PayPeriod(unchecked: 2025, 9), last: PayPeriod(unchecked: 2026, 8))))
      ])
  }

  @Test("Hire date and own wage are needed, and nobody is hired after the end")
  func required() {
    #expect(
      BenefitExamples().faults(.sample(.severance)).refusals == [
        BenefitRefusal(field: .hireDate, reason: .required),
        BenefitRefusal(field: .ownWage, reason: .required),
      ])
    #expect(BenefitExamples().faults(end(hired: "2026-09-30")).isEmpty)
    #expect(
      BenefitExamples().faults(end(hired: "2026-10-01")).refusals == [
        BenefitRefusal(field: .hireDate, reason: .hiredAfterDate)
      ])
  }

  @Test("The averages and the minimum wage of the region and day are needed")
  func needs() {
    let examples = BenefitExamples.with {
      $0.parameters[.severanceAverageWage] = nil
      $0.minimumWages = [:]
    }
    #expect(
      examples.faults(end()).needs == [
        .minimumWage(.minimumWage(wageClass: "I")), .severanceAverageWage,
      ])
  }
}

/// What a case of severance asks of the office.
@Suite struct SeveranceDutiesTests {
  private func codes(_ change: (inout BenefitCase) -> Void = { _ in }) throws -> [BenefitDutyCode] {
    try duties(change).map(\.code)
  }

  private func duties(_ change: (inout BenefitCase) -> Void) throws -> [BenefitDuty] {
    let benefitCase = BenefitCase.sample(.severance, on: "2026-09-30") {
      $0.ownWage = "6000"
      $0.hireDate = "2020-04-01"
      change(&$0)
    }
    let examples = BenefitExamples.with {
      $0.parameters[.severanceAverageWage] = [
        StandardRow(
          Origin(region: .yunnan, effectiveFrom: "2026-01-01", source: "test"),
          ParameterTerms(.severanceAverageWage, .money("10000")))
      ]
    }
    return Benefits.duties(of: benefitCase, try examples.compute(benefitCase))
  }

  @Test("It is paid when the handover is done, and by the run only once the sum stands in the roster")
  func payment() throws {
    let duties = try duties { $0.noticeWage = "6100.50" }
    #expect(duties.map(\.code) == [.payAtHandover, .enterSeverance])
    #expect(duties[0].citation == Citation("劳动合同法", "50") && !duties[0].code.isQuestion)
    // 6,000 x 7 + 6,100.50
    #expect(duties[1].text.chinese.contains("48100.50") && duties[1].text.english.contains("48100.50"))
  }

  @Test("Pay in place of notice beside an unlawful end is asked about")
  func notice() throws {
    #expect(try codes { $0.isUnlawful = true } == [.payAtHandover, .enterSeverance])
    let codes = try codes {
      $0.isUnlawful = true
      $0.noticeWage = "6100"
    }
    #expect(codes == [.payAtHandover, .enterSeverance, .noticeExcluded])
  }

  @Test("Service before 2008 is asked about, unless the end is unlawful, which counts all of it")
  func earlierService() throws {
    #expect(try codes { $0.hireDate = "2007-12-31" }.contains(.earlierService))
    #expect(try !codes { $0.hireDate = "2008-01-01" }.contains(.earlierService))
    let unlawful = try codes {
      $0.hireDate = "2007-12-31"
      $0.isUnlawful = true
    }
    #expect(!unlawful.contains(.earlierService))
  }

  @Test(
    "An average of fewer months than were worked of the twelve is asked about",
    arguments: [
      (12, "2020-04-01", false), (11, "2020-04-01", true), (3, "2026-07-01", false), (2, "2026-07-01", true),
    ]
      as [(Int, CivilDate, Bool)])
  func fewMonths(_ months: Int, _ hireDate: CivilDate, _ isAsked: Bool) throws {
    var wages = WageHistory()
    for age in 0..<months { wages.hold("5000", for: PayPeriod(unchecked: 2026, 9).advanced(by: -age)) }
    let codes = try codes {
      $0.ownWage = nil
      $0.hireDate = hireDate
      $0.paidMonths = PaidMonths(totalWages: wages, beforeEnd: "2026-09-30")
    }
    #expect(codes.contains(.fewMonths) == isAsked)
  }

  @Test("A case of severance without a fault asks nothing else, and no other kind asks these")
  func others() throws {
    for benefitCase in BenefitsTests.cases where benefitCase.kind != .severance {
      let lines = try BenefitExamples().compute(benefitCase)
      #expect(Benefits.severanceDuties(of: benefitCase, lines).isEmpty)
    }
    #expect(try codes() == [.payAtHandover, .enterSeverance])
  }
}
