extension Calculation {
  /// What days not worked take from the wage.
  ///
  ///     V = S / 21.75 (paid_days) or P / d (month_days), exact
  ///     unpaid_leave_deduction = -round(V x u)                                     while u <= d / 2
  ///                              -max(round(V x d / 2), P - round(V x (d - u)))    otherwise
  ///     sick_leave_deduction   = -round((V - s) x sick days)
  ///                              s = min(V, max(V x pay_rate, sick_pay_floor x minimum_wage / D))
  ///     other_leave_deduction  = -round(V x sum of days x (1 - pay_rate))
  ///     suspension_adjustment  = -round(V x suspended days x (1 - pay_rate))
  ///
  /// u are the days of personal leave and absence; more than half a month of them is counted by the days that
  /// remain, so that a worked day is always paid. The four together leave the minimum wage of the days that
  /// must be paid (``mostThatAbsenceTakes()``): what exceeds it is cut from suspension first, then other leave,
  /// sick leave, unpaid leave.
  ///
  /// - Source: 云南省公安机关警务辅助人员管理条例 Art. 32(1)
  /// - Source: 云南省公安机关警务辅助人员管理条例 Art. 35(1)
  /// - Source: 关于贯彻执行《中华人民共和国劳动法》若干问题的意见 Art. 59
  mutating func computeLeaveDeductions() throws(PayrollError) {
    guard payableDays > 0, hasLeave else { return }
    let day = dayWorth
    let cuts: [(PayItem, Settled?)] = [
      (.unpaidLeaveDeduction, try unpaidCut(day)),
      (.sickLeaveDeduction, try sickCut(day)),
      (.otherLeaveDeduction, try cut(day, LeaveKind.others, .otherLeaveDeduction)),
      (.suspensionAdjustment, try cut(day, [.suspended], .suspensionAdjustment)),
    ]
    var left = try mostThatAbsenceTakes()
    for case (let item, let wanted?) in cuts {
      let taken = wanted.value <= left.value ? wanted : .lesser(wanted, left)
      put(item, -taken)
      left = try (left + amount(item)).settled(as: item)
    }
  }

  /// V, the exact worth of a day.
  private var dayWorth: Amount {
    get {
      let worth: Amount =
        switch parameters.absenceBasis {
        case .paidDays: amount(.monthlyWage) / monthlyPaidDays
        case .monthDays: employedWage / daysEmployed
        }
      return worth.named(Bilingual("日工资", "daily wage")).decided(by: [parameterFigure(.absenceBasis)])
    }
  }

  /// Personal leave and absence.
  private func unpaidCut(_ day: Amount) throws(PayrollError) -> Settled? {
    guard let days = sum(ofDays: [.personal, .absent]) else { return nil }
    let half = daysEmployed / 2
    if days.value <= half.value { return try (day * days).rounded(towards: .unpaidLeaveDeduction) }
    let most = try (day * half).rounded(towards: .unpaidLeaveDeduction)
    let paid = try (day * (daysEmployed - days)).rounded(towards: .unpaidLeaveDeduction)
    return .greater(most, try (employedWage - paid).settled(as: .unpaidLeaveDeduction))
  }

  /// A sick day pays its share of the day, at least the floor, at most the day.
  private func sickCut(_ day: Amount) throws(PayrollError) -> Settled? {
    guard person.attendance.leave[.sick] > .zero else { return nil }
    let floor = minimumWage * sickPayFloor / daysOfMonth
    let pay = Amount.lesser(day, .greater(day * (try share(.payRate, of: .sick)), floor))
      .named(Bilingual("病假日工资", "sick pay of a day"))
    return try ((day - pay) * days(of: .sick).number).rounded(towards: .sickLeaveDeduction).cited(.leave)
  }

  /// Leave that keeps a share of its days' wage.
  private func cut(_ day: Amount, _ kinds: [LeaveKind], _ item: PayItem) throws(PayrollError)
    -> Settled?
  {
    guard let lost = try daysLost(kinds, keeping: .payRate) else { return nil }
    return try (day * lost).rounded(towards: item)
  }

  /// The deductions together leave at least
  ///
  ///     min(P, round(minimum_wage / D x (full days + sick_pay_floor x sick days)))
  ///
  /// where full days are the days employed less the sick days and all days of another kind that pays less than
  /// a whole day.
  private func mostThatAbsenceTakes() throws(PayrollError) -> Settled {
    var cut: [LeaveKind] = []
    for kind in LeaveKind.allCases where kind != .sick && person.attendance.leave[kind] > .zero {
      if try terms(of: kind).payRate < .one { cut.append(kind) }
    }
    var protected = daysEmployed
    if let days = sum(ofDays: cut + [.sick]) { protected = protected - days }
    if person.attendance.leave[.sick] > .zero {
      protected = protected + days(of: .sick).number * sickPayFloor
    }
    let minimum = try (minimumWage / daysOfMonth * protected).rounded(towards: .unpaidLeaveDeduction)
    return try (employedWage - Settled.lesser(employedWage, minimum)).settled(as: .unpaidLeaveDeduction)
      .named(Bilingual("缺勤最多可扣", "the most that absence may take"))
  }
}

extension Calculation {
  /// Which share of a day a kind of leave keeps.
  enum LeaveShare { case payRate, performanceRate }

  /// The share that a day of leave keeps.
  func share(_ share: LeaveShare, of kind: LeaveKind) throws(PayrollError) -> Number {
    let terms = try terms(of: kind)
    return share == .payRate
      ? Number(terms.payRate.fraction, leaveShare(kind))
      : Number(terms.performanceRate.fraction, leaveShare(kind, ofPerformance: true))
  }

  /// Days of leave, each kind less the share that it keeps; nil where there are none.
  func daysLost(_ kinds: [LeaveKind], keeping kept: LeaveShare) throws(PayrollError) -> Number? {
    var lost: Number?
    for kind in kinds where person.attendance.leave[kind] > .zero {
      lost = .total(lost, days(of: kind).number * (1 - (try share(kept, of: kind))))
    }
    return lost
  }

  /// The days of several kinds of leave; nil where there are none.
  private func sum(ofDays kinds: [LeaveKind]) -> Number? {
    var sum: Number?
    for kind in kinds where person.attendance.leave[kind] > .zero { sum = .total(sum, days(of: kind).number) }
    return sum
  }

  /// The leave table's row of a kind.
  func terms(of kind: LeaveKind) throws(PayrollError) -> LeaveTerms {
    do { return try standards.region.terms(of: kind) } catch { throw .standards(error) }
  }
}
