import PayrollTestSupport
import Testing

@testable import Payroll

/// The order of the calculation, and payments to people who have left.
@Suite struct CalculationTests {
  @Test("Gross pay, contributions, tax, net pay and cost of one full month, line by line")
  func whole() throws {
    let sample = SampleStandards.wage("3000") {
      $0.post = PostTerms(
        category: .patrol, risk: "1.2", postPay: "400", dutyPayPerDay: "50", accidentPlan: "X")
      $0.plan = AccidentPlanTerms(monthlyPremium: "35")
      $0.grade = GradeTerms(gradePay: "350")
      $0.rating = RatingTerms(coefficient: "0.1", amount: "65")
      $0.contributions = [
        ContributionTerms(.pension, employerRate: "0.16", employeeRate: "0.08"),
        ContributionTerms(.workInjury, employerRate: "0.002"),
      ]
    }
    let payslip = try sample.pay(
      .sample("2026-01") {
        $0.insurance.contributionBase = "4000"
        $0.attendance.dutyDays = "4"
        $0.attendance.leave[.personal] = "1"
        $0.earnings.allowance = "3000"
        $0.deductions.other = "20"
      }, .sample("2025-12"))
    let expected: [PayItem: Money] = [
      .referencePay: "3000", .riskPay: "600", .postPay: "400", .gradePay: "350", .monthlyWage: "4350",
      .unpaidLeaveDeduction: "-200",  // 4350 / 21.75
      .performancePay: "477.27",  // (435 + 65) x 21 / 22 = 477.2727
      .dutyPay: "200", .allowance: "3000",
      .grossPay: "7827.27",  // 4350 - 200 + 477.27 + 200 + 3000
      .pensionBase: "4000", .pensionEmployee: "320", .pensionEmployer: "640", .workInjuryBase: "4000",
      .workInjuryEmployer: "8", .accidentInsurance: "35",
      .cumulativeTaxableIncome: "2507.27",  // 7827.27 - 5000 - 320
      .incomeTax: "75.22",  // 75.2181
      .otherDeduction: "20",
      .netPay: "7412.05",  // 7827.27 - 320 - 75.22 - 20
      .employerCost: "8510.27",  // 7827.27 + 640 + 8 + 35
      .monthDays: "22", .payableDays: "22", .annualLeaveBalanceDays: "5",
    ]
    for item in PayItem.allCases { #expect(payslip[item] == expected[item] ?? .zero, "\(item.code)") }
    #expect(payslip.addsUp)
  }

  @Test("A later payment has its grants, tax and deductions, and nothing else")
  func laterPayment() throws {
    let sample = SampleStandards.with {
      $0.post = PostTerms(category: .patrol, accidentPlan: "X")
      $0.plan = AccidentPlanTerms(monthlyPremium: "35", isTaxable: true)
      $0.rating = RatingTerms(amount: "500")
      $0.parameters[.healthCheckMonth] = .count(3)
      $0.contributions = [
        ContributionTerms(.pension, employerRate: "0.16", employeeRate: "0.08", employeeFixed: "5")
      ]
    }
    var person = PersonMonth.sample(left: "2026-02-10") {
      $0.earnings.allowance = "100"
      $0.earnings.taxExemptPay = "200"
      $0.earnings.backPay = "6000"
      $0.earnings.annualBonus = "1000"
      $0.deductions.other = "30"
    }
    try person.insurance.adjustments.add("-40", .pension, .employee)
    try person.insurance.adjustments.add("-80", .pension, .employer)
    let row = Carryover.sample(left: "2026-02-10") {
      $0.yearIncome = "9000"
      $0.compLeaveLots = [CompLeaveLot("2026-01", "2")]
    }
    let payslip = try sample.pay(person, row)
    let expected: [PayItem: Money] = [
      .monthDays: "22", .compLeaveBalanceHours: "2", .allowance: "100", .taxExemptPay: "200",
      .backPay: "6000", .annualBonus: "1000", .grossPay: "7300", .contributionAdjustmentEmployee: "-40",
      .contributionAdjustmentEmployer: "-80",
      .cumulativeTaxableIncome: "5140",  // 9000 + 6100 - 2 x 5000 + 40
      .incomeTax: "154.20", .bonusTax: "30", .otherDeduction: "30",
      .netPay: "7125.80",  // 7300 + 40 - 154.20 - 30 - 30
      .employerCost: "7220",
    ]
    for item in PayItem.allCases { #expect(payslip[item] == expected[item] ?? .zero, "\(item.code)") }
    #expect(payslip.schemesDue == [])
    #expect(payslip.schemesDeductible.schemes == [.pension])
  }

  @Test("A sum beyond the range of money is an error that names its line")
  func overflow() {
    let great = Money(fen: .max)
    #expect(throws: PayrollError.overflow(.grossPay)) {
      try SampleStandards().pay(.sample { $0.earnings.allowance = great })
    }
    #expect(throws: PayrollError.overflow(.employerCost)) {
      try SampleStandards.wage("0") {
        $0.post = PostTerms(category: .patrol, accidentPlan: "X")
        $0.plan = AccidentPlanTerms(monthlyPremium: "1")
      }.pay(.sample { $0.earnings.taxExemptPay = great })
    }
    #expect(throws: PayrollError.overflow(.dutyPay)) {
      try SampleStandards.with {
        $0.post = PostTerms(category: .patrol, dutyPayPerDay: great)
        $0.isTrial = true
      }.pay(.sample { $0.attendance.dutyDays = "2" })
    }
    #expect(throws: PayrollError.overflow(.overtimeHolidayPay)) {
      try SampleStandards.wage(great) { $0.isTrial = true }.pay(
        .sample { $0.attendance.overtimeHoliday = "700" })
    }
  }
}
