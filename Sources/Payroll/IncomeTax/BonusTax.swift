extension Calculation {
  /// The tax on an annual bonus that is taxed separately.
  ///
  /// - Source: 财税〔2018〕164号
  /// - Source: 财政部 税务总局公告2023年第30号
  mutating func computeBonusTax() throws(PayrollError) {
    guard let table = standards.region.monthlyTax else { return }
    let tax = try bonusTax(on: amount(.annualBonus), table)
    try put(.bonusTax, tax)
    payslip.next.bonusTaxed = true
    if isBeyondCliff(table) { payslip.findings.insert(.bonusCliff) }
  }

  /// Rate and quick deduction by a twelfth of the bonus.
  ///
  ///     bonus_tax = round(bonus x rate) - quick deduction
  func bonusTax(on bonus: Settled, _ table: TaxTable) throws(PayrollError) -> Total {
    try tax(on: bonus, by: table, .monthly, dividedBy: 12, as: .bonusTax)
  }

  /// Whether a smaller bonus, one that ends at a limit of the table, would leave more.
  ///
  ///     L - bonus_tax(L) > B - bonus_tax(B)    for a limit L = 12 x over < B
  private func isBeyondCliff(_ table: TaxTable) -> Bool {
    let left = Int128(self[.annualBonus].fen) - Int128(self[.bonusTax].fen)
    return table.brackets.contains { bracket in
      let (limit, isBeyondMoney) = bracket.over.fen.multipliedReportingOverflow(by: 12)
      guard !isBeyondMoney, limit < self[.annualBonus].fen,
        let tax = try? bonusTax(on: Settled(Money(fen: limit), .number(.zero)), table)
      else { return false }
      return Int128(limit) - tax.value.wideFen > left
    }
  }

  /// Whether the month's tax would be less with the bonus among the other income.
  ///
  ///     income_tax + bonus_tax > the income_tax of `combined`
  ///
  /// - Parameter taxable: T before it is raised to 0.
  func isCombinedCheaper(_ taxable: Total, less reduction: Settled, _ withheld: Settled) -> Bool {
    guard
      let income = try? Total.notNegative(taxable + amount(.annualBonus)).settled(
        as: .cumulativeTaxableIncome),
      let combined = try? incomeTax(on: income, less: reduction, withheld)
    else { return false }
    return Int128(self[.incomeTax].fen) + Int128(self[.bonusTax].fen) > combined.value.wideFen
  }
}
