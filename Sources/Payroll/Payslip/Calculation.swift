/// One payslip in the making.
///
/// The rules are extensions of this type, each in the room of its article; ``run()`` is their order. Facts
/// that several rules share stand here; each is set by the rule that owns it.
///
/// It cannot be copied: it is three kilobytes, and a copy for each step that only reads would cost more than the
/// formulas.
struct Calculation<Listener: Recorder>: ~Copyable {
  typealias Trail = Listener.Trail
  /// Money that has not been rounded.
  typealias Amount = Term<UnroundedMoney, Trail>
  /// Money in whole fen.
  typealias Settled = Term<Money, Trail>
  /// A sum of settled money.
  typealias Total = Term<MoneySum, Trail>
  /// Days, hours, rates and plain numbers.
  typealias Number = Term<Fraction, Trail>
  /// A whole number.
  typealias Count = Term<Int, Trail>

  private(set) var person: PersonMonth
  /// What the rules ask of the row of the ledger, if there is one.
  private(set) var ledgerRow: LedgerState?
  /// Whether the run has a ledger at all; somebody without a row in it is new.
  private(set) var isLedgerGiven = false
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
  /// What of the back pay has found its earlier month among the total wages, and what of that of overtime.
  var lateBackPay = Money.zero
  var lateOvertime = Money.zero
  /// The months of basic deduction that the year has used, this month included.
  var deductionMonths = Count(0, .number(.zero))

  init(
    _ person: PersonMonth, _ carryover: Carryover?, isLedgerGiven: Bool = false,
    _ standards: AppliedStandards,
    _ recorder: Listener
  ) {
    self.person = person
    self.standards = standards
    self.recorder = recorder
    self.payslip = Payslip(next: Carryover(person.period, hireDate: person.employee.hireDate))
    begin(person, carryover, isLedgerGiven: isLedgerGiven, standards)
  }

  /// Begins with another person, in the same memory. Put where it is asked for, so that a month that stands somewhere
  /// is taken over from there.
  @inline(__always)
  mutating func begin(
    _ person: PersonMonth, _ carryover: Carryover?, isLedgerGiven: Bool, _ standards: AppliedStandards
  ) {
    self.isLedgerGiven = isLedgerGiven || carryover != nil
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
    isLedgerGiven = true
    begin(person, hasRow: true, standards)
  }

  @inline(__always)
  private mutating func begin(_ person: PersonMonth, hasRow: Bool, _ standards: AppliedStandards) {
    self.person.takeOver(person)
    if self.standards !== standards { self.standards = standards }
    payslip.clear()
    let figures = MonthFigures(of: person)
    ledgerRow = hasRow ? LedgerState(&payslip.next, person, figures) : nil
    payslip.next.monthFigures = figures
    payslip.next.open(person.period, hiredOn: person.employee.hireDate)
    isLaterPayment = person.isLaterPayment
    isInProbation = person.employee.isInProbation(in: person.period)
    hasLeave = person.attendance.leave.total > .zero
    monthDays = standards.region.calendar.monthDays
    payableDays = standards.region.calendar.payableDays(
      from: person.employee.hireDate, through: person.employee.endDate)
    fullWage = .zero
    wholePerformancePay = .zero
  }

  /// Computes the month by the standards of its own.
  mutating func pay() throws(PayrollError) {
    let period = standards.region.calendar.period
    if person.period != period { throw .standards(.otherMonth(period, paid: person.period)) }
    try run()
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
    try takeOverGrants()
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

  /// The payable days of the month and of the person; a later payment has none.
  private mutating func countDays() {
    put(.monthDays, Term(Days(monthDays), calendarDays(monthDays)))
    if !isLaterPayment { put(.payableDays, Term(Days(payableDays), payableDaysWorking)) }
  }

  /// The amounts that the office grants as they are.
  private mutating func takeOverGrants() throws(PayrollError) {
    put(.allowance, adjusted(.allowance, person.earnings.allowance))
    put(.taxExemptPay, adjusted(.taxExemptPay, person.earnings.taxExemptPay))
    try put(.backPay, backPay)
    put(.annualBonus, adjusted(.annualBonus, person.earnings.annualBonus))
    put(.award, adjusted(.award, person.earnings.award))
    put(.severance, adjusted(.severance, person.earnings.severance))
  }

  /// Back pay, that of overtime and of leave paid out included.
  private var backPay: Total {
    let stated = adjusted(.backPay, person.earnings.backPay)
    let overtime = person.earnings.overtimeBackPay
    if overtime == .zero { return stated.total }
    let name = Bilingual("补发加班工资", "back pay of overtime")
    return stated
      + Settled(overtime, .figure(Figure(name, .money(overtime), .adjustments(.overtimeBackPay, nil))))
  }
}
