/// Sums over people and months, in fen: 128 bits, which no number of people can overflow.
public struct SimulatedSums: Hashable, Sendable {
  /// How many people; in sums over months each counts once.
  public var headcount = 0
  /// Gross pay.
  public var grossPay: Int128 = 0
  /// Net pay.
  public var netPay: Int128 = 0
  /// The employer's contributions, corrections included.
  public var employerContributions: Int128 = 0
  /// Premiums of the accident insurance.
  public var accidentInsurance: Int128 = 0
  /// The employer's cost: all of these but net pay, and the health check.
  public var employerCost: Int128 = 0

  /// Health checks: what the cost holds beside the others.
  public var healthCheck: Int128 { employerCost - grossPay - employerContributions - accidentInsurance }

  /// Nothing.
  public init() {}

  /// The sums of one payslip.
  init(_ amounts: Amounts) {
    headcount = 1
    grossPay = Int128(amounts[.grossPay])
    netPay = Int128(amounts[.netPay])
    accidentInsurance = Int128(amounts[.accidentInsurance])
    employerCost = Int128(amounts[.employerCost])
    employerContributions =
      employerCost - grossPay - accidentInsurance - Int128(amounts[.healthCheck])
  }

  /// Adds amounts of the same people.
  mutating func addAmounts(_ other: SimulatedSums) {
    grossPay &+= other.grossPay
    netPay &+= other.netPay
    employerContributions &+= other.employerContributions
    accidentInsurance &+= other.accidentInsurance
    employerCost &+= other.employerCost
  }

  /// Adds the sums of other people.
  public mutating func add(_ other: SimulatedSums) {
    headcount += other.headcount
    addAmounts(other)
  }
}
