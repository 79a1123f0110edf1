/// A scheme's terms as the formulas need them: numbers only, because every person has seven of them.
struct ContributionRule: Sendable {
  let scheme: Scheme
  let baseFloor: Money?
  let baseCeiling: Money?
  /// The employer's rate in lowest terms.
  let employerRate: Fraction
  /// The person's rate in lowest terms.
  let employeeRate: Fraction
  let employerFixed: Money
  let employeeFixed: Money
  let employerRounding: Rounding
  let employeeRounding: Rounding
  let newHireUntilDay: Int?
  let leaverFromDay: Int?
  let isDeductible: Bool
  /// Whether the scheme is computed from a base at all: not if both rates are 0.
  let hasBase: Bool

  init(_ terms: ContributionTerms) {
    scheme = terms.scheme
    baseFloor = terms.baseFloor
    baseCeiling = terms.baseCeiling
    employerRate = terms.employerRate.fraction.reduced
    employeeRate = terms.employeeRate.fraction.reduced
    employerFixed = terms.employerFixed
    employeeFixed = terms.employeeFixed
    employerRounding = terms.employerRounding
    employeeRounding = terms.employeeRounding
    newHireUntilDay = terms.newHireUntilDay
    leaverFromDay = terms.leaverFromDay
    isDeductible = terms.isDeductible
    hasBase = terms.employerRate != .zero || terms.employeeRate != .zero
  }
}

/// What a rating brings, as the formula needs it.
struct PerformanceRule: Sendable {
  let coefficient: Fraction
  let amount: Money
  let inProbation: Bool

  init(_ terms: RatingTerms) {
    coefficient = terms.coefficient
    amount = terms.amount
    inProbation = terms.inProbation
  }
}

/// What a post demands, as the formulas need it.
struct PostRule: Sendable {
  let professionalism: Fraction
  let risk: Fraction
  let intensity: Fraction
  let postPay: Money
  let dutyPayPerDay: Money
  let hasAccidentPlan: Bool

  init(_ terms: PostTerms) {
    professionalism = terms.professionalism
    risk = terms.risk
    intensity = terms.intensity
    postPay = terms.postPay
    dutyPayPerDay = terms.dutyPayPerDay
    hasAccidentPlan = terms.accidentPlan != nil
  }
}
