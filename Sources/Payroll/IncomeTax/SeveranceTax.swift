extension Calculation {
  /// The tax on severance: three years of the local average wage are free of it.
  ///
  ///     severance_tax = t(x + severance) - t(x), with x what was paid before in this employment
  ///     t(y)          = the tax of the annual table on max(0, y - 36 x severance_average_wage)
  ///
  /// It touches no other line of the year.
  ///
  /// - Source: 财税〔2018〕164号 Art. 5
  /// - Reading: pay in place of notice and the compensation of 劳动合同法 Art. 87 count with it.
  /// - Reading: what is paid in parts is taxed as if it were paid at once.
  mutating func computeSeveranceTax() throws(PayrollError) {
    let free = (try severanceAverageWage() * Count(36, .number(Fraction(36))))
      .named(Bilingual("免税额度", "what is free of tax"))
    let before = ledger(.severancePaid, payslip.next.severancePaid)
    let left = try Total.notNegative(free - before).settled(as: .severanceTax).value
    payslip.severanceExempt = min(self[.severance], left)
    let all = try severanceTax(on: before + amount(.severance), free)
    if before.value == .zero { return put(.severanceTax, all) }
    try put(.severanceTax, all - (try severanceTax(on: before.total, free)))
  }

  /// t(y)
  private func severanceTax(on paid: Total, _ free: Total) throws(PayrollError) -> Settled {
    let taxable = try Total.notNegative(paid - free).settled(as: .severanceTax)
      .named(Bilingual("超过免税额度的部分", "what exceeds it"))
    return try tax(on: taxable, by: standards.region.annualTax, .annual, as: .severanceTax)
      .settled(as: .severanceTax)
  }

  /// The average wage of Article 47 of the labour contract law, which only severance needs.
  private func severanceAverageWage() throws(PayrollError) -> Settled {
    let view = standards.region.view
    let name = ParameterName.severanceAverageWage
    guard let row = view.standards.parameters[name]?.inForce(view.lookup, in: standards.region.region),
      case .money(let average) = row.terms.value
    else { throw .standards(.parameterMissing(name, standards.region.region)) }
    return Settled(average, parameter(name))
  }
}
