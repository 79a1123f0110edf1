extension Calculation {
  /// Overtime, on top of the wage and not cut by absence.
  ///
  ///     overtime_workday_pay = round(H x workday hours x 1.5)
  ///     overtime_restday_pay = round(H x (restday hours - hours elected as leave) x 2)
  ///     overtime_holiday_pay = round(H x holiday hours x 3)
  ///
  /// The multiples are the parameters `overtime_..._rate`. Leave may stand for rest-day overtime only.
  ///
  /// - Source: 云南省公安机关警务辅助人员管理条例 Art. 35(2)
  /// - Source: 劳动法 Art. 44
  /// - Source: 工资支付暂行规定 Art. 13
  mutating func computeOvertime() throws(PayrollError) {
    let worked = person.attendance
    var restday = roster(.overtimeRestdayHours, worked.overtimeRestday)
    if worked.compLeaveElected > .zero {
      restday = restday - roster(.compLeaveElectedHours, worked.compLeaveElected)
    }
    let workday = roster(.overtimeWorkdayHours, worked.overtimeWorkday)
    let holiday = roster(.overtimeHolidayHours, worked.overtimeHoliday)
    try payOvertime(.overtimeWorkdayPay, workday, overtimeWorkdayRate)
    try payOvertime(.overtimeRestdayPay, restday, overtimeRestdayRate)
    try payOvertime(.overtimeHolidayPay, holiday, overtimeHolidayRate)
  }

  @inline(__always)
  private mutating func payOvertime(
    _ item: PayItem, _ hours: Term<Hours, Trail>, _ multiple: Number
  ) throws(PayrollError) {
    if hours.isPositive { try settle(item, hourlyWage * hours.number * multiple) }
  }
}
