/// Hours of compensatory leave that were earned in one month.
public struct CompLeaveLot: Hashable, Sendable {
  /// The month in which the overtime was worked.
  public let period: PayPeriod
  /// What is left of them.
  public var hours: Hours

  /// Hours of a month.
  public init(_ period: PayPeriod, _ hours: Hours) {
    self.period = period
    self.hours = hours
  }
}

/// The regular wages of the last twelve calendar months, as far as they were paid.
///
/// A ring: a month has its slot by its number, so that nothing moves when a month is added.
public struct WageHistory: Equatable, Sendable {
  /// The newest month held.
  private var newest = PayPeriod(index: 0)
  private var fen = InlineArray<12, Int64>(repeating: 0)
  private var held: UInt16 = 0

  /// No month.
  public init() {}

  /// Whether no month is held.
  public var isEmpty: Bool { held == 0 }

  /// Whether the same wages are held of the same months.
  public static func == (left: WageHistory, right: WageHistory) -> Bool {
    func wages(_ history: WageHistory) -> [PayPeriod: Money] {
      var wages: [PayPeriod: Money] = [:]
      history.forEach { wages[$0] = $1 }
      return wages
    }
    return wages(left) == wages(right)
  }

  /// The wage of a month, or nil if it is not held.
  public subscript(period: PayPeriod) -> Money? {
    let age = newest.index - period.index
    guard age >= 0, age < 12, held & (1 << UInt16(period.index % 12)) != 0 else { return nil }
    return Money(fen: fen[period.index % 12])
  }

  /// Holds the wage of a month; what is then older than twelve months before the newest falls away.
  public mutating func hold(_ wage: Money, for period: PayPeriod) {
    if held == 0 || period > newest {
      fallAway(before: period)
      newest = period
    } else if newest.index - period.index >= 12 {
      return
    }
    let slot = period.index % 12
    fen[slot] = wage.fen
    held |= 1 &<< UInt16(truncatingIfNeeded: slot)
  }

  /// Lets go of what stands in the slots of the months between the newest and a later one; mostly there are none.
  @inline(__always)
  private mutating func fallAway(before period: PayPeriod) {
    if period.index - newest.index >= 12 {
      held = 0
      return
    }
    var between = newest.index + 1
    while between < period.index {
      held &= ~(1 << UInt16(between % 12))
      between += 1
    }
  }

  /// The months held, newest first.
  public func forEach(_ body: (PayPeriod, Money) -> Void) {
    var rest = held
    var index = newest.index
    var slot = index % 12
    while rest != 0 {
      if rest & (1 << UInt16(slot)) != 0 {
        body(PayPeriod(index: index), Money(fen: fen[slot]))
        rest &= ~(1 << UInt16(slot))
      }
      index -= 1
      slot = slot == 0 ? 11 : slot - 1
    }
  }
}

/// What one month hands to the next for one person: a row of the ledger.
public struct Carryover: Equatable, Sendable {
  /// The last month paid.
  public var period: PayPeriod
  /// The hire date of the employment it stands for.
  public var hireDate: CivilDate
  /// The last day employed, or nil.
  public var endDate: CivilDate?
  /// The year of the figures below up to `bonusTaxed`, and of the leave days.
  public var taxYear: Int
  /// Months of basic deduction used in the year.
  public var deductionMonths = 0
  /// By which rule the basic deduction of the year is counted.
  public var taxBasis = TaxBasis.standard
  /// Income of the year.
  public var yearIncome = Money.zero
  /// Deductible contributions of the year.
  public var yearSpecial = Money.zero
  /// Special additional deductions of the year.
  public var yearAdditional = Money.zero
  /// Other deductions of the year.
  public var yearOther = Money.zero
  /// Tax reductions of the year.
  public var yearReduction = Money.zero
  /// Tax withheld in the year.
  public var yearTax = Money.zero
  /// Gross pay of the year less severance; nil where a ledger that was written by hand does not say.
  public var yearGrossPay: Money? = Money.zero
  /// Whether a bonus has been taxed separately in the year.
  public var bonusTaxed = false
  /// Annual leave taken or paid out in the year.
  public var annualLeaveUsed = Days.zero
  /// Sick days of the year.
  public var sickLeave = Days.zero
  /// Compensatory leave not taken yet, oldest lot first.
  public var compLeaveLots: [CompLeaveLot] = []
  /// The regular wages of the last twelve months.
  public var wages = WageHistory()
  /// The total wages of the last twelve months, overtime included.
  public var totalWages = WageHistory()
  /// Severance paid in this employment.
  public var severancePaid = Money.zero
  /// What the employer has laid out and not got back.
  public var arrears = Money.zero
  /// Recovery asked and not taken yet.
  public var recoveryCarried = Money.zero
  /// Other deductions asked and not taken yet.
  public var deductionCarried = Money.zero
  /// What the roster said of the last month alone.
  public var monthFigures = MonthFigures()
  /// What the adjustments of the next month change once it has been opened; no column of the ledger.
  public var corrections: [LedgerCorrection] = []

  /// A row for somebody hired on `hireDate`, with nothing carried.
  public init(_ period: PayPeriod, hireDate: CivilDate, endDate: CivilDate? = nil) {
    self.period = period
    self.hireDate = hireDate
    self.endDate = endDate
    self.taxYear = period.year
  }

  /// Whether a hire date begins a new employment after the one this row stands for.
  public func isNewEmployment(hiredOn hireDate: CivilDate) -> Bool {
    guard let endDate else { return false }
    return hireDate > endDate
  }

  /// All hours of compensatory leave that are left.
  public var compLeaveBalance: Hours {
    Hours(hundredths: compLeaveLots.reduce(0) { $0 &+ $1.hours.hundredths })
  }
}

extension Carryover {
  /// Becomes a new row with nothing carried, and keeps the memory of its lots: a million rows follow each other in
  /// it without an allocation.
  public mutating func begin(_ period: PayPeriod, hireDate: CivilDate, endDate: CivilDate? = nil) {
    takeOver(Carryover(period, hireDate: hireDate, endDate: endDate))
  }

  /// Becomes the same as another row, with the lots copied into the memory that this one has.
  ///
  /// Field by field on purpose: a row that is assigned as a whole is copied twice to the side before, because it
  /// holds an array. The tests find a field that is left out.
  @inlinable
  @inline(__always)
  public mutating func takeOver(_ row: borrowing Carryover) {
    period = row.period
    hireDate = row.hireDate
    endDate = row.endDate
    taxYear = row.taxYear
    deductionMonths = row.deductionMonths
    taxBasis = row.taxBasis
    yearIncome = row.yearIncome
    yearSpecial = row.yearSpecial
    yearAdditional = row.yearAdditional
    yearOther = row.yearOther
    yearReduction = row.yearReduction
    yearTax = row.yearTax
    yearGrossPay = row.yearGrossPay
    bonusTaxed = row.bonusTaxed
    annualLeaveUsed = row.annualLeaveUsed
    sickLeave = row.sickLeave
    wages = row.wages
    totalWages = row.totalWages
    severancePaid = row.severancePaid
    arrears = row.arrears
    recoveryCarried = row.recoveryCarried
    deductionCarried = row.deductionCarried
    monthFigures = row.monthFigures
    if !corrections.isEmpty || !row.corrections.isEmpty { corrections = row.corrections }
    if !compLeaveLots.isEmpty { compLeaveLots.removeAll(keepingCapacity: true) }
    let lots = row.compLeaveLots
    if !lots.isEmpty { compLeaveLots.append(contentsOf: lots) }
  }
}
