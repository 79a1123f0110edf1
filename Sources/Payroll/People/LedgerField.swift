/// The columns of the ledger: what one month hands to the next.
///
/// What each of them is stands in ``entry``.
public enum LedgerField: Int, CaseIterable, Sendable {
  /// Whose row it is, of which month, and of which employment.
  case employeeId, period, hireDate, endDate
  /// The basic deduction of the tax year.
  case taxYear, deductionMonths, taxBasis
  /// The figures of the tax year.
  case yearIncome, yearSpecial, yearAdditional, yearOther, yearReduction, yearTax, yearGrossPay
  /// Whether the year's one bonus has been taxed separately.
  case bonusTaxed
  /// Leave that was taken, and leave that is due.
  case annualLeaveUsedDays, sickLeaveDays, compLeaveLots
  /// What later months are paid by.
  case wages, totalWages
  /// What was paid for the end of the present employment.
  case severancePaid
  /// What the person still owes.
  case arrears, recoveryCarried, deductionCarried
  /// What the roster said of the month alone.
  case monthFigures

  /// The canonical name.
  public var code: String { entry.code }
}
