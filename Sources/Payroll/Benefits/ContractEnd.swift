extension BenefitSheet {
  /// The grants when the contract of somebody of grade 5 to 10 ends, by the province's table.
  ///
  ///     medical_grant    = round(local average wage x months of the grade x (1 + extra))
  ///     employment_grant = round(local average wage x months of the grade)
  ///
  /// The extra (30 %) is for an occupational disease, otherwise 0.
  ///
  /// - Source: 工伤保险条例 Arts. 36, 37
  /// - Source: 云南省实施工伤保险条例办法
  mutating func computeContractEnd() {
    let grade = need(benefitCase.disabilityGrade, .disabilityGrade)
    let average = localAverageWage()
    if let grade, grade < 5 { refuse(.disabilityGrade, .gradeWithoutContractEnd) }
    guard let grade, grade >= 5 else { return }
    let medical = figure(.medicalGrant, grade: String(grade))
    let employment = figure(.employmentGrant, grade: String(grade))
    let isDisease = benefitCase.isOccupationalDisease == true
    let extra = isDisease ? figure(.occupationalDiseaseExtra) : nil
    guard let average, let medical, let employment, (extra != nil) == isDisease else { return }
    let citation = Citation.workInjury(Disability.article(of: grade))
    var payment = BenefitPayment()
    payment.condition =
      grade <= 6
      ? Bilingual("经本人提出解除或者终止劳动关系", "the person asks for the end of the contract")
      : Bilingual("合同期满终止，或者本人提出解除", "the contract expires, or the person ends it")
    let added = extra.map { "×（1＋\($0.input.value)）" } ?? ""
    let addedInEnglish = extra.map { " x (1 + \($0.input.value))" } ?? ""
    enter(
      .medicalGrant, average.number * medical.number * (.one + (extra?.number ?? .zero)),
      payer: medical.payer ?? .fund, payment,
      formula: Bilingual(
        "统筹地区上年度职工月平均工资×\(medical.input.value)个月\(added)",
        "local average wage x \(medical.input.value) months\(addedInEnglish)"),
      inputs: [average.input, medical.input] + (extra.map { [$0.input] } ?? []), citation)
    enter(
      .employmentGrant, average.number * employment.number, payer: employment.payer ?? .employer, payment,
      formula: Bilingual(
        "统筹地区上年度职工月平均工资×\(employment.input.value)个月",
        "local average wage x \(employment.input.value) months"),
      inputs: [average.input, employment.input], citation)
  }
}
