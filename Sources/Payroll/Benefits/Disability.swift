extension BenefitSheet {
  /// 伤残待遇: the lump sum of a grade, and the pension of grades 1 to 6.
  ///
  ///     disability_lump_sum = round(own wage x months of the grade)
  ///     disability_pension  = round(own wage x percent of the grade), each month:
  ///                           grades 1 to 4; 5 and 6 where no suitable work can be found
  ///     pension_top_up      = minimum wage - disability_pension, each month, where that is above 0
  ///
  /// - Source: 工伤保险条例 Arts. 35, 36, 37
  /// - Reading: a pension is paid from the month after the assessment, and topped up to the minimum wage that
  ///   was in force on the day of the injury; a later minimum wage is a new case.
  mutating func computeDisability() {
    checkAssessment()
    let grade = need(benefitCase.disabilityGrade, .disabilityGrade)
    let wage = ownWage()
    guard let grade else { return }
    let months = figure(.disabilityLumpSum, grade: String(grade))
    let hasPension = hasPension(grade)
    if let wage, let months {
      enter(
        .disabilityLumpSum, wage.fen * months.number, payer: months.payer ?? .fund,
        formula: Bilingual(
          "\(wage.words.chinese)×\(months.input.value)个月",
          "\(wage.words.english) x \(months.input.value) months"),
        inputs: wage.inputs + [months.input], .workInjury(Disability.article(of: grade) + "、64"))
    }
    if hasPension { computePension(grade, wage) }
  }

  /// Whether a pension is due: to grades 1 to 4, who leave their post, and to 5 and 6 without suitable work.
  private mutating func hasPension(_ grade: Int) -> Bool {
    if grade <= 4 { return true }
    if grade > 6 { return false }
    return need(benefitCase.hasSuitableWork, .suitableWork) == false
  }

  private mutating func computePension(_ grade: Int, _ wage: OwnWage?) {
    let percent = figure(.disabilityPension, grade: String(grade))
    let minimum = minimumWage()
    guard let wage, let percent, let minimum else { return }
    let payer = percent.payer ?? (grade <= 4 ? .fund : .employer)
    var payment = BenefitPayment.monthly(from: benefitCase.assessedOn?.firstOfNextMonth)
    payment.condition = Disability.condition(of: grade)
    let pension = enter(
      .disabilityPension, wage.fen * percent.number, payer: payer, payment,
      formula: Bilingual(
        "\(wage.words.chinese)×\(percent.input.value)", "\(wage.words.english) x \(percent.input.value)"),
      inputs: wage.inputs + [percent.input], .workInjury(Disability.article(of: grade) + "、64"))
    guard let pension, minimum.number > Fraction(Int128(pension.fen)) else { return }
    let input = BenefitInput(
      title: BenefitCode.disabilityPension.title, value: pension.description,
      source: .benefit(.disabilityPension))
    enter(
      .pensionTopUp, minimum.number - Fraction(Int128(pension.fen)), rounding: nil, payer: payer, payment,
      formula: Bilingual("当地最低工资标准－伤残津贴", "local minimum wage - disability pension"),
      inputs: [minimum.input, input], .workInjury(Disability.article(of: grade)))
  }
}

/// What the law says of a grade of disability.
enum Disability {
  /// The article of 《工伤保险条例》 that holds the benefits of a grade.
  static func article(of grade: Int) -> String { grade <= 4 ? "35" : grade <= 6 ? "36" : "37" }

  /// On what the pension of a grade depends, and what ends it.
  fileprivate static func condition(of grade: Int) -> Bilingual {
    grade <= 4
      ? Bilingual(
        "保留劳动关系、退出工作岗位；自评定的次月起，至办理退休手续时止",
        "leaves the post and stays employed; from the month after the assessment until retirement")
      : Bilingual(
        "保留劳动关系、难以安排适当工作期间；自评定的次月起",
        "while no suitable work can be found; from the month after the assessment")
  }
}
