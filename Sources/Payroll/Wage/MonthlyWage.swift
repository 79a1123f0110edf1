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
    tell(.referencePay) { $0.referenceWorking }
    if let post = standards.postRule {
      try takeOverFactorPay(post)
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

  /// The three lines of the post's factors, as they were settled for all who share them.
  private mutating func takeOverFactorPay(_ post: PostRule) throws(PayrollError) {
    switch standards.factorPay {
    case .success(let pay):
      put(.professionalismPay, pay.professionalism)
      put(.riskPay, pay.risk)
      put(.intensityPay, pay.intensity)
    case .failure(let overflow): throw .overflow(overflow.item)
    case nil: return
    }
    switch parameters.factorCombination {
    case .multiplicative:
      tell(.professionalismPay) { $0.multipliedFactors(upTo: 0, post) }
      tell(.riskPay) { $0.multipliedFactors(upTo: 1, post) }
      tell(.intensityPay) { $0.multipliedFactors(upTo: 2, post) }
    case .additive:
      tell(.professionalismPay) { $0.addedFactor(0, post) }
      tell(.riskPay) { $0.addedFactor(1, post) }
      tell(.intensityPay) { $0.addedFactor(2, post) }
    }
  }

  private mutating func computeSeniorityPay() throws(PayrollError) {
    let field = person.employee.seniorityFrom == nil ? RosterField.hireDate : .seniorityFrom
    let start = person.employee.seniorityFrom ?? person.employee.hireDate
    let full = start.fullMonths(toFirstOf: person.period) / 12
    let years = Number(
      Fraction(Int128(full)),
      .figure(Figure(Bilingual("满年数", "full years"), .count(full), .roster(field))))
    let pay = try rounded(seniorityPayPerYear * .lesser(years, seniorityMaxYears), towards: .seniorityPay)
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
    fullWage = try whole(sum(PayItem.wageLines), as: .monthlyWage)
    guard isInProbation else { return }
    fullWage = fullWage.named(Bilingual("月工资（试用期调整前）", "wage before the probation adjustment"))
    let paid = Settled.greater(
      try rounded(fullWage * probationRate, towards: .probationAdjustment), .lesser(fullWage, minimumWage))
    let until = person.employee.probationUntil
    try put(
      .probationAdjustment,
      (paid - fullWage).decided(by: until.map { [Figure(.probationUntil, $0)] } ?? []))
  }
}

extension Calculation {
  /// The approved salary, or the weighted averages in whole yuan.
  private var referenceWorking: Working {
    let terms = standards.region.salary.terms
    if let approved = terms.approvedReferenceSalary {
      return salary(Bilingual("核定的参照工资", "approved reference salary"), .money(approved))
    }
    let weight = salary(Bilingual("同类岗位权重", "weight of the peer average"), .rate(terms.peerWeight))
    let peers = salary(Bilingual("同类岗位平均收入", "peer average"), .money(terms.peerAverage))
    let society = salary(Bilingual("社会平均收入", "social average"), .money(terms.socialAverage))
    return .rounded(peers * weight + society * (.number(.one) - weight), .halfUpYuan)
  }

  /// A factor of the post: 0 professionalism, 1 risk, 2 intensity.
  private func factor(_ place: Int, _ post: PostRule) -> Working {
    let factors = [
      (Bilingual("专业性系数", "professionalism factor"), post.professionalism),
      (Bilingual("危险性系数", "risk factor"), post.risk),
      (Bilingual("劳动强度系数", "intensity factor"), post.intensity),
    ]
    let (name, factor) = factors[place]
    return standard(.posts, standards.post, name, .rate(factor.rate))
  }

  /// What a factor adds to the rounded product of those before it.
  private func multipliedFactors(upTo last: Int, _ post: PostRule) -> Working {
    let product = (0...last).reduce(line(.referencePay)) { $0 * factor($1, post) }
    let lines: [PayItem] = [.professionalismPay, .riskPay]
    let before = lines.prefix(last).reduce(line(.referencePay)) { $0 + line($1) }
    return .decided(.rounded(product, .halfUpFen) - before, by: [parameterFigure(.factorCombination)])
  }

  private func addedFactor(_ place: Int, _ post: PostRule) -> Working {
    .decided(
      .rounded(line(.referencePay) * (factor(place, post) - .number(.one)), .halfUpFen),
      by: [parameterFigure(.factorCombination)])
  }
}
