extension Calculation {
  /// The wage P for the days employed, and what it differs from the whole month's.
  ///
  ///     P = S                                                                     if d = D
  ///         round(S x d / D)                                                      by month_days
  ///         min(S, round(S x d / 21.75))                                          by paid_days
  ///         max(S - round(Lm(D - d)), min(S, round(minimum_wage x d / D)))        by as_absence
  ///     proration_adjustment = P - S
  ///
  /// There is no statutory formula; all three are in lawful use. Lm is the scale of the absence (``scaleOfMonth``): the
  /// days before hiring and after leaving are the first days without pay.
  ///
  /// - Source: 人社部发〔2025〕2号
  mutating func computePartOfMonth() throws(PayrollError) {
    guard payableDays != monthDays else { return }
    let wage = amount(.monthlyWage)
    let employed: Settled =
      switch parameters.prorationBasis {
      case .monthDays: try (wage * daysEmployed / daysOfMonth).rounded(towards: .prorationAdjustment)
      case .paidDays:
        try Amount.lesser(wage.exact, wage * daysEmployed / monthlyPaidDays).rounded(
          towards: .prorationAdjustment)
      case .asAbsence: try wageLessDaysOutside(wage)
      }
    try put(.prorationAdjustment, (employed - wage).decided(by: [parameterFigure(.prorationBasis)]))
  }

  private func wageLessDaysOutside(_ wage: Settled) throws(PayrollError) -> Settled {
    let outside = scaleOfMonth.taken(by: daysOfMonth - daysEmployed, .outside)
    let taken = try outside.rounded(towards: .prorationAdjustment)
    let least = try (minimumWage * daysEmployed / daysOfMonth).rounded(towards: .prorationAdjustment)
    return .greater(try (wage - taken).settled(as: .prorationAdjustment), .lesser(wage, least))
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
  ///     H = max(B, minimum_wage) / (21.75 x hours_per_day)
  ///     B = S                                       by the parameter overtime_base = monthly_wage
  ///         S + performance pay of a whole month    with_performance
  ///
  /// - Source: 人社部发〔2025〕2号
  /// - Source: 工资支付暂行规定 Art. 13
  @inline(__always)
  var hourlyWage: Amount {
    (.greater(overtimeBase, minimumWage.exact) / (monthlyPaidDays * hoursPerDay))
      .named(Bilingual("小时工资", "hourly wage"))
      .decided(by: [parameterFigure(.overtimeBase)])
      .cited(Citation("工资支付暂行规定", "13"))
  }

  /// B, what the hourly wage is reckoned from.
  @inline(__always)
  private var overtimeBase: Amount {
    parameters.overtimeBase == .withPerformance
      ? amount(.monthlyWage).exact + wholePerformancePay.exact : amount(.monthlyWage).exact
  }
}
