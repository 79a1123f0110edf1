extension BenefitSheet {
  /// 烈士: what the family of a martyr gets on top of what follows from the death.
  ///
  ///     martyr_bounty        = round(national disposable income of the year before x 30)
  ///     martyr_special_grant = round(basic wage x 40), for those under the work-injury rules
  ///
  /// The funeral grant, the survivors' pensions and the death grant come from a case of death of the same person.
  ///
  /// - Source: 云南省公安机关警务辅助人员管理条例 Art. 36(3)
  /// - Source: 烈士褒扬条例 Arts. 15, 16
  /// - Reading: what the basic wage of an auxiliary is has not been decided anywhere, so the case states it.
  mutating func computeMartyr() {
    let basic = needMoney(benefitCase.basicWage, .basicWage)
    let income = nationalDisposableIncome()
    let times = figure(.martyrBounty)
    let months = figure(.martyrSpecialGrant)
    if let income, let times {
      enter(
        .martyrBounty, income.number * times.number, payer: times.payer ?? .veteransBureau,
        BenefitPayment(recipient: .family),
        formula: Bilingual(
          "牺牲时上一年度全国城镇居民人均可支配收入×\(times.input.value)",
          "national urban disposable income of the year before x \(times.input.value)"),
        inputs: [income.input, times.input], .martyrs("15", on: benefitCase.date))
    }
    if let basic, let months {
      enter(
        .martyrSpecialGrant, basic.number * months.number, payer: months.payer ?? .veteransBureau,
        BenefitPayment(recipient: .family),
        formula: Bilingual(
          "本人基本工资×\(months.input.value)个月", "basic wage x \(months.input.value) months"),
        inputs: [basic.input, months.input], .martyrs("16", on: benefitCase.date))
    }
  }
}
