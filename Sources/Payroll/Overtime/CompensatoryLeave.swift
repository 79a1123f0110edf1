extension Calculation {
  /// The bank of compensatory leave: rest-day hours elected as leave enter, hours taken leave oldest first,
  /// and what is too old, or left at the end of the employment, is paid out.
  ///
  ///     comp_leave_payout = round(H x expired hours x 2)
  ///
  /// A lot expires when its month lies `comp_leave_expiry_months` or more months before this one (0 = never).
  ///
  /// - Source: 云南省公安机关警务辅助人员管理条例 Art. 35(2)
  /// - Source: 劳动法 Art. 44
  mutating func settleCompensatoryLeave() throws(PayrollError) {
    let elected = person.attendance.compLeaveElected
    let carried = Listener.listens ? payslip.next.compLeaveBalance : .zero
    if payslip.next.compLeaveLots.isEmpty && elected == .zero { return }
    if elected > .zero { payslip.next.compLeaveLots.append(CompLeaveLot(person.period, elected)) }
    CompLeaveLot.take(person.attendance.compLeaveTaken, from: &payslip.next.compLeaveLots)
    var paid: Int64 = 0
    var expired = false
    let expiry = parameters.compLeaveExpiryMonths
    let period = person.period
    let isLeaving = person.isLeaving
    payslip.next.compLeaveLots.removeAll { lot in
      let isOld = expiry > 0 && period.index - lot.period.index >= expiry
      guard isOld || isLeaving else { return false }
      paid &+= lot.hours.hundredths
      expired = expired || isOld
      return true
    }
    if expired { payslip.findings.insert(.compLeaveExpired) }
    if paid > 0 {
      try settle(
        .compLeavePayout,
        hourlyWage * (Hours(hundredths: paid).fraction * parameters.overtimeRestdayRate))
    }
    if Listener.listens { tellBank(carried, Hours(hundredths: paid)) }
  }

  /// Tells of the bank's balance, and of the hours that were paid out.
  private mutating func tellBank(_ carried: Hours, _ paid: Hours) {
    let attendance = person.attendance
    var balance =
      ledger(.compLeaveLots, .hours(carried))
      + roster(.compLeaveElectedHours, .hours(attendance.compLeaveElected))
      - roster(.compLeaveTakenHours, .hours(attendance.compLeaveTaken))
    if paid > .zero {
      let name =
        person.isLeaving
        ? Bilingual("离职时未休的补休小时", "hours left on leaving")
        : Bilingual("到期未休的补休小时", "expired hours")
      let hours = Working.figure(Figure(name, .hours(paid), .ledger(.compLeaveLots)))
      balance = balance - hours
      tell(.compLeavePayout) {
        .decided(
          .rounded($0.hourlyWageWorking * (hours * $0.parameter(.overtimeRestdayRate)), .halfUpFen),
          by: $0.person.isLeaving
            ? $0.person.employee.endDate.map { [Figure(.endDate, $0)] } ?? []
            : [$0.parameterFigure(.compLeaveExpiryMonths)])
      }
    }
    tell(.compLeaveBalanceHours) { _ in balance }
  }
}

extension CompLeaveLot {
  /// Takes hours from the lots, oldest first; an emptied lot falls away.
  static func take(_ hours: Hours, from lots: inout [CompLeaveLot]) {
    var wanted = hours.hundredths
    var emptied = 0
    for index in lots.indices where wanted > 0 {
      let taken = min(wanted, lots[index].hours.hundredths)
      wanted -= taken
      lots[index].hours = Hours(hundredths: lots[index].hours.hundredths - taken)
      if lots[index].hours == .zero { emptied += 1 }
    }
    lots.removeFirst(emptied)
  }
}
