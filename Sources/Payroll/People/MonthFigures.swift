/// What a row of the roster says of its month alone, without the adjustments: the next month sees by it when the same is
/// said again.
public struct MonthFigures: Equatable, Sendable {
  /// The columns, in the order in which they are written.
  public static let fields: [RosterField] =
    [
      .overtimeWorkdayHours, .overtimeRestdayHours, .overtimeHolidayHours, .compLeaveElectedHours,
      .compLeaveTakenHours,
    ] + LeaveKind.allCases.map(\.rosterField)
    + [.annualLeavePayoutDays, .backPay, .annualBonus, .award, .severance]

  /// One for each of ``fields``, in hundredths.
  private var hundredths = InlineArray<21, Int64>(repeating: 0)

  /// Nothing said.
  public init() {}

  /// What the row of a month says, in the order of ``fields``.
  public init(of person: borrowing PersonMonth) {
    let (attendance, earnings) = (person.attendance, person.earnings)
    hundredths[0] = attendance.overtimeWorkday.hundredths
    hundredths[1] = attendance.overtimeRestday.hundredths
    hundredths[2] = attendance.overtimeHoliday.hundredths
    hundredths[3] = attendance.compLeaveElected.hundredths
    hundredths[4] = attendance.compLeaveTaken.hundredths
    for kind in LeaveKind.allCases { hundredths[5 + kind.rawValue] = attendance.leave[kind].hundredths }
    hundredths[16] = attendance.annualLeavePayout.hundredths
    hundredths[17] = earnings.backPay.fen &- earnings.adjusted.backPay.fen
    hundredths[18] = earnings.annualBonus.fen &- earnings.adjusted.annualBonus.fen
    hundredths[19] = earnings.award.fen &- earnings.adjusted.award.fen
    hundredths[20] = earnings.severance.fen &- earnings.adjusted.severance.fen
  }

  /// Whether nothing is said.
  public var isEmpty: Bool {
    var bits: Int64 = 0
    for place in hundredths.indices { bits |= hundredths[place] }
    return bits == 0
  }

  /// What is said in the column at a place of ``fields``, in hundredths.
  public subscript(place: Int) -> Int64 {
    get { hundredths[place] }
    set { hundredths[place] = newValue }
  }

  /// Whether two rows say the same.
  public static func == (left: MonthFigures, right: MonthFigures) -> Bool {
    var bits: Int64 = 0
    for place in left.hundredths.indices { bits |= left.hundredths[place] ^ right.hundredths[place] }
    return bits == 0
  }
}
