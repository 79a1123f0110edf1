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
    put(.referencePay, try referenceSalary())
    if let post = standards.postInForce?.rule {
      try computeFactorPay(post)
      put(
        .postPay, standard(.posts, standards.post, Bilingual("岗位月额", "post's amount"), post.postPay))
    }
    put(
      .gradePay,
      standard(
        .grades, standards.grade, Bilingual("层级月额", "grade's amount"),
        standards.grade?.terms.gradePay ?? .zero))
    try computeSeniorityPay()
    try computeProbation()
    try put(.monthlyWage, sum(PayItem.wageLines))
    if self[.probationAdjustment] == .zero { fullWage = amount(.monthlyWage) }
  }

  /// The approved salary, or the weighted averages in whole yuan.
  private func referenceSalary() throws(PayrollError) -> Settled {
    guard let reference = standards.region.referenceSalary else { throw .overflow(.referencePay) }
    guard Trail.isKept else { return Settled(reference, .number(.zero)) }
    let terms = standards.region.salary.terms
    if let approved = terms.approvedReferenceSalary {
      return salary(Bilingual("核定的基准工资", "approved reference salary"), approved)
    }
    let weight = Bilingual("同类岗位权重", "weight of the peer average")
    return try SalaryTerms.referenceSalary(
      peers: salary(Bilingual("同类岗位平均收入", "peer average"), terms.peerAverage),
      society: salary(Bilingual("社会平均收入", "social average"), terms.socialAverage),
      weight: Number(terms.peerWeight.fraction, salary(weight, .rate(terms.peerWeight))))
  }

  /// The three lines of the post's factors.
  private mutating func computeFactorPay(_ post: PostRule) throws(PayrollError) {
    guard let pay = try factorPay(post) else { return }
    put(.professionalismPay, pay.professionalism.decided(by: [parameterFigure(.factorCombination)]))
    put(.riskPay, pay.risk.decided(by: [parameterFigure(.factorCombination)]))
    put(.intensityPay, pay.intensity.decided(by: [parameterFigure(.factorCombination)]))
  }

  /// The lines as they were settled for all who share them or, for whoever listens, once more.
  private func factorPay(_ post: PostRule) throws(PayrollError) -> FactorPay<Trail>? {
    guard Trail.isKept else {
      return try standards.postInForce?.factorPay.map { (pay) throws(PayrollError) in FactorPay(try pay.get())
      }
    }
    func factor(_ name: Bilingual, _ factor: Factor) -> Number {
      Number(factor.fraction, standard(.posts, standards.post, name, .rate(factor.rate)))
    }
    return try FactorPay(
      amount(.referencePay), factor(Bilingual("专业性系数", "professionalism factor"), post.professionalism),
      factor(Bilingual("危险性系数", "risk factor"), post.risk),
      factor(Bilingual("劳动强度系数", "intensity factor"), post.intensity), parameters.factorCombination)
  }

  /// The full years of service on the first day of the period.
  var fullYears: Int {
    let start = person.employee.seniorityFrom ?? person.employee.hireDate
    return start.fullMonths(toFirstOf: person.period) / 12
  }

  private mutating func computeSeniorityPay() throws(PayrollError) {
    let field = person.employee.seniorityFrom == nil ? RosterField.hireDate : .seniorityFrom
    let start = person.employee.seniorityFrom ?? person.employee.hireDate
    let years = Number(
      Fraction(Int128(fullYears)),
      .figure(Figure(Bilingual("满年数", "full years"), .count(fullYears), .roster(field))))
    let pay = try (seniorityPayPerYear * .lesser(years, seniorityMaxYears)).rounded(towards: .seniorityPay)
    put(.seniorityPay, pay.decided(by: [Figure(field, start)]))
  }

  /// In probation the wage is cut, but neither below the lawful share of it nor below the minimum wage.
  ///
  ///     max(round(M0 x probation_rate), min(M0, minimum_wage)) - M0
  ///
  /// - Source: 云南省公安机关警务辅助人员管理条例 Art. 16
  /// - Source: 劳动合同法 Art. 20
  /// - Reading: the month in which probation ends is paid whole.
  private mutating func computeProbation() throws(PayrollError) {
    fullWage = try sum(PayItem.wageLines).settled(as: .monthlyWage)
    guard isInProbation else { return }
    fullWage = fullWage.named(Bilingual("月工资（试用期调整前）", "wage before the probation adjustment"))
    let paid = Settled.greater(
      try (fullWage * probationRate).rounded(towards: .probationAdjustment), .lesser(fullWage, minimumWage))
    let until = person.employee.probationUntil
    try put(
      .probationAdjustment,
      (paid - fullWage).decided(by: until.map { [Figure(.probationUntil, $0)] } ?? []))
  }
}
