/// The days for which somebody's wage goes on after an injury: what days of injury leave on a roster are
/// measured by.
public struct InjuryLeaveGrant: Hashable, Sendable {
  /// The day of the injury, the first of the leave.
  public let beginsOn: CivilDate
  /// The last day of the leave.
  public let endsOn: CivilDate

  /// What a case of injury leave grants; nil for a case of another kind or without months.
  ///
  /// - Source: 工伤保险条例 Art. 33
  public init?(_ benefitCase: BenefitCase) {
    guard benefitCase.kind == .injuryLeave, let months = benefitCase.months, months > 0 else { return nil }
    beginsOn = benefitCase.date
    endsOn = benefitCase.date.whenFull(months: months).dayBefore
  }

  /// The payable days of a month that grants cover together; a day that two of them cover counts once.
  public static func daysCovered(by grants: [InjuryLeaveGrant], in calendar: WorkCalendar) -> Days {
    let period = calendar.period
    var days = 0
    var day = period.firstDay
    while period.contains(day) {
      if grants.contains(where: { $0.beginsOn <= day && day <= $0.endsOn }) {
        days += calendar.payableDays(from: day, through: day)
      }
      day = day.advanced(byDays: 1)
    }
    return Days(days)
  }

  /// How many days of injury leave on a roster go beyond what the grants cover; 0 if none does.
  public static func days(
    _ onRoster: Days, beyond grants: [InjuryLeaveGrant], in calendar: WorkCalendar
  ) -> Days {
    let covered = daysCovered(by: grants, in: calendar)
    return Days(hundredths: max(0, onRoster.hundredths - covered.hundredths))
  }
}
