/// One payslip in the making.
///
/// The rules are extensions of this type, each in the room of its article; ``run()`` is their order. Facts
/// that several rules share stand here; each is set by the rule that owns it. A step that changes nothing is
/// `mutating` all the same, since one that is not would be handed a copy of everything.
struct Calculation<Listener: Recorder> {
  private(set) var person: PersonMonth
  /// What the rules ask of the row of the ledger, if there is one.
  private(set) var ledgerRow: LedgerState?
  private(set) var standards: AppliedStandards
  var recorder: Listener
  var payslip: Payslip
  private(set) var isLaterPayment = false
  private(set) var isInProbation = false
  /// Whether there was any day of leave.
  private(set) var hasLeave = false

  /// D, the payable days of the month.
  private(set) var monthDays = 0
  /// d, the person's payable days.
  private(set) var payableDays = 0
  /// M0, the wage before the probation adjustment.
  var fullWage = Settled.zero
  /// Performance pay of a whole month.
  var wholePerformancePay = Settled.zero
  /// What the person owes to the schemes, the adjustment included.
  var employeeContributions = Money.zero

  init(
    _ person: PersonMonth, _ carryover: Carryover?, _ standards: AppliedStandards, _ recorder: Listener
  ) {
    self.person = person
    self.standards = standards
    self.recorder = recorder
    self.payslip = Payslip(next: Carryover(person.period, hireDate: person.employee.hireDate))
    begin(person, carryover, standards)
  }

  /// Begins with another person, in the same memory. Put where it is asked for, so that a month that stands somewhere
  /// is taken over from there.
  @inline(__always)
  mutating func begin(_ person: PersonMonth, _ carryover: Carryover?, _ standards: AppliedStandards) {
    if let carryover {
      payslip.next.takeOver(carryover)
      begin(person, hasRow: true, standards)
    } else {
      payslip.next.begin(person.period, hireDate: person.employee.hireDate)
      begin(person, hasRow: false, standards)
    }
  }

  /// Begins with the person's next month, after what this payslip hands on.
  mutating func beginNext(_ person: PersonMonth, _ standards: AppliedStandards) {
    begin(person, hasRow: true, standards)
  }

  @inline(__always)
  private mutating func begin(_ person: PersonMonth, hasRow: Bool, _ standards: AppliedStandards) {
    self.person.takeOver(person)
    if self.standards !== standards { self.standards = standards }
    payslip.clear()
    ledgerRow = hasRow ? LedgerState(&payslip.next, hiredOn: person.employee.hireDate) : nil
    payslip.next.open(person.period, hiredOn: person.employee.hireDate)
    isLaterPayment = person.isLaterPayment
    isInProbation = person.employee.isInProbation(in: person.period)
    hasLeave = person.attendance.leave.total > .zero
    monthDays = standards.region.calendar.monthDays
    payableDays = standards.region.calendar.payableDays(
      from: person.employee.hireDate, through: person.employee.endDate)
    fullWage = .zero
    wholePerformancePay = .zero
    employeeContributions = .zero
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
    try put(.grossPay, sum(PayItem.earnings))
    try computeContributions()
    try computeEmployerInsurance()
    try computeIncomeTax()
    try settleDeductions()
    try put(.employerCost, amount(.grossPay) + sum(PayItem.employerCosts))
    try closeMonth()
    find()
  }

  /// Whether the person is employed all month and no day is lost: every share of the month is 1.
  @inline(__always)
  var isWholeMonth: Bool { payableDays == monthDays && !hasLeave && payableDays > 0 }

  @inline(__always)
  var parameters: Parameters { standards.region.parameters }

  /// A line that has been settled already.
  @inline(__always)
  subscript(item: PayItem) -> Money { Money(fen: payslip.amounts[item]) }

  /// Settles a line: the one rounding of its exact value.
  @inline(__always)
  mutating func settle(
    _ item: PayItem, _ exact: UnroundedMoney, _ rounding: Rounding = .halfUpFen
  ) throws(PayrollError) {
    let amount: Money
    do { amount = try exact.rounded(rounding) } catch { throw .overflow(item) }
    payslip.amounts.write(amount.fen, to: item)
  }

  /// Takes an amount over as it is.
  @inline(__always)
  mutating func put(_ item: PayItem, _ amount: Money) {
    payslip.amounts.write(amount.fen, to: item)
  }

  /// Writes a number of days or hours, in hundredths.
  mutating func put(_ item: PayItem, hundredths: Int64) {
    payslip.amounts.write(hundredths, to: item)
  }

  /// Tells how a line was worked out, to whoever listens. Where nobody does, nothing of it is left in the
  /// program.
  @inline(__always)
  mutating func tell(_ item: PayItem, _ working: (inout Calculation) -> Working) {
    guard Listener.Trail.isKept else { return }
    recorder.record(item, working(&self))
  }

  /// A sum of settled amounts, kept in 128 bits, as money.
  @inline(__always)
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

  /// Rounds the product of an amount and a rate that is a step of a line.
  @inline(__always)
  func rounded(_ amount: Money, _ rate: RoundedRate, towards item: PayItem) throws(PayrollError) -> Money {
    do { return try rate.settled(amount) } catch { throw .overflow(item) }
  }

  /// The difference of two settled amounts that is a step of a line.
  @inline(__always)
  func difference(_ left: Money, _ right: Money, towards item: PayItem) throws(PayrollError) -> Money {
    do { return try left - right } catch { throw .overflow(item) }
  }

  /// The payable days of the month and of the person; a later payment has none.
  private mutating func countDays() {
    put(.monthDays, Number(Fraction(Int128(monthDays)), calendarDays(monthDays)))
    if !isLaterPayment { put(.payableDays, Number(Fraction(Int128(payableDays)), payableDaysWorking)) }
  }

  /// The amounts that the office grants as they are.
  private mutating func takeOverGrants() {
    put(.allowance, adjusted(.allowance, person.earnings.allowance))
    put(.taxExemptPay, adjusted(.taxExemptPay, person.earnings.taxExemptPay))
    put(.backPay, adjusted(.backPay, person.earnings.backPay))
    put(.annualBonus, adjusted(.annualBonus, person.earnings.annualBonus))
  }
}
