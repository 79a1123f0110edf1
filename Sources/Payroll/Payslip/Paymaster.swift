/// Computes one payslip after the other in the same memory: for runs over many people.
///
/// The formulas are those of ``Payslip/compute(_:carryover:isLedgerGiven:under:)``. A payslip is some three kilobytes of state in
/// the making; a paymaster makes room for it once. It belongs to one thread.
///
/// ```swift
/// let paymaster = Paymaster(from: standards)
/// for person in people {
///   try paymaster.pay(person, carryover: nil, under: standards)
///   print(paymaster.payslip[.netPay])
/// }
/// ```
public final class Paymaster {
  /// Not asked on every access whether it is being accessed already: that cost a tenth of a payslip, and nothing
  /// here calls anybody who could come back.
  @exclusivity(unchecked) private var calculation: Calculation<Silence>

  /// A paymaster whose first people are paid under `standards`; ``pay(_:carryover:isLedgerGiven:under:)`` may name others.
  public init(from standards: AppliedStandards) {
    let period = standards.region.calendar.period
    let nobody = PersonMonth(period, Employee(hireDate: period.firstDay))
    unsafe calculation = Calculation(nobody, nil, standards, Silence())
  }

  /// The payslip of the person paid last; the next payment writes over it.
  public var payslip: Payslip { unsafe calculation.payslip }

  /// Computes the payslip of a person.
  ///
  /// - Parameters:
  ///   - person: what is said of the person this month. It must have passed ``PersonMonth/refusals(carryover:under:faulty:)``.
  ///   - carryover: the person's row of the ledger, or nil if there is none.
  ///   - isLedgerGiven: whether there is a ledger at all; somebody without a row in it is new.
  ///   - standards: what is in force for the person.
  /// - Throws: ``PayrollError`` where a figure leaves the range of money or a standard is missing.
  public func pay(
    _ person: PersonMonth, carryover: Carryover?, isLedgerGiven: Bool = false,
    under standards: AppliedStandards
  ) throws(PayrollError) {
    unsafe calculation.begin(person, carryover, isLedgerGiven: isLedgerGiven, standards)
    try unsafe calculation.pay()
  }

  /// The same for a month that is lent where it stands; it is not changed, only not copied on the way.
  ///
  /// - Throws: ``PayrollError`` as ``pay(_:carryover:isLedgerGiven:under:)`` does.
  public func pay(
    lent person: inout PersonMonth, carryover: Carryover?, isLedgerGiven: Bool,
    under standards: AppliedStandards
  ) throws(PayrollError) {
    unsafe calculation.begin(person, carryover, isLedgerGiven: isLedgerGiven, standards)
    try unsafe calculation.pay()
  }

  /// Computes the next month of the person paid last, after what that payslip hands on; nothing is copied for it.
  ///
  /// - Parameters:
  ///   - person: what is said of the same person in a later month.
  ///   - standards: what is in force for the person then.
  /// - Throws: ``PayrollError`` as ``pay(_:carryover:isLedgerGiven:under:)`` does.
  public func payNext(_ person: PersonMonth, under standards: AppliedStandards) throws(PayrollError) {
    unsafe calculation.beginNext(person, standards)
    try unsafe calculation.pay()
  }
}
