/// What the rules ask of a row of the ledger as it was given.
struct LedgerState: Sendable {
  let period: PayPeriod
  let taxYear: Int
  let taxBasis: TaxBasis
  let hireDate: CivilDate
  let endDate: CivilDate?
  /// The year's months of basic deduction and gross pay, before a new year begins.
  let deductionMonths: Int
  let yearGrossPay: Money?
  /// Whether the person was hired anew after the employment the row stands for.
  let isNewEmployment: Bool
  /// Whether the roster says of its month alone what it said of last month.
  let isRepeated: Bool

  /// The row is lent to be changed, although it is only read: otherwise it would be handed over as a copy.
  init(_ row: inout Carryover, _ person: borrowing PersonMonth, _ figures: borrowing MonthFigures) {
    period = row.period
    taxYear = row.taxYear
    taxBasis = row.taxBasis
    hireDate = row.hireDate
    endDate = row.endDate
    deductionMonths = row.deductionMonths
    yearGrossPay = row.yearGrossPay
    isNewEmployment = row.isNewEmployment(hiredOn: person.employee.hireDate)
    let isLastMonth = row.period == person.period.advanced(by: -1)
    let isSame = figures.isEmpty ? false : row.monthFigures == figures
    isRepeated = isLastMonth && isSame
  }
}

extension Carryover {
  /// The figures with which a month begins for somebody.
  ///
  /// - The figures of the tax year start again when the row is of another year.
  /// - Leave, sick days, wages and severance start again with a new employment; all else stays.
  /// - Without a row everything begins at nothing.
  ///
  /// - Source: 国家税务总局公告2018年第61号 Art. 6
  static func opening(_ row: Carryover?, for person: PersonMonth) -> Carryover {
    var opening = row ?? Carryover(person.period, hireDate: person.employee.hireDate)
    opening.open(person.period, hiredOn: person.employee.hireDate)
    return opening
  }

  /// Begins a month with the figures of the row.
  mutating func open(_ period: PayPeriod, hiredOn hired: CivilDate) {
    if taxYear != period.year {
      taxYear = period.year
      deductionMonths = 0
      taxBasis = .standard
      yearIncome = .zero
      yearSpecial = .zero
      yearAdditional = .zero
      yearOther = .zero
      yearReduction = .zero
      yearTax = .zero
      yearGrossPay = .zero
      bonusTaxed = false
      annualLeaveUsed = .zero
      sickLeave = .zero
    }
    if isNewEmployment(hiredOn: hired) {
      annualLeaveUsed = .zero
      sickLeave = .zero
      wages = WageHistory()
      totalWages = WageHistory()
      severancePaid = .zero
    }
    if !corrections.isEmpty { correct(period, hiredOn: hired) }
  }
}
