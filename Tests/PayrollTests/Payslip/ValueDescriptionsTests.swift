import PayrollTestSupport
import Testing

@testable import Payroll

/// What a test shows of a person, a payslip and a ledger row.
@Suite struct ValueDescriptionsTests {
  private let person = PersonMonth.sample {
    $0.attendance.leave[.sick] = "1"
    $0.earnings.bonusTaxation = .combined
    $0.insurance.excluded = SchemeSet(.pension)
    $0.employee.priorServiceMonths = 24
  }

  @Test("A person's month is told by the columns that say something")
  func month() {
    #expect(
      person.description
        == "2026-03, hire_date 2020-04-01, prior_service_months 24, schemes_excluded pension, sick_leave_days 1.00, "
        + "bonus_tax combined")
    #expect(person.employee.description == "hire_date 2020-04-01, prior_service_months 24")
  }

  @Test("Months, employments and ledger rows are equal if nothing differs")
  func equal() throws {
    var other = person
    #expect(other == person)
    other.attendance.leave[.sick] = "0"
    other.attendance.leave[.personal] = "1"
    #expect(other != person)
    other = person
    try other.insurance.adjustments.add("1", .medical, .employer)
    #expect(other != person)
    other = person
    try other.earnings.pastBackPay.add("1", for: "2026-01", paidIn: "2026-03")
    #expect(other != person)
    var row = Carryover.sample()
    #expect(row == .sample())
    row.wages.hold("1", for: "2026-02")
    #expect(row != .sample())
  }

  @Test("A ledger row is told by its figures that are not 0")
  func row() {
    let row = Carryover.sample {
      $0.yearIncome = "5000"
      $0.compLeaveLots = [CompLeaveLot("2026-01", "8")]
    }
    #expect(
      row.description
        == "2026-02, hire_date 2020-04-01, tax_year 2026, deduction_months 2, ytd_income 5000.00, "
        + "comp_leave_lots 2026-01:8.00")
  }

  @Test("Two payslips say which lines differ")
  func payslips() throws {
    let sample = SampleStandards()
    let whole = try sample.pay(.sample())
    let sick = try sample.pay(.sample { $0.attendance.leave[.sick] = "1" })
    #expect(try whole == sample.pay(.sample()))
    #expect(whole != sick)
    #expect(
      sick.items(differingFrom: whole).starts(with: [.sickLeaveDeduction, .grossPay]),
      "\(sick.items(differingFrom: whole))")
    #expect(sick.description.contains("sick_leave_deduction -400.00"))
  }

  @Test("A row of standards is told by its columns, where and when")
  func standards() {
    let origin = Origin(
      region: .kunming, effectiveFrom: "2026-01-01", effectiveTo: "2026-06-30", source: "notice",
      place: "x.csv:2")
    let row = StandardRow(origin, ContributionTerms(.pension, baseFloor: "4403", employeeRate: "0.08"))
    #expect(
      row.description
        == "base_floor 4403.00, employee_rate 0.08 [5301, from 2026-01-01, to 2026-06-30, notice, x.csv:2]")
    #expect(ParameterTerms(.hoursPerDay, .rate("8")).description == "hours_per_day 8")
    #expect(row == row && row.terms != ContributionTerms(.pension))
  }
}
