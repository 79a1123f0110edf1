/// Findings on the employment of one person: probation, attendance, days that nobody has paid, leave, retirement.
extension Calculation {
  /// Probation that is too long, that comes a second time, or that pays less than the law allows.
  ///
  ///     probation.floor: S < 0.8 x (M0 + round(M0 x coefficient + amount)), where the rating pays nothing in probation
  ///
  /// - Source: 劳动合同法 Arts. 19, 20
  mutating func findProbation() {
    let employee = person.employee
    if let until = employee.probationUntil, until >= employee.hireDate.whenFull(months: 6) {
      payslip.findings.insert(.probationTooLong)
    }
    if ledgerRow?.isNewEmployment == true { payslip.findings.insert(.probationAgain) }
    if let rating = standards.ratingInForce?.rule, !rating.inProbation,
      let performance = try? rating.wholeMonth.settled(fullWage.value)
    {
      let whole = Int128(fullWage.value.fen) + Int128(performance.fen)
      if Int128(self[.monthlyWage].fen) * 10 < whole * 8 { payslip.findings.insert(.probationFloor) }
    }
  }

  /// More overtime on holidays or days of rest than this month and the one before have hours of them: overtime is often
  /// paid a month later.
  mutating func findAttendance() {
    let worked = person.attendance
    if worked.overtimeHoliday == .zero && worked.overtimeRestday == .zero { return }
    let region = standards.region
    let holidays = region.calendar.holidays + region.calendarBefore.holidays
    let restDays = region.calendar.restDays + region.calendarBefore.restDays
    if worked.overtimeHoliday > .days(holidays) || worked.overtimeRestday > .days(restDays) {
      payslip.findings.insert(.attendanceDoubtful)
    }
  }

  /// The payable days before the period that no run has paid: from the hire date on in a new employment and for
  /// somebody who is not in the ledger and was hired not before last month, from the day after the ledger's end date on
  /// where the same employment goes on.
  mutating func findUnpaidDays() {
    let employee = person.employee
    let first: CivilDate
    if let row = ledgerRow, !row.isNewEmployment {
      guard let end = row.endDate, employee.endDate.map({ $0 > end }) ?? true else { return }
      first = end.dayAfter
    } else {
      if ledgerRow == nil && PayPeriod(employee.hireDate) < person.period.advanced(by: -1) { return }
      first = employee.hireDate
    }
    let last = min(person.period.firstDay.dayBefore, employee.endDate ?? person.period.lastDay)
    let days = standards.region.payableDays(from: first, through: last)
    if days > 0 {
      payslip.daysUnpaid = days
      payslip.findings.insert(.daysUnpaid)
    }
  }

  /// Maternity days that the fund pays.
  mutating func findMaternity() {
    if person.attendance.leave[.maternity] > .zero && person.attendance.maternityAllowanceTo == .person {
      payslip.findings.insert(.maternityByFund)
    }
  }

  /// A month of injury leave whose regular wage is below the average of the months before, while no other absence
  /// explains it. It is asked before the month itself is held among the wages.
  ///
  /// - Source: 工伤保险条例 Art. 33
  mutating func findInjuryLeave(_ wage: Money) {
    let leave = person.attendance.leave
    let others: [LeaveKind] = [.personal, .absent, .sick, .suspended]
    guard payableDays == monthDays, others.allSatisfy({ leave[$0] == .zero }), let average = averageWageHeld
    else { return }
    if UnroundedMoney(wage) < average.value {
      payslip.findings.insert(.injuryLeaveBelow)
      payslip.wageBeforeInjury = try? average.value.rounded(.halfUpFen)
    }
  }

  /// Somebody who pays into the pension although the age of retirement is reached.
  ///
  /// - Source: 国务院关于渐进式延迟法定退休年龄的办法 Arts. 1, 2
  mutating func findRetirement() {
    guard let birth = person.employee.birth, person.period.year >= 2025,
      payslip.schemesDue.contains(SchemeSet(.pension)), let category = standards.category
    else { return }
    if birth.retires(category) <= person.period { payslip.findings.insert(.retirementReached) }
  }
}

extension Hours {
  /// The hours of so many days.
  fileprivate static func days(_ days: Int) -> Hours { Hours(hundredths: Int64(2_400 * days)) }
}

extension BirthMonth {
  /// The month in which the age of retirement is reached, by the sex and the kind of post.
  ///
  ///     men                       720 + min(36, floor(m / 4) + 1) months after birth, m from 1965-01
  ///     women in civilian posts   660 + the same, m from 1970-01
  ///     women in patrol posts     600 + min(60, floor(m / 2) + 1), m from 1975-01
  ///
  /// m are the months to the month of birth; nothing is added for births before.
  ///
  /// - Source: 国务院关于渐进式延迟法定退休年龄的办法 Art. 1
  public func retires(_ category: PostCategory) -> PayPeriod {
    switch (isWoman, category) {
    case (false, _): retires(after: 720, since: PayPeriod(unchecked: 1965, 1), every: 4, most: 36)
    case (true, .civilian): retires(after: 660, since: PayPeriod(unchecked: 1970, 1), every: 4, most: 36)
    case (true, .patrol): retires(after: 600, since: PayPeriod(unchecked: 1975, 1), every: 2, most: 60)
    }
  }

  private func retires(after months: Int, since first: PayPeriod, every step: Int, most: Int) -> PayPeriod {
    let late = month.index - first.index
    return month.advanced(by: months + (late < 0 ? 0 : min(most, late / step + 1)))
  }
}
