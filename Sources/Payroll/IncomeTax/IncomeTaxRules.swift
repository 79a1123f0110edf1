extension Calculation {
  /// Income tax by cumulative withholding over the calendar year, and the tax on an annual bonus.
  ///
  ///     income = gross_pay - tax_exempt_pay - severance - bonus taxed separately + taxable accident premium
  ///     T      = max(0, income - basic - special - additional - other deductions), each of the whole year
  ///     income_tax = max(0, round(T x rate) - quick deduction - reductions - tax already withheld)
  ///
  /// What would be negative is not refunded; it works itself out in later months.
  ///
  /// - Source: 个人所得税法 Arts. 6, 11
  /// - Source: 国家税务总局公告2018年第61号 Art. 6
  mutating func computeIncomeTax() throws(PayrollError) {
    try countBasicDeduction()
    let income = try year(
      .yearIncome, payslip.next.yearIncome, with: try incomeOfMonth(),
      Bilingual("累计收入（含本月）", "income of the year, this month included"))
    payslip.next.yearIncome = income.value
    let special = try year(
      .yearSpecial, payslip.next.yearSpecial, with: try specialOfMonth(),
      Bilingual("累计专项扣除（含本月）", "special deductions of the year, this month included"))
    payslip.next.yearSpecial = special.value
    let additional = try year(
      .yearAdditional, payslip.next.yearAdditional,
      with: adjusted(.additionalDeductions, person.tax.additionalDeductions),
      Bilingual("累计专项附加扣除（含本月）", "special additional deductions of the year, this month included"))
    payslip.next.yearAdditional = additional.value
    let other = try year(
      .yearOther, payslip.next.yearOther, with: adjusted(.otherTaxDeductions, person.tax.otherDeductions),
      Bilingual("累计其他扣除（含本月）", "other deductions of the year, this month included"))
    payslip.next.yearOther = other.value
    let reduction = try year(
      .yearReduction, payslip.next.yearReduction, with: adjusted(.taxReduction, person.tax.reduction),
      Bilingual("累计减免税额（含本月）", "tax reductions of the year, this month included"))
    payslip.next.yearReduction = reduction.value
    let taxable = income - basicDeduction - special - additional - other
    try put(.cumulativeTaxableIncome, .notNegative(taxable))
    let withheld = ledger(.yearTax, payslip.next.yearTax)
    try put(.incomeTax, try incomeTax(on: amount(.cumulativeTaxableIncome), less: reduction, withheld))
    payslip.next.yearTax = try (withheld + amount(.incomeTax)).settled(as: .yearTax).value
    if payslip.bonusTaxedSeparately > .zero {
      try computeBonusTax()
      if isCombinedCheaper(taxable, less: reduction, withheld) {
        payslip.findings.insert(.bonusCheaperCombined)
      }
    }
    if person.earnings.severance > .zero { try computeSeveranceTax() }
  }

  /// The tax of the year on T, less what reduces it and what has been withheld.
  @inline(__always)
  func incomeTax(
    on taxable: Settled, less reduction: Settled, _ withheld: Settled
  ) throws(PayrollError) -> Total {
    .notNegative(
      try tax(on: taxable, by: standards.region.annualTax, .annual, as: .incomeTax) - reduction - withheld)
  }

  /// The tax of a table on an amount.
  ///
  ///     round(amount x rate) - quick deduction, of the bracket in which the amount lies
  ///
  /// - Parameter months: 12 where the table is by the month and the bracket that of a twelfth of the amount.
  @inline(__always)
  func tax(
    on taxable: Settled, by table: TaxTable, _ name: TaxTableName, dividedBy months: Int64 = 1,
    as item: PayItem
  ) throws(PayrollError) -> Total {
    let place = table.place(of: taxable.value, dividedBy: months)
    let bonus = months == 1 ? nil : taxable.value
    let rate = PreparedRate<Trail>(
      table.rates[place], bracketFigures(table.brackets[place], of: name, table, twelfthOf: bonus).rate)
    let quickDeduction = Settled(
      table.brackets[place].quickDeduction,
      bracketFigures(table.brackets[place], of: name, table, twelfthOf: bonus).quickDeduction)
    return try taxable.rounded(by: rate, towards: item) - quickDeduction
  }

  /// A sum of the year with this month in it.
  @inline(__always)
  private func year(
    _ field: LedgerField, _ before: Money, with month: Settled, _ name: @autoclosure () -> Bilingual
  ) throws(PayrollError) -> Settled {
    try (ledger(field, before) + month).settled(as: field).named(name())
  }

  /// The income of the month on which tax is due.
  @inline(__always)
  private mutating func incomeOfMonth() throws(PayrollError) -> Settled {
    var income = amount(.grossPay) - adjusted(.taxExemptPay, person.earnings.taxExemptPay)
    if person.earnings.severance != .zero { income = income - amount(.severance) }
    if person.earnings.bonusTaxation == .separate, person.earnings.annualBonus != .zero {
      payslip.bonusTaxedSeparately = person.earnings.annualBonus
      income = income - amount(.annualBonus)
    }
    if let plan = standards.postInForce?.accidentTerms, plan.isTaxable {
      income = income + amount(.accidentInsurance)
    }
    let settled = try income.settled(as: .grossPay)
      .named(Bilingual("本月计税收入", "taxable income of the month"))
    payslip.taxableIncome = settled.value
    return settled
  }

  /// The contributions of the month that reduce taxable income.
  @inline(__always)
  private func specialOfMonth() throws(PayrollError) -> Settled {
    try deductibleContributions.settled(as: .contributionAdjustmentEmployee)
      .named(Bilingual("本月专项扣除", "special deductions of the month"))
  }
}
