/// Why a person's month is refused.
public enum RefusalCode: Int, CaseIterable, Sendable {
  /// A figure beyond what its column admits, such as hours below 0. (A file's are refused when they are read.)
  case range
  /// The standards are those of another month.
  case otherMonth
  /// Dates that cannot stand together, or attendance after the end of the employment.
  case dateOrder
  /// More days of leave than payable days.
  case leaveExceedsPayableDays
  /// More hours elected as leave than rest-day hours.
  case compLeaveElected
  /// More compensatory leave taken than the bank holds.
  case compLeaveBalance
  /// More days of annual leave paid out than are left.
  case annualLeavePayout
  /// Overtime hours that the hours system does not know.
  case hoursSystem
  /// A second bonus taxed separately in one year.
  case bonusTwice
  /// A bonus to be taxed separately while no monthly table is in force.
  case bonusTax
  /// The ledger shows the person as paid for this month.
  case alreadyPaid
  /// The ledger's row is of a later month.
  case ledgerAhead

  /// The code in `rejects.csv`.
  public var code: String {
    switch self {
    case .range: "range"
    case .otherMonth: "other_month"
    case .dateOrder: "date_order"
    case .leaveExceedsPayableDays: "leave_exceeds_payable_days"
    case .compLeaveElected: "comp_leave_elected"
    case .compLeaveBalance: "comp_leave_balance"
    case .annualLeavePayout: "annual_leave_payout"
    case .hoursSystem: "hours_system"
    case .bonusTwice: "bonus_twice"
    case .bonusTax: "bonus_tax"
    case .alreadyPaid: "already_paid"
    case .ledgerAhead: "ledger_ahead"
    }
  }
}

/// A rule that a row breaks, and the column in which it shows.
public struct Refusal: Hashable, Sendable {
  /// The rule.
  public let code: RefusalCode
  /// The column.
  public let field: RosterField

  init(_ code: RefusalCode, _ field: RosterField) {
    self.code = code
    self.field = field
  }
}

/// Whether the figure of a column is beyond what the column admits.
private struct BeyondLimits: RosterUse {
  func number<Value: RosterNumber>(
    _ field: RosterField, _ given: PersonMonth, _ kind: NumberKind, _ property: Property<Value>,
    _ column: @autoclosure () -> RosterColumn
  ) -> Bool {
    var month = given
    var units: Int64?
    property(&month) { units = $0.units }
    return units.map { !kind.range.contains($0) } ?? false
  }

  func text(
    _ field: RosterField, _ given: PersonMonth, _ rule: TextRule, _ column: @autoclosure () -> RosterColumn
  ) -> Bool { false }

  func date<Value: RosterDate>(
    _ field: RosterField, _ given: PersonMonth, _ property: Property<Value>,
    _ column: @autoclosure () -> RosterColumn
  ) -> Bool { false }

  func word<Value: ColumnWord>(
    _ field: RosterField, _ given: PersonMonth, _ property: Property<Value>,
    _ column: @autoclosure () -> RosterColumn
  ) -> Bool { false }

  func schemes(
    _ field: RosterField, _ given: PersonMonth, _ property: Property<SchemeSet>,
    _ column: @autoclosure () -> RosterColumn
  ) -> Bool { false }
}

extension PersonMonth {
  /// The rules that this month of a person breaks; empty for nearly everybody.
  ///
  /// First come figures beyond what their columns admit, and standards of another month. Each further check runs only
  /// if the columns it needs have no fault of their own (one of the checks before it counts too), and those that need
  /// a standard only if there is one of this month.
  ///
  /// - Parameters:
  ///   - carryover: the person's row of the ledger, or nil.
  ///   - region: what is in force in the region, or nil if that is not known.
  ///   - faulty: columns whose values could not be read.
  public func refusals(
    carryover: Carryover?, under region: RegionStandards?, faulty: RosterFieldSet = []
  ) -> [Refusal] {
    var person = self
    let beyond = RosterField.allCases.filter { !faulty.contains($0) && $0.use(BeyondLimits(), self) }
    var found = beyond.map { Refusal(.range, $0) }
    let isOtherMonth = region.map { $0.calendar.period != period } ?? false
    if isOtherMonth { found.append(Refusal(.otherMonth, .employeeId)) }
    return found
      + person.findRefusals(
        carryover, isOtherMonth ? nil : region, faulty: faulty.union(RosterFieldSet(beyond)))
  }

  /// The same where the month stands, for one whose figures were read within their limits and that is paid under its
  /// own month's standards. It changes nothing; what is not `mutating` would be handed a copy.
  public mutating func findRefusals(
    _ carryover: Carryover?, _ region: RegionStandards?, faulty: RosterFieldSet
  ) -> [Refusal] {
    var found: [Refusal] = []
    var faulty = faulty
    func sound(_ fields: RosterFieldSet) -> Bool { faulty.isDisjoint(with: fields) }

    if let refusal = dateRefusal(sound) {
      found.append(refusal)
      faulty.formUnion(RosterFieldSet(refusal.field))
    }
    checkHours(sound, &found)
    if let paid = carryover?.period, paid >= period, sound(RosterFieldSet(.employeeId)) {
      found.append(Refusal(paid == period ? .alreadyPaid : .ledgerAhead, .employeeId))
      faulty.formUnion(RosterFieldSet(.employeeId))
    }
    checkBank(carryover, sound, &found)
    checkLeave(carryover, region, sound, &found)
    checkBonus(carryover, region, sound, &found)
    return found
  }

  private static let hoursFields = RosterFieldSet(
    .hoursSystem, .overtimeWorkdayHours, .overtimeRestdayHours, .overtimeHolidayHours)

  /// Overtime that the hours system does not know, and more hours elected as leave than there are on days of
  /// rest. A later payment must have no hours at all, which the check of the dates says once.
  ///
  /// - Source: 劳动法 Art. 44
  /// - Source: 工资支付暂行规定 Art. 13
  private mutating func checkHours(_ sound: (RosterFieldSet) -> Bool, _ found: inout [Refusal]) {
    if isLaterPayment { return }
    if breaksHoursSystem && sound(PersonMonth.hoursFields) {
      found.append(Refusal(.hoursSystem, .hoursSystem))
    }
    if attendance.compLeaveElected > attendance.overtimeRestday,
      sound(RosterFieldSet(.overtimeRestdayHours, .compLeaveElectedHours))
    {
      found.append(Refusal(.compLeaveElected, .compLeaveElectedHours))
    }
  }

  private var breaksHoursSystem: Bool {
    switch employee.hoursSystem {
    case .standard: false
    case .comprehensive: attendance.overtimeRestday > .zero
    case .irregular:
      attendance.overtimeWorkday > .zero || attendance.overtimeRestday > .zero
        || attendance.overtimeHoliday > .zero
    }
  }

  private mutating func dateRefusal(_ sound: (RosterFieldSet) -> Bool) -> Refusal? {
    if PayPeriod(employee.hireDate) > period, sound(RosterFieldSet(.hireDate)) {
      return Refusal(.dateOrder, .hireDate)
    }
    guard let endDate = employee.endDate, sound(RosterFieldSet(.endDate)) else { return nil }
    if endDate < employee.hireDate, sound(RosterFieldSet(.hireDate)) {
      return Refusal(.dateOrder, .endDate)
    }
    if isLaterPayment, sound(PersonMonth.attendanceFields), !attendance.isEmpty {
      return Refusal(.dateOrder, .endDate)
    }
    return nil
  }

  /// The hours and days of the month.
  private static let attendanceFields = RosterFieldSet(
    RosterField.allCases.filter { $0.entry.kind == .hours || $0.entry.kind == .days })

  private static let leaveFields = RosterFieldSet(
    [.hireDate, .endDate, .region] + LeaveKind.allCases.map(\.rosterField))

  private static let payoutFields = RosterFieldSet(
    .employeeId, .hireDate, .endDate, .priorServiceMonths, .annualLeaveDays, .annualLeavePayoutDays,
    .annualLeaveEntitlementDays)

  private mutating func checkBank(
    _ carryover: Carryover?, _ sound: (RosterFieldSet) -> Bool, _ found: inout [Refusal]
  ) {
    guard !isLaterPayment, attendance.compLeaveTaken > .zero,
      sound(RosterFieldSet(.employeeId, .compLeaveElectedHours, .compLeaveTakenHours))
    else { return }
    let balance =
      Carryover.opening(carryover, for: self).compLeaveBalance.hundredths
      + attendance.compLeaveElected.hundredths
    if attendance.compLeaveTaken.hundredths > balance {
      found.append(Refusal(.compLeaveBalance, .compLeaveTakenHours))
    }
  }

  /// The first column of leave that has days.
  private var firstLeaveField: RosterField {
    let kind = LeaveKind.allCases.first { attendance.leave[$0] > .zero } ?? .personal
    return kind.rosterField
  }

  private mutating func checkLeave(
    _ carryover: Carryover?, _ region: RegionStandards?, _ sound: (RosterFieldSet) -> Bool,
    _ found: inout [Refusal]
  ) {
    if isLaterPayment { return }
    if let region, attendance.leave.total > .zero, sound(PersonMonth.leaveFields) {
      let days = region.calendar.payableDays(from: employee.hireDate, through: employee.endDate)
      if attendance.leave.total > Days(days) {
        found.append(Refusal(.leaveExceedsPayableDays, firstLeaveField))
      }
    }
    if attendance.annualLeavePayout > .zero, sound(PersonMonth.payoutFields) {
      let leave = AnnualLeave(self, used: Carryover.opening(carryover, for: self).annualLeaveUsed)
      if attendance.annualLeavePayout > leave.balanceBeforePayout {
        found.append(Refusal(.annualLeavePayout, .annualLeavePayoutDays))
      }
    }
  }

  private mutating func checkBonus(
    _ carryover: Carryover?, _ region: RegionStandards?, _ sound: (RosterFieldSet) -> Bool,
    _ found: inout [Refusal]
  ) {
    guard earnings.annualBonus > .zero, earnings.bonusTaxation == .separate,
      sound(RosterFieldSet(.annualBonus, .bonusTax))
    else { return }
    if sound(RosterFieldSet(.employeeId)), let carryover, carryover.taxYear == period.year,
      carryover.bonusTaxed
    {
      found.append(Refusal(.bonusTwice, .annualBonus))
    }
    if let region, !region.canTaxBonusSeparately {
      found.append(Refusal(.bonusTax, .bonusTax))
    }
  }
}
