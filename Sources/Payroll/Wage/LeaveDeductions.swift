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
  /// must be paid (``limitLeaveDeductions(_:_:)``).
  ///
  /// - Source: 云南省公安机关警务辅助人员管理条例 Art. 32(1)
  /// - Source: 云南省公安机关警务辅助人员管理条例 Art. 35(1)
  /// - Source: 关于贯彻执行《中华人民共和国劳动法》若干问题的意见 Art. 59
  mutating func computeLeaveDeductions() throws(PayrollError) {
    guard payableDays > 0, hasLeave else { return }
    let leave = person.attendance.leave
    let day = dayWorth
    var cuts = LeaveCuts()
    cuts.unpaid = try unpaidCut(day)
    if leave[.sick] > .zero {
      cuts.sick = try rounded(
        (day - (try sickPay(day))) * leave[.sick].fraction, .halfUpFen, towards: .sickLeaveDeduction)
    }
    var lost = LostDays()
    for kind in LeaveKind.others where leave[kind] > .zero {
      lost.add(leave[kind], keeping: try terms(of: kind).payRate)
    }
    cuts.other = try rounded(day * lost.fraction, .halfUpFen, towards: .otherLeaveDeduction)
    if leave[.suspended] > .zero {
      var suspended = LostDays()
      suspended.add(leave[.suspended], keeping: try terms(of: .suspended).payRate)
      cuts.suspension = try rounded(
        day * suspended.fraction, .halfUpFen, towards: .suspensionAdjustment)
    }
    let wanted = cuts
    try limitLeaveDeductions(&cuts)
    put(.unpaidLeaveDeduction, Money(fen: -cuts.unpaid.fen))
    put(.sickLeaveDeduction, Money(fen: -cuts.sick.fen))
    put(.otherLeaveDeduction, Money(fen: -cuts.other.fen))
    put(.suspensionAdjustment, Money(fen: -cuts.suspension.fen))
    if Listener.listens { tellLeaveDeductions(wanted, cuts) }
  }

  /// V, the exact worth of a day.
  @inline(__always)
  private var dayWorth: UnroundedMoney {
    switch parameters.absenceBasis {
    case .paidDays: monthlyWage / parameters.monthlyPaidDays
    case .monthDays: employedWage / Fraction(Int128(payableDays))
    }
  }

  private mutating func unpaidCut(_ day: UnroundedMoney) throws(PayrollError) -> Money {
    let unpaid = Days(
      hundredths: person.attendance.leave[.personal].hundredths + person.attendance.leave[.absent].hundredths)
    if unpaid == .zero { return .zero }
    let employed = Days(payableDays)
    if unpaid.hundredths * 2 <= employed.hundredths {
      return try rounded(day * unpaid.fraction, .halfUpFen, towards: .unpaidLeaveDeduction)
    }
    let half = try rounded(
      day * Fraction(Int128(payableDays), 2), .halfUpFen, towards: .unpaidLeaveDeduction)
    let worked = Days(hundredths: employed.hundredths - unpaid.hundredths)
    let paid = try rounded(day * worked.fraction, .halfUpFen, towards: .unpaidLeaveDeduction)
    return max(half, try difference(employedWage, paid, towards: .unpaidLeaveDeduction))
  }

  /// What a sick day pays, exactly: its share of the day, at least the floor, at most the day.
  private mutating func sickPay(_ day: UnroundedMoney) throws(PayrollError) -> UnroundedMoney {
    let share = day * (try terms(of: .sick).payRate.fraction)
    let floor = standards.region.minimumWage * parameters.sickPayFloor / Fraction(Int128(monthDays))
    return .lesser(day, .greater(share, floor))
  }

  /// The deductions together leave at least
  ///
  ///     min(P, round(minimum_wage / D x (full days + sick_pay_floor x sick days)))
  ///
  /// where full days are the days employed less the sick days and all days of another kind that pays less than
  /// a whole day. What exceeds is cut from suspension first, then other leave, sick leave, unpaid leave.
  private mutating func limitLeaveDeductions(_ cuts: inout LeaveCuts) throws(PayrollError) {
    let leave = person.attendance.leave
    var full = Days(payableDays).hundredths - leave[.sick].hundredths
    for kind in LeaveKind.allCases where kind != .sick && leave[kind] > .zero {
      if try terms(of: kind).payRate < .one { full -= leave[kind].hundredths }
    }
    let protected = Days(hundredths: full).fraction + leave[.sick].fraction * parameters.sickPayFloor
    let minimum = standards.region.minimumWage * protected / Fraction(Int128(monthDays))
    let left = min(employedWage, try rounded(minimum, .halfUpFen, towards: .unpaidLeaveDeduction))
    let allowed = try difference(employedWage, left, towards: .unpaidLeaveDeduction)
    cuts.limit(to: allowed)
  }

  /// The leave table's row of a kind.
  mutating func terms(of kind: LeaveKind) throws(PayrollError) -> LeaveTerms {
    do { return try standards.region.terms(of: kind) } catch { throw .standards(error) }
  }
}

extension Calculation {
  /// Tells of the four deductions: what the days take, and where that would leave less than must be paid, what
  /// was left to take.
  private mutating func tellLeaveDeductions(_ wanted: LeaveCuts, _ cuts: LeaveCuts) {
    let leave = person.attendance.leave
    if leave[.personal] > .zero || leave[.absent] > .zero {
      tell(.unpaidLeaveDeduction) {
        $0.limited($0.unpaidWorking, wanted.unpaid != cuts.unpaid, after: [])
      }
    }
    if leave[.sick] > .zero {
      tell(.sickLeaveDeduction) {
        $0.limited($0.sickWorking, wanted.sick != cuts.sick, after: [.unpaidLeaveDeduction])
      }
    }
    if LeaveKind.others.contains(where: { leave[$0] > .zero }) {
      tell(.otherLeaveDeduction) {
        $0.limited(
          $0.lossWorking(LeaveKind.others), wanted.other != cuts.other,
          after: [.unpaidLeaveDeduction, .sickLeaveDeduction])
      }
    }
    if leave[.suspended] > .zero {
      tell(.suspensionAdjustment) {
        $0.limited(
          $0.lossWorking([.suspended]), wanted.suspension != cuts.suspension,
          after: [.unpaidLeaveDeduction, .sickLeaveDeduction, .otherLeaveDeduction])
      }
    }
  }

  /// What the days take, or what those before it have left to take.
  private func limited(_ cut: Working, _ isLimited: Bool, after before: [PayItem]) -> Working {
    guard isLimited else { return -cut }
    return -.lesser([cut, before.reduce(allowedWorking) { $0 + line($1) }])
  }

  /// What the four deductions together may take.
  private var allowedWorking: Working {
    let leave = person.attendance.leave
    let cut = LeaveKind.allCases.filter {
      $0 != .sick && leave[$0] > .zero
        && (try? standards.region.terms(of: $0)).map { $0.payRate < .one } ?? false
    }
    let others = (cut + [.sick]).filter { leave[$0] > .zero }.map { leaveDays($0) }
    let full = others.isEmpty ? line(.payableDays) : line(.payableDays) - .sum(others)
    let sick = leaveDays(.sick) * parameter(.sickPayFloor)
    let days = leave[.sick] > .zero ? full + sick : full
    let wage = employedWageWorking
    return .step(
      Bilingual("缺勤最多可扣", "the most that absence may take"),
      wage - .lesser([wage, .rounded(minimumWage / line(.monthDays) * days, .halfUpFen)]))
  }

  private var dayWorthWorking: Working {
    let worth: Working =
      switch parameters.absenceBasis {
      case .paidDays: line(.monthlyWage) / parameter(.monthlyPaidDays)
      case .monthDays: employedWageWorking / line(.payableDays)
      }
    return .decided(.step(Bilingual("日工资", "daily wage"), worth), by: [parameterFigure(.absenceBasis)])
  }

  private var unpaidWorking: Working {
    let kinds = [LeaveKind.personal, .absent].filter { person.attendance.leave[$0] > .zero }
    let days = Working.sum(kinds.map { leaveDays($0) })
    let unpaid = kinds.reduce(0) { $0 + person.attendance.leave[$1].hundredths }
    let day = dayWorthWorking
    if unpaid * 2 <= Days(payableDays).hundredths { return .rounded(day * days, .halfUpFen) }
    let half = day * (line(.payableDays) / .number(Fraction(2)))
    let worked = day * (line(.payableDays) - days)
    return .greater([
      .rounded(half, .halfUpFen), employedWageWorking - .rounded(worked, .halfUpFen),
    ])
  }

  private var sickWorking: Working {
    let day = dayWorthWorking
    let floor = minimumWage * parameter(.sickPayFloor) / line(.monthDays)
    let pay = Working.step(
      Bilingual("病假日工资", "sick pay of a day"),
      .lesser([day, .greater([day * leaveShare(.sick), floor])]))
    return .cited(.rounded((day - pay) * leaveDays(.sick), .halfUpFen), .leave)
  }

  /// What days lose that keep a share of their wage.
  private func lossWorking(_ kinds: [LeaveKind]) -> Working {
    let lost = kinds.filter { person.attendance.leave[$0] > .zero }.map {
      leaveDays($0) * (.number(.one) - leaveShare($0))
    }
    return .rounded(dayWorthWorking * .sum(lost), .halfUpFen)
  }
}

/// Days of leave, each kind less the share that it keeps: an exact decimal with 8 places, whatever the kinds.
struct LostDays {
  private var hundredMillionths: Int128 = 0

  /// Adds days that keep a share of 0 to 1.
  mutating func add(_ days: Days, keeping share: Rate) {
    hundredMillionths += Int128(days.hundredths) * Int128(1_000_000 - share.millionths)
  }

  /// The sum.
  var fraction: Fraction { Fraction(hundredMillionths, 100_000_000) }
}

/// The four deductions for days not worked, as amounts of 0 or more.
struct LeaveCuts {
  var unpaid = Money.zero
  var sick = Money.zero
  var other = Money.zero
  var suspension = Money.zero

  /// Cuts what all four together exceed `allowed` by: from suspension first, then other, sick, unpaid.
  mutating func limit(to allowed: Money) {
    let sum = Int128(unpaid.fen) + Int128(sick.fen) + Int128(other.fen) + Int128(suspension.fen)
    var excess = sum - Int128(allowed.fen)
    func reduce(_ cut: inout Money) {
      guard excess > 0, cut.fen > 0 else { return }
      let taken = min(excess, Int128(cut.fen))
      cut = Money(fen: cut.fen - Int64(taken))
      excess -= taken
    }
    reduce(&suspension)
    reduce(&other)
    reduce(&sick)
    reduce(&unpaid)
  }
}
