extension Calculation {
  /// Performance pay by the rating of the assessment.
  ///
  ///     performance_pay = round((M0 x coefficient + amount) x share)
  ///     share = n / D               if d = D or by month_days
  ///             min(1, n / 21.75)   otherwise
  ///     n = d - sum of days not worked x (1 - performance_rate)
  ///
  /// 0 without a rating, and in probation where the rating says so.
  ///
  /// - Source: 云南省公安机关警务辅助人员管理条例 Art. 28(2)
  mutating func computePerformancePay() throws(PayrollError) {
    guard let rating = standards.performanceRule, rating.inProbation || !isInProbation else { return }
    let whole = fullWage * rating.coefficient + UnroundedMoney(rating.amount)
    wholePerformancePay = try rounded(whole, .halfUpFen, towards: .performancePay)
    try settle(.performancePay, whole * (try performanceShare()))
  }

  private mutating func performanceShare() throws(PayrollError) -> Fraction {
    if payableDays == 0 { return .zero }
    var lost = LostDays()
    if hasLeave {
      for kind in LeaveKind.allCases where person.attendance.leave[kind] > .zero {
        lost.add(person.attendance.leave[kind], keeping: try terms(of: kind).performanceRate)
      }
    } else if payableDays == monthDays {
      return .one
    }
    let counted = Fraction(Int128(payableDays)) - lost.fraction
    if payableDays == monthDays || parameters.prorationBasis == .monthDays {
      return counted / Fraction(Int128(monthDays))
    }
    return .lesser(.one, counted / parameters.monthlyPaidDays)
  }

  /// Duty pay: the post's amount for each day of duty.
  ///
  ///     duty_pay = round(duty_pay_per_day x duty_days)
  ///
  /// - Source: 云南省公安机关警务辅助人员管理条例 Art. 33
  mutating func computeDutyPay() throws(PayrollError) {
    guard let post = standards.postRule, person.attendance.dutyDays > .zero else { return }
    try settle(.dutyPay, post.dutyPayPerDay * person.attendance.dutyDays.fraction)
  }
}
