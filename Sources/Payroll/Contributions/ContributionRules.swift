extension Calculation {
  /// Social insurance and the housing fund, scheme by scheme.
  ///
  ///     <scheme>_employee = rounded(base x employee_rate) + employee_fixed
  ///     <scheme>_employer = rounded(base x employer_rate) + employer_fixed
  ///
  /// Each side is rounded by its own rule, which is data. Corrections of past months count as contributions.
  ///
  /// - Source: 云南省公安机关警务辅助人员管理条例 Art. 34
  /// - Source: 社会保险法 Arts. 10, 23, 33, 44, 53
  /// - Source: 住房公积金管理条例 Arts. 16, 17
  mutating func computeContributions() throws(PayrollError) {
    payslip.schemesDeductible = standards.schemes.deductible
    if !isLaterPayment {
      payslip.schemesExcluded = standards.schemes.all.intersection(person.insurance.excluded)
      payslip.schemesDue = standards.schemes.all.subtracting(person.insurance.excluded)
      if person.period.contains(person.employee.hireDate) || person.isLeaving { leaveOutPartMonths() }
      let rules = standards.schemes.rules
      for place in rules.indices where !rules[place].asSet.isDisjoint(with: payslip.schemesDue) {
        try computeScheme(rules, place)
      }
    }
    try takeOverAdjustments()
  }

  /// One scheme: its base and both shares. The rules are lent as a whole, because a rule is a large value and would
  /// be copied for every scheme of every person.
  @inline(__always)
  private mutating func computeScheme(
    _ rules: [ContributionRule], _ place: Int
  ) throws(PayrollError) {
    var base = Settled.zero
    if rules[place].hasBase {
      base = try contributionBase(rules, place)
      if let item = rules[place].baseItem {
        put(item, base)
        base = amount(item)
      } else {
        payslip.seriousIllnessBase = base.value
        base = base.named(nameOfBase(rules[place].scheme))
      }
    }
    try settleShare(rules[place].employer, base, rules[place].scheme, Bilingual("单位", "employer's"))
    try settleShare(rules[place].employee, base, rules[place].scheme, Bilingual("个人", "employee's"))
  }

  private func nameOfBase(_ scheme: Scheme) -> Bilingual {
    Bilingual("\(scheme.title.chinese)缴费基数", "base of \(scheme.title.english)")
  }

  /// One side's share: the rounded product and the fixed amount.
  @inline(__always)
  private mutating func settleShare(
    _ share: ShareRule, _ base: Settled, _ scheme: Scheme, _ side: @autoclosure () -> Bilingual
  ) throws(PayrollError) {
    if share.isNothing { return }
    let rate = PreparedRate<Trail>(
      share.rate,
      standard(
        .contributions, contributionRow(scheme),
        Bilingual("\(side().chinese)费率", "\(side().english) rate"), .share(share.rate.rate.rate)))
    let rated = try base.rounded(by: rate, towards: share.item)
    if share.fixed == .zero { return put(share.item, rated) }
    let fixed = standard(
      .contributions, contributionRow(scheme),
      Bilingual("\(side().chinese)定额", "\(side().english) fixed amount"), share.fixed)
    if share.rate.rate.isZero { return put(share.item, fixed) }
    try put(share.item, rated + fixed)
  }

  /// The base of a scheme: what the office states, else the wage with a whole month's performance pay and the
  /// allowance; never below the floor nor above the ceiling. Each scheme's base rests on the article of its scheme.
  ///
  /// - Source: 社会保险法 Arts. 12, 23, 35, 44, 53
  /// - Source: 住房公积金管理条例 Art. 16
  @inline(__always)
  private mutating func contributionBase(
    _ rules: [ContributionRule], _ place: Int
  ) throws(PayrollError) -> Settled {
    var base: Settled
    if rules[place].scheme == .housingFund, let stated = person.insurance.housingFundBase {
      base = roster(.housingFundBase, stated)
    } else if let stated = person.insurance.contributionBase {
      base = roster(.contributionBase, stated)
    } else {
      base = try assumedBase(as: rules[place].baseItem ?? rules[place].employer.item)
    }
    if let floor = rules[place].baseFloor {
      if base.value < floor { payslip.schemesAtFloor.formUnion(rules[place].asSet) }
      base = .greater(base, limit(floor, rules[place].scheme, Bilingual("基数下限", "floor of the base")))
    }
    if let ceiling = rules[place].baseCeiling {
      if base.value > ceiling { payslip.schemesAtCeiling.formUnion(rules[place].asSet) }
      base = .lesser(base, limit(ceiling, rules[place].scheme, Bilingual("基数上限", "ceiling of the base")))
    }
    return base.cited(rules[place].scheme.articleOfBase)
  }

  @inline(__always)
  private func limit(_ money: Money, _ scheme: Scheme, _ name: @autoclosure () -> Bilingual) -> Settled {
    standard(.contributions, contributionRow(scheme), name(), money)
  }

  /// This month's pay, where the office states no base.
  @inline(never)
  private mutating func assumedBase(as item: PayItem) throws(PayrollError) -> Settled {
    payslip.findings.insert(.baseAssumed)
    var pay = amount(.monthlyWage).total
    if wholePerformancePay.value != .zero { pay = pay + wholePerformancePay }
    pay = pay + adjusted(.allowance, person.earnings.allowance)
    return try pay.settled(as: item).named(Bilingual("未填基数，按本月工资", "no base given: this month's pay"))
  }

  /// Leaves out the schemes that are not due in the months of hiring and leaving.
  @inline(never)
  private mutating func leaveOutPartMonths() {
    let rules = standards.schemes.rules
    for place in rules.indices where !isDue(rules[place]) { payslip.schemesDue.subtract(rules[place].asSet) }
  }

  /// Whether a scheme is due in the months of hiring and leaving.
  ///
  /// - Source: 社会保险法 Art. 58
  /// - Source: 住房公积金管理条例 Art. 17
  private func isDue(_ terms: ContributionRule) -> Bool {
    if let until = terms.newHireUntilDay, person.period.contains(person.employee.hireDate) {
      if until == 0 {
        if person.employee.priorServiceMonths == 0 { return false }
      } else if person.employee.hireDate.day > until {
        return false
      }
    }
    if let from = terms.leaverFromDay, let end = person.employee.endDate, person.period.contains(end),
      end.day < from
    {
      return false
    }
    return true
  }

  /// Corrections of past months, which few people have.
  @inline(__always)
  private mutating func takeOverAdjustments() throws(PayrollError) {
    if !person.insurance.adjustments.schemes.isEmpty { try addUpAdjustments() }
  }

  @inline(never)
  private mutating func addUpAdjustments() throws(PayrollError) {
    let adjustments = person.insurance.adjustments
    try addUp(.contributionAdjustmentEmployee, .contributionAdjustmentEmployee) {
      ($0.employeeItem, adjustments.employee($0))
    }
    try addUp(.contributionAdjustmentEmployer, .contributionAdjustmentEmployer) {
      ($0.employerItem, adjustments.employer($0))
    }
  }

  /// The sum of the corrections of one side, scheme by scheme.
  private mutating func addUp(
    _ item: PayItem, _ adjustment: AdjustmentItem, _ correction: (Scheme) -> (line: PayItem?, amount: Money)
  ) throws(PayrollError) {
    var sum = Total(MoneySum(wideFen: 0), .sum([]))
    for scheme in person.insurance.adjustments.schemes.schemes {
      let (line, amount) = correction(scheme)
      guard let title = line?.entry.title else { continue }
      let name = Bilingual(title.chinese + "补退", "correction of \(title.english)")
      sum = sum + Settled(amount, .figure(Figure(name, .money(amount), .adjustments(adjustment, scheme))))
    }
    try put(item, sum)
  }

  /// Accident insurance by the post's plan, and the health check in its month: costs of the employer.
  ///
  /// - Source: 云南省公安机关警务辅助人员管理条例 Art. 34
  /// - Source: 云南省公安机关警务辅助人员管理条例 Art. 35(3)
  mutating func computeEmployerInsurance() throws(PayrollError) {
    if isLaterPayment { return }
    if let terms = standards.postInForce?.accidentTerms {
      put(
        .accidentInsurance,
        standard(
          .accidentPlans, standards.accidentPlan, Bilingual("月保费", "monthly premium"), terms.monthlyPremium))
    }
    if parameters.healthCheckMonth == person.period.month {
      put(.healthCheck, healthCheckCost.decided(by: [parameterFigure(.healthCheckMonth)]))
    }
  }
}

extension Scheme {
  /// The article by which the base of the scheme goes. No national law knows serious illness cover: it rests on the
  /// regulation and on what the place decides.
  fileprivate var articleOfBase: Citation {
    switch self {
    case .pension: Citation("社会保险法", "12")
    case .medical: Citation("社会保险法", "23")
    case .workInjury: Citation("社会保险法", "35")
    case .unemployment: Citation("社会保险法", "44")
    case .maternity: Citation("社会保险法", "53")
    case .housingFund: .housingFund
    case .seriousIllness: .regulation(34)
    }
  }
}
