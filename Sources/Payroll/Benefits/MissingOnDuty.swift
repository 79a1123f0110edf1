extension BenefitSheet {
  /// 下落不明: somebody is missing after an accident on duty or in a rescue.
  ///
  ///     missing_wage      = wage, each month from that of the accident on (3 months)
  ///     survivors_pension = as after a death, each month from the fourth on
  ///     missing_advance   = round(national disposable income x 20 x 50 %), where the family is in hardship
  ///
  /// Once a court declares the person dead, it is a case of death, of which the advance is a part.
  ///
  /// - Source: 工伤保险条例 Art. 41
  /// - Reading: the monthly run pays the three months.
  mutating func computeMissing() {
    let wage = needMoney(benefitCase.wage, .wage)
    let months = figure(.missingWage)
    if let months { computeWageAndPensions(wage, months) }
    if benefitCase.isInHardship == true { computeAdvance() }
  }

  private mutating func computeWageAndPensions(_ wage: BenefitFigure?, _ months: BenefitFigure) {
    let first = PayPeriod(benefitCase.date)
    let fourth = first.advanced(by: months.count)
    if let wage {
      var payment = BenefitPayment.monthly(from: first.firstDay, months: months.count)
      payment.endsOn = fourth.advanced(by: -1).lastDay
      payment.isPaidByPayroll = true
      payment.condition = Bilingual(
        "由月度工资照发，自事故发生当月起", "paid by the monthly run, from the month of the accident on")
      enter(
        .missingWage, wage.number, rounding: nil, payer: months.payer ?? .employer, payment,
        formula: Bilingual(
          "下落不明，照发工资\(months.input.value)个月", "missing: the wage goes on for \(months.input.value) months"),
        inputs: [wage.input, months.input], .workInjury("41"))
    }
    computeSurvivorsPensions(from: fourth.firstDay, .workInjury("39、41、64"))
  }

  private mutating func computeAdvance() {
    let income = nationalDisposableIncome()
    let times = figure(.deathGrant)
    let percent = figure(.missingAdvance)
    guard let income, let times, let percent else { return }
    var payment = BenefitPayment(recipient: .family)
    payment.condition = Bilingual(
      "供养亲属生活有困难；宣告死亡后从一次性工亡补助金中扣除",
      "the family is in hardship; it counts towards the death grant once the person is declared dead")
    enter(
      .missingAdvance, income.number * times.number * percent.number, payer: percent.payer ?? .fund, payment,
      formula: Bilingual(
        "上一年度全国城镇居民人均可支配收入×\(times.input.value)×\(percent.input.value)（预支）",
        "national urban disposable income of the year before x \(times.input.value) x \(percent.input.value) "
          + "(in advance)"),
      inputs: [income.input, times.input, percent.input], .workInjury("39、41"))
  }
}
