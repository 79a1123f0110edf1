import Testing

@testable import Payroll

/// What pays is what explains.
@Suite struct RecorderTests {
  private static let sample = SampleStandards.wage("4321") {
    $0.post = PostTerms(
      category: .patrol, professionalism: "1.0005", risk: "1.2", intensity: "1.1", postPay: "300",
      dutyPayPerDay: "33.33", accidentPlan: "X")
    $0.plan = AccidentPlanTerms(monthlyPremium: "35")
    $0.grade = GradeTerms(gradePay: "200")
    $0.rating = RatingTerms(coefficient: "0.1", amount: "100")
    $0.parameters[.seniorityPayPerYear] = .money("12.34")
    $0.parameters[.healthCheckMonth] = .count(3)
    $0.contributions = Scheme.allCases.map {
      ContributionTerms(
        $0, employerRate: "0.1234", employeeRate: "0.0123", employerFixed: "1", employeeFixed: "2",
        employerRounding: .upJiao)
    }
  }

  private static let person = PersonMonth.sample(hired: "2026-03-03") {
    $0.employee.probationUntil = "2026-06-30"
    $0.employee.seniorityFrom = "2020-01-01"
    $0.attendance.overtimeWorkday = "2.25"
    $0.attendance.overtimeRestday = "3"
    $0.attendance.overtimeHoliday = "4"
    $0.attendance.dutyDays = "2.5"
    $0.attendance.leave[.personal] = "1"
    $0.attendance.leave[.sick] = "1"
    $0.attendance.leave[.suspended] = "1"
    $0.attendance.annualLeaveEntitlement = "5"
    $0.attendance.annualLeavePayout = "1"
    $0.earnings.allowance = "8000"
    $0.earnings.annualBonus = "36001"
  }

  @Test("Every line of the payslip is told, with the amount that stands there")
  func everyLine() throws {
    let payslip = try Self.sample.pay(Self.person)
    let lines = try Self.sample.recorded(Self.person)
    for item in PayItem.allCases where payslip.amounts[item] != 0 {
      #expect(lines[item]?.amount == payslip.amounts[item], "\(item.code)")
    }
    for (item, line) in lines { #expect(line.amount == payslip.amounts[item], "\(item.code)") }
  }

  @Test("An exact value is given before its rounding, and its rounding by name")
  func exact() throws {
    let lines = try Self.sample.recorded(Self.person)
    // 33.33 x 2.5 = 83.325
    #expect(lines[.dutyPay]?.exact == Fraction(83_325, 10))
    #expect(lines[.dutyPay]?.rounding == .halfUpFen)
    #expect(lines[.dutyPay]?.amount == 8333)
    #expect(lines[.pensionEmployer]?.rounding == .upJiao)
    // 36001 x 10 % - 210
    #expect(lines[.bonusTax]?.exact == Fraction(339_010))
    // 4321 x 1.0005 - 4321 = 2.1605
    #expect(lines[.professionalismPay]?.exact == Fraction(21_605, 100))
    #expect(lines[.professionalismPay]?.amount == 216)
  }

  @Test("Sums and amounts taken over as they are have no rounding")
  func sums() throws {
    let lines = try Self.sample.recorded(Self.person)
    for item in [PayItem.monthlyWage, .grossPay, .netPay, .employerCost, .allowance, .gradePay, .annualBonus]
    {
      let line = try #require(lines[item])
      #expect(line.rounding == nil, "\(item.code)")
      #expect(line.exact == Fraction(Int128(line.amount)), "\(item.code)")
    }
  }

  @Test("Listening changes nothing")
  func silence() throws {
    var recorder = LineRecorder()
    let heard = try Payslip.compute(
      Self.person, carryover: nil, under: Self.sample.applied("2026-03"), recordingTo: &recorder)
    let unheard = try Self.sample.pay(Self.person)
    for item in PayItem.allCases { #expect(heard[item] == unheard[item]) }
    #expect(heard.findings == unheard.findings)
  }
}
