/// The leave that the law gives around a birth.
public enum MaternityLeave {
  /// The fewest calendar days: 98, and 15 more after a difficult birth and for each further baby; after a
  /// miscarriage 15, or 42 from the fourth month on. A province may give more (Yunnan 60 days more).
  ///
  /// - Source: 女职工劳动保护特别规定 Art. 7
  public static func leastDays(after birth: Birth, babies: Int = 1) -> Int {
    switch birth {
    case .earlyMiscarriage: 15
    case .lateMiscarriage: 42
    case .normal, .difficult: 98 + (birth == .difficult ? 15 : 0) + 15 * max(0, babies - 1)
    }
  }
}

extension BenefitSheet {
  /// 生育津贴: the fund's allowance for the days of maternity leave, and what the unit adds.
  ///
  ///     maternity_allowance = round(the unit's average wage of the year before / 30 x days)
  ///     maternity_top_up    = round(wage / 30 x days - maternity_allowance), where that is above 0,
  ///                           if the allowance is paid to the person
  ///
  /// A body that goes on paying the wage takes the allowance over (`paid_to` unit): the monthly run has paid.
  ///
  /// - Source: 女职工劳动保护特别规定 Arts. 5, 7, 8
  /// - Source: 社会保险法 Art. 56
  /// - Reading: the wage due for the leave is counted by the same thirtieths as the allowance. The top-up is not
  ///   paid by the monthly run, which pays none of the days that the fund pays to the person
  ///   (`maternity_allowance_to` of the roster).
  mutating func computeMaternity() {
    checkLeaveDays()
    let average = needMoney(benefitCase.unitAverageWage, .unitAverageWage)
    let days = need(benefitCase.leaveDays, .leaveDays)
    let recipient = need(benefitCase.paidTo, .paidTo)
    let wage = recipient == .person ? needMoney(benefitCase.wage, .wage) : nil
    guard let average, let days, let recipient else { return }
    let months = Fraction(Int128(days), 30)
    let dayInput = BenefitInput(
      title: BenefitField.leaveDays.title, value: String(days), source: .field(.leaveDays))
    var payment = BenefitPayment(recipient: recipient)
    payment.isPaidByPayroll = recipient == .unit
    if recipient == .unit {
      payment.condition = Bilingual(
        "单位照发工资，津贴由基金拨付单位，不再发给本人",
        "the unit goes on paying the wage and takes the allowance over; it is not paid to the person")
    }
    let allowance = enter(
      .maternityAllowance, average.number * months, payer: .fund, payment,
      formula: Bilingual("单位上年度职工月平均工资÷30×\(days)天", "the unit's average wage / 30 x \(days) days"),
      inputs: [average.input, dayInput], .maternityAllowance)
    if let allowance, let wage { computeTopUp(wage, months, dayInput, allowance) }
  }

  private mutating func checkLeaveDays() {
    let birth = benefitCase.birth ?? .normal
    if benefitCase.babies != nil && !birth.isDelivery { refuse(.babies, .babiesWithoutBirth) }
    guard benefitCase.birth != nil || benefitCase.babies != nil, let days = benefitCase.leaveDays else {
      return
    }
    let least = MaternityLeave.leastDays(after: birth, babies: benefitCase.babies ?? 1)
    if days < least { refuse(.leaveDays, .lessThanLaw(days: least)) }
  }

  private mutating func computeTopUp(
    _ wage: BenefitFigure, _ months: Fraction, _ days: BenefitInput, _ allowance: Money
  ) {
    let exact = wage.number * months - Fraction(Int128(allowance.fen))
    guard exact > .zero else { return }
    var payment = BenefitPayment()
    payment.condition = Bilingual(
      "这些天的月度工资不再发放（花名册“产假津贴发给”填“个人”），差额由单位另发",
      "the monthly run pays none of these days (maternity_allowance_to = person on the roster); the unit pays this"
    )
    let input = BenefitInput(
      title: BenefitCode.maternityAllowance.title, value: allowance.description,
      source: .benefit(.maternityAllowance))
    enter(
      .maternityTopUp, exact, payer: .employer, payment,
      formula: Bilingual(
        "本人月工资÷30×\(days.value)天－生育津贴", "wage / 30 x \(days.value) days - maternity allowance"),
      inputs: [wage.input, days, input], .maternityWage)
  }
}
