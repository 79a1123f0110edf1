import PayrollTestSupport
import Testing

@testable import Payroll

/// Findings, each on and off at its boundary. Those on deductions and annual leave stand with their rules.
@Suite struct FindingRulesTests {
  private func finds(
    _ code: FindingCode, _ sample: SampleStandards = SampleStandards(), _ person: PersonMonth = .sample(),
    _ row: Carryover? = .sample()
  ) throws -> Bool {
    try sample.pay(person, row).findings.contains(code)
  }

  @Test("An ordinary month finds nothing")
  func nothing() throws {
    #expect(try SampleStandards().pay(.sample(), .sample()).findings.codes == [])
  }

  @Test(
    "minimum_wage: the wage with a whole month's performance pay is below the minimum wage",
    arguments: [
      ("2270", "0", false), ("2269.99", "0", true), ("2269.99", "0.01", false), ("2000", "269.99", true),
      ("2000", "270", false),
    ] as [(Money, Money, Bool)])
  func minimumWage(_ wage: Money, _ performance: Money, _ isFound: Bool) throws {
    let sample = SampleStandards.wage(wage) { $0.rating = RatingTerms(amount: performance) }
    #expect(try finds(.minimumWage, sample) == isFound)
    // absence and part of a month do not make it a finding
    #expect(try finds(.minimumWage, sample, .sample { $0.attendance.leave[.personal] = "20" }) == isFound)
    #expect(try finds(.minimumWage, sample, .sample(hired: "2026-03-30"), nil) == isFound)
  }

  @Test("minimum_wage: an allowance does not help")
  func minimumWageWithoutAllowance() throws {
    #expect(try finds(.minimumWage, .wage("2000"), .sample { $0.earnings.allowance = "1000" }))
  }

  @Test(
    "accident_plan.missing: a risk factor above 1 or a patrol post, and no plan",
    arguments: [
      (.civilian, "1", nil, false), (.civilian, "1.000001", nil, true), (.civilian, "1.2", "X", false),
      (.civilian, "0.9", nil, false), (.patrol, "1", nil, true), (.patrol, "1", "X", false),
    ] as [(PostCategory, Rate, String?, Bool)])
  func accidentPlan(_ category: PostCategory, _ risk: Rate, _ plan: String?, _ isFound: Bool) throws {
    let sample = SampleStandards.with {
      $0.post = PostTerms(category: category, risk: risk, accidentPlan: plan)
      $0.plan = AccidentPlanTerms(monthlyPremium: "35")
    }
    #expect(try finds(.accidentPlanMissing, sample) == isFound)
  }

  @Test(
    "overtime.monthly_cap: the three kinds of hours together, elected ones too, above 36",
    arguments: [
      ("36", "0", "0", "0", false), ("36.01", "0", "0", "0", true), ("12", "12", "12", "0", false),
      ("12", "12.01", "12", "12.01", true), ("0", "0", "36.01", "0", true), ("0", "0", "0", "0", false),
    ] as [(Hours, Hours, Hours, Hours, Bool)])
  func overtimeCap(_ workday: Hours, _ restday: Hours, _ holiday: Hours, _ elected: Hours, _ isFound: Bool)
    throws
  {
    let person = PersonMonth.sample {
      $0.attendance.overtimeWorkday = workday
      $0.attendance.overtimeRestday = restday
      $0.attendance.overtimeHoliday = holiday
      $0.attendance.compLeaveElected = elected
    }
    #expect(try finds(.overtimeMonthlyCap, SampleStandards(), person) == isFound)
  }

  @Test("overtime.monthly_cap: a cap of 0 is passed by any hour, not by none")
  func overtimeCapZero() throws {
    let sample = SampleStandards.with { $0.parameters[.overtimeMonthlyCapHours] = .rate("0") }
    #expect(try !finds(.overtimeMonthlyCap, sample))
    #expect(try finds(.overtimeMonthlyCap, sample, .sample { $0.attendance.overtimeWorkday = "0.01" }))
  }

  @Test(
    "standard.stale: the salary row is older than 24 months",
    arguments: [
      ("2024-03-01", false),  // exactly 24 months
      ("2024-02-01", true), ("2024-02-28", true), ("2026-03-01", false), ("2020-01-01", true),
    ] as [(CivilDate, Bool)])
  func stale(_ since: CivilDate, _ isFound: Bool) throws {
    #expect(try finds(.standardStale, .with { $0.salaryFrom = since }) == isFound)
  }

  @Test("bank_account.missing: the office knows no account")
  func bankAccount() throws {
    #expect(try finds(.bankAccountMissing, SampleStandards(), .sample { $0.employee.hasBankAccount = false }))
    #expect(try !finds(.bankAccountMissing))
  }

  @Test("net_pay.zero: nothing is paid")
  func netPayZero() throws {
    #expect(try finds(.netPayZero, SampleStandards(), .sample { $0.attendance.leave[.absent] = "22" }))
    #expect(try !finds(.netPayZero))
  }

  @Test(
    "ledger.missing: hired before this month and not in the ledger",
    arguments: [("2026-02-28", true), ("2026-03-01", false), ("2026-03-31", false)] as [(CivilDate, Bool)])
  func ledgerMissing(_ hired: CivilDate, _ isFound: Bool) throws {
    #expect(try finds(.ledgerMissing, SampleStandards(), .sample(hired: hired), nil) == isFound)
    #expect(try !finds(.ledgerMissing, SampleStandards(), .sample(hired: hired), .sample(hired: hired)))
  }

  @Test("ledger.gap: the row is older than last month, unless the employment is new or over")
  func ledgerGap() throws {
    #expect(try !finds(.ledgerGap, SampleStandards(), .sample(), .sample("2026-02")))
    #expect(try finds(.ledgerGap, SampleStandards(), .sample(), .sample("2026-01")))
    #expect(try finds(.ledgerGap, SampleStandards(), .sample("2026-01"), .sample("2025-11")))
    #expect(try !finds(.ledgerGap, SampleStandards(), .sample("2026-01"), .sample("2025-12")))
    let left = Carryover.sample("2025-12", left: "2025-12-31")
    #expect(try !finds(.ledgerGap, SampleStandards(), .sample(hired: "2026-03-01"), left))
    #expect(try !finds(.ledgerGap, SampleStandards(), .sample(left: "2025-12-31"), left))
    #expect(try !finds(.ledgerGap, SampleStandards(), .sample(), nil))
  }

  @Test("hire_date.changed: another hire date without an end in between")
  func hireDateChanged() throws {
    #expect(try !finds(.hireDateChanged))
    #expect(try finds(.hireDateChanged, SampleStandards(), .sample(hired: "2020-04-02")))
    #expect(try finds(.hireDateChanged, SampleStandards(), .sample(hired: "2026-03-01")))
    let left = Carryover.sample(left: "2026-02-10")
    #expect(try !finds(.hireDateChanged, SampleStandards(), .sample(hired: "2026-02-11"), left))
    #expect(try finds(.hireDateChanged, SampleStandards(), .sample(hired: "2026-02-10"), left))
  }

  @Test("after_leaving: a later payment, and leaver.unsettled: its row has no end date or still holds hours")
  func afterLeaving() throws {
    let later = PersonMonth.sample(left: "2026-02-28") { $0.earnings.backPay = "100" }
    let settled = Carryover.sample(left: "2026-02-28")
    #expect(try SampleStandards().pay(later, settled).findings.codes == [.afterLeaving])
    #expect(
      try SampleStandards().pay(later, .sample()).findings.codes == [.afterLeaving, .leaverUnsettled])
    var hours = settled
    hours.compLeaveLots = [CompLeaveLot("2026-01", "0.01")]
    #expect(try SampleStandards().pay(later, hours).findings.codes == [.afterLeaving, .leaverUnsettled])
    #expect(try SampleStandards().pay(later, nil).findings.codes == [.ledgerMissing, .afterLeaving])
    #expect(try !finds(.afterLeaving, SampleStandards(), .sample(left: "2026-03-01")))
    #expect(try !finds(.leaverUnsettled, SampleStandards(), .sample(left: "2026-03-01")))
  }

  @Test("A later payment is spared the findings on wage, overtime, schemes and standards")
  func laterPayment() throws {
    let sample = SampleStandards.wage("100") {
      $0.salaryFrom = "2020-01-01"
      $0.contributions = [ContributionTerms(.pension, baseFloor: "4403", employeeRate: "0.08")]
    }
    var later = PersonMonth.sample(left: "2026-02-28") { $0.earnings.backPay = "100" }
    later.insurance.excluded = SchemeSet(.pension)
    let findings = try sample.pay(later, .sample(left: "2026-02-28")).findings
    #expect(findings.codes == [.afterLeaving])
  }

  @Test("A finding changes no figure")
  func noFigure() throws {
    let sample = SampleStandards.wage("3000")
    let fresh = try sample.pay(.sample(), .sample())
    var stale = sample
    stale.salaryFrom = "2020-01-01"
    let found = try stale.pay(.sample { $0.employee.hasBankAccount = false }, .sample())
    #expect(found.findings.codes == [.standardStale, .bankAccountMissing])
    for item in PayItem.allCases { #expect(found[item] == fresh[item]) }
  }
}
