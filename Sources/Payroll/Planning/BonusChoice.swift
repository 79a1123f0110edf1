/// The tax of a year with a bonus taxed separately, and with the bonus among the other income.
///
///     separate = tax of the year(income without the bonus) + bonus_tax(bonus)
///     combined = tax of the year(income with the bonus)
///
/// Both go by what the ledger holds of the year and by the formulas that withhold the tax. The person decides, once, in
/// the annual settlement.
///
/// - Source: 财税〔2018〕164号
/// - Source: 财政部 税务总局公告2023年第30号
/// - Reading: the basic deduction is that of the months withheld here; what somebody has earned elsewhere nobody here
///   knows. What was withheld too much in the year and not refunded is not counted: the annual settlement refunds it.
public struct BonusChoice: Sendable {
  /// Tax of the year and bonus tax, taxed separately; nil where no monthly table is in force, so that it cannot be.
  public let separate: Money?
  /// Tax of the year with the bonus in it.
  public let combined: Money

  /// Both ways of taxing a bonus.
  ///
  /// - Parameters:
  ///   - bonus: the bonus, above 0.
  ///   - isInIncome: whether the row's income of the year holds the bonus, because it was taxed with it.
  ///   - row: the person's row of the ledger.
  ///   - region: what is in force in the year.
  /// - Throws: ``PayrollError`` where a sum leaves the range of money.
  public init(
    _ bonus: Money, isInIncome: Bool, of row: Carryover, in region: RegionStandards
  ) throws(PayrollError) {
    let standards = AppliedStandards(
      region: region, post: nil, grade: nil, rating: nil, schemes: SchemesInForce([]))
    let person = PersonMonth(row.period, Employee(hireDate: row.hireDate))
    var calculation = Calculation(person, row, standards, Silence())
    let (with, without) = try calculation.taxesOfYear(with: bonus, isInIncome: isInIncome)
    combined = with
    separate = without
  }
}

extension Calculation {
  /// What ``BonusChoice`` says: the tax of the year with a bonus in it, and without it the bonus tax included.
  fileprivate mutating func taxesOfYear(
    with bonus: Money, isInIncome: Bool
  ) throws(PayrollError) -> (with: Money, without: Money?) {
    try countBasicDeduction()
    let bonus = Settled(bonus, .number(.zero))
    let income = ledger(.yearIncome, payslip.next.yearIncome)
    let with = isInIncome ? income.total : income + bonus
    let without = isInIncome ? income - bonus : income.total
    let combined = try taxOfYear(on: with).settled(as: .incomeTax).value
    guard let table = standards.region.monthlyTax else { return (combined, nil) }
    let separate = try taxOfYear(on: without) + (try bonusTax(on: bonus, table))
    return (combined, try separate.settled(as: .incomeTax).value)
  }

  /// The tax on what the year has brought, whatever of it has been withheld.
  private func taxOfYear(on income: Total) throws(PayrollError) -> Total {
    let taxable =
      income - basicDeduction - ledger(.yearSpecial, payslip.next.yearSpecial)
      - ledger(.yearAdditional, payslip.next.yearAdditional) - ledger(.yearOther, payslip.next.yearOther)
    return try incomeTax(
      on: try Total.notNegative(taxable).settled(as: .cumulativeTaxableIncome),
      less: ledger(.yearReduction, payslip.next.yearReduction), .zero)
  }
}
