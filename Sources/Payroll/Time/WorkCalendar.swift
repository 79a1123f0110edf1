/// What a day is to the wage.
public enum DayKind: UInt8, CaseIterable, Sendable {
  /// An ordinary working day.
  case workday
  /// A day of rest: a weekend or a day off that was exchanged.
  case rest
  /// A statutory holiday, paid although nobody works (劳动法 Art. 51).
  case holiday

  /// Whether the day is one of the payable days (月计薪天数): workdays and holidays are.
  public var isPayable: Bool { self != .rest }

  /// The word in `calendar.csv`.
  public var code: String {
    switch self {
    case .workday: "workday"
    case .rest: "rest"
    case .holiday: "holiday"
    }
  }
}

/// The payable days of one month in one region.
///
/// - Source: 人社部发〔2025〕2号
/// - Source: 劳动法 Art. 51
public struct WorkCalendar: Sendable {
  /// The month.
  public let period: PayPeriod
  /// The payable days of the whole month.
  public let monthDays: Int
  /// The statutory holidays of the month.
  public let holidays: Int
  /// The days of rest of the month.
  public var restDays: Int { lastDay.day - monthDays }
  private let firstDay: CivilDate
  private let lastDay: CivilDate
  /// Entry `n`: how many of the first `n` days are payable.
  private let payableUpTo: [UInt8]

  /// The calendar of a month, in which every day not named by `exceptions` follows the weekday.
  ///
  /// - Parameters:
  ///   - period: the month.
  ///   - exceptions: the kind of a day where the calendar table names it, otherwise nil.
  public init(_ period: PayPeriod, exceptions: (CivilDate) -> DayKind?) {
    self.period = period
    let last = period.lastDay
    firstDay = period.firstDay
    lastDay = last
    var counts: [UInt8] = [0]
    var holidays = 0
    for day in 1...last.day {
      let date = CivilDate(unchecked: last.year, last.month, day)
      let kind = exceptions(date) ?? (date.weekday <= 5 ? .workday : .rest)
      if kind == .holiday { holidays += 1 }
      counts.append(counts[day - 1] + (kind.isPayable ? 1 : 0))
    }
    self.payableUpTo = counts
    self.holidays = holidays
    monthDays = Int(counts[last.day])
  }

  /// The payable days from the later of `start` and the first day to the earlier of `end` and the last day.
  ///
  ///     workdays + holidays in [max(start, first day), min(end, last day)]
  public func payableDays(from start: CivilDate, through end: CivilDate?) -> Int {
    let first = max(start, firstDay)
    let last = min(end ?? lastDay, lastDay)
    if last < first { return 0 }
    return Int(payableUpTo[last.day]) - Int(payableUpTo[first.day - 1])
  }
}
