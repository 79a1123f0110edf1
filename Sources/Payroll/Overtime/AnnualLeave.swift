/// The annual leave of one person in the year of a period.
struct AnnualLeave {
  private let employee: Employee
  private let period: PayPeriod
  private let stated: Days?
  private let taken: Days
  private let used: Days

  /// - Parameter used: days of this year that were taken or paid out before this month.
  init(_ person: PersonMonth, used: Days) {
    self.init(
      person.employee, person.period, stated: person.attendance.annualLeaveEntitlement,
      taken: person.attendance.leave[.annual], used: used)
  }

  init(_ employee: Employee, _ period: PayPeriod, stated: Days?, taken: Days, used: Days) {
    self.employee = employee
    self.period = period
    self.stated = stated
    self.taken = taken
    self.used = used
  }

  /// Total months of work at the first day of the period.
  var serviceMonths: Int {
    employee.priorServiceMonths + employee.hireDate.fullMonths(toFirstOf: period)
  }

  /// The days that a whole year brings.
  ///
  ///     under 12 months of work: 0; under 120: 5; under 240: 10; otherwise 15
  ///
  /// - Source: 职工带薪年休假条例 Art. 3
  var fullYearDays: Int {
    switch serviceMonths {
    case ..<12: 0
    case ..<120: 5
    case ..<240: 10
    default: 15
    }
  }

  /// The days of this year: what the roster states (carried-over days, 条例 Art. 5), otherwise by the months of work.
  var entitlement: Days {
    if let stated { return stated }
    guard isPartOfYear else { return Days(fullYearDays) }
    return partOfYear(Term<Fraction, NoTrail>(calendarDays), Term(fullYearDays)).value
  }

  /// The days of the year of hiring or leaving.
  ///
  ///     floor(min(1, calendar days / 365) x days of a whole year)
  ///
  /// - Parameters:
  ///   - calendarDays: from hiring or 1 January to leaving or 31 December.
  ///   - fullYearDays: the days that a whole year brings.
  /// - Source: 企业职工带薪年休假实施办法 Arts. 5, 12
  func partOfYear<Trail>(
    _ calendarDays: Term<Fraction, Trail>, _ fullYearDays: Term<Fraction, Trail>
  ) -> Term<Days, Trail> {
    (.lesser(calendarDays, 365) / 365 * fullYearDays).wholeDays()
  }

  /// Whether it is the year of hiring or leaving.
  var isPartOfYear: Bool { employee.hireDate.year == period.year || employee.endDate?.year == period.year }

  /// The calendar days of the year from hiring or 1 January to leaving or 31 December.
  var calendarDays: Int {
    let newYear = PayPeriod(unchecked: period.year, 1).firstDay
    let yearEnd = PayPeriod(unchecked: period.year, 12).lastDay
    let first = max(newYear, employee.hireDate)
    let last = min(yearEnd, employee.endDate ?? yearEnd)
    return max(0, last.ordinal - first.ordinal + 1)
  }

  /// What is left of the year's days before anything is paid out this month.
  var balanceBeforePayout: Days {
    Days(hundredths: entitlement.hundredths - used.hundredths - taken.hundredths)
  }

  /// From how many sick days of the year the leave of the year is lost: 2, 3 or 4 months of paid days; nil for
  /// people without leave.
  ///
  /// - Source: 职工带薪年休假条例 Art. 4
  var sicknessMonths: Int? {
    switch fullYearDays {
    case 5: 2
    case 10: 3
    case 15: 4
    default: nil
    }
  }
}

extension Calculation {
  /// Annual leave: the balance, and what is paid for days that could not be taken.
  ///
  ///     annual_leave_balance_days = entitlement - days taken and paid out this year
  ///     annual_leave_payout       = round(A / 21.75 x days paid out x 2)
  ///
  /// Paid out are the days that the roster names and, in the month of leaving, all that is left, unless the
  /// person refused it in writing or the year's use is not known (hired before this month, no ledger row).
  /// The 2 (`annual_leave_payout_rate`) is the law's 300 % less the 100 % already paid as wages.
  ///
  /// - Source: 云南省公安机关警务辅助人员管理条例 Art. 35(1)
  /// - Source: 企业职工带薪年休假实施办法 Arts. 10, 11, 12
  mutating func settleAnnualLeave() throws(PayrollError) {
    let leave = AnnualLeave(
      person.employee, person.period, stated: person.attendance.annualLeaveEntitlement,
      taken: person.attendance.leave[.annual], used: payslip.next.annualLeaveUsed)
    let asked = person.attendance.annualLeavePayout
    let isUseUnknown = ledgerRow == nil && person.employee.hireDate < person.period.firstDay
    var left =
      entitlement(leave) - ledger(.annualLeaveUsedDays, payslip.next.annualLeaveUsed) - days(of: .annual)
    var paid = asked.hundredths
    if person.isLeaving && !person.attendance.annualLeaveWaived && !isUseUnknown
      && leave.balanceBeforePayout.hundredths > paid
    {
      paid = leave.balanceBeforePayout.hundredths
    }
    if paid > 0 {
      let days =
        paid == asked.hundredths
        ? roster(.annualLeavePayoutDays, asked)
        : left.named(Bilingual("离职时未休的年休假天数", "days left on leaving"))
      try settle(.annualLeavePayout, averageWage / monthlyPaidDays * (days.number * annualLeavePayoutRate))
      left = left - days
    }
    put(.annualLeaveBalanceDays, left)
    if left.isNegative { payslip.findings.insert(.annualLeaveOverdrawn) }
    if left.isPositive && person.period.month == 12 { payslip.findings.insert(.annualLeaveUnused) }
    payslip.next.annualLeaveUsed = Days(
      hundredths: payslip.next.annualLeaveUsed.hundredths + person.attendance.leave[.annual].hundredths + paid
    )
    payslip.next.sickLeave = Days(
      hundredths: payslip.next.sickLeave.hundredths + person.attendance.leave[.sick].hundredths)
    findSickness(leave)
  }

  /// The days of this year.
  private func entitlement(_ leave: AnnualLeave) -> Term<Days, Trail> {
    if let stated = person.attendance.annualLeaveEntitlement {
      return roster(.annualLeaveEntitlementDays, stated)
    }
    let whole = Term<Days, Trail>(
      Days(leave.fullYearDays),
      .figure(
        Figure(
          Bilingual("全年应休天数", "days of a whole year"), .days(Days(leave.fullYearDays)), .law(.annualLeave))))
    guard leave.isPartOfYear else { return whole.decided(by: serviceFigures(leave)) }
    let isLeaving = person.employee.endDate?.year == person.period.year
    let days = Number(
      Fraction(Int128(leave.calendarDays)),
      .figure(
        Figure(
          Bilingual("本年在职日历天数", "calendar days employed this year"), .count(leave.calendarDays),
          .roster(isLeaving ? .endDate : .hireDate))))
    return leave.partOfYear(days, whole.number).named(Bilingual("本年应休天数", "days of this year"))
      .decided(by: serviceFigures(leave))
      .cited(Citation("企业职工带薪年休假实施办法", isLeaving ? "12" : "5"))
  }

  private func serviceFigures(_ leave: AnnualLeave) -> [Figure] {
    [
      Figure(
        Bilingual("累计工作月数", "months of work in all"), .count(leave.serviceMonths),
        .roster(.priorServiceMonths)),
      Figure(.hireDate, person.employee.hireDate),
    ]
  }

  private mutating func findSickness(_ leave: AnnualLeave) {
    guard payslip.next.sickLeave > .zero, let months = leave.sicknessMonths else { return }
    let limit = Fraction(Int128(months)) * parameters.monthlyPaidDays
    if payslip.next.sickLeave.fraction >= limit { payslip.findings.insert(.annualLeaveSick) }
  }

  /// A, the average regular wage of the 12 calendar months before this one since the hire date, as far as the
  /// ledger holds them; with none held, the monthly wage.
  ///
  /// - Source: 企业职工带薪年休假实施办法 Art. 11
  private var averageWage: Amount { averageWageHeld ?? amount(.monthlyWage).exact }

  /// The average of the months that the ledger holds; nil if it holds none.
  var averageWageHeld: Amount? {
    let hired = PayPeriod(person.employee.hireDate)
    var sum: Amount?
    var months = 0
    payslip.next.wages.forEach { period, wage in
      let age = person.period.index - period.index
      guard age >= 1, age <= 12, period >= hired else { return }
      let late = person.earnings.pastBackPay[period]
      sum = .total(sum, regularWage(of: period, Money(fen: wage.fen - (late?.fen ?? 0))))
      if let late { sum = .total(sum, backPay(of: period, late)) }
      months += 1
    }
    return sum.map { ($0 / Number(months)).named(Bilingual("平均正常工资", "average regular wage")) }
  }

  private func regularWage(of period: PayPeriod, _ wage: Money) -> Amount {
    let name = Bilingual("\(period)正常工资", "regular wage of \(period)")
    return Amount(UnroundedMoney(wage), .figure(Figure(name, .money(wage), .ledger(.wages))))
  }

  private func backPay(of period: PayPeriod, _ wage: Money) -> Amount {
    let name = Bilingual("补发\(period)工资", "back pay of \(period)")
    return Amount(UnroundedMoney(wage), .figure(Figure(name, .money(wage), .adjustments(.backPay, nil))))
  }
}
