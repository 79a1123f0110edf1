extension Calculation {
  /// From gross to net: contributions and tax, arrears, recovery, other deductions. Net pay is never negative
  /// and nothing owed is forgotten.
  ///
  ///     left             = gross_pay - income_tax - bonus_tax - severance_tax - employee contributions
  ///     arrears_advanced = -left if that is below 0 (then left = 0)
  ///     arrears_repaid   = min(arrears of the ledger, max(0, left - protected))
  ///     recovery         = min(asked + carried, floor(recovery_limit x G),
  ///                            max(0, G - arrears_repaid - minimum_wage), left)
  ///     other_deduction  = min(asked + carried, left)
  ///
  /// with `G = max(0, gross_pay - annual_bonus - tax_exempt_pay - severance)` and
  /// `protected = minimum_wage x d / D` rounded down, 0 in and after the month of end_date. Recovery never takes what,
  /// after the arrears repaid, would leave less than the minimum wage.
  ///
  /// - Source: 云南省公安机关警务辅助人员管理条例 Art. 40
  /// - Source: 工资支付暂行规定 Arts. 15, 16
  mutating func settleDeductions() throws(PayrollError) {
    if netPay.isNegative { try put(.arrearsAdvanced, sum(PayItem.employeeDeductions) - amount(.grossPay)) }
    if payslip.next.arrears > .zero { try repayArrears() }
    let recovery = try asked(
      .recovery, person.deductions.recovery, .recoveryCarried, payslip.next.recoveryCarried,
      Bilingual("追偿余额", "asked and carried"))
    if recovery.isPositive { try take(recovery: recovery) }
    payslip.next.recoveryCarried = Money(fen: recovery.value.fen - self[.recovery].fen)
    let other = try asked(
      .otherDeduction, person.deductions.other, .deductionCarried, payslip.next.deductionCarried,
      Bilingual("扣款余额", "asked and carried"))
    if other.isPositive { try put(.otherDeduction, .lesser(other.total, payLeft)) }
    payslip.next.deductionCarried = Money(fen: other.value.fen - self[.otherDeduction].fen)
    try put(.netPay, netPay)
    let arrears = ledger(.arrears, payslip.next.arrears)
    payslip.next.arrears = try (arrears - amount(.arrearsRepaid) + amount(.arrearsAdvanced))
      .settled(as: .arrears).value
  }

  private mutating func repayArrears() throws(PayrollError) {
    let protected = try protectedPay().named(Bilingual("最低工资保护额", "protected part"))
    let arrears = ledger(.arrears, payslip.next.arrears)
    try put(.arrearsRepaid, .lesser(arrears.total, .notNegative(payLeft - protected)))
  }

  /// Gross pay less the deductions so far: net pay, when all are taken.
  @inline(__always)
  private var netPay: Total {
    amount(.grossPay) - sum(PayItem.employeeDeductions) + amount(.arrearsAdvanced)
  }

  /// What a further deduction may take.
  @inline(__always)
  private var payLeft: Total { netPay.named(Bilingual("可发部分", "what is left of the pay")) }

  /// What is asked this month and what earlier months have left.
  @inline(__always)
  private func asked(
    _ column: RosterField, _ asked: Money, _ field: LedgerField, _ carried: Money,
    _ name: @autoclosure () -> Bilingual
  ) throws(PayrollError) -> Settled {
    try (adjusted(column, asked) + ledger(field, carried)).settled(as: field).named(name())
  }

  /// The part of the pay that repaying arrears leaves alone.
  func protectedPay() throws(PayrollError) -> Settled {
    let hasLeft = person.employee.endDate.map { $0 <= person.period.lastDay } ?? false
    if hasLeft || payableDays == 0 { return .zero }
    return try (minimumWage * (daysEmployed / daysOfMonth)).rounded(.downFen, towards: .arrearsRepaid)
  }

  @inline(never)
  private mutating func take(recovery asked: Settled) throws(PayrollError) {
    let counted = Total.notNegative(
      amount(.grossPay) - amount(.annualBonus) - amount(.taxExemptPay) - amount(.severance))
    let pay = try counted.settled(as: .recovery).named(Bilingual("计算追偿的工资", "pay that recovery goes by"))
    let share = try (pay * recoveryLimit).rounded(.downFen, towards: .recovery)
    let kept = self[.arrearsRepaid] == .zero ? pay.total : pay - amount(.arrearsRepaid)
    let above = Total.notNegative(kept - minimumWage)
    let most = Total.least([asked.total, share.total, above, payLeft])
    try put(.recovery, most.cited(.lossDeduction))
  }
}
