/// Days of leave of one month, by kind.
public struct LeaveDays: Equatable, Sendable {
  private var hundredths = InlineArray<11, Int64>(repeating: 0)

  /// No leave at all.
  public init() {}

  /// The days of one kind.
  public subscript(kind: LeaveKind) -> Days {
    @inline(__always) get { Days(hundredths: hundredths[kind.rawValue]) }
    set { hundredths[kind.rawValue] = newValue.hundredths }
  }

  /// Whether the days of every kind are the same.
  public static func == (left: LeaveDays, right: LeaveDays) -> Bool {
    left.hundredths.indices.allSatisfy { left.hundredths[$0] == right.hundredths[$0] }
  }

  /// The days of all kinds together.
  @inline(__always)
  public var total: Days {
    var sum: Int64 = 0
    for index in hundredths.indices { sum += hundredths[index] }
    return Days(hundredths: sum)
  }
}

/// What somebody did in the month: overtime, duty, leave (Articles 32 and 35).
public struct Attendance: Equatable, Sendable {
  /// Hours beyond the working day (beyond the cycle, under comprehensive hours).
  public var overtimeWorkday = Hours.zero
  /// Hours on days of rest.
  public var overtimeRestday = Hours.zero
  /// Hours on statutory holidays.
  public var overtimeHoliday = Hours.zero
  /// Rest-day hours that the person takes as leave instead of pay.
  public var compLeaveElected = Hours.zero
  /// Hours of compensatory leave taken this month.
  public var compLeaveTaken = Hours.zero
  /// Days of duty that earn duty pay.
  public var dutyDays = Days.zero
  /// Days of leave by kind, payable days of this month.
  public var leave = LeaveDays()
  /// To whom the fund pays the allowance for days of maternity leave.
  public var maternityAllowanceTo = AllowanceRecipient.unit
  /// The annual leave of the year where the office states it; nil = computed.
  public var annualLeaveEntitlement: Days?
  /// Days of annual leave that the office could not arrange and pays now.
  public var annualLeavePayout = Days.zero
  /// Whether the person refused the leave in writing.
  public var annualLeaveWaived = false

  /// A month without overtime, duty or leave.
  public init() {}

  /// Whether anything at all was done or taken: what a later payment must not have.
  public var isEmpty: Bool {
    overtimeWorkday == .zero && overtimeRestday == .zero && overtimeHoliday == .zero
      && compLeaveElected == .zero && compLeaveTaken == .zero && dutyDays == .zero
      && leave.total == .zero && annualLeavePayout == .zero
  }
}
