import PayrollTestSupport
import Payroll

/// People and months by chance, such as no test would think of, and legal nonetheless.
struct RandomPayroll {
  var random: SplitMix64

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  /// An amount up to so many yuan, with fen; often nothing.
  mutating func money(upTo yuan: Int, in percent: Int = 100) -> Money {
    random.happens(percent) ? Money(fen: Int64(random.number(0...(yuan * 100)))) : .zero
  }

  private mutating func rate(_ range: ClosedRange<Int>) -> Rate {
    Rate(millionths: Int64(random.number(range)))
  }

  /// Standards of any figures, which the formulas keep to whatever the law allows.
  mutating func standards() -> SampleStandards {
    var sample = SampleStandards.wage(money(upTo: 12_000), minimum: money(upTo: 2_500)) {
      $0.salaryFrom = "2024-01-01"
      $0.isTrial = true
    }
    sample.parameters[.prorationBasis] = .choice(random.one(of: ["month_days", "paid_days", "as_absence"]))
    sample.parameters[.absenceBasis] = .choice(random.one(of: ["month_days", "paid_days"]))
    sample.parameters[.overtimeBase] = .choice(random.one(of: ["monthly_wage", "with_performance"]))
    sample.parameters[.severanceAverageWage] = .money(money(upTo: 12_000))
    sample.parameters[.factorCombination] = .choice(random.one(of: ["multiplicative", "additive"]))
    sample.parameters[.seniorityPayPerYear] = .money(money(upTo: 50))
    sample.parameters[.compLeaveExpiryMonths] = .count(random.number(0...3))
    sample.parameters[.healthCheckMonth] = .count(random.number(0...12))
    sample.post = PostTerms(
      category: .patrol, professionalism: rate(800_000...1_500_000), risk: rate(800_000...1_500_000),
      intensity: rate(800_000...1_500_000), postPay: money(upTo: 2_000), dutyPayPerDay: money(upTo: 100),
      accidentPlan: "X")
    sample.plan = AccidentPlanTerms(monthlyPremium: money(upTo: 100), isTaxable: random.happens(50))
    sample.rating = RatingTerms(
      coefficient: rate(0...500_000), amount: money(upTo: 1_000), inProbation: random.happens(50))
    for kind in LeaveKind.allCases where kind != .absent {
      sample.leave[kind] = LeaveTerms(payRate: rate(0...1_000_000), performanceRate: rate(0...1_000_000))
    }
    sample.contributions = Scheme.allCases.map { scheme in
      ContributionTerms(
        scheme, baseFloor: money(upTo: 4_500), baseCeiling: "22017", employerRate: rate(0...200_000),
        employeeRate: rate(0...120_000), employerFixed: money(upTo: 20, in: 20),
        employeeFixed: money(upTo: 20, in: 20), employerRounding: random.one(of: Rounding.allCases),
        employeeRounding: random.one(of: Rounding.allCases),
        newHireUntilDay: random.one(of: [nil, 0, 15]), leaverFromDay: random.one(of: [nil, 16]),
        isDeductible: random.happens(80))
    }
    return sample
  }

  /// Somebody hired in the last years or this one; one in six leaves in this year.
  mutating func employee() -> Employee {
    let hired = CivilDate(
      year: random.number(2016...2026), month: random.number(1...6), day: random.number(1...28))
    let left = CivilDate(year: 2026, month: random.number(6...12), day: random.number(1...28))
    return Employee(
      hireDate: hired ?? "2020-01-01", endDate: random.happens(16) ? left : nil,
      probationUntil: random.happens(20) ? "2026-06-15" : nil, priorServiceMonths: random.number(0...200),
      hasBankAccount: random.happens(95))
  }

  /// A month of that somebody, with leave that fits into the payable days and hours that the bank holds.
  mutating func month(
    _ period: PayPeriod, _ employee: Employee, _ row: Carryover?, _ region: RegionStandards
  ) -> PersonMonth {
    var person = PersonMonth(period, employee)
    person.earnings.allowance = money(upTo: 3_000, in: 30)
    person.earnings.taxExemptPay = money(upTo: 500, in: 10)
    person.earnings.backPay = Money(fen: money(upTo: 3_000, in: 10).fen - money(upTo: 3_000, in: 10).fen)
    if random.happens(5), row?.bonusTaxed != true { person.earnings.annualBonus = money(upTo: 60_000) }
    person.earnings.award = money(upTo: 2_000, in: 5)
    person.earnings.severance = money(upTo: 600_000, in: 3)
    person.earnings.overtimeBackPay = Money(fen: money(upTo: 300, in: 5).fen - money(upTo: 300, in: 5).fen)
    person.attendance.maternityAllowanceTo = random.happens(20) ? .person : .unit
    person.insurance.contributionBase = random.happens(80) ? money(upTo: 25_000) : nil
    if random.happens(5) { person.insurance.excluded = SchemeSet(random.one(of: Scheme.allCases)) }
    person.tax.additionalDeductions = money(upTo: 3_000, in: 30)
    person.tax.reduction = money(upTo: 50, in: 5)
    person.deductions.recovery = money(upTo: 2_000, in: 10)
    person.deductions.other = money(upTo: 2_000, in: 10)
    if person.isLaterPayment { return person }

    person.attendance.overtimeWorkday = hours(upTo: "20", in: 30)
    person.attendance.overtimeHoliday = hours(upTo: "16", in: 20)
    person.attendance.overtimeRestday = hours(upTo: "16", in: 40)
    person.attendance.compLeaveElected = hours(upTo: person.attendance.overtimeRestday, in: 50)
    let balance = (row?.compLeaveBalance.hundredths ?? 0) + person.attendance.compLeaveElected.hundredths
    person.attendance.compLeaveTaken = hours(upTo: Hours(hundredths: balance), in: 50)
    person.attendance.dutyDays = days(upTo: Days(10), in: 30)
    var left = Days(region.calendar.payableDays(from: employee.hireDate, through: employee.endDate))
    while random.happens(35), left > .zero {
      let kind = random.one(of: LeaveKind.allCases)
      let taken = days(upTo: left, in: 100)
      person.attendance.leave[kind] = Days(
        hundredths: person.attendance.leave[kind].hundredths + taken.hundredths)
      left = Days(hundredths: left.hundredths - taken.hundredths)
    }
    return person
  }

  private mutating func hours(upTo most: Hours, in percent: Int) -> Hours {
    random.happens(percent) ? Hours(hundredths: Int64(random.number(0...Int(most.hundredths)))) : .zero
  }

  private mutating func days(upTo most: Days, in percent: Int) -> Days {
    random.happens(percent) ? Days(hundredths: Int64(random.number(0...Int(most.hundredths)))) : .zero
  }
}
