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
    try addUpYear()
    try countBasicDeduction()
    let deductions =
      basicDeduction + Int128(payslip.next.yearSpecial.fen) + Int128(payslip.next.yearAdditional.fen)
      + Int128(payslip.next.yearOther.fen)
    let taxable = try settled(
      max(0, Int128(payslip.next.yearIncome.fen) - deductions), as: .cumulativeTaxableIncome)
    put(.cumulativeTaxableIncome, taxable)
    let bracket = standards.region.annualTax.bracket(for: taxable)
    let product = taxable * bracket.rate.fraction
    let tax = Int128(try rounded(product, .halfUpFen, towards: .incomeTax).fen)
    let settledAlready =
      Int128(bracket.quickDeduction.fen) + Int128(payslip.next.yearReduction.fen)
      + Int128(payslip.next.yearTax.fen)
    let due = try settled(max(0, tax - settledAlready), as: .incomeTax)
    payslip.amounts.write(due.fen, to: .incomeTax)
    recorder.record(
      .incomeTax, exact: product.fen - Fraction(settledAlready), rounding: .halfUpFen, amount: due.fen)
    payslip.next.yearTax = try grown(payslip.next.yearTax, by: due, .yearTax)
    try computeBonusTax()
  }

  /// The year's sums with this month in them.
  private mutating func addUpYear() throws(PayrollError) {
    let isSeparate = person.earnings.bonusTaxation == .separate
    payslip.bonusTaxedSeparately = isSeparate ? person.earnings.annualBonus : .zero
    var income = Int128(self[.grossPay].fen) - Int128(person.earnings.taxExemptPay.fen)
    income -= Int128(payslip.bonusTaxedSeparately.fen)
    if let plan = standards.accidentTerms, plan.isTaxable {
      income += Int128(payslip.amounts[.accidentInsurance])
    }
    payslip.taxableIncome = try settled(income, as: .grossPay)
    var special = Int128(payslip.amounts[.contributionAdjustmentEmployee])
    for scheme in Scheme.allCases where payslip.schemesDeductible.contains(scheme) {
      if let item = scheme.employeeItem { special += Int128(payslip.amounts[item]) }
    }
    let specialOfMonth = try settled(special, as: .contributionAdjustmentEmployee)
    payslip.next.yearIncome = try grown(payslip.next.yearIncome, by: payslip.taxableIncome, .yearIncome)
    payslip.next.yearSpecial = try grown(payslip.next.yearSpecial, by: specialOfMonth, .yearSpecial)
    payslip.next.yearAdditional = try grown(
      payslip.next.yearAdditional, by: person.tax.additionalDeductions, .yearAdditional)
    payslip.next.yearOther = try grown(payslip.next.yearOther, by: person.tax.otherDeductions, .yearOther)
    payslip.next.yearReduction = try grown(
      payslip.next.yearReduction, by: person.tax.reduction, .yearReduction)
  }

  /// A figure of the ledger with an amount added.
  @inline(__always)
  func grown(_ figure: Money, by amount: Money, _ field: LedgerField) throws(PayrollError) -> Money {
    do { return try figure + amount } catch { throw .ledgerOverflow(field) }
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
    let bracket = table.bracket(for: bonus, dividedBy: 12)
    let exact = bonus * bracket.rate.fraction
    let tax = try difference(
      try rounded(exact, .halfUpFen, towards: .bonusTax), bracket.quickDeduction, towards: .bonusTax)
    payslip.amounts.write(tax.fen, to: .bonusTax)
    recorder.record(
      .bonusTax, exact: (exact - UnroundedMoney(bracket.quickDeduction)).fen, rounding: .halfUpFen,
      amount: tax.fen)
    payslip.next.bonusTaxed = true
  }
}
