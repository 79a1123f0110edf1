/// Whom the whole year's basic deduction counts for from January on.
public enum LowIncome {
  /// Whether a year lets it count in the next: twelve months of tax withheld here, and a pay of no more than the
  /// deduction, bonus and exempt pay included and nothing taken off.
  ///
  /// - Parameters:
  ///   - year: the year that is over.
  ///   - hireDate: the first day employed; 1 January of the year at the latest.
  ///   - last: the month of the ledger's row, which must be December.
  ///   - deductionMonths: the months of basic deduction that the year has used.
  ///   - pay: the year's gross pay less severance; nil if the ledger does not say.
  ///   - limit: the deduction of a year in yuan, 60,000.
  /// - Source: 国家税务总局公告2020年第19号 Art. 1
  public static func isDue(
    after year: Int, hiredOn hireDate: CivilDate, last: PayPeriod, deductionMonths: Int, pay: Money?,
    limit: Money
  ) -> Bool {
    guard hireDate <= PayPeriod(unchecked: year, 1).firstDay, last == PayPeriod(unchecked: year, 12),
      deductionMonths == 12, let pay
    else { return false }
    return pay <= limit
  }
}

extension RegionStandards {
  /// The basic deduction of a year for people of low income.
  public var lowIncomeDeduction: Money { parameters.lowIncomeDeduction }
}
