/// The monthly wage of which severance is paid.
private struct SeveranceWage {
  /// In fen, exactly.
  let fen: Fraction
  /// Whether it was cut to three times the average, so that the years have a limit too.
  let isCut: Bool
  /// What the formula calls it.
  let words: Bilingual
  /// The figures it comes from.
  let inputs: [BenefitInput]
}

extension BenefitSheet {
  /// 经济补偿: what the employer owes when a contract ends, and the pay in place of notice.
  ///
  ///     severance  = round(wage x years), twice that if the end is unlawful
  ///     wage       = min(max(own_wage, minimum wage), 3 x severance_average_wage)
  ///     years      = ``SeveranceYears``; at most 12 where own_wage is above 3 x severance_average_wage
  ///     notice_pay = notice_wage, where notice was owed and not given and the end is lawful
  ///
  /// All in fen, rounded once, half up. The own wage is the average of the twelve months before the end.
  ///
  /// - Source: 劳动合同法 Arts. 40, 46, 47, 87
  /// - Source: 劳动合同法实施条例 Arts. 25, 27
  /// - Reading: the wage and the years are limited before they are doubled, because Art. 87 doubles the standard
  ///   of Art. 47 as a whole.
  mutating func computeSeverance() {
    let hireDate = need(benefitCase.hireDate, .hireDate)
    if let hireDate, hireDate > benefitCase.date { refuse(.hireDate, .hiredAfterDate) }
    let wage = severanceWage()
    guard let hireDate, hireDate <= benefitCase.date, let wage else { return }
    enterSeverance(wage, SeveranceYears(from: hireDate, through: benefitCase.date))
    if benefitCase.isUnlawful != true { enterNoticePay() }
  }

  private mutating func severanceWage() -> SeveranceWage? {
    let own = statedOwnWage()
    let minimum = minimumWage()
    let average = severanceAverageWage()
    guard let own, let minimum, let average else { return nil }
    let most = average.number * Fraction(3)
    let inputs = [own.input, minimum.input, average.input]
    let months = own.months.map { Bilingual("（\($0.chinese)）", " (\($0.english))") } ?? Bilingual("", "")
    if own.number > most {
      return SeveranceWage(
        fen: most, isCut: true,
        words: Bilingual(
          "月平均工资\(months.chinese)（高于本地区上年度职工月平均工资3倍，按3倍计）",
          "average wage\(months.english) (above 3 times the local average, cut to it)"),
        inputs: inputs)
    }
    if own.number < minimum.number {
      return SeveranceWage(
        fen: minimum.number, isCut: false,
        words: Bilingual(
          "月平均工资\(months.chinese)（低于当地最低工资标准，按最低工资标准计）",
          "average wage\(months.english) (below the local minimum wage, raised to it)"),
        inputs: inputs)
    }
    return SeveranceWage(
      fen: own.number, isCut: false,
      words: Bilingual("月平均工资\(months.chinese)", "average wage\(months.english)"), inputs: inputs)
  }

  private mutating func enterSeverance(_ wage: SeveranceWage, _ years: SeveranceYears) {
    let isLimited = wage.isCut && years.halves > SeveranceWage.mostHalves
    let halves = isLimited ? SeveranceWage.mostHalves : years.halves
    let isUnlawful = benefitCase.isUnlawful == true
    let count = "\(halves / 2)" + (halves.isMultiple(of: 2) ? "" : ".5")
    let limit = isLimited ? Bilingual("，最高12年", ", 12 at most") : Bilingual("", "")
    let double = isUnlawful ? Bilingual("×2（违法解除或者终止的赔偿金）", " x 2 (unlawful)") : Bilingual("", "")
    enter(
      .severance, wage.fen * Fraction(Int128(halves), 2) * (isUnlawful ? Fraction(2) : .one),
      payer: .employer, severancePayment,
      formula: Bilingual(
        "\(wage.words.chinese)×\(count)个月（\(years.words.chinese)\(limit.chinese)）\(double.chinese)",
        "\(wage.words.english) x \(count) months (\(years.words.english)\(limit.english))\(double.english)"),
      inputs: wage.inputs + serviceInputs, isUnlawful ? .unlawfulEnd : .severance)
  }

  private mutating func enterNoticePay() {
    guard let wage = benefitCase.noticeWage.map({ figure(of: $0, .noticeWage) }) else { return }
    enter(
      .noticePay, wage.number, rounding: nil, payer: .employer, severancePayment,
      formula: Bilingual("未提前三十日书面通知：上一个月的工资", "notice of 30 days not given: the wage of the month before"),
      inputs: [wage.input], .noticePay)
  }

  /// Once, and by the run only where the office enters it.
  private var severancePayment: BenefitPayment {
    var payment = BenefitPayment()
    payment.condition = Bilingual(
      "办结工作交接时支付；填入花名册“经济补偿”后由月度工资发放并单独计税",
      "paid when the handover is done; the monthly run pays it, with its own tax, once it stands in the roster's "
        + "severance")
    return payment
  }

  private var serviceInputs: [BenefitInput] {
    [(BenefitField.hireDate, benefitCase.hireDate), (.date, benefitCase.date)].compactMap { field, day in
      day.map { BenefitInput(title: field.title, value: $0.description, source: .field(field)) }
    }
  }
}

extension SeveranceWage {
  /// The most that counts where the wage was cut: 12 years, in halves (劳动合同法 Art. 47(2)).
  static let mostHalves = 24
}
