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
    guard payableDays != monthDays else { return }
    let wage = amount(.monthlyWage)
    let part: Amount =
      switch parameters.prorationBasis {
      case .monthDays: wage * daysEmployed / daysOfMonth
      case .paidDays: .lesser(wage.exact, wage * daysEmployed / monthlyPaidDays)
      }
    let employed = try part.rounded(towards: .prorationAdjustment)
    try put(.prorationAdjustment, (employed - wage).decided(by: [parameterFigure(.prorationBasis)]))
  }

  /// P, the wage for the days employed.
  @inline(__always)
  var employedWage: Settled {
    if payableDays == monthDays { return amount(.monthlyWage) }
    return Settled(
      Money(fen: self[.monthlyWage].fen &+ self[.prorationAdjustment].fen),
      .step(
        Bilingual("在职期间工资", "wage of the days employed"), line(.monthlyWage) + line(.prorationAdjustment)))
  }

  /// The exact hourly wage H, on which overtime rests; absence does not touch it.
  ///
  ///     H = max(S, minimum_wage) / (21.75 x hours_per_day)
  ///
  /// - Source: 人社部发〔2025〕2号
  /// - Source: 工资支付暂行规定 Art. 13
  @inline(__always)
  var hourlyWage: Amount {
    (.greater(amount(.monthlyWage), minimumWage) / (monthlyPaidDays * hoursPerDay))
      .named(Bilingual("小时工资", "hourly wage"))
      .cited(Citation("工资支付暂行规定", "13"))
  }
}
