/// What the rules ask of a row of the ledger as it was given.
struct LedgerState: Sendable {
  let period: PayPeriod
  let taxYear: Int
  let taxBasis: TaxBasis
  let hireDate: CivilDate
  let endDate: CivilDate?
  let holdsCompLeave: Bool
  /// Whether the person was hired anew after the employment the row stands for.
  let isNewEmployment: Bool

  init(_ row: Carryover, _ person: PersonMonth) {
    period = row.period
    taxYear = row.taxYear
    taxBasis = row.taxBasis
    hireDate = row.hireDate
    endDate = row.endDate
    holdsCompLeave = row.compLeaveBalance > .zero
    isNewEmployment = row.isNewEmployment(hiredOn: person.employee.hireDate)
  }
}

extension Carryover {
  /// The figures with which a month begins for somebody.
  ///
  /// - The figures of the tax year start again when the row is of another year.
  /// - Leave, sick days and wages start again with a new employment; all else stays.
  /// - Without a row everything begins at nothing.
  ///
  /// - Source: rules of the ledger; 国家税务总局公告2018年第61号 Art. 6 (累计 within the year)
  static func opening(_ row: Carryover?, for person: PersonMonth) -> Carryover {
    guard var opening = row else {
      return Carryover(person.period, hireDate: person.employee.hireDate)
    }
    if opening.taxYear != person.period.year {
      opening.taxYear = person.period.year
      opening.deductionMonths = 0
      opening.taxBasis = .standard
      opening.yearIncome = .zero
      opening.yearSpecial = .zero
      opening.yearAdditional = .zero
      opening.yearOther = .zero
      opening.yearReduction = .zero
      opening.yearTax = .zero
      opening.bonusTaxed = false
      opening.annualLeaveUsed = .zero
      opening.sickLeave = .zero
    }
    if opening.isNewEmployment(hiredOn: person.employee.hireDate) {
      opening.annualLeaveUsed = .zero
      opening.sickLeave = .zero
      opening.wages = WageHistory()
    }
    return opening
  }
}
