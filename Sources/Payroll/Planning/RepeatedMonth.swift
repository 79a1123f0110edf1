extension PersonMonth {
  /// What a later month of a simulation says of the same person.
  ///
  /// Repeated are hours, duty days, allowances, the declarations for income tax, contribution bases and all that
  /// is true of the employment. What happened once stays in the first month: bonus, award, severance, back pay,
  /// recovery, other deductions, corrections of contributions, leave and suspension, compensatory leave elected or taken, days of
  /// annual leave paid out.
  ///
  /// - Reading: tax-exempt pay is repeated as an allowance, and other tax deductions and tax reductions as the
  ///   declarations that they are. A stated entitlement to annual leave is that of its year, and `first_job` ends
  ///   with its year too.
  public func repeated(in period: PayPeriod) -> PersonMonth {
    var later = self
    later.period = period
    later.attendance.compLeaveElected = .zero
    later.attendance.compLeaveTaken = .zero
    later.attendance.leave = LeaveDays()
    later.attendance.annualLeavePayout = .zero
    later.earnings.backPay = .zero
    later.earnings.pastBackPay = PastBackPay()
    later.earnings.overtimeBackPay = .zero
    later.earnings.pastOvertimeBackPay = PastBackPay()
    later.earnings.annualBonus = .zero
    later.earnings.award = .zero
    later.earnings.severance = .zero
    later.earnings.adjusted = AdjustedEarnings()
    later.insurance.adjustments = ContributionAdjustments()
    later.deductions = RequestedDeductions()
    if period.year != self.period.year {
      later.attendance.annualLeaveEntitlement = nil
      if later.tax.basis == .firstJob { later.tax.basis = nil }
    }
    return later
  }
}

extension RosterField {
  /// The columns of the month that ``PersonMonth/repeated(in:)`` repeats.
  public static let repeated: Set<RosterField> = [
    .overtimeWorkdayHours, .overtimeRestdayHours, .overtimeHolidayHours, .dutyDays, .taxReduction,
  ]
}

/// A person of a simulation.
public struct SimulatedPerson: Sendable {
  /// The first month with what was adjusted in it, where that differs from `given`. A class, because few people
  /// have adjustments.
  public final class FirstMonth: Sendable {
    /// What is said of the first month.
    public let person: PersonMonth

    /// A first month.
    public init(_ person: PersonMonth) {
      self.person = person
    }
  }

  /// What the roster says, which is repeated.
  public var given: PersonMonth
  /// The first month with its adjustments; nil where there are none.
  public var adjusted: FirstMonth?
  /// What the ledger carries into the first month, or nil.
  public var carryover: Carryover?

  /// A person of whom `given` is said in the first month.
  public init(_ given: PersonMonth, adjusted: PersonMonth? = nil, carryover: Carryover? = nil) {
    self.given = given
    self.adjusted = adjusted.map(FirstMonth.init)
    self.carryover = carryover
  }

  /// What is said of the first month.
  public var first: PersonMonth { adjusted?.person ?? given }
}
