/// A day of the civil (Gregorian) calendar, without time or zone.
public struct CivilDate: Hashable, Comparable, Sendable {
  /// Year, month and day in one number that orders as the days do; four bytes, because a person has six dates.
  private let packed: Int32

  /// The year, 1 to 9999.
  public var year: Int { Int(packed >> 9) }
  /// The month, 1 to 12.
  public var month: Int { Int(packed >> 5 & 15) }
  /// The day of the month, from 1.
  public var day: Int { Int(packed & 31) }

  /// The day `year`-`month`-`day`, or nil if there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= CivilDate.days(inMonth: month, of: year)
    else { return nil }
    self.init(unchecked: year, month, day)
  }

  init(unchecked year: Int, _ month: Int, _ day: Int) {
    packed = Int32(truncatingIfNeeded: year << 9 | month << 5 | day)
  }

  /// Orders days by time.
  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    left.packed < right.packed
  }

  /// Whether the year has a 29 February.
  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days of a month: 28 to 31.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 0001-01-01, which is 0: for counting the calendar days between two dates.
  public var ordinal: Int {
    let before = year - 1
    var days = before * 365 + before / 4 - before / 100 + before / 400 + day - 1
    for earlier in 1..<13 where earlier < month {
      days += CivilDate.days(inMonth: earlier, of: year)
    }
    return days
  }

  /// The weekday: 1 Monday to 7 Sunday. (1 January of year 1 was a Monday.)
  public var weekday: Int { ordinal % 7 + 1 }

  /// The months that are full from this day to `other`: one more each time the day of the month is reached
  /// again. 0 if `other` is not later.
  ///
  /// Someone hired on the 31st reaches the day on the first of the month after next where the month is
  /// shorter, as someone hired on 29 February reaches it on 1 March in common years.
  public func fullMonths(to other: CivilDate) -> Int { fullMonths(to: PayPeriod(other), day: other.day) }

  /// The months that are full from this day to the first of a month.
  @inline(__always)
  func fullMonths(toFirstOf period: PayPeriod) -> Int { fullMonths(to: period, day: 1) }

  @inline(__always)
  private func fullMonths(to period: PayPeriod, day otherDay: Int) -> Int {
    max(0, period.index - PayPeriod(self).index - (otherDay < day ? 1 : 0))
  }

  /// The day on which so many months are full: the same day of the month, or the first of the next where the
  /// month is too short for it.
  func whenFull(months: Int) -> CivilDate {
    let period = PayPeriod(self).advanced(by: months)
    return CivilDate(year: period.year, month: period.month, day: day) ?? period.advanced(by: 1).firstDay
  }

  /// The years that are full from this day to `other`; see ``fullMonths(to:)``.
  public func fullYears(to other: CivilDate) -> Int {
    fullMonths(to: other) / 12
  }
}

extension CivilDate: WrittenValue {
  /// The day of a text such as `2026-10-01`; nil if it is none.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      let year = PlainDecimal.units(String(parts[0]), places: 0),
      let month = PlainDecimal.units(String(parts[1]), places: 0),
      let day = PlainDecimal.units(String(parts[2]), places: 0)
    else { return nil }
    self.init(year: Int(year), month: Int(month), day: Int(day))
  }

  /// The day as `2026-10-01`.
  public var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
