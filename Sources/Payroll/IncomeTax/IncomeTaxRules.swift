extension Calculation {
  /// Income tax by cumulative withholding over the calendar year, and the tax on an annual bonus.
  ///
  ///     income = gross_pay - tax_exempt_pay - bonus taxed separately + taxable accident premium
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
    try put(.cumulativeTaxableIncome, .notNegative(income - basicDeduction - special - additional - other))
    let place = standards.region.annualTax.place(of: self[.cumulativeTaxableIncome])
    let tax = try amount(.cumulativeTaxableIncome)
      .rounded(by: rate(of: .annual, standards.region.annualTax, place), towards: .incomeTax)
    let quickDeduction = quickDeduction(of: .annual, standards.region.annualTax, place)
    let withheld = ledger(.yearTax, payslip.next.yearTax)
    try put(.incomeTax, .notNegative(tax - quickDeduction - reduction - withheld))
    payslip.next.yearTax = try (withheld + amount(.incomeTax)).settled(as: .yearTax).value
    try computeBonusTax()
  }

  /// A sum of the year with this month in it.
  @inline(__always)
  private func year(
    _ field: LedgerField, _ before: Money, with month: Settled, _ name: @autoclosure () -> Bilingual
  ) throws(PayrollError) -> Settled {
    try (ledger(field, before) + month).settled(as: field).named(name())
  }

  /// The rate of a bracket, prepared.
  @inline(__always)
  private func rate(
    of name: TaxTableName, _ table: TaxTable, _ place: Int, twelfthOf bonus: Money? = nil
  ) -> PreparedRate<Trail> {
    PreparedRate(
      table.rates[place], bracketFigures(table.brackets[place], of: name, table, twelfthOf: bonus).rate)
  }

  /// The quick deduction of a bracket.
  @inline(__always)
  private func quickDeduction(
    of name: TaxTableName, _ table: TaxTable, _ place: Int, twelfthOf bonus: Money? = nil
  ) -> Settled {
    Settled(
      table.brackets[place].quickDeduction,
      bracketFigures(table.brackets[place], of: name, table, twelfthOf: bonus).quickDeduction)
  }

  /// The income of the month on which tax is due.
  @inline(__always)
  private mutating func incomeOfMonth() throws(PayrollError) -> Settled {
    var income = amount(.grossPay) - adjusted(.taxExemptPay, person.earnings.taxExemptPay)
    if person.earnings.bonusTaxation == .separate, person.earnings.annualBonus != .zero {
      payslip.bonusTaxedSeparately = person.earnings.annualBonus
      income = income - amount(.annualBonus)
    }
    if let plan = standards.accidentTerms, plan.isTaxable { income = income + amount(.accidentInsurance) }
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

  /// The tax on an annual bonus that is taxed separately: rate and quick deduction by a twelfth of it.
  ///
  ///     bonus_tax = round(bonus x rate) - quick deduction
  ///
  /// - Source: 财税〔2018〕164号
  /// - Source: 财政部 税务总局公告2023年第30号
  private mutating func computeBonusTax() throws(PayrollError) {
    let bonus = payslip.bonusTaxedSeparately
    guard bonus > .zero, let table = standards.region.monthlyTax else { return }
    let place = table.place(of: bonus, dividedBy: 12)
    let tax = try amount(.annualBonus)
      .rounded(by: rate(of: .monthly, table, place, twelfthOf: bonus), towards: .bonusTax)
    try put(.bonusTax, tax - quickDeduction(of: .monthly, table, place, twelfthOf: bonus))
    payslip.next.bonusTaxed = true
  }
}
