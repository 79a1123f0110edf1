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
      put(.postPay, post.postPay)
      tell(.postPay) {
        $0.standard(.posts, $0.standards.post, Bilingual("岗位月额", "post's amount"), .money(post.postPay))
      }
    }
    put(.gradePay, standards.grade?.terms.gradePay ?? .zero)
    tell(.gradePay) {
      $0.standard(
        .grades, $0.standards.grade, Bilingual("层级月额", "grade's amount"),
        .money($0.standards.grade?.terms.gradePay ?? .zero))
    }
    try computeSeniorityPay()
    try computeProbation()
    monthlyWage = try settled(
      Int128(fullWage.fen) + Int128(payslip.amounts[.probationAdjustment]), as: .monthlyWage)
    put(.monthlyWage, monthlyWage)
    tell(.monthlyWage) { $0.sum(PayItem.wageLines) }
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
    let start = person.employee.seniorityFrom ?? person.employee.hireDate
    let years = min(start.fullMonths(toFirstOf: person.period) / 12, parameters.seniorityMaxYears)
    do { put(.seniorityPay, try parameters.seniorityPayPerYear.multiplied(by: years)) } catch {
      throw .overflow(.seniorityPay)
    }
    tell(.seniorityPay) { $0.seniorityWorking(from: start) }
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
    let adjustment = try difference(paid, fullWage, towards: .probationAdjustment)
    payslip.amounts.write(adjustment.fen, to: .probationAdjustment)
    tell(.probationAdjustment) {
      let wage = $0.fullWageWorking
      let share = Working.rounded(wage * $0.parameter(.probationRate), .halfUpFen)
      return .decided(
        .greater([share, .lesser([wage, $0.minimumWage])]) - wage,
        by: $0.person.employee.probationUntil.map { [Figure(.probationUntil, $0)] } ?? [])
    }
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

  private func seniorityWorking(from start: CivilDate) -> Working {
    let field = person.employee.seniorityFrom == nil ? RosterField.hireDate : .seniorityFrom
    let years = Figure(
      Bilingual("满年数", "full years"), .count(start.fullYears(to: person.period.firstDay)), .roster(field))
    return .decided(
      .rounded(
        parameter(.seniorityPayPerYear) * .lesser([.figure(years), parameter(.seniorityMaxYears)]), .halfUpFen
      ),
      by: [Figure(field, start)])
  }

  /// M0, the wage before the probation adjustment.
  var fullWageWorking: Working {
    let lines = PayItem.wageLines.items.filter { $0 != .probationAdjustment }
    return .step(
      Bilingual("月工资（试用期调整前）", "wage before the probation adjustment"), .sum(lines.map { line($0) }))
  }
}
