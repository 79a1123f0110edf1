/// The figures that formulas are made of, each with where it comes from.
extension Calculation {
  /// A line of money that has been settled already.
  @inline(__always)
  func amount(_ item: PayItem) -> Settled { Settled(self[item], line(item)) }

  /// Settles a line: the one rounding of its exact value, and tells of it.
  @inline(__always)
  mutating func settle(
    _ item: PayItem, _ exact: Amount, _ rounding: Rounding = .halfUpFen
  ) throws(PayrollError) {
    put(item, try exact.rounded(rounding, towards: item))
  }

  /// Writes settled money and tells of it.
  @inline(__always)
  mutating func put(_ item: PayItem, _ money: Settled) {
    payslip.amounts.write(money.value.fen, to: item)
    if Trail.isKept { recorder.record(item, money.working) }
  }

  /// Writes a sum or a difference of settled money, which must be money again, and tells of it.
  @inline(__always)
  mutating func put(_ item: PayItem, _ sum: Total) throws(PayrollError) {
    put(item, try sum.settled(as: item))
  }

  /// Writes days or hours, which have two decimals, and tells of them.
  @inline(__always)
  mutating func put(_ item: PayItem, _ number: Term<some Hundredfold, Trail>) {
    payslip.amounts.write(number.value.hundredths, to: item)
    if Trail.isKept { recorder.record(item, number.working) }
  }

  /// The sum of settled lines, which cannot leave 128 bits.
  @inline(__always)
  func sum(_ group: PayItemGroup) -> Total {
    Total(MoneySum(wideFen: payslip.amounts.sum(group)), .sum(group.items.map { line($0) }))
  }

  /// The person's shares in the schemes marked deductible, and the correction always.
  @inline(__always)
  var deductibleContributions: Total {
    Total(
      MoneySum(wideFen: payslip.amounts.deductibleContributions(payslip.schemesDeductible)),
      .sum(
        (payslip.schemesDeductible.schemes.compactMap(\.employeeItem) + [.contributionAdjustmentEmployee])
          .map { line($0) }))
  }

  /// D, the payable days of the month.
  @inline(__always)
  var daysOfMonth: Number { Number(Fraction(Int128(monthDays)), line(.monthDays)) }

  /// d, the payable days of the person.
  @inline(__always)
  var daysEmployed: Number { Number(Fraction(Int128(payableDays)), line(.payableDays)) }

  /// Days of the roster.
  @inline(__always)
  func roster(_ field: RosterField, _ days: Days) -> Term<Days, Trail> { Term(days, roster(field)) }

  /// Hours of the roster.
  @inline(__always)
  func roster(_ field: RosterField, _ hours: Hours) -> Term<Hours, Trail> { Term(hours, roster(field)) }

  /// Money of the roster.
  @inline(__always)
  func roster(_ field: RosterField, _ money: Money) -> Settled { Settled(money, roster(field)) }

  /// Money of the roster with the month's adjustments.
  @inline(__always)
  func adjusted(_ field: RosterField, _ money: Money) -> Settled { Settled(money, adjusted(field)) }

  /// Money of the ledger as the month began with it.
  @inline(__always)
  func ledger(_ field: LedgerField, _ money: Money) -> Settled {
    Settled(money, ledger(field, .money(money)))
  }

  /// Hours of the ledger as the month began with them.
  @inline(__always)
  func ledger(_ field: LedgerField, _ hours: Hours) -> Term<Hours, Trail> {
    Term(hours, ledger(field, .hours(hours)))
  }

  /// A whole number of the ledger as the month began with it.
  @inline(__always)
  func ledger(_ field: LedgerField, _ count: Int) -> Count { Count(count, ledger(field, .count(count))) }

  /// Days of the ledger as the month began with them.
  @inline(__always)
  func ledger(_ field: LedgerField, _ days: Days) -> Term<Days, Trail> {
    Term(days, ledger(field, .days(days)))
  }

  /// Days of a kind of leave.
  @inline(__always)
  func days(of kind: LeaveKind) -> Term<Days, Trail> { Term(person.attendance.leave[kind], leaveDays(kind)) }

  /// Money that a row of the standards gives.
  @inline(__always)
  func standard<Terms>(
    _ table: StandardsTable, _ row: @autoclosure () -> StandardRow<Terms>?,
    _ name: @autoclosure () -> Bilingual,
    _ money: Money
  ) -> Settled {
    Settled(money, standard(table, row(), name(), .money(money)))
  }

  /// Money of the region's salary row.
  @inline(__always)
  func salary(_ name: @autoclosure () -> Bilingual, _ money: Money) -> Settled {
    Settled(money, salary(name(), .money(money)))
  }

  /// The minimum wage of the region.
  @inline(__always)
  var minimumWage: Settled {
    standard(
      .minimumWage, standards.region.minimumWageRows.row, Bilingual("最低工资", "minimum wage"),
      standards.region.minimumWage)
  }

  @inline(__always)
  private func parameter(_ name: ParameterName, _ value: Factor) -> Number {
    Number(value.fraction, parameter(name))
  }

  @inline(__always)
  private func parameter(_ name: ParameterName, _ value: Money) -> Settled { Settled(value, parameter(name)) }

  @inline(__always)
  var seniorityMaxYears: Number {
    Number(Fraction(Int128(parameters.seniorityMaxYears)), parameter(.seniorityMaxYears))
  }
  @inline(__always)
  var healthCheckCost: Settled { parameter(.healthCheckCost, parameters.healthCheckCost) }
  @inline(__always)
  var seniorityPayPerYear: Settled { parameter(.seniorityPayPerYear, parameters.seniorityPayPerYear) }
  @inline(__always)
  var basicDeductionOfMonth: Settled { parameter(.basicDeduction, parameters.basicDeduction) }
  @inline(__always)
  var lowIncomeDeduction: Settled { parameter(.lowIncomeDeduction, parameters.lowIncomeDeduction) }
  @inline(__always)
  var monthlyPaidDays: Number { parameter(.monthlyPaidDays, parameters.monthlyPaidDays) }
  @inline(__always)
  var hoursPerDay: Number { parameter(.hoursPerDay, parameters.hoursPerDay) }
  @inline(__always)
  var overtimeWorkdayRate: Number { parameter(.overtimeWorkdayRate, parameters.overtimeWorkdayRate) }
  @inline(__always)
  var overtimeRestdayRate: Number { parameter(.overtimeRestdayRate, parameters.overtimeRestdayRate) }
  @inline(__always)
  var overtimeHolidayRate: Number { parameter(.overtimeHolidayRate, parameters.overtimeHolidayRate) }
  @inline(__always)
  var sickPayFloor: Number { parameter(.sickPayFloor, parameters.sickPayFloor) }
  @inline(__always)
  var annualLeavePayoutRate: Number { parameter(.annualLeavePayoutRate, parameters.annualLeavePayoutRate) }
  @inline(__always)
  var recoveryLimit: Number { parameter(.recoveryLimit, parameters.recoveryLimit) }
  @inline(__always)
  var probationRate: Number { parameter(.probationRate, parameters.probationRate) }
}
