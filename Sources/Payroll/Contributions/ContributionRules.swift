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
    var owed: Int128 = 0
    for terms in standards.contributionRules {
      if terms.isDeductible { payslip.schemesDeductible.formUnion(SchemeSet(terms.scheme)) }
      if isLaterPayment { continue }
      if person.insurance.excluded.contains(terms.scheme) {
        payslip.schemesExcluded.formUnion(SchemeSet(terms.scheme))
        continue
      }
      guard isDue(terms) else { continue }
      payslip.schemesDue.formUnion(SchemeSet(terms.scheme))
      try computeScheme(terms)
      if let item = terms.scheme.employeeItem { owed += Int128(payslip.amounts[item]) }
    }
    try takeOverAdjustments()
    owed += Int128(payslip.amounts[.contributionAdjustmentEmployee])
    employeeContributions = try settled(owed, as: .netPay)
  }

  private mutating func computeScheme(_ terms: ContributionRule) throws(PayrollError) {
    let scheme = terms.scheme
    let base = terms.hasBase ? try contributionBase(terms) : .zero
    if let item = scheme.baseItem { put(item, base) } else { payslip.seriousIllnessBase = base }
    if let item = scheme.employeeItem {
      try settleShare(item, base, terms.employeeRate, terms.employeeFixed, terms.employeeRounding)
    }
    try settleShare(
      scheme.employerItem, base, terms.employerRate, terms.employerFixed, terms.employerRounding)
  }

  private mutating func settleShare(
    _ item: PayItem, _ base: Money, _ rate: Fraction, _ fixed: Money, _ rounding: Rounding
  ) throws(PayrollError) {
    if base == .zero && fixed == .zero { return }
    let exact = base * rate
    let share = try rounded(exact, rounding, towards: item)
    let amount: Money
    do { amount = try share + fixed } catch { throw .overflow(item) }
    payslip.amounts[item] = amount.fen
    recorder.record(
      item, exact: (exact + UnroundedMoney(fixed)).fen, rounding: rounding, amount: amount.fen)
  }

  /// The base of a scheme: what the office states, else the wage with a whole month's performance pay and the
  /// allowance; never below the floor nor above the ceiling.
  ///
  /// - Source: 社会保险法 Art. 12
  private mutating func contributionBase(_ terms: ContributionRule) throws(PayrollError) -> Money {
    let stated =
      terms.scheme == .housingFund
      ? person.insurance.housingFundBase ?? person.insurance.contributionBase
      : person.insurance.contributionBase
    var base: Money
    if let stated {
      base = stated
    } else {
      payslip.findings.insert(.baseAssumed)
      base = try settled(
        Int128(monthlyWage.fen) + Int128(wholePerformancePay.fen) + Int128(person.earnings.allowance.fen),
        as: terms.scheme.baseItem ?? terms.scheme.employerItem)
    }
    if let floor = terms.baseFloor, base < floor {
      base = floor
      payslip.schemesAtFloor.formUnion(SchemeSet(terms.scheme))
    }
    if let ceiling = terms.baseCeiling, base > ceiling {
      base = ceiling
      payslip.schemesAtCeiling.formUnion(SchemeSet(terms.scheme))
    }
    return base
  }

  /// Whether a scheme is due in the months of hiring and leaving.
  ///
  /// - Source: 社会保险法 Art. 58
  /// - Source: 住房公积金管理条例 Art. 17
  private func isDue(_ terms: ContributionRule) -> Bool {
    if person.period.contains(person.employee.hireDate), let until = terms.newHireUntilDay {
      if until == 0 {
        if person.employee.priorServiceMonths == 0 { return false }
      } else if person.employee.hireDate.day > until {
        return false
      }
    }
    if let end = person.employee.endDate, person.period.contains(end), let from = terms.leaverFromDay,
      end.day < from
    {
      return false
    }
    return true
  }

  private mutating func takeOverAdjustments() throws(PayrollError) {
    if person.insurance.adjustments.schemes.isEmpty { return }
    let adjustments = person.insurance.adjustments
    var employee: Int128 = 0
    var employer: Int128 = 0
    for scheme in Scheme.allCases {
      employee += Int128(adjustments.employee(scheme).fen)
      employer += Int128(adjustments.employer(scheme).fen)
    }
    put(.contributionAdjustmentEmployee, try settled(employee, as: .contributionAdjustmentEmployee))
    put(.contributionAdjustmentEmployer, try settled(employer, as: .contributionAdjustmentEmployer))
  }

  /// Accident insurance by the post's plan, and the health check in its month: costs of the employer.
  ///
  /// - Source: 云南省公安机关警务辅助人员管理条例 Art. 34
  /// - Source: 云南省公安机关警务辅助人员管理条例 Art. 35
  mutating func computeEmployerInsurance() throws(PayrollError) {
    if isLaterPayment { return }
    put(.accidentInsurance, standards.accidentTerms?.monthlyPremium ?? .zero)
    if parameters.healthCheckMonth == person.period.month {
      put(.healthCheck, parameters.healthCheckCost)
    }
  }
}
