import PayrollTestSupport
import Testing

@testable import Payroll

/// Where the figures of an explanation come from.
@Suite struct FigureOriginTests {
  private func figures(_ line: ExplainedLine) -> [String: FigureOrigin] {
    var found: [String: FigureOrigin] = [:]
    for case .figure(let figure) in line.working.inputs { found[figure.name.english] = figure.origin }
    return found
  }

  @Test("A parameter names the row that is in force in the region, with its document and days")
  func parameter() throws {
    var tables = SampleStandards().tables
    let later = Origin(
      region: .kunming, effectiveFrom: "2026-02-01", decidedOn: "2026-01-15", source: "local",
      place: "parameters.csv:40")
    tables.parameters[.overtimeWorkdayRate]?.append(
      StandardRow(later, ParameterTerms(.overtimeWorkdayRate, .rate("1.6"))))
    let view = try tables.inForce("2026-03")
    let region = try #require(try view.region(.kunming))
    let applied = AppliedStandards(
      region: region, post: view.post("P", in: .kunming), grade: view.grade("G", in: .kunming), rating: nil,
      accidentPlan: nil, contributions: [])
    let explained = try Payslip.explain(.sample { $0.attendance.overtimeWorkday = "1" }, under: applied)
    let origins = figures(explained[.overtimeWorkdayPay])
    guard case .standard(.parameters, let origin) = origins["workday overtime rate"] else {
      Issue.record("the rate is of the parameters")
      return
    }
    #expect(origin.source == "local" && origin.place == "parameters.csv:40")
    #expect(origin.decidedOn == "2026-01-15")
    #expect(explained[.overtimeWorkdayPay].amount == "200")  // 125 x 1.6
    guard case .roster(.overtimeWorkdayHours) = origins["Workday overtime hours"],
      case .standard(.minimumWage, _) = origins["minimum wage"]
    else {
      Issue.record("hours are of the roster and the minimum wage of its table")
      return
    }
  }

  @Test("What the ledger brings is named, and what begins at nothing is told from it by its origin")
  func ledger() throws {
    let row = Carryover.sample { $0.yearTax = "10" }
    let known = try figures(SampleStandards().explain(.sample(), row)[.incomeTax])
    guard case .ledger(.yearTax) = known["Tax withheld in the year"] else {
      Issue.record("the tax withheld is of the ledger")
      return
    }
    let unknown = try figures(SampleStandards().explain(.sample(), isLedgerGiven: true)[.incomeTax])
    guard case .beginning(.yearTax) = unknown["Tax withheld in the year"] else {
      Issue.record("without a row in the ledger the tax withheld begins at nothing")
      return
    }
    let lastYear = try figures(SampleStandards().explain(.sample("2026-01"), .sample("2025-12"))[.incomeTax])
    guard case .beginning(.yearTax) = lastYear["Tax withheld in the year"] else {
      Issue.record("in a new year the tax withheld begins at nothing")
      return
    }
  }

  @Test("A ledger that was not given is not named, in no line")
  func noLedger() throws {
    let sample = SampleStandards.wage("8000") {
      $0.parameters[.severanceAverageWage] = .money("100")
    }
    let person = PersonMonth.sample(left: "2026-03-31") {
      $0.attendance.overtimeRestday = "8"
      $0.attendance.compLeaveElected = "6"
      $0.attendance.compLeaveTaken = "1"
      $0.deductions.recovery = "100"
      $0.deductions.other = "10"
      $0.earnings.severance = "20000"
    }
    let explained = try sample.explain(person)
    for line in explained.lines {
      for case .figure(let figure) in line.working.inputs {
        switch figure.origin {
        case .ledger, .beginning: Issue.record("\(line.item.code) names \(figure.name.english)")
        default: break
        }
      }
    }
    // 27,990.00 less what is free and no tax withheld before
    #expect(!explained[.incomeTax].working.words(in: .english).contains("withheld"))
    let hours = explained[.compLeavePayout].working.inputs.first {
      $0.name.english == "hours left on leaving"
    }
    guard case .step(_, let left) = hours else {
      Issue.record("the hours paid out on leaving are reckoned")
      return
    }
    #expect(left.numbers(in: .english) == "6.00 - 1.00")
    #expect(explained[.recovery].working.inputs.first?.value(in: .english) == "100.00")
  }

  @Test("Without a row in a ledger that is given, its figures begin at nothing in every sum")
  func rowMissing() throws {
    let explained = try SampleStandards().explain(.sample(hired: "2026-03-02"), isLedgerGiven: true)
    let income = explained[.cumulativeTaxableIncome].working.inputs
    #expect(income.contains { $0.name.english == "Income of the year" && $0.value(in: .english) == "0.00" })
  }

  @Test("The bracket of the tax names its own row")
  func bracket() throws {
    var tables = SampleStandards.wage("60000").tables
    tables.taxBrackets[.annual] = TaxBracket.annual.enumerated().map { index, bracket in
      StandardRow(
        Origin(effectiveFrom: "2019-01-01", source: "law", place: "tax.csv:\(index + 2)"), bracket)
    }
    let view = try tables.inForce("2026-03")
    let region = try #require(try view.region(.kunming))
    let applied = AppliedStandards(
      region: region, post: view.post("P", in: .kunming), grade: view.grade("G", in: .kunming), rating: nil,
      accidentPlan: nil, contributions: [])
    // 60,000 - 5,000 = 55,000, in the bracket over 36,000: the second row
    let explained = try Payslip.explain(.sample(hired: "2026-03-01"), under: applied)
    let origins = figures(explained[.incomeTax])
    guard case .standard(.tax, let origin) = origins["rate (over 36000.00 up to 144000.00)"] else {
      Issue.record("the rate is of the tax table: \(origins.keys)")
      return
    }
    #expect(origin.place == "tax.csv:3")
  }

  @Test(
    "Why nothing is due is said of each line",
    arguments: [
      (.probationAdjustment, "not in probation this month"),
      (.prorationAdjustment, "employed for the whole month"),
      (.sickLeaveDeduction, "no sick leave"), (.performancePay, "no rating"), (.dutyPay, "no duty days"),
      (.overtimeHolidayPay, "no overtime on holidays"), (.bonusTax, "no annual bonus"),
      (.arrearsRepaid, "no arrears"), (.recovery, "no recovery"),
      (.medicalEmployee, "no standard is in force in the region"),
      (.pensionEmployer, "this side pays nothing"), (.pensionBase, "paid by fixed amounts, without a base"),
      (.healthCheck, "not the month of the health check"),
      (.housingFundEmployer, "not due in this month of hiring"),
      (.accidentInsurance, "the post has no accident plan"),
    ] as [(PayItem, String)])
  func reasons(_ item: PayItem, _ reason: String) throws {
    let sample = SampleStandards.with {
      $0.contributions = [
        .fixed("5"), ContributionTerms(.housingFund, employerRate: "0.1", newHireUntilDay: 0),
      ]
    }
    let person =
      item == .housingFundEmployer ? PersonMonth.sample(hired: "2026-03-02") : PersonMonth.sample()
    #expect(try sample.explain(person)[item].reason?.english == reason)
  }

  @Test("A payment after leaving says so where a line is of the employment, and not where it is not")
  func later() throws {
    let person = PersonMonth.sample(left: "2026-01-31") { $0.earnings.backPay = "100" }
    let explained = try SampleStandards().explain(person, .sample(left: "2026-01-31"))
    #expect(explained[.referencePay].reason?.english == "a payment after leaving has none")
    #expect(explained[.pensionEmployee].reason?.english == "a payment after leaving has none")
    #expect(explained[.recovery].reason?.english == "no recovery")
    #expect(explained[.backPay].amount == "100")
  }
}
