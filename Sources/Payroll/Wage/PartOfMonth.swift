extension Calculation {
  /// The wage P for the days employed, and what it differs from the whole month's.
  ///
  ///     P = S                              if d = D
  ///         round(S x d / D)               by month_days
  ///         min(S, round(S x d / 21.75))   by paid_days
  ///     proration_adjustment = P - S
  ///
  /// There is no statutory formula; both are in lawful use.
  ///
  /// - Source: 人社部发〔2025〕2号
  mutating func computePartOfMonth() throws(PayrollError) {
    employedWage = monthlyWage
    guard payableDays != monthDays else { return }
    let days = Fraction(Int128(payableDays))
    let exact: UnroundedMoney
    switch parameters.prorationBasis {
    case .monthDays:
      exact = monthlyWage * Fraction(Int128(payableDays), Int128(monthDays))
    case .paidDays:
      exact = .lesser(
        UnroundedMoney(monthlyWage), monthlyWage * days / parameters.monthlyPaidDays)
    }
    employedWage = try rounded(exact, .halfUpFen, towards: .prorationAdjustment)
    let adjustment = try difference(employedWage, monthlyWage, towards: .prorationAdjustment)
    payslip.amounts.write(adjustment.fen, to: .prorationAdjustment)
    tell(.prorationAdjustment) { $0.partOfMonthWorking }
  }

  private var partOfMonthWorking: Working {
    let wage = line(.monthlyWage)
    let part: Working =
      switch parameters.prorationBasis {
      case .monthDays: wage * line(.payableDays) / line(.monthDays)
      case .paidDays: .lesser([wage, wage * line(.payableDays) / parameter(.monthlyPaidDays)])
      }
    return .decided(.rounded(part, .halfUpFen) - wage, by: [parameterFigure(.prorationBasis)])
  }

  /// P, the wage for the days employed.
  var employedWageWorking: Working {
    if payableDays == monthDays { return line(.monthlyWage) }
    return .step(
      Bilingual("在职期间工资", "wage of the days employed"), line(.monthlyWage) + line(.prorationAdjustment))
  }

  /// The exact hourly wage H, on which overtime rests; absence does not touch it.
  ///
  ///     H = max(S, minimum_wage) / (21.75 x hours_per_day)
  ///
  /// - Source: 人社部发〔2025〕2号
  /// - Source: 工资支付暂行规定 Art. 13
  @inline(__always)
  var hourlyWage: UnroundedMoney {
    max(monthlyWage, standards.region.minimumWage) / parameters.monthlyPaidHours
  }

  /// The hourly wage as a step of a working.
  var hourlyWageWorking: Working {
    .cited(
      .step(
        Bilingual("小时工资", "hourly wage"),
        .greater([line(.monthlyWage), minimumWage])
          / (parameter(.monthlyPaidDays) * parameter(.hoursPerDay))),
      Citation("工资支付暂行规定", "13"))
  }
}
