/// The sheet on which one case is worked out: what it needs is asked here, and what it brings is entered here.
///
/// Asking notes what is missing and gives nil, so that everything a case lacks is told at once.
struct BenefitSheet {
  let benefitCase: BenefitCase
  let lookup: BenefitLookup
  private(set) var lines: [Benefit] = []
  private(set) var faults = BenefitFaults()

  init(_ benefitCase: BenefitCase, _ standards: BenefitStandards) {
    self.benefitCase = benefitCase
    lookup = BenefitLookup(benefitCase, standards)
    for open in lookup.openFigures { lack(.open(open)) }
  }

  /// Notes what is wrong with the case.
  mutating func refuse(_ field: BenefitField, _ reason: BenefitRefusal.Reason) {
    let refusal = BenefitRefusal(field: field, reason: reason)
    if !faults.refusals.contains(refusal) { faults.refusals.append(refusal) }
  }

  private mutating func lack(_ need: BenefitNeed) {
    if !faults.needs.contains(need) { faults.needs.append(need) }
  }
}

extension BenefitSheet {
  /// A value of the case that the kind needs.
  mutating func need<Value>(_ value: Value?, _ field: BenefitField) -> Value? {
    if value == nil { refuse(field, .required) }
    return value
  }

  /// An amount of the case that the kind needs.
  mutating func needMoney(_ amount: Money?, _ field: BenefitField) -> BenefitFigure? {
    need(amount, field).map { figure(of: $0, field) }
  }

  /// An amount of the case as a figure.
  func figure(of amount: Money, _ field: BenefitField) -> BenefitFigure {
    BenefitFigure(
      number: Fraction(Int128(amount.fen)), payer: nil,
      input: BenefitInput(title: field.title, value: amount.description, source: .field(field)))
  }

  /// A figure of `injury.csv`.
  mutating func figure(_ benefit: InjuryBenefit, grade: String? = nil) -> BenefitFigure? {
    if let open = lookup.openFigure(benefit, grade: grade) {
      lack(.open(open))
      return nil
    }
    let figure = lookup.figure(benefit, grade: grade)
    if figure == nil { lack(.figure(benefit, grade: grade)) }
    return figure
  }

  /// 统筹地区上年度职工月平均工资.
  mutating func localAverageWage() -> BenefitFigure? {
    guard lookup.knowsRegion else {
      lack(.minimumWage(.wageClass))
      return nil
    }
    let average = lookup.parameter(
      .localAverageWage, Bilingual("统筹地区上年度职工月平均工资", "local average wage of the year before"))
    if average == nil { lack(.localAverageWage) }
    return average
  }

  /// 用人单位所在地区上年度职工月平均工资, by which severance is limited.
  mutating func severanceAverageWage() -> BenefitFigure? {
    let average = lookup.parameter(
      .severanceAverageWage, Bilingual("本地区上年度职工月平均工资", "average wage of the region in the year before"))
    if average == nil { lack(.severanceAverageWage) }
    return average
  }

  /// The minimum wage of the region.
  mutating func minimumWage() -> BenefitFigure? {
    do throws(RegionLackError) { return try lookup.minimumWage() } catch {
      lack(.minimumWage(error.lack))
      return nil
    }
  }

  /// The national urban disposable income per head of the year before.
  mutating func nationalDisposableIncome() -> BenefitFigure? {
    let income = lookup.parameter(
      .nationalDisposableIncome,
      Bilingual("上一年度全国城镇居民人均可支配收入", "national urban disposable income of the year before"))
    if income == nil { lack(.nationalDisposableIncome) }
    return income
  }
}

/// When a benefit is paid, and to whom.
struct BenefitPayment: Sendable {
  var frequency = BenefitFrequency.once
  var months: Int?
  var recipient = BenefitRecipient.person
  var dependant: Dependant?
  var isPaidByPayroll = false
  var beginsOn: CivilDate?
  var endsOn: CivilDate?
  var condition: Bilingual?

  /// A payment each month.
  static func monthly(
    from beginsOn: CivilDate? = nil, months: Int? = nil, to recipient: BenefitRecipient = .person
  ) -> BenefitPayment {
    BenefitPayment(frequency: .monthly, months: months, recipient: recipient, beginsOn: beginsOn)
  }
}

extension BenefitSheet {
  /// Enters a benefit.
  ///
  /// - Parameters:
  ///   - exact: its exact value in fen.
  ///   - rounding: nil for an amount that is whole fen already.
  /// - Returns: what is paid; nil if it leaves the range of money, which is noted.
  @discardableResult
  mutating func enter(
    _ code: BenefitCode, _ exact: Fraction, rounding: Rounding? = .halfUpFen, payer: BenefitPayer,
    _ payment: BenefitPayment = BenefitPayment(), formula: Bilingual, inputs: [BenefitInput],
    _ citation: Citation
  ) -> Money? {
    guard let amount = try? (rounding ?? .halfUpFen).settle(exact) else {
      if !faults.overflows.contains(code) { faults.overflows.append(code) }
      return nil
    }
    lines.append(
      Benefit(
        code: code, dependant: payment.dependant, amount: amount, exact: exact.reduced, rounding: rounding,
        frequency: payment.frequency, months: payment.months, payer: payer, recipient: payment.recipient,
        isPaidByPayroll: payment.isPaidByPayroll, formula: formula, inputs: inputs, citation: citation,
        beginsOn: payment.beginsOn, endsOn: payment.endsOn, condition: payment.condition))
    return amount
  }
}
