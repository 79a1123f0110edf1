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
    tell(.cumulativeTaxableIncome) { $0.taxableWorking }
    let place = standards.region.annualTax.place(of: taxable)
    let bracket = standards.region.annualTax.brackets[place]
    let tax = Int128(try taxed(taxable, standards.region.annualTax, place, as: .incomeTax).fen)
    let settledAlready =
      Int128(bracket.quickDeduction.fen) + Int128(payslip.next.yearReduction.fen)
      + Int128(payslip.next.yearTax.fen)
    let due = try settled(max(0, tax - settledAlready), as: .incomeTax)
    payslip.amounts.write(due.fen, to: .incomeTax)
    tell(.incomeTax) { $0.taxWorking(bracket) }
    payslip.next.yearTax = try grown(payslip.next.yearTax, by: due, .yearTax)
    try computeBonusTax()
  }

  /// An amount times the rate of a bracket.
  @inline(__always)
  private func taxed(
    _ amount: Money, _ table: TaxTable, _ place: Int, as item: PayItem
  ) throws(PayrollError) -> Money {
    do { return try table.settled(amount, at: place) } catch { throw .overflow(item) }
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
    let specialOfMonth = try settled(
      payslip.amounts.deductibleContributions(payslip.schemesDeductible), as: .contributionAdjustmentEmployee)
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
    let place = table.place(of: bonus, dividedBy: 12)
    let bracket = table.brackets[place]
    let tax = try difference(
      try taxed(bonus, table, place, as: .bonusTax), bracket.quickDeduction, towards: .bonusTax)
    payslip.amounts.write(tax.fen, to: .bonusTax)
    tell(.bonusTax) {
      let figures = $0.bracketFigures(bracket, of: .monthly, table, twelfthOf: bonus)
      return .rounded($0.line(.annualBonus) * figures.rate, .halfUpFen) - figures.quickDeduction
    }
    payslip.next.bonusTaxed = true
  }
}

extension Calculation {
  /// T: the year's income less the year's deductions, each as the ledger has it and as this month adds to it.
  private var taxableWorking: Working {
    let next = payslip.next
    let special = specialWorking
    let ofMonth = special.workedOut.value * Fraction(100)
    let income = Working.step(
      Bilingual("累计收入（含本月）", "income of the year, this month included"),
      ledger(.yearIncome, .money(next.yearIncome.before(payslip.taxableIncome))) + incomeWorking)
    let specials = Working.step(
      Bilingual("累计专项扣除（含本月）", "special deductions of the year, this month included"),
      ledger(
        .yearSpecial,
        .money(next.yearSpecial.before(Money(fen: Int64(truncatingIfNeeded: ofMonth.reduced.numerator)))))
        + special)
    let additional = Working.step(
      Bilingual("累计专项附加扣除（含本月）", "special additional deductions of the year, this month included"),
      ledger(.yearAdditional, .money(next.yearAdditional.before(person.tax.additionalDeductions)))
        + adjusted(.additionalDeductions, person.tax.additionalDeductions))
    let other = Working.step(
      Bilingual("累计其他扣除（含本月）", "other deductions of the year, this month included"),
      ledger(.yearOther, .money(next.yearOther.before(person.tax.otherDeductions)))
        + adjusted(.otherTaxDeductions, person.tax.otherDeductions))
    return .greater([
      .number(.zero), income - basicDeductionWorking - specials - additional - other,
    ])
  }

  /// The income of the month on which tax is due.
  private var incomeWorking: Working {
    var income = line(.grossPay) - adjusted(.taxExemptPay, person.earnings.taxExemptPay)
    if payslip.bonusTaxedSeparately != .zero { income = income - line(.annualBonus) }
    if let plan = standards.accidentTerms, plan.isTaxable { income = income + line(.accidentInsurance) }
    return .step(Bilingual("本月计税收入", "taxable income of the month"), income)
  }

  /// The contributions of the month that reduce taxable income.
  private var specialWorking: Working {
    let items = payslip.schemesDeductible.schemes.compactMap(\.employeeItem)
    return .step(
      Bilingual("本月专项扣除", "special deductions of the month"),
      .sum((items + [.contributionAdjustmentEmployee]).map { line($0) }))
  }

  private func taxWorking(_ bracket: TaxBracket) -> Working {
    let figures = bracketFigures(bracket, of: .annual, standards.region.annualTax)
    let reductions = Working.step(
      Bilingual("累计减免税额（含本月）", "tax reductions of the year, this month included"),
      ledger(.yearReduction, .money(payslip.next.yearReduction.before(person.tax.reduction)))
        + adjusted(.taxReduction, person.tax.reduction))
    return .greater([
      .number(.zero),
      .rounded(line(.cumulativeTaxableIncome) * figures.rate, .halfUpFen) - figures.quickDeduction
        - reductions - ledger(.yearTax, .money(payslip.next.yearTax)),
    ])
  }
}

extension Money {
  /// What a figure of the year was before this month's amount was added, which did not overflow.
  fileprivate func before(_ added: Money) -> Money { Money(fen: fen &- added.fen) }
}
