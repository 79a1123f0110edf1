/// How a cell of a roster is put right once its month has been paid.
public enum PastCell: Sendable {
  /// The month is computed again with it, and the difference is paid later.
  case computedAgain
  /// A line of the adjustments brings what is missing.
  case adjusted(AdjustmentItem)
  /// The next roster has it right: withholding counts the year up, and names and numbers are of today.
  case nextRoster
  /// It says whose row it is.
  case identity
}

extension RosterField {
  /// How a cell of the column is put right once its month has been paid: a new column has to choose.
  public var pastCell: PastCell {
    switch self {
    case .employeeId: .identity
    case .unit, .region, .category, .post, .grade, .hireDate, .endDate, .probationUntil, .priorServiceMonths,
      .seniorityFrom, .hoursSystem, .rating, .contributionBase, .housingFundBase, .schemesExcluded,
      .overtimeWorkdayHours, .overtimeRestdayHours, .overtimeHolidayHours, .compLeaveElectedHours,
      .compLeaveTakenHours, .dutyDays, .personalLeaveDays, .absentDays, .sickLeaveDays, .suspendedDays,
      .injuryLeaveDays, .annualLeaveDays, .marriageLeaveDays, .maternityLeaveDays, .paternityLeaveDays,
      .childcareLeaveDays, .bereavementLeaveDays, .annualLeaveEntitlementDays, .annualLeavePayoutDays,
      .annualLeaveWaived, .maternityAllowanceTo, .allowance:
      .computedAgain
    case .taxExemptPay: .adjusted(.taxExemptPay)
    case .backPay: .adjusted(.backPay)
    case .annualBonus: .adjusted(.annualBonus)
    case .award: .adjusted(.award)
    case .severance: .adjusted(.severance)
    case .additionalDeductions: .adjusted(.additionalDeductions)
    case .otherTaxDeductions: .adjusted(.otherTaxDeductions)
    case .taxReduction: .adjusted(.taxReduction)
    case .recovery: .adjusted(.recovery)
    case .otherDeduction: .adjusted(.otherDeduction)
    case .name, .idNumber, .bonusTax, .taxBasis, .bankAccount: .nextRoster
    }
  }
}
