/// What one side pays to a scheme: a line of the payslip and how it is computed.
struct ShareRule: Sendable {
  /// The line.
  let item: PayItem
  /// The rate on the base, and how the product is rounded.
  let rate: RoundedRate
  /// The fixed amount, a month.
  let fixed: Money
  /// Whether nothing can ever be due.
  let isNothing: Bool

  init(_ item: PayItem, _ rate: Rate, _ fixed: Money, _ rounding: Rounding) {
    self.item = item
    self.rate = RoundedRate(rate, rounding)
    self.fixed = fixed
    isNothing = rate == .zero && fixed == .zero
  }
}

/// A scheme's terms as the formulas need them: numbers only, because every person has seven of them.
struct ContributionRule: Sendable {
  let scheme: Scheme
  /// The scheme as a set, to be added to others.
  let asSet: SchemeSet
  let baseItem: PayItem?
  /// The least base, if there is one.
  let baseFloor: Money?
  /// The greatest base, if there is one.
  let baseCeiling: Money?
  /// The person's share; nothing where the employer alone pays.
  let employee: ShareRule
  /// The employer's share.
  let employer: ShareRule
  let newHireUntilDay: Int?
  let leaverFromDay: Int?
  /// Whether the scheme is computed from a base at all: not if both rates are 0.
  let hasBase: Bool

  init(_ terms: ContributionTerms) {
    scheme = terms.scheme
    asSet = SchemeSet(terms.scheme)
    baseItem = scheme.baseItem
    baseFloor = terms.baseFloor
    baseCeiling = terms.baseCeiling
    employer = ShareRule(
      scheme.employerItem, terms.employerRate, terms.employerFixed, terms.employerRounding)
    employee =
      scheme.employeeItem.map {
        ShareRule($0, terms.employeeRate, terms.employeeFixed, terms.employeeRounding)
      } ?? ShareRule(scheme.employerItem, .zero, .zero, .halfUpFen)
    newHireUntilDay = terms.newHireUntilDay
    leaverFromDay = terms.leaverFromDay
    hasBase = terms.employerRate != .zero || terms.employeeRate != .zero
  }
}

/// What a rating brings, as the formula needs it.
struct PerformanceRule: Sendable {
  /// Coefficient and amount, prepared: what a whole month brings, rounded half up to the fen.
  let wholeMonth: RoundedRate
  let inProbation: Bool

  init(_ terms: RatingTerms) {
    wholeMonth = RoundedRate(Factor(terms.coefficient), plus: terms.amount, .halfUpFen)
    inProbation = terms.inProbation
  }
}

/// What a post demands, as the formulas need it.
struct PostRule: Sendable {
  let professionalism: Factor
  let risk: Factor
  let intensity: Factor
  let postPay: Money
  let dutyPayPerDay: Money

  init(_ terms: PostTerms) {
    professionalism = Factor(terms.professionalism)
    risk = Factor(terms.risk)
    intensity = Factor(terms.intensity)
    postPay = terms.postPay
    dutyPayPerDay = terms.dutyPayPerDay
  }
}
