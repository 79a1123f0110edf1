/// What one person gets for one month: every line, the findings, and what the month hands to the next.
///
/// A payslip always adds up:
///
///     gross_pay     = the sum of the earnings
///     net_pay       = gross_pay - employee deductions + arrears_advanced
///     employer_cost = gross_pay + employer costs
public struct Payslip: Equatable, Sendable {
  /// Every line, in hundredths.
  public internal(set) var amounts = Amounts()
  /// What a person of the office should look at.
  public internal(set) var findings: FindingSet = []
  /// The schemes that are due this month.
  public internal(set) var schemesDue: SchemeSet = []
  /// The schemes whose base was raised to its floor.
  public internal(set) var schemesAtFloor: SchemeSet = []
  /// The schemes whose base was cut to its ceiling.
  public internal(set) var schemesAtCeiling: SchemeSet = []
  /// The schemes left out because the roster says so.
  public internal(set) var schemesExcluded: SchemeSet = []
  /// The schemes whose employee share reduces taxable income.
  public internal(set) var schemesDeductible: SchemeSet = []
  /// The base of the serious illness scheme, which has no line of its own.
  public internal(set) var seriousIllnessBase = Money.zero
  /// Taxable income of the month: gross pay less what is exempt or taxed separately, plus taxable premiums.
  public internal(set) var taxableIncome = Money.zero
  /// The bonus that is taxed separately.
  public internal(set) var bonusTaxedSeparately = Money.zero
  /// What of the severance three years of the local average wage still leave free of tax.
  public internal(set) var severanceExempt = Money.zero
  /// The payable days before the month that no run has paid.
  public internal(set) var daysUnpaid = 0
  /// In a month of injury leave whose regular wage is below that of the months before: their average to the fen.
  public internal(set) var wageBeforeInjury: Money?
  /// What the month hands to the next.
  public internal(set) var next: Carryover

  init(next: Carryover) {
    self.next = next
  }

  /// Makes room for another person; what stands in `next` is the caller's to replace.
  mutating func clear() {
    amounts.clear()
    findings = []
    schemesDue = []
    schemesAtFloor = []
    schemesAtCeiling = []
    schemesExcluded = []
    schemesDeductible = []
    seriousIllnessBase = .zero
    taxableIncome = .zero
    bonusTaxedSeparately = .zero
    severanceExempt = .zero
    daysUnpaid = 0
    wageBeforeInjury = nil
  }

  /// An amount of money.
  public subscript(item: PayItem) -> Money { Money(fen: amounts[item]) }

  /// The base of a scheme; 0 where the scheme is not due or has no base.
  public func base(of scheme: Scheme) -> Money {
    scheme.baseItem.map { self[$0] } ?? seriousIllnessBase
  }

  /// Computes a payslip.
  ///
  /// - Parameters:
  ///   - person: what is said of the person this month. It must have passed ``PersonMonth/refusals(carryover:under:faulty:)``.
  ///   - carryover: the person's row of the ledger, or nil if there is none.
  ///   - isLedgerGiven: whether there is a ledger at all; somebody without a row in it is new.
  ///   - standards: what is in force for the person.
  /// - Throws: ``PayrollError`` where a figure leaves the range of money or a standard is missing.
  public static func compute(
    _ person: PersonMonth, carryover: Carryover? = nil, isLedgerGiven: Bool = false,
    under standards: AppliedStandards
  ) throws(PayrollError) -> Payslip {
    var silence = Silence()
    return try compute(
      person, carryover: carryover, isLedgerGiven: isLedgerGiven, under: standards, recordingTo: &silence)
  }

  /// Computes a payslip and tells a recorder of every line; the same formulas as without.
  ///
  /// - Throws: ``PayrollError`` as ``compute(_:carryover:isLedgerGiven:under:)`` does.
  public static func compute<Listener: Recorder>(
    _ person: PersonMonth, carryover: Carryover?, isLedgerGiven: Bool = false,
    under standards: AppliedStandards,
    recordingTo recorder: inout Listener
  ) throws(PayrollError) -> Payslip {
    var calculation = Calculation(person, carryover, isLedgerGiven: isLedgerGiven, standards, recorder)
    defer { recorder = calculation.recorder }
    try calculation.pay()
    return calculation.payslip
  }
}
