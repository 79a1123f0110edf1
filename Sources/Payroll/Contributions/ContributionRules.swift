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
    payslip.schemesDeductible = standards.schemesDeductible
    var owed: Int128 = 0
    if !isLaterPayment {
      let rules = standards.contributionRules
      let lent = rules.span
      for place in lent.indices { owed += Int128(try computeScheme(lent[place]).fen) }
    }
    try takeOverAdjustments()
    owed += Int128(payslip.amounts[.contributionAdjustmentEmployee])
    employeeContributions = try settled(owed, as: .netPay)
  }

  /// One scheme: its base and both shares.
  ///
  /// - Returns: the person's share.
  @inline(__always)
  private mutating func computeScheme(_ terms: ContributionRule) throws(PayrollError) -> Money {
    if person.insurance.excluded.contains(terms.scheme) {
      payslip.schemesExcluded.formUnion(terms.asSet)
      return .zero
    }
    guard isDue(terms) else { return .zero }
    payslip.schemesDue.formUnion(terms.asSet)
    let base = terms.hasBase ? try contributionBase(terms) : .zero
    if let item = terms.baseItem { put(item, base) } else { payslip.seriousIllnessBase = base }
    _ = try settleShare(terms.employer, base)
    guard let share = terms.employee else { return .zero }
    return try settleShare(share, base)
  }

  /// One side's share: the rounded product and the fixed amount.
  @inline(__always)
  private mutating func settleShare(_ share: ShareRule, _ base: Money) throws(PayrollError) -> Money {
    if share.isNothing || (base == .zero && share.fixed == .zero) { return .zero }
    let amount: Money
    do { amount = try share.rate.settled(base) + share.fixed } catch { throw .overflow(share.item) }
    payslip.amounts.write(amount.fen, to: share.item)
    recorder.record(
      share.item, exact: (share.rate.exact(base) + UnroundedMoney(share.fixed)).fen,
      rounding: share.rate.rounding, amount: amount.fen)
    return amount
  }

  /// The base of a scheme: what the office states, else the wage with a whole month's performance pay and the
  /// allowance; never below the floor nor above the ceiling.
  ///
  /// - Source: 社会保险法 Art. 12
  @inline(__always)
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
        as: terms.baseItem ?? terms.employer.item)
    }
    if base < terms.baseFloor {
      base = terms.baseFloor
      payslip.schemesAtFloor.formUnion(terms.asSet)
    }
    if base > terms.baseCeiling {
      base = terms.baseCeiling
      payslip.schemesAtCeiling.formUnion(terms.asSet)
    }
    return base
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
  /// - Source: 云南省公安机关警务辅助人员管理条例 Art. 35(3)
  mutating func computeEmployerInsurance() throws(PayrollError) {
    if isLaterPayment { return }
    put(.accidentInsurance, standards.accidentTerms?.monthlyPremium ?? .zero)
    if parameters.healthCheckMonth == person.period.month {
      put(.healthCheck, parameters.healthCheckCost)
    }
  }
}
