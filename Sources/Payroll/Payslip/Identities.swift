extension Payslip {
  /// Whether the payslip adds up, line by line, by sums formed anew from the lines:
  ///
  ///     monthly_wage  = its eight lines
  ///     gross_pay     = the earnings
  ///     net_pay       = gross_pay - employee deductions + arrears_advanced, and is not negative
  ///     employer_cost = gross_pay + employer costs
  ///
  /// Sums of some sixty lines of 64 bits cannot leave 128.
  public var addsUp: Bool {
    let wage = amounts.sum(PayItem.wageLines)
    let gross = Int128(amounts[.grossPay])
    let net = gross &- amounts.sum(PayItem.employeeDeductions) &+ Int128(amounts[.arrearsAdvanced])
    return wage == Int128(amounts[.monthlyWage])
      && wage &+ amounts.sum(PayItem.earningsBesideWage) == gross
      && net == Int128(amounts[.netPay]) && net >= 0
      && gross &+ amounts.sum(PayItem.employerCosts) == Int128(amounts[.employerCost])
  }
}
