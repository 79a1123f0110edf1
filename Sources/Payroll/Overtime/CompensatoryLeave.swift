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
    let carried = payslip.next.compLeaveBalance
    if payslip.next.compLeaveLots.isEmpty && elected == .zero { return }
    if elected > .zero { CompLeaveLot.add(elected, of: person.period, to: &payslip.next.compLeaveLots) }
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
    var balance =
      ledger(.compLeaveLots, carried)
      + roster(.compLeaveElectedHours, person.attendance.compLeaveElected)
      - roster(.compLeaveTakenHours, person.attendance.compLeaveTaken)
    if paid > 0 {
      let hours = Term<Hours, Trail>(Hours(hundredths: paid), hoursPaidOut(paid, of: balance.working))
      balance = balance - hours
      let pay = try (hourlyWage * (hours.number * overtimeRestdayRate)).rounded(towards: .compLeavePayout)
      let end = person.employee.endDate
      put(
        .compLeavePayout,
        pay.decided(
          by: isLeaving ? end.map { [Figure(.endDate, $0)] } ?? [] : [parameterFigure(.compLeaveExpiryMonths)]
        ))
    }
    put(.compLeaveBalanceHours, balance)
  }

  /// The hours that are paid out: on leaving all that is left, otherwise the lots of the ledger that are too old.
  private func hoursPaidOut(_ hundredths: Int64, of balance: Working) -> Working {
    if person.isLeaving { return .step(Bilingual("离职时未休的补休小时", "hours left on leaving"), balance) }
    let name = Bilingual("到期未休的补休小时", "expired hours")
    return .figure(Figure(name, .hours(Hours(hundredths: hundredths)), .ledger(.compLeaveLots)))
  }
}

extension CompLeaveLot {
  /// Adds hours of the newest month, to its lot if a correction has made one.
  static func add(_ hours: Hours, of period: PayPeriod, to lots: inout [CompLeaveLot]) {
    if let last = lots.indices.last, lots[last].period == period {
      lots[last].hours = Hours(hundredths: lots[last].hours.hundredths &+ hours.hundredths)
    } else {
      lots.append(CompLeaveLot(period, hours))
    }
  }

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
