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
    let restday = Hours(
      hundredths: person.attendance.overtimeRestday.hundredths
        - person.attendance.compLeaveElected.hundredths)
    try settle(.overtimeWorkdayPay, person.attendance.overtimeWorkday, parameters.overtimeWorkdayRate)
    try settle(.overtimeRestdayPay, restday, parameters.overtimeRestdayRate)
    try settle(.overtimeHolidayPay, person.attendance.overtimeHoliday, parameters.overtimeHolidayRate)
    if Listener.listens { tellOvertime() }
  }

  private mutating func settle(
    _ item: PayItem, _ hours: Hours, _ multiple: Factor
  ) throws(PayrollError) {
    if hours == .zero { return }
    try settle(item, hourlyWage * (hours.fraction * multiple))
  }

  private mutating func tellOvertime() {
    let attendance = person.attendance
    let kinds: [(PayItem, Working, ParameterName)] = [
      (
        .overtimeWorkdayPay, roster(.overtimeWorkdayHours, .hours(attendance.overtimeWorkday)),
        .overtimeWorkdayRate
      ),
      (.overtimeRestdayPay, paidRestdayHours, .overtimeRestdayRate),
      (
        .overtimeHolidayPay, roster(.overtimeHolidayHours, .hours(attendance.overtimeHoliday)),
        .overtimeHolidayRate
      ),
    ]
    for (item, hours, rate) in kinds where hours.workedOut.value > .zero {
      tell(item) { .rounded($0.hourlyWageWorking * hours * $0.parameter(rate), .halfUpFen) }
    }
  }

  /// The rest-day hours that the person did not elect as leave.
  private var paidRestdayHours: Working {
    let attendance = person.attendance
    let worked = roster(.overtimeRestdayHours, .hours(attendance.overtimeRestday))
    if attendance.compLeaveElected == .zero { return worked }
    return worked - roster(.compLeaveElectedHours, .hours(attendance.compLeaveElected))
  }
}
