extension Calculation {
  /// The monthly wage: reference pay, the post's factors, post, grade and seniority pay, probation.
  ///
  ///     multiplicative: professionalism_pay = round(R p) - R
  ///                     risk_pay            = round(R p r) - round(R p)
  ///                     intensity_pay       = round(R p r i) - round(R p r)
  ///     additive:       each factor's line  = round(R (factor - 1))
  ///     seniority_pay   = amount per year x min(full years, maximum)
  ///     monthly_wage S  = the sum of the lines
  ///
  /// All amounts are in fen; each line is rounded half up to the fen.
  ///
  /// - Source: 云南省公安机关警务辅助人员管理条例 Art. 33
  /// - Source: 云南省公安机关警务辅助人员管理条例 Art. 26(1)
  mutating func computeMonthlyWage() throws(PayrollError) {
    guard let reference = standards.region.referenceSalary else { throw .overflow(.referencePay) }
    put(.referencePay, reference)
    if let post = standards.postRule {
      try computeFactorPay(reference, post)
      put(.postPay, post.postPay)
    }
    put(.gradePay, standards.grade?.terms.gradePay ?? .zero)
    try computeSeniorityPay()
    try computeProbation()
    try total(.monthlyWage, of: PayItem.wageLines)
    monthlyWage = self[.monthlyWage]
  }

  private mutating func computeFactorPay(_ reference: Money, _ post: PostRule) throws(PayrollError) {
    switch parameters.factorCombination {
    case .multiplicative:
      let professional = reference * post.professionalism
      let risky = professional * post.risk
      let intense = risky * post.intensity
      let first = try rounded(professional, .halfUpFen, towards: .professionalismPay)
      let second = try rounded(risky, .halfUpFen, towards: .riskPay)
      let third = try rounded(intense, .halfUpFen, towards: .intensityPay)
      try settleStep(.professionalismPay, from: reference, to: first, professional)
      try settleStep(.riskPay, from: first, to: second, risky)
      try settleStep(.intensityPay, from: second, to: third, intense)
    case .additive:
      try settle(.professionalismPay, reference * (post.professionalism.fraction - .one))
      try settle(.riskPay, reference * (post.risk.fraction - .one))
      try settle(.intensityPay, reference * (post.intensity.fraction - .one))
    }
  }

  /// A factor's line: the step from one rounded product to the next, so that the lines add up to the last.
  private mutating func settleStep(
    _ item: PayItem, from: Money, to: Money, _ product: UnroundedMoney
  ) throws(PayrollError) {
    let step = try difference(to, from, towards: item)
    payslip.amounts.write(step.fen, to: item)
    recorder.record(
      item, exact: (product - UnroundedMoney(from)).fen, rounding: .halfUpFen, amount: step.fen)
  }

  private mutating func computeSeniorityPay() throws(PayrollError) {
    let start = person.employee.seniorityFrom ?? person.employee.hireDate
    let years = min(start.fullYears(to: person.period.firstDay), parameters.seniorityMaxYears)
    try settle(.seniorityPay, parameters.seniorityPayPerYear * Fraction(Int128(years)))
  }

  /// In probation the wage is cut, but neither below the lawful share of it nor below the minimum wage.
  ///
  ///     max(round(M0 x probation_rate), min(M0, minimum_wage)) - M0
  ///
  /// - Source: 云南省公安机关警务辅助人员管理条例 Art. 16
  /// - Source: 劳动合同法 Art. 20
  /// - Reading: the month in which probation ends is paid whole.
  private mutating func computeProbation() throws(PayrollError) {
    fullWage = try settled(payslip.amounts.sum(PayItem.wageLines), as: .monthlyWage)
    guard isInProbation else { return }
    let cut = fullWage * parameters.probationRate
    let floor = min(fullWage, standards.region.minimumWage)
    let paid = max(try rounded(cut, .halfUpFen, towards: .probationAdjustment), floor)
    let exact = UnroundedMoney.greater(cut, UnroundedMoney(floor)) - UnroundedMoney(fullWage)
    let adjustment = try difference(paid, fullWage, towards: .probationAdjustment)
    payslip.amounts.write(adjustment.fen, to: .probationAdjustment)
    recorder.record(
      .probationAdjustment, exact: exact.fen, rounding: .halfUpFen, amount: adjustment.fen)
  }
}
