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
    wholePerformancePay = try rounded(fullWage, rating.wholeMonth, towards: .performancePay)
    if isWholeMonth {
      put(.performancePay, wholePerformancePay)
    } else {
      let whole = fullWage * rating.coefficient + UnroundedMoney(rating.amount)
      try settle(.performancePay, whole * (try performanceShare()))
    }
    tell(.performancePay) { .rounded($0.wholePerformanceWorking * $0.performanceShareWorking, .halfUpFen) }
  }

  /// Performance pay of a whole month, before it is rounded.
  var wholePerformanceWorking: Working {
    guard let rating = standards.rating else { return .number(.zero) }
    let coefficient = standard(
      .ratings, rating, Bilingual("考核系数", "coefficient of the rating"), .rate(rating.terms.coefficient.rate))
    let amount = standard(
      .ratings, rating, Bilingual("考核金额", "amount of the rating"), .money(rating.terms.amount))
    let wage = self[.probationAdjustment] == .zero ? line(.monthlyWage) : fullWageWorking
    return wage * coefficient + amount
  }

  private var performanceShareWorking: Working {
    let name = Bilingual("出勤份额", "share of the month")
    if payableDays == 0 { return .step(name, .number(.zero)) }
    let lost = LeaveKind.allCases.filter { person.attendance.leave[$0] > .zero }.map {
      leaveDays($0) * (.number(.one) - leaveShare($0, ofPerformance: true))
    }
    let counted = lost.isEmpty ? line(.payableDays) : line(.payableDays) - .sum(lost)
    if payableDays == monthDays || parameters.prorationBasis == .monthDays {
      return .step(name, counted / line(.monthDays))
    }
    return .step(name, .lesser([.number(.one), counted / parameter(.monthlyPaidDays)]))
  }

  private mutating func performanceShare() throws(PayrollError) -> Fraction {
    if payableDays == 0 { return .zero }
    var lost = LostDays()
    if hasLeave {
      for kind in LeaveKind.allCases where person.attendance.leave[kind] > .zero {
        lost.add(person.attendance.leave[kind], keeping: try terms(of: kind).performanceRate)
      }
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
    tell(.dutyPay) {
      let perDay = $0.standard(
        .posts, $0.standards.post, Bilingual("每日执勤标准", "amount per day of duty"),
        .money(post.dutyPayPerDay))
      return .rounded(perDay * $0.roster(.dutyDays, .days($0.person.attendance.dutyDays)), .halfUpFen)
    }
  }
}
