extension Calculation {
  /// Performance pay by the rating of the assessment.
  ///
  ///     performance_pay = round((M0 x coefficient + amount) x share)
  ///     share = n / D               if d = D, or by month_days and as_absence
  ///             min(1, n / 21.75)   otherwise
  ///     n = d - sum of days not worked x (1 - performance_rate)
  ///
  /// 0 without a rating, and in probation where the rating says so.
  ///
  /// - Source: 云南省公安机关警务辅助人员管理条例 Art. 28(2)
  mutating func computePerformancePay() throws(PayrollError) {
    guard let rating = standards.ratingInForce?.rule, rating.inProbation || !isInProbation else { return }
    let rate = performanceRate(rating)
    wholePerformancePay = try fullWage.rounded(by: rate, towards: .performancePay)
      .named(Bilingual("整月绩效", "performance pay of a whole month"))
    let share = isWholeMonth ? daysEmployed / daysOfMonth : try shareOfMonth()
    let pay = fullWage * rate * share.named(Bilingual("出勤份额", "share of the month"))
    if isWholeMonth {
      // The share is 1: what was settled for the whole month is the line.
      put(.performancePay, Settled(wholePerformancePay.value, .rounded(pay.working, .halfUpFen)))
    } else {
      try settle(.performancePay, pay)
    }
  }

  /// What the rating brings of M0: its coefficient, and its amount.
  @inline(__always)
  private func performanceRate(_ rating: PerformanceRule) -> PreparedRate<Trail> {
    PreparedRate(
      rating.wholeMonth,
      standard(
        .ratings, standards.rating, Bilingual("考核系数", "coefficient of the rating"),
        .rate(rating.wholeMonth.rate.rate)),
      plus: standard(
        .ratings, standards.rating, Bilingual("考核金额", "amount of the rating"),
        .money(rating.wholeMonth.plus)))
  }

  @inline(__always)
  private func shareOfMonth() throws(PayrollError) -> Number {
    if payableDays == 0 { return 0 }
    var counted = daysEmployed
    if hasLeave, let lost = try daysWithoutPerformancePay() {
      counted = counted - lost
    }
    if payableDays == monthDays || parameters.prorationBasis != .paidDays { return counted / daysOfMonth }
    return .lesser(1, counted / monthlyPaidDays)
  }

  /// Duty pay: the post's amount for each day of duty.
  ///
  ///     duty_pay = round(duty_pay_per_day x duty_days)
  ///
  /// - Source: 云南省公安机关警务辅助人员管理条例 Art. 33
  mutating func computeDutyPay() throws(PayrollError) {
    guard let post = standards.postInForce?.rule, person.attendance.dutyDays > .zero else { return }
    let perDay = standard(
      .posts, standards.post, Bilingual("每日执勤标准", "amount per day of duty"), post.dutyPayPerDay)
    try settle(.dutyPay, perDay * roster(.dutyDays, person.attendance.dutyDays).number)
  }
}
