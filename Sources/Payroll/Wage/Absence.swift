/// What days without pay take: by the day while they are at most half of all, then by the days that remain, so that a
/// worked day is always paid, all days take the whole pay, and more absence never pays more.
///
///     taken(n) = v n                              while n <= days / 2
///                max(v days / 2, pay - v (days - n))    otherwise
struct AbsenceScale<Trail: PayTrail> {
  typealias Amount = Term<UnroundedMoney, Trail>
  typealias Number = Term<Fraction, Trail>

  /// v, what a day is worth.
  let dayWorth: Amount
  /// All payable days.
  let days: Number
  /// What is paid for all of them.
  let pay: Term<Money, Trail>

  /// What so many days take, exactly.
  func taken(by absent: Number) -> Amount {
    let half = days / 2
    if absent.value <= half.value { return dayWorth * absent }
    let remaining = days - absent
    return .greater(
      (dayWorth * half).named(AbsenceSpan.byHalf),
      (pay.exact - dayWorth * remaining).named(AbsenceSpan.byRest(remaining.value)))
  }

  /// The same as a step that says of which days, and whether they are more than half.
  func taken(by absent: Number, _ span: AbsenceSpan) -> Amount {
    taken(by: absent).named(span.name(absent.value, isLong: absent.value > (days / 2).value))
  }
}

extension Calculation {
  /// The scale of the whole month, by which `as_absence` counts the days before hiring and after leaving.
  ///
  ///     v = S / 21.75 or, by absence_basis = month_days, S / D
  var scaleOfMonth: AbsenceScale<Trail> {
    let wage = amount(.monthlyWage)
    let worth = parameters.absenceBasis == .paidDays ? wage / monthlyPaidDays : wage / daysOfMonth
    return AbsenceScale(dayWorth: dayWorth(worth), days: daysOfMonth, pay: wage)
  }

  /// The scale of the days employed.
  ///
  ///     V = S / 21.75 or, by absence_basis = month_days, P / d
  private var scaleOfEmployment: AbsenceScale<Trail> {
    let worth =
      parameters.absenceBasis == .paidDays
      ? amount(.monthlyWage) / monthlyPaidDays : employedWage / daysEmployed
    return AbsenceScale(dayWorth: dayWorth(worth), days: daysEmployed, pay: employedWage)
  }

  private func dayWorth(_ worth: Amount) -> Amount {
    worth.named(Bilingual("日工资", "daily wage")).decided(by: [parameterFigure(.absenceBasis)])
  }

  /// L(n), what the first n days without pay take.
  ///
  ///     by as_absence: (Lm(D - d + n) - Lm(D - d)) x P / (S - Lm(D - d)), on the scale Lm of the whole month;
  ///                    0 if S = 0
  ///     otherwise:     the scale of the days employed
  private func taken(by absent: Number) -> Amount {
    if isCountedByEmployment { return scaleOfEmployment.taken(by: absent, .absent) }
    if self[.monthlyWage] == .zero { return Settled.zero.exact }
    let month = scaleOfMonth
    let outside = daysOfMonth - daysEmployed
    let before = month.taken(by: outside, .outside)
    let rest = amount(.monthlyWage).exact - before
    let taken = (month.taken(by: outside + absent, .outsideAndAbsent) - before).reduced
    return (taken * (employedWage.exact / rest).reduced).named(AbsenceSpan.absent.name(absent.value))
  }

  /// Whether the days employed have a scale of their own, which in a whole month is that of the month.
  private var isCountedByEmployment: Bool {
    parameters.prorationBasis != .asAbsence || payableDays == monthDays
  }
}

/// The days of one kind without full pay, in their place among all such days.
struct AbsenceStretch<Trail: PayTrail> {
  /// The kind.
  let kind: LeaveKind
  /// The share of the pay that the days keep.
  let payRate: Term<Fraction, Trail>
  /// What the days would take if they kept nothing: L(N) - L(N - n).
  var whole = Term<UnroundedMoney, Trail>(.zero, .number(.zero))

  /// What they take.
  var lost: Term<UnroundedMoney, Trail> { (whole * (1 - payRate)).reduced }
}

extension Calculation {
  /// The kinds of days without full pay, one after the other by rising pay rate (ties in the order of the roster): a
  /// kind with n days takes the stretch
  ///
  ///     X = L(N) - L(N - n), where N are its days and those of the kinds before it
  ///
  /// - Source: 云南省公安机关警务辅助人员管理条例 Art. 35(1)
  func absenceStretches() throws(PayrollError) -> [AbsenceStretch<Trail>] {
    var stretches: [AbsenceStretch<Trail>] = []
    for kind in LeaveKind.allCases where person.attendance.leave[kind] > .zero {
      let rate = try payRate(of: kind)
      guard rate.value < .one else { continue }
      let place = stretches.firstIndex { rate.value < $0.payRate.value } ?? stretches.endIndex
      stretches.insert(AbsenceStretch(kind: kind, payRate: rate), at: place)
    }
    var before: Number?
    for place in stretches.indices {
      let kind = stretches[place].kind
      let now = Number.total(before, days(of: kind).number)
      stretches[place].whole = stretch(of: kind, from: before, to: now, in: stretches).reduced
      before = now
    }
    return stretches
  }

  /// The stretch of a kind; days that are at most half with those before them take what each is worth.
  private func stretch(
    of kind: LeaveKind, from before: Number?, to now: Number, in all: [AbsenceStretch<Trail>]
  ) -> Amount {
    if isCountedByEmployment, now.value <= Fraction(Int128(payableDays), 2) {
      return scaleOfEmployment.taken(by: days(of: kind).number)
    }
    var stretch = taken(by: now)
    if let before {
      stretch = (stretch - taken(by: before))
        .named(Bilingual("\(kind.title.chinese)各日的工资", "pay of the days of \(kind.title.english)"))
    }
    return stretch.decided(by: order(of: all))
  }

  /// In which order the kinds follow one another, where there are several.
  private func order(of stretches: [AbsenceStretch<Trail>]) -> [Figure] {
    if stretches.count < 2 { return [] }
    let kinds = stretches.map { stretch in
      AbsenceSpan.kind(stretch.kind, person.attendance.leave[stretch.kind].fraction, stretch.payRate.value)
    }
    let order = Bilingual(
      kinds.map(\.chinese).joined(separator: "、"), kinds.map(\.english).joined(separator: ", "))
    return [
      Figure(Bilingual("缺勤先后（计薪比例从低到高）", "order of the absence (rising pay rate)"), .word(order), .reckoned)
    ]
  }

  /// The share of the pay that a day of leave keeps.
  ///
  /// - Maternity days that the fund pays keep nothing.
  /// - A sick day keeps no less than its share of the minimum wage:
  ///
  ///       q = min(1, max(pay_rate, sick_pay_floor x minimum_wage x d / (D x P))), 1 if P = 0
  ///
  /// - Source: 关于贯彻执行《中华人民共和国劳动法》若干问题的意见 Art. 59
  private func payRate(of kind: LeaveKind) throws(PayrollError) -> Number {
    let rate = try share(.payRate, of: kind)
    guard kind == .sick else { return rate }
    if employedWage.value == .zero { return 1 }
    let floor = minimumWage * sickPayFloor * daysEmployed / daysOfMonth
    return Number.lesser(1, .greater(rate, (floor / employedWage.exact).reduced))
      .named(Bilingual("病假日计薪份额", "share that a sick day keeps")).cited(.leave)
  }
}
