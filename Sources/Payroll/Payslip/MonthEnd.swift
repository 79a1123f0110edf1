extension Calculation {
  /// Adds back pay that is owed for earlier months to their regular wages, as far as the ledger holds them: the
  /// average by which annual leave is paid this month knows of it already.
  ///
  /// - Source: 企业职工带薪年休假实施办法 Art. 11
  mutating func creditPastBackPay() throws(PayrollError) {
    if person.earnings.pastBackPay.isEmpty { return }
    let past = person.earnings.pastBackPay
    try past.forEach { (month, amount) throws(PayrollError) in
      guard let held = payslip.next.wages[month] else { return }
      do { payslip.next.wages.hold(try held + amount, for: month) } catch { throw .ledgerOverflow(.wages) }
    }
  }

  /// What the month hands to the next: the row of the ledger.
  ///
  /// The regular wage of the month is what annual leave is later paid by; back pay owed for an earlier month
  /// counts there (``creditPastBackPay()``) or, if the ledger does not hold that month, nowhere.
  ///
  ///     regular wage = gross_pay - overtime - comp_leave_payout - annual_leave_payout - tax_exempt_pay
  ///
  /// - Source: 企业职工带薪年休假实施办法 Art. 11
  mutating func closeMonth() throws(PayrollError) {
    payslip.next.period = person.period
    payslip.next.hireDate = person.employee.hireDate
    payslip.next.endDate = person.employee.endDate
    payslip.next.taxYear = person.period.year
    if isLaterPayment { put(.compLeaveBalanceHours, ledger(.compLeaveLots, payslip.next.compLeaveBalance)) }

    var wage = Int128(self[.grossPay].fen) - payslip.amounts.sum(PayItem.overtimeAndPayouts)
    wage -= Int128(payslip.amounts[.taxExemptPay]) + Int128(person.earnings.pastBackPay.total.fen)
    guard let whole = Int64(exactly: wage) else { throw .ledgerOverflow(.wages) }
    payslip.next.wages.hold(Money(fen: whole), for: person.period)
  }
}
