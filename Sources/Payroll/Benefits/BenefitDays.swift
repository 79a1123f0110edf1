extension CivilDate {
  /// The day so many days later.
  func advanced(byDays days: Int) -> CivilDate {
    var month = PayPeriod(self)
    var target = day + days
    while target > month.lastDay.day {
      target -= month.lastDay.day
      month = month.advanced(by: 1)
    }
    return CivilDate(unchecked: month.year, month.month, target)
  }

  /// The first day of the month after.
  var firstOfNextMonth: CivilDate { PayPeriod(self).advanced(by: 1).firstDay }
}
