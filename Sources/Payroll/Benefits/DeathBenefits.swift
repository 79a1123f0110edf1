extension BenefitSheet {
  /// 因工死亡: funeral grant, survivors' pensions and the death grant.
  ///
  ///     funeral_grant = round(local average wage x 6)
  ///     death_grant   = round(national disposable income of the year before x 20)
  ///
  /// Death within the injury leave counts as death from the injury. Where somebody of grade 1 to 4 dies after
  /// it, the family gets the funeral grant and the survivors' pensions only; for other grades the law provides
  /// nothing there, and the case is refused.
  ///
  /// - Source: 工伤保险条例 Art. 39
  /// - Reading: with a grade of disability the case must say whether the death came after the leave, because the
  ///   death grant hangs on it.
  mutating func computeDeath() {
    let hasDeathGrant = hasDeathGrant()
    computeFuneralGrant()
    computeSurvivorsPensions(from: benefitCase.date.firstOfNextMonth, .workInjury("39、64"))
    if hasDeathGrant { computeDeathGrant() }
  }

  private mutating func hasDeathGrant() -> Bool {
    if benefitCase.disabilityGrade != nil {
      _ = need(benefitCase.isAfterInjuryLeave, .afterInjuryLeave)
    }
    guard benefitCase.isAfterInjuryLeave == true else { return true }
    if let grade = need(benefitCase.disabilityGrade, .disabilityGrade), grade > 4 {
      refuse(.disabilityGrade, .gradeWithoutSurvivors)
    }
    return false
  }

  private mutating func computeFuneralGrant() {
    let average = localAverageWage()
    let months = figure(.funeralGrant)
    guard let average, let months else { return }
    enter(
      .funeralGrant, average.number * months.number, payer: months.payer ?? .fund,
      BenefitPayment(recipient: .family),
      formula: Bilingual(
        "统筹地区上年度职工月平均工资×\(months.input.value)个月", "local average wage x \(months.input.value) months"),
      inputs: [average.input, months.input], .workInjury("39"))
  }

  private mutating func computeDeathGrant() {
    let income = nationalDisposableIncome()
    let times = figure(.deathGrant)
    guard let income, let times else { return }
    enter(
      .deathGrant, income.number * times.number, payer: times.payer ?? .fund,
      BenefitPayment(recipient: .family),
      formula: Bilingual(
        "上一年度全国城镇居民人均可支配收入×\(times.input.value)",
        "national urban disposable income of the year before x \(times.input.value)"),
      inputs: [income.input, times.input], .workInjury("39"))
  }
}
