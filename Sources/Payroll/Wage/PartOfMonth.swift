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
    recorder.record(
      .prorationAdjustment, exact: (exact - UnroundedMoney(monthlyWage)).fen, rounding: .halfUpFen,
      amount: adjustment.fen)
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
}
