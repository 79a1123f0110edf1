/// The names of `parameters.csv`.
public enum ParameterName: String, CaseIterable, Sendable {
  /// How the factors of a post are combined: `multiplicative` or `additive`.
  case factorCombination = "factor_combination"
  /// What a part of a month is measured by: `month_days`, `paid_days` or `as_absence`.
  case prorationBasis = "proration_basis"
  /// What a day's worth is measured by: `month_days` or `paid_days`.
  case absenceBasis = "absence_basis"
  /// What the hourly wage is reckoned from: `monthly_wage` or `with_performance`.
  case overtimeBase = "overtime_base"
  /// Seniority pay for each full year, yuan a month.
  case seniorityPayPerYear = "seniority_pay_per_year"
  /// The years after which seniority pay grows no more.
  case seniorityMaxYears = "seniority_max_years"
  /// The share of the wage paid in probation.
  case probationRate = "probation_rate"
  /// The paid days of a month, 21.75.
  case monthlyPaidDays = "monthly_paid_days"
  /// The hours of a working day, 8.
  case hoursPerDay = "hours_per_day"
  /// The multiple for hours beyond a working day.
  case overtimeWorkdayRate = "overtime_workday_rate"
  /// The multiple for hours on days of rest.
  case overtimeRestdayRate = "overtime_restday_rate"
  /// The multiple for hours on statutory holidays.
  case overtimeHolidayRate = "overtime_holiday_rate"
  /// The hours of overtime a month that the law allows.
  case overtimeMonthlyCapHours = "overtime_monthly_cap_hours"
  /// The months after which compensatory leave is paid out; 0 = never.
  case compLeaveExpiryMonths = "comp_leave_expiry_months"
  /// The share of the minimum wage that a sick day pays at least.
  case sickPayFloor = "sick_pay_floor"
  /// The multiple for annual leave not taken, beside the wage already paid.
  case annualLeavePayoutRate = "annual_leave_payout_rate"
  /// The basic deduction of income tax, yuan a month.
  case basicDeduction = "basic_deduction"
  /// The basic deduction of a year for people of low income, yuan.
  case lowIncomeDeduction = "low_income_deduction"
  /// The share of the month's pay that recovery may take.
  case recoveryLimit = "recovery_limit"
  /// The cost of the yearly health check, yuan a head.
  case healthCheckCost = "health_check_cost"
  /// The month of the health check; 0 = never.
  case healthCheckMonth = "health_check_month"
  /// The age in months from which a salary standard is called stale.
  case standardStaleMonths = "standard_stale_months"
  /// The national urban disposable income per head of the year before, yuan.
  case nationalDisposableIncome = "national_disposable_income"
  /// The pooling area's average monthly wage of the year before, yuan, for the benefits of Article 36.
  case localAverageWage = "local_average_wage"
  /// The local average monthly wage of the year before, yuan, by which severance is capped (劳动合同法 Art. 47).
  case severanceAverageWage = "severance_average_wage"
}

/// The value of a parameter, by the kind of its name.
public enum ParameterValue: Hashable, Sendable {
  /// A word.
  case choice(String)
  /// An amount.
  case money(Money)
  /// A rate or a decimal number.
  case rate(Rate)
  /// A whole number.
  case count(Int)
}

/// One row of `parameters.csv`.
public struct ParameterTerms: Equatable, Sendable {
  /// Which parameter.
  public internal(set) var name: ParameterName
  /// Its value.
  public internal(set) var value: ParameterValue

  /// A parameter and its value.
  public init(_ name: ParameterName, _ value: ParameterValue) {
    self.name = name
    self.value = value
  }
}

/// The parameters in force for one region: none has a value hidden in code.
///
/// Numbers that formulas multiply by are held in lowest terms. A class, so that all people of a
/// region share one copy; it never changes.
public final class Parameters: Sendable {
  /// How a post's factors are combined.
  public enum FactorCombination: String, CaseIterable, Sendable {
    /// Each factor multiplies what the ones before it have made of the reference salary.
    case multiplicative
    /// Each factor adds its part of the reference salary itself.
    case additive
  }
  /// What a day's worth is measured by.
  public enum DayBasis: String, CaseIterable, Sendable {
    /// The payable days of the month itself.
    case monthDays = "month_days"
    /// The paid days of an average month, 21.75.
    case paidDays = "paid_days"
  }

  /// What a part of a month is measured by.
  public enum ProrationBasis: String, CaseIterable, Sendable {
    /// The payable days of the month itself.
    case monthDays = "month_days"
    /// The paid days of an average month, 21.75.
    case paidDays = "paid_days"
    /// The days before hiring and after leaving are the first days without pay.
    case asAbsence = "as_absence"
  }
  /// What the hourly wage of overtime is reckoned from.
  public enum OvertimeBase: String, CaseIterable, Sendable {
    /// The monthly wage S.
    case monthlyWage = "monthly_wage"
    /// The monthly wage and the performance pay of a whole month.
    case withPerformance = "with_performance"
  }

  let factorCombination: FactorCombination
  let prorationBasis: ProrationBasis
  let absenceBasis: DayBasis
  let overtimeBase: OvertimeBase
  let seniorityPayPerYear: Money
  let seniorityMaxYears: Int
  let probationRate: Factor
  let monthlyPaidDays: Factor
  let hoursPerDay: Factor
  let overtimeWorkdayRate: Factor
  let overtimeRestdayRate: Factor
  let overtimeHolidayRate: Factor
  let overtimeMonthlyCapHours: Factor
  let compLeaveExpiryMonths: Int
  let sickPayFloor: Factor
  let annualLeavePayoutRate: Factor
  let basicDeduction: Money
  let lowIncomeDeduction: Money
  let recoveryLimit: Factor
  let healthCheckCost: Money
  let healthCheckMonth: Int
  let standardStaleMonths: Int

  /// The parameters that `rows` give to somebody in `region`.
  ///
  /// - Throws: ``StandardsError/parameterMissing(_:_:)`` for the first one that is not in force.
  init(
    _ rows: [ParameterName: [StandardRow<ParameterTerms>]], _ lookup: LookupDay, in region: Region
  ) throws(StandardsError) {
    func value(_ name: ParameterName) throws(StandardsError) -> ParameterValue {
      guard let row = rows[name]?.inForce(lookup, in: region) else {
        throw .parameterMissing(name, region)
      }
      return row.terms.value
    }
    func rate(_ name: ParameterName) throws(StandardsError) -> Factor {
      guard case .rate(let rate) = try value(name) else { throw .parameterMissing(name, region) }
      return Factor(rate)
    }
    func money(_ name: ParameterName) throws(StandardsError) -> Money {
      guard case .money(let money) = try value(name) else { throw .parameterMissing(name, region) }
      return money
    }
    func count(_ name: ParameterName) throws(StandardsError) -> Int {
      guard case .count(let count) = try value(name) else { throw .parameterMissing(name, region) }
      return count
    }
    func choice<Choice: RawRepresentable<String>>(_ name: ParameterName) throws(StandardsError) -> Choice {
      guard case .choice(let word) = try value(name), let choice = Choice(rawValue: word) else {
        throw .parameterMissing(name, region)
      }
      return choice
    }
    factorCombination = try choice(.factorCombination)
    prorationBasis = try choice(.prorationBasis)
    absenceBasis = try choice(.absenceBasis)
    overtimeBase = try choice(.overtimeBase)
    seniorityPayPerYear = try money(.seniorityPayPerYear)
    seniorityMaxYears = try count(.seniorityMaxYears)
    probationRate = try rate(.probationRate)
    monthlyPaidDays = try rate(.monthlyPaidDays)
    hoursPerDay = try rate(.hoursPerDay)
    overtimeWorkdayRate = try rate(.overtimeWorkdayRate)
    overtimeRestdayRate = try rate(.overtimeRestdayRate)
    overtimeHolidayRate = try rate(.overtimeHolidayRate)
    overtimeMonthlyCapHours = try rate(.overtimeMonthlyCapHours)
    compLeaveExpiryMonths = try count(.compLeaveExpiryMonths)
    sickPayFloor = try rate(.sickPayFloor)
    annualLeavePayoutRate = try rate(.annualLeavePayoutRate)
    basicDeduction = try money(.basicDeduction)
    lowIncomeDeduction = try money(.lowIncomeDeduction)
    recoveryLimit = try rate(.recoveryLimit)
    healthCheckCost = try money(.healthCheckCost)
    healthCheckMonth = try count(.healthCheckMonth)
    standardStaleMonths = try count(.standardStaleMonths)
  }
}
