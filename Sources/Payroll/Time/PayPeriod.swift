/// The month in which pay is paid.
public struct PayPeriod: Hashable, Comparable, Sendable {
  private let months: Int32

  /// Months since January of year 0.
  public var index: Int { Int(months) }

  /// The month `month` of `year`, or nil if there is no such month: years are 0 to 9999, months 1 to 12.
  public init?(year: Int, month: Int) {
    guard (0...9999).contains(year), (1...12).contains(month) else { return nil }
    self.init(index: year * 12 + month - 1)
  }

  /// The same for a year and a month of which that is known.
  ///
  /// - Precondition: the year is 0 to 9999 and the month 1 to 12.
  package init(unchecked year: Int, _ month: Int) {
    precondition((0...9999).contains(year) && (1...12).contains(month), "a month is 1 to 12, of 0 to 9999")
    self.init(index: year * 12 + month - 1)
  }

  init(index: Int) {
    months = Int32(truncatingIfNeeded: index)
  }

  /// The month in which a day lies.
  public init(_ date: CivilDate) {
    self.init(index: date.year * 12 + date.month - 1)
  }

  /// The year.
  public var year: Int { index / 12 }

  /// The month, 1 to 12.
  public var month: Int { index % 12 + 1 }

  /// The first day, which decides which row of a standard is in force.
  public var firstDay: CivilDate { CivilDate(unchecked: year, month, 1) }

  /// The last day.
  public var lastDay: CivilDate {
    CivilDate(unchecked: year, month, CivilDate.days(inMonth: month, of: year))
  }

  /// Whether a day lies in this month.
  public func contains(_ date: CivilDate) -> Bool { PayPeriod(date) == self }

  /// The month so many months later (or earlier, if negative).
  public func advanced(by months: Int) -> PayPeriod {
    PayPeriod(index: index + months)
  }

  /// Orders months by time.
  public static func < (left: PayPeriod, right: PayPeriod) -> Bool {
    left.index < right.index
  }
}

extension PayPeriod: WrittenValue {
  /// The month of a text such as `2026-10`; nil if it is none.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2], let year = PlainDecimal.units(String(parts[0]), places: 0),
      let month = PlainDecimal.units(String(parts[1]), places: 0)
    else { return nil }
    self.init(year: Int(year), month: Int(month))
  }

  /// The month as `2026-10`.
  public var description: String { String(firstDay.description.dropLast(3)) }
}

extension CivilDate {
  /// The day before.
  public var dayBefore: CivilDate {
    if day > 1 { return CivilDate(unchecked: year, month, day - 1) }
    return PayPeriod(self).advanced(by: -1).lastDay
  }

  /// The day after.
  public var dayAfter: CivilDate {
    if self < PayPeriod(self).lastDay { return CivilDate(unchecked: year, month, day + 1) }
    return PayPeriod(self).advanced(by: 1).firstDay
  }

  /// The first day of a month from this day on: the first by which pay goes.
  public var firstOfMonth: CivilDate {
    day == 1 ? self : PayPeriod(self).advanced(by: 1).firstDay
  }
}
