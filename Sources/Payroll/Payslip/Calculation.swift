/// One payslip in the making.
///
/// The rules are extensions of this type, each in the room of its article; ``run()`` is their order. Facts
/// that several rules share stand here; each is set by the rule that owns it.
struct Calculation<Listener: Recorder> {
  let person: PersonMonth
  /// What the rules ask of the row of the ledger, if there is one.
  let ledgerRow: LedgerState?
  let standards: AppliedStandards
  var recorder: Listener
  var payslip: Payslip
  let isLaterPayment: Bool
  let isInProbation: Bool
  /// Whether there was any day of leave.
  let hasLeave: Bool

  /// D, the payable days of the month.
  let monthDays: Int
  /// d, the person's payable days.
  let payableDays: Int
  /// M0, the wage before the probation adjustment.
  var fullWage = Money.zero
  /// S, the monthly wage.
  var monthlyWage = Money.zero
  /// P, the wage for the days employed.
  var employedWage = Money.zero
  /// Performance pay of a whole month.
  var wholePerformancePay = Money.zero
  /// What the person owes to the schemes, the adjustment included.
  var employeeContributions = Money.zero

  init(
    _ person: PersonMonth, _ carryover: Carryover?, _ standards: AppliedStandards, _ recorder: Listener,
    _ amounts: Amounts
  ) {
    self.person = person
    self.ledgerRow = carryover.map { LedgerState($0, person) }
    self.standards = standards
    self.recorder = recorder
    self.payslip = Payslip(next: Carryover.opening(carryover, for: person), amounts: amounts)
    self.isLaterPayment = person.isLaterPayment
    self.isInProbation = person.employee.isInProbation(in: person.period)
    self.hasLeave = person.attendance.leave.total > .zero
    self.monthDays = standards.region.calendar.monthDays
    self.payableDays = standards.region.calendar.payableDays(
      from: person.employee.hireDate, through: person.employee.endDate)
  }

  /// The order of the calculation.
  mutating func run() throws(PayrollError) {
    countDays()
    try creditPastBackPay()
    if !isLaterPayment {
      try computeMonthlyWage()
      try computePartOfMonth()
      try computeLeaveDeductions()
      try computePerformancePay()
      try computeDutyPay()
      try computeOvertime()
      try settleCompensatoryLeave()
      try settleAnnualLeave()
    }
    takeOverGrants()
    try total(.grossPay, of: PayItem.earnings)
    try computeContributions()
    try computeEmployerInsurance()
    try computeIncomeTax()
    try settleDeductions()
    try total(.employerCost, of: PayItem.employerCosts, startingWith: self[.grossPay])
    try closeMonth()
    find()
  }

  var parameters: Parameters { standards.region.parameters }

  /// A line that has been settled already.
  subscript(item: PayItem) -> Money { payslip[item] }

  /// The figures carried: those with which the month began, until a rule has put its own in their place.
  var carried: Carryover {
    @inline(__always) _read { yield payslip.next }
    @inline(__always) _modify { yield &payslip.next }
  }

  /// Settles a line: the one rounding of its exact value.
  @inline(__always)
  mutating func settle(
    _ item: PayItem, _ exact: UnroundedMoney, _ rounding: Rounding = .halfUpFen
  ) throws(PayrollError) {
    let amount: Money
    do { amount = try exact.rounded(rounding) } catch { throw .overflow(item) }
    payslip.amounts[item] = amount.fen
    recorder.record(item, exact: exact.fen, rounding: rounding, amount: amount.fen)
  }

  /// Takes an amount over as it is.
  @inline(__always)
  mutating func put(_ item: PayItem, _ amount: Money) {
    payslip.amounts[item] = amount.fen
    recorder.record(item, exact: Fraction(Int128(amount.fen)), rounding: nil, amount: amount.fen)
  }

  /// Writes a number of days or hours, in hundredths.
  mutating func put(_ item: PayItem, hundredths: Int64) {
    payslip.amounts[item] = hundredths
    recorder.record(item, exact: Fraction(Int128(hundredths)), rounding: nil, amount: hundredths)
  }

  /// Writes the sum of other lines.
  mutating func total(
    _ item: PayItem, of parts: [PayItem], startingWith start: Money = .zero
  ) throws(PayrollError) {
    var sum = Int128(start.fen)
    for part in parts { sum += Int128(payslip.amounts[part]) }
    put(item, try settled(sum, as: item))
  }

  /// A sum of settled amounts, kept in 128 bits, as money.
  func settled(_ fen: Int128, as item: PayItem) throws(PayrollError) -> Money {
    guard let whole = Int64(exactly: fen) else { throw .overflow(item) }
    return Money(fen: whole)
  }

  /// Rounds an amount that is a step of a line.
  @inline(__always)
  func rounded(
    _ exact: UnroundedMoney, _ rounding: Rounding, towards item: PayItem
  ) throws(PayrollError) -> Money {
    do { return try exact.rounded(rounding) } catch { throw .overflow(item) }
  }

  /// The difference of two settled amounts that is a step of a line.
  @inline(__always)
  func difference(_ left: Money, _ right: Money, towards item: PayItem) throws(PayrollError) -> Money {
    do { return try left - right } catch { throw .overflow(item) }
  }

  /// The payable days of the month and of the person; a later payment has none.
  private mutating func countDays() {
    put(.monthDays, hundredths: Int64(monthDays) * 100)
    put(.payableDays, hundredths: isLaterPayment ? 0 : Int64(payableDays) * 100)
  }

  /// The amounts that the office grants as they are.
  private mutating func takeOverGrants() {
    put(.allowance, person.earnings.allowance)
    put(.taxExemptPay, person.earnings.taxExemptPay)
    put(.backPay, person.earnings.backPay)
    put(.annualBonus, person.earnings.annualBonus)
  }
}
