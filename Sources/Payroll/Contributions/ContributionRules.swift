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
    employeeContributions = try settled(payslip.amounts.sum(PayItem.employeeContributions), as: .netPay)
  }

  /// One scheme: its base and both shares. The rules are lent as a whole, because a rule is a large value and would
  /// be copied for every scheme of every person.
  @inline(__always)
  private mutating func computeScheme(
    _ rules: [ContributionRule], _ place: Int
  ) throws(PayrollError) {
    let base = rules[place].hasBase ? try contributionBase(rules, place) : .zero
    if Listener.listens { tellScheme(rules[place], base) }
    if let item = rules[place].baseItem { put(item, base) } else { payslip.seriousIllnessBase = base }
    try settleShare(rules[place].employer, base)
    try settleShare(rules[place].employee, base)
  }

  /// One side's share: the rounded product and the fixed amount.
  @inline(__always)
  private mutating func settleShare(_ share: ShareRule, _ base: Money) throws(PayrollError) {
    if share.isNothing { return }
    let amount: Money
    do { amount = try share.rate.settled(base) + share.fixed } catch { throw .overflow(share.item) }
    payslip.amounts.write(amount.fen, to: share.item)
  }

  /// The base of a scheme: what the office states, else the wage with a whole month's performance pay and the
  /// allowance; never below the floor nor above the ceiling.
  ///
  /// - Source: 社会保险法 Art. 12
  @inline(__always)
  private mutating func contributionBase(
    _ rules: [ContributionRule], _ place: Int
  ) throws(PayrollError) -> Money {
    let stated =
      rules[place].scheme == .housingFund
      ? person.insurance.housingFundBase ?? person.insurance.contributionBase
      : person.insurance.contributionBase
    var base: Money
    if let stated {
      base = stated
    } else {
      base = try assumedBase(as: rules[place].baseItem ?? rules[place].employer.item)
    }
    if base < rules[place].baseFloor {
      base = rules[place].baseFloor
      payslip.schemesAtFloor.formUnion(rules[place].asSet)
    }
    if base > rules[place].baseCeiling {
      base = rules[place].baseCeiling
      payslip.schemesAtCeiling.formUnion(rules[place].asSet)
    }
    return base
  }

  /// This month's pay, where the office states no base.
  @inline(never)
  private mutating func assumedBase(as item: PayItem) throws(PayrollError) -> Money {
    payslip.findings.insert(.baseAssumed)
    return try settled(
      Int128(monthlyWage.fen) + Int128(wholePerformancePay.fen) + Int128(person.earnings.allowance.fen),
      as: item)
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
  private mutating func isDue(_ terms: ContributionRule) -> Bool {
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
    var employee: Int128 = 0
    var employer: Int128 = 0
    for scheme in Scheme.allCases {
      employee += Int128(adjustments.employee(scheme).fen)
      employer += Int128(adjustments.employer(scheme).fen)
    }
    put(.contributionAdjustmentEmployee, try settled(employee, as: .contributionAdjustmentEmployee))
    put(.contributionAdjustmentEmployer, try settled(employer, as: .contributionAdjustmentEmployer))
    tell(.contributionAdjustmentEmployee) { _ in
      .corrections(.contributionAdjustmentEmployee, adjustments.schemes) {
        ($0.employeeItem, adjustments.employee($0))
      }
    }
    tell(.contributionAdjustmentEmployer) { _ in
      .corrections(.contributionAdjustmentEmployer, adjustments.schemes) {
        ($0.employerItem, adjustments.employer($0))
      }
    }
  }

  /// Accident insurance by the post's plan, and the health check in its month: costs of the employer.
  ///
  /// - Source: 云南省公安机关警务辅助人员管理条例 Art. 34
  /// - Source: 云南省公安机关警务辅助人员管理条例 Art. 35(3)
  mutating func computeEmployerInsurance() throws(PayrollError) {
    if isLaterPayment { return }
    put(.accidentInsurance, standards.accidentTerms?.monthlyPremium ?? .zero)
    if let terms = standards.accidentTerms {
      tell(.accidentInsurance) {
        $0.standard(
          .accidentPlans, $0.standards.accidentPlan, Bilingual("月保费", "monthly premium"),
          .money(terms.monthlyPremium))
      }
    }
    if parameters.healthCheckMonth == person.period.month {
      put(.healthCheck, parameters.healthCheckCost)
      tell(.healthCheck) {
        .decided($0.parameter(.healthCheckCost), by: [$0.parameterFigure(.healthCheckMonth)])
      }
    }
  }
}

extension Calculation {
  /// Tells of a scheme that is due: its base and both shares.
  private mutating func tellScheme(_ terms: ContributionRule, _ base: Money) {
    guard let row = contributionRow(terms.scheme) else { return }
    var baseWorking = Working.number(.zero)
    if terms.hasBase {
      let between = baseBetween(row)
      if let item = terms.baseItem {
        tell(item) { _ in between }
        baseWorking = .line(item, base.fen)
      } else {
        let name = Bilingual("\(terms.scheme.title.chinese)缴费基数", "base of \(terms.scheme.title.english)")
        baseWorking = .step(name, between)
      }
    }
    tellShare(terms.employer, row, baseWorking, isEmployer: true)
    tellShare(terms.employee, row, baseWorking, isEmployer: false)
  }

  private mutating func tellShare(
    _ share: ShareRule, _ row: StandardRow<ContributionTerms>, _ base: Working, isEmployer: Bool
  ) {
    if share.isNothing { return }
    let rate = isEmployer ? row.terms.employerRate : row.terms.employeeRate
    let side = isEmployer ? Bilingual("单位", "employer's") : Bilingual("个人", "employee's")
    let fixed = standard(
      .contributions, row, Bilingual("\(side.chinese)定额", "\(side.english) fixed amount"), .money(share.fixed)
    )
    let rated = Working.rounded(
      base
        * standard(
          .contributions, row, Bilingual("\(side.chinese)费率", "\(side.english) rate"), .share(rate)),
      share.rate.rounding)
    tell(share.item) { _ in
      rate == .zero ? fixed : share.fixed == .zero ? rated : rated + fixed
    }
  }

  /// What the office states, or this month's pay, between floor and ceiling.
  private mutating func baseBetween(_ row: StandardRow<ContributionTerms>) -> Working {
    var base = statedOrAssumedBase(row.terms.scheme)
    if let floor = row.terms.baseFloor {
      base = .greater([
        base, standard(.contributions, row, Bilingual("基数下限", "floor of the base"), .money(floor)),
      ])
    }
    if let ceiling = row.terms.baseCeiling {
      base = .lesser([
        base, standard(.contributions, row, Bilingual("基数上限", "ceiling of the base"), .money(ceiling)),
      ])
    }
    return .cited(base, Citation("社会保险法", "12"))
  }

  private mutating func statedOrAssumedBase(_ scheme: Scheme) -> Working {
    if scheme == .housingFund, let base = person.insurance.housingFundBase {
      return roster(.housingFundBase, .money(base))
    }
    if let base = person.insurance.contributionBase { return roster(.contributionBase, .money(base)) }
    var parts = [line(.monthlyWage)]
    if wholePerformancePay != .zero {
      parts.append(
        .step(
          Bilingual("整月绩效", "performance pay of a whole month"),
          .rounded(wholePerformanceWorking, .halfUpFen)))
    }
    parts.append(adjusted(.allowance, person.earnings.allowance))
    return .step(Bilingual("未填基数，按本月工资", "no base given: this month's pay"), .sum(parts))
  }
}

extension Working {
  /// The sum of the corrections of one side, scheme by scheme.
  fileprivate static func corrections(
    _ line: PayItem, _ schemes: SchemeSet, _ correction: (Scheme) -> (item: PayItem?, amount: Money)
  ) -> Working {
    var parts: [Working] = []
    for scheme in schemes.schemes {
      let (item, amount) = correction(scheme)
      guard let title = item?.entry.title else { continue }
      let name = Bilingual(title.chinese + "补退", "correction of \(title.english)")
      parts.append(.figure(Figure(name, .money(amount), .adjustments(line, scheme))))
    }
    return .sum(parts)
  }
}
