extension Payslip {
  /// Whether the payslip adds up, line by line, by sums formed anew from the lines:
  ///
  ///     monthly_wage  = its eight lines
  ///     gross_pay     = the earnings
  ///     net_pay       = gross_pay - employee deductions + arrears_advanced, and is not negative
  ///     employer_cost = gross_pay + employer costs
  ///
  /// The lines are named here by the first and the last of neighbours, which a processor adds up at once, and
  /// not by the groups with which the payslip was computed: who moves a line to another group has to say so
  /// twice. Sums of some sixty lines of 64 bits cannot leave 128.
  public var addsUp: Bool {
    let wage = sum(.referencePay, through: .probationAdjustment)
    let earnings = wage &+ sum(.prorationAdjustment, through: .annualBonus)
    let deductions =
      sum(.pensionEmployee, through: .bonusTax) &+ sum(.arrearsRepaid, through: .otherDeduction)
    let costs = sum(.pensionEmployer, through: .healthCheck)
    let gross = Int128(amounts[.grossPay])
    let net = gross &- deductions &+ Int128(amounts[.arrearsAdvanced])
    return wage == Int128(amounts[.monthlyWage])
      && earnings == gross
      && net == Int128(amounts[.netPay]) && net >= 0
      && gross &+ costs == Int128(amounts[.employerCost])
  }

  /// The sum of neighbouring lines.
  @inline(__always)
  private func sum(_ first: PayItem, through last: PayItem) -> Int128 {
    amounts.sum(first.rawValue..<last.rawValue &+ 1)
  }
}
