extension BenefitSheet {
  /// 生活护理费: for somebody of a graded disability who cannot look after himself.
  ///
  ///     nursing_allowance = round(local average wage x percent of the degree), each month
  ///
  /// - Source: 工伤保险条例 Art. 34
  /// - Reading: it is paid from the month after the assessment.
  mutating func computeNursing() {
    checkAssessment()
    let level = need(benefitCase.nursingLevel, .nursingLevel)
    let average = localAverageWage()
    guard let level else { return }
    let percent = figure(.nursingAllowance, grade: level.rawValue)
    guard let average, let percent else { return }
    var payment = BenefitPayment.monthly(from: benefitCase.assessedOn?.firstOfNextMonth)
    payment.condition = Bilingual(
      "已评定伤残等级并确认需要生活护理；自评定的次月起", "once graded and confirmed; from the month after the assessment")
    enter(
      .nursingAllowance, average.number * percent.number, payer: percent.payer ?? .fund, payment,
      formula: Bilingual(
        "统筹地区上年度职工月平均工资×\(percent.input.value)（\(level.title.chinese)）",
        "local average wage x \(percent.input.value) (\(level.rawValue) dependence)"),
      inputs: [average.input, percent.input], .workInjury("34"))
  }

  /// An assessment does not lie before the injury.
  mutating func checkAssessment() {
    if let day = benefitCase.assessedOn, day < benefitCase.date { refuse(.assessedOn, .assessedBeforeDate) }
  }
}
