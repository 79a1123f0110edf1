extension Calculation {
  /// Adds back pay that is owed for earlier months to their wages, as far as the ledger holds them: the average by
  /// which annual leave is paid this month knows of it already. Back pay of overtime belongs to the total wages alone.
  ///
  /// - Source: 企业职工带薪年休假实施办法 Art. 11
  /// - Source: 关于工资总额组成的规定 Art. 4
  mutating func creditPastBackPay() throws(PayrollError) {
    let earnings = person.earnings
    lateBackPay = try Calculation.credit(earnings.pastBackPay, to: &payslip.next.totalWages, .totalWages)
    lateOvertime = try Calculation.credit(
      earnings.pastOvertimeBackPay, to: &payslip.next.totalWages, .totalWages)
    _ = try Calculation.credit(earnings.pastBackPay, to: &payslip.next.wages, .wages)
  }

  /// Adds back pay to the months that are held.
  ///
  /// - Returns: what of it has found its month.
  @inline(__always)
  private static func credit(
    _ past: PastBackPay, to wages: inout WageHistory, _ field: LedgerField
  ) throws(PayrollError) -> Money {
    if past.isEmpty { return .zero }
    var credited = Money.zero
    try past.forEach { (month, amount) throws(PayrollError) in
      guard let held = wages[month] else { return }
      do {
        wages.hold(try held + amount, for: month)
        credited = try credited + amount
      } catch { throw .ledgerOverflow(field) }
    }
    return credited
  }

  /// What the month hands to the next: the row of the ledger.
  ///
  ///     regular wage = gross_pay - overtime - comp_leave_payout - annual_leave_payout - tax_exempt_pay - severance
  ///     total wages  = gross_pay - tax_exempt_pay - severance
  ///
  /// The regular wage is what annual leave is later paid by, the total wages what severance and the yearly contribution
  /// wage go by. Back pay owed for an earlier month counts in that month (``creditPastBackPay()``). If the ledger does
  /// not hold it, it counts in no regular wage, and in the total wages of the month in which it is paid. Back pay of
  /// overtime is no regular wage.
  ///
  /// - Source: 企业职工带薪年休假实施办法 Art. 11
  /// - Source: 关于工资总额组成的规定 Art. 4
  mutating func closeMonth() throws(PayrollError) {
    payslip.next.period = person.period
    payslip.next.hireDate = person.employee.hireDate
    payslip.next.endDate = person.employee.endDate
    payslip.next.taxYear = person.period.year
    if isLaterPayment { put(.compLeaveBalanceHours, ledger(.compLeaveLots, payslip.next.compLeaveBalance)) }

    let earnings = person.earnings
    let wages = TotalWages.of(
      grossPay: self[.grossPay].fen, taxExemptPay: self[.taxExemptPay].fen, severance: self[.severance].fen)
    let regular =
      wages - payslip.amounts.sum(PayItem.overtimeAndPayouts) - Int128(earnings.pastBackPay.total.fen)
      - Int128(earnings.overtimeBackPay.fen)
    let wage = try kept(regular, .wages)
    if person.attendance.leave[.injury] > .zero && !isLaterPayment { findInjuryLeave(wage) }
    payslip.next.wages.hold(wage, for: person.period)
    payslip.next.totalWages.hold(
      try kept(wages - Int128(lateBackPay.fen) - Int128(lateOvertime.fen), .totalWages), for: person.period)
    if let gross = payslip.next.yearGrossPay {
      payslip.next.yearGrossPay = try kept(
        Int128(gross.fen) + wages + Int128(self[.taxExemptPay].fen), .yearGrossPay)
    }
    payslip.next.severancePaid = try kept(
      Int128(payslip.next.severancePaid.fen) + Int128(self[.severance].fen), .severancePaid)
  }

  @inline(__always)
  private func kept(_ fen: Int128, _ field: LedgerField) throws(PayrollError) -> Money {
    guard let whole = Int64(exactly: fen) else { throw .ledgerOverflow(field) }
    return Money(fen: whole)
  }
}
