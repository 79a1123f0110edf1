extension Payslip {
  /// Whether the payslip adds up, line by line, by sums formed anew from the lines:
  ///
  ///     monthly_wage  = its eight lines
  ///     gross_pay     = the earnings
  ///     net_pay       = gross_pay - employee deductions + arrears_advanced, and is not negative
  ///     employer_cost = gross_pay + employer costs
  public var addsUp: Bool {
    let gross = Int128(amounts[.grossPay])
    let net = gross - sum(PayItem.employeeDeductions) + Int128(amounts[.arrearsAdvanced])
    return sum(PayItem.wageLines) == Int128(amounts[.monthlyWage]) && sum(PayItem.earnings) == gross
      && net == Int128(amounts[.netPay]) && net >= 0
      && gross + sum(PayItem.employerCosts) == Int128(amounts[.employerCost])
  }

  private func sum(_ items: [PayItem]) -> Int128 {
    var sum: Int128 = 0
    for item in items { sum += Int128(amounts[item]) }
    return sum
  }
}
