import PayrollTestSupport
import Testing

@testable import Payroll

/// The parameters of a region.
@Suite struct ParametersTests {
  /// Those that every month's pay needs.
  private static let needed = ParameterName.allCases.filter(\.isNeededByAll)

  private func parameters(_ values: [ParameterName: ParameterValue]) throws -> Parameters {
    let origin = Origin(region: .yunnan, effectiveFrom: "2025-01-01", source: "test")
    let rows = Dictionary(
      uniqueKeysWithValues: values.map { ($0, [StandardRow(origin, ParameterTerms($0, $1))]) })
    return try Parameters(rows, LookupDay("2026-03"), in: .kunming)
  }

  @Test("A parameter that is not in force is an error that names it", arguments: needed)
  func missing(_ name: ParameterName) {
    var values = SampleStandards.ordinaryParameters
    values[name] = nil
    #expect(throws: StandardsError.parameterMissing(name, .kunming)) { try parameters(values) }
  }

  @Test("Incomes and averages are needed only by what uses them")
  func notNeeded() throws {
    var values = SampleStandards.ordinaryParameters
    let others = ParameterName.allCases.filter { !$0.isNeededByAll }
    #expect(others == [.nationalDisposableIncome, .localAverageWage, .severanceAverageWage])
    for name in others { values[name] = nil }
    #expect(throws: Never.self) { try parameters(values) }
  }

  @Test("A value of another kind, or a word that is no choice, is no value", arguments: needed)
  func wrongKind(_ name: ParameterName) throws {
    var values = SampleStandards.ordinaryParameters
    values[name] = .choice("month_days")
    if case .choice = name.kind { values[name] = .choice("weekly") }
    #expect(throws: StandardsError.parameterMissing(name, .kunming)) { try parameters(values) }
  }

  @Test("Each value is taken over as it stands")
  func values() throws {
    let ordinary = try parameters(SampleStandards.ordinaryParameters)
    #expect(ordinary.factorCombination == .multiplicative)
    #expect(ordinary.prorationBasis == .paidDays && ordinary.absenceBasis == .paidDays)
    #expect(ordinary.overtimeBase == .monthlyWage)
    #expect(ordinary.monthlyPaidDays.fraction == Fraction(87, 4))
    #expect(ordinary.hoursPerDay.fraction == Fraction(8))
    #expect(
      ordinary.probationRate.fraction == Fraction(4, 5) && ordinary.sickPayFloor.fraction == Fraction(4, 5))
    #expect(ordinary.overtimeWorkdayRate.fraction == Fraction(3, 2))
    #expect(
      ordinary.overtimeRestdayRate.fraction == Fraction(2)
        && ordinary.overtimeHolidayRate.fraction == Fraction(3))
    #expect(ordinary.overtimeMonthlyCapHours.fraction == Fraction(36))
    #expect(ordinary.compLeaveExpiryMonths == 6 && ordinary.standardStaleMonths == 24)
    #expect(
      ordinary.annualLeavePayoutRate.fraction == Fraction(2)
        && ordinary.recoveryLimit.fraction == Fraction(1, 5))
    #expect(ordinary.basicDeduction == "5000" && ordinary.lowIncomeDeduction == "60000")
    #expect(ordinary.healthCheckCost == "420" && ordinary.healthCheckMonth == 0)
    #expect(ordinary.seniorityPayPerYear == "0" && ordinary.seniorityMaxYears == 20)
  }

  @Test("The words of the choices")
  func choices() throws {
    var values = SampleStandards.ordinaryParameters
    values[.factorCombination] = .choice("additive")
    values[.prorationBasis] = .choice("month_days")
    #expect(try parameters(values).factorCombination == .additive)
    #expect(try parameters(values).prorationBasis == .monthDays)
    #expect(try parameters(values).absenceBasis == .paidDays)
    values[.absenceBasis] = .choice("month_days")
    #expect(try parameters(values).absenceBasis == .monthDays)
    values[.prorationBasis] = .choice("as_absence")
    values[.overtimeBase] = .choice("with_performance")
    #expect(try parameters(values).prorationBasis == .asAbsence)
    #expect(try parameters(values).overtimeBase == .withPerformance)
    values[.absenceBasis] = .choice("as_absence")
    #expect(throws: StandardsError.self) { try parameters(values) }
  }

  @Test("A choice has its words, an amount is money, a number of months a count, all else a rate")
  func kinds() {
    func names(_ isKind: (ParameterName.Kind) -> Bool) -> [ParameterName] {
      ParameterName.allCases.filter { isKind($0.kind) }
    }
    #expect(
      names { if case .choice = $0 { true } else { false } }
        == [.factorCombination, .prorationBasis, .absenceBasis, .overtimeBase])
    #expect(
      names { if case .money = $0 { true } else { false } } == [
        .seniorityPayPerYear, .basicDeduction, .lowIncomeDeduction, .healthCheckCost,
        .nationalDisposableIncome, .localAverageWage, .severanceAverageWage,
      ])
    #expect(
      names { if case .count = $0 { true } else { false } }
        == [.seniorityMaxYears, .compLeaveExpiryMonths, .healthCheckMonth, .standardStaleMonths])
  }

  @Test("The names in parameters.csv")
  func names() {
    #expect(ParameterName.allCases.count == 25)
    #expect(
      ParameterName.allCases.map(\.rawValue) == [
        "factor_combination", "proration_basis", "absence_basis", "overtime_base",
        "seniority_pay_per_year",
        "seniority_max_years", "probation_rate", "monthly_paid_days", "hours_per_day",
        "overtime_workday_rate", "overtime_restday_rate", "overtime_holiday_rate",
        "overtime_monthly_cap_hours", "comp_leave_expiry_months", "sick_pay_floor",
        "annual_leave_payout_rate", "basic_deduction", "low_income_deduction", "recovery_limit",
        "health_check_cost", "health_check_month", "standard_stale_months", "national_disposable_income",
        "local_average_wage", "severance_average_wage",
      ])
  }
}
