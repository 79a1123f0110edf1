extension BenefitSheet {
  /// 停工留薪期: the wage goes on in full while somebody injured on duty is treated.
  ///
  ///     injury_leave_wage = wage, each month granted
  ///
  /// Months beyond the ordinary limit (12) need a confirmed extension; beyond the extended one (24) they are
  /// refused. The monthly run pays it, by `injury_leave_days` of the roster.
  ///
  /// - Source: 工伤保险条例 Art. 33
  /// - Reading: the leave begins on the day of the injury and ends on the day before so many months are full.
  mutating func computeInjuryLeave() {
    let wage = needMoney(benefitCase.wage, .wage)
    let months = need(benefitCase.months, .months)
    let limit = figure(.injuryLeave)
    checkLength(months, limit)
    guard let wage, let months, let limit else { return }
    var payment = BenefitPayment.monthly(from: benefitCase.date, months: months)
    payment.endsOn = benefitCase.date.whenFull(months: months).dayBefore
    payment.isPaidByPayroll = true
    payment.condition = Bilingual(
      "由月度工资按停工留薪天数发放；评定伤残等级后停发",
      "paid by the monthly run through the days of injury leave; ends when the disability is graded")
    enter(
      .injuryLeaveWage, wage.number, rounding: nil, payer: limit.payer ?? .employer, payment,
      formula: Bilingual("原工资福利待遇不变，按月发放", "the full wage, each month"),
      inputs: [wage.input, limit.input], .workInjury("33"))
  }

  private mutating func checkLength(_ months: Int?, _ limit: BenefitFigure?) {
    guard let months, let limit, months > limit.count else { return }
    let extended = figure(.injuryLeaveExtended)
    if let extended, months > extended.count {
      refuse(.months, .beyondExtension(limit: extended.count))
    } else if benefitCase.isExtended != true {
      refuse(.extended, .extensionNotConfirmed(limit: limit.count))
    }
  }
}
