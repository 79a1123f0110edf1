/// The columns of the roster: what an office says of one person and month.
///
/// What each of them is stands in ``entry``.
public enum RosterField: Int, CaseIterable, Sendable {
  /// Who somebody is.
  case employeeId, name, idNumber
  /// Where they serve, and as what.
  case unit, region, category, post, grade
  /// Since when, how long, and how they are assessed.
  case hireDate, endDate, probationUntil, priorServiceMonths, seniorityFrom, hoursSystem, rating
  /// What social insurance and the housing fund go by.
  case contributionBase, housingFundBase, schemesExcluded
  /// Hours of overtime and of compensatory leave.
  case overtimeWorkdayHours, overtimeRestdayHours, overtimeHolidayHours, compLeaveElectedHours
  /// Compensatory leave taken, and days of duty.
  case compLeaveTakenHours, dutyDays
  /// Days of absence and leave.
  case personalLeaveDays, absentDays, sickLeaveDays, suspendedDays, injuryLeaveDays, annualLeaveDays
  /// Days of leave for a family.
  case marriageLeaveDays, maternityLeaveDays, paternityLeaveDays, childcareLeaveDays, bereavementLeaveDays
  /// The annual leave of the year.
  case annualLeaveEntitlementDays, annualLeavePayoutDays, annualLeaveWaived
  /// To whom the fund pays the days of maternity leave.
  case maternityAllowanceTo
  /// Amounts that the office grants.
  case allowance, taxExemptPay, backPay, annualBonus, award, severance, bonusTax
  /// What is declared for income tax.
  case additionalDeductions, otherTaxDeductions, taxReduction, taxBasis
  /// What is taken from the pay, and where it goes.
  case recovery, otherDeduction, bankAccount

  /// The canonical name.
  public var code: String { entry.code }

  /// Whether every row must have a value here.
  public var isRequired: Bool { entry.isRequired }
}

/// A set of columns of the roster.
public struct RosterFieldSet: OptionSet, Hashable, Sendable {
  /// One bit a column.
  public let rawValue: UInt64

  /// A set from its bits.
  public init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  /// The set of one column.
  @inlinable
  public init(_ field: RosterField) {
    rawValue = 1 &<< UInt64(truncatingIfNeeded: field.rawValue)
  }

  /// The set of the given columns.
  public init(_ fields: RosterField...) {
    self.init(fields)
  }

  /// The set of the given columns.
  public init(_ fields: [RosterField]) {
    rawValue = fields.reduce(0) { $0 | (1 << UInt64($1.rawValue)) }
  }

  /// Whether the set holds a column.
  @inlinable
  public func contains(_ field: RosterField) -> Bool {
    rawValue & (1 &<< UInt64(truncatingIfNeeded: field.rawValue)) != 0
  }
}
