extension Calculation {
  /// What days not worked take from the wage.
  ///
  ///     unpaid_leave_deduction = -round(sum of X (1 - pay_rate) over personal and absent)
  ///     sick_leave_deduction   = -round(X (1 - q))
  ///     other_leave_deduction  = -round(sum of X (1 - pay_rate) over the other kinds)
  ///     suspension_adjustment  = -round(X (1 - pay_rate))
  ///
  /// X is the stretch of a kind (``absenceStretches()``), q the share that a sick day keeps. Each line is rounded once,
  /// half up to the fen. The four together leave the minimum wage of the days that must be paid
  /// (``mostThatAbsenceTakes(_:)``): what exceeds it is cut from suspension first, then other leave, sick leave, unpaid
  /// leave.
  ///
  /// - Source: 云南省公安机关警务辅助人员管理条例 Art. 32(1)
  /// - Source: 云南省公安机关警务辅助人员管理条例 Art. 35(1)
  mutating func computeLeaveDeductions() throws(PayrollError) {
    guard payableDays > 0, hasLeave else { return }
    let stretches = try absenceStretches()
    if stretches.isEmpty { return }
    var left = try mostThatAbsenceTakes(stretches)
    for item in [
      PayItem.unpaidLeaveDeduction, .sickLeaveDeduction, .otherLeaveDeduction, .suspensionAdjustment,
    ] {
      var lost: Amount?
      for stretch in stretches where stretch.kind.deduction == item {
        lost = .total(lost, stretch.lost).reduced
      }
      guard let wanted = try lost?.rounded(towards: item) else { continue }
      let taken = wanted.value <= left.value ? wanted : .lesser(wanted, left)
      put(item, -taken)
      left = try (left + amount(item)).settled(as: item)
    }
  }

  /// The deductions together leave at least
  ///
  ///     min(P, round(minimum_wage / D x (full days + sick_pay_floor x sick days)))
  ///
  /// where full days are the days employed less the sick days and all days of another kind that pays less than
  /// a whole day.
  private func mostThatAbsenceTakes(_ stretches: [AbsenceStretch<Trail>]) throws(PayrollError) -> Settled {
    var protected = daysEmployed
    var cut: Number?
    for stretch in stretches where stretch.kind != .sick { cut = .total(cut, days(of: stretch.kind).number) }
    if person.attendance.leave[.sick] > .zero { cut = .total(cut, days(of: .sick).number) }
    if let cut { protected = protected - cut }
    if person.attendance.leave[.sick] > .zero {
      protected = protected + days(of: .sick).number * sickPayFloor
    }
    let minimum = try (minimumWage / daysOfMonth * protected).rounded(towards: .unpaidLeaveDeduction)
    return try (employedWage - Settled.lesser(employedWage, minimum)).settled(as: .unpaidLeaveDeduction)
      .named(Bilingual("缺勤最多可扣", "the most that absence may take"))
  }
}

extension LeaveKind {
  /// The line that takes what days of this kind lose.
  var deduction: PayItem {
    switch self {
    case .personal, .absent: .unpaidLeaveDeduction
    case .sick: .sickLeaveDeduction
    case .suspended: .suspensionAdjustment
    case .injury, .annual, .marriage, .maternity, .paternity, .childcare, .bereavement: .otherLeaveDeduction
    }
  }
}

extension Calculation {
  /// Which share of a day a kind of leave keeps.
  enum LeaveShare { case payRate, performanceRate }

  /// The share that a day of leave keeps; nothing of maternity days that the fund pays to the person.
  func share(_ share: LeaveShare, of kind: LeaveKind) throws(PayrollError) -> Number {
    if kind == .maternity && person.attendance.maternityAllowanceTo == .person {
      let name = Bilingual("计薪比例（产假津贴由基金发给个人）", "share kept, as the fund pays the person")
      return Number(.zero, .figure(Figure(name, .share(.zero), .roster(.maternityAllowanceTo))))
    }
    let terms = try terms(of: kind)
    return share == .payRate
      ? Number(terms.payRate.fraction, leaveShare(kind))
      : Number(terms.performanceRate.fraction, leaveShare(kind, ofPerformance: true))
  }

  /// Days of leave, each kind less the share of performance pay that it keeps; nil where there are none.
  func daysWithoutPerformancePay() throws(PayrollError) -> Number? {
    var lost: Number?
    for kind in LeaveKind.allCases where person.attendance.leave[kind] > .zero {
      // Eleven kinds with shares of six decimals would leave 128 bits if each sum kept its own denominator.
      lost = Number.total(lost, days(of: kind).number * (1 - (try share(.performanceRate, of: kind)))).reduced
    }
    return lost
  }

  /// The leave table's row of a kind.
  func terms(of kind: LeaveKind) throws(PayrollError) -> LeaveTerms {
    do { return try standards.region.row(of: kind, fullYears: fullYears).terms } catch {
      throw .standards(error)
    }
  }
}
