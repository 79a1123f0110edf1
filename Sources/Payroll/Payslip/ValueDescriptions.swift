// What a test or a debugger shows of a person, a payslip and a ledger row: by the names of the files' columns, and only what
// says something.

extension Payslip: CustomStringConvertible {
  /// The lines that differ from another payslip's, in their order: what a test says of two that should be alike.
  public func items(differingFrom other: Payslip) -> [PayItem] {
    PayItem.allCases.filter { amounts[$0] != other.amounts[$0] }
  }

  /// Every line that is not 0, and the findings.
  public var description: String {
    let lines = PayItem.allCases.filter { amounts[$0] != 0 }.map { "\($0.code) \(self[$0])" }
    return (lines + findings.codes.map(\.code)).joined(separator: ", ")
  }
}

extension PersonMonth: CustomStringConvertible {
  /// The month, and every column of the roster that says something.
  public var description: String {
    let cells = RosterField.allCases.compactMap { field in
      field.use(ToldCell(), self).map { "\(field.code) \($0)" }
    }
    return (["\(period)"] + cells).joined(separator: ", ")
  }
}

extension Employee: CustomStringConvertible {
  /// The columns of the roster that the employment fills.
  public var description: String {
    let month = PersonMonth(PayPeriod(hireDate), self)
    return RosterField.allCases.compactMap { field in
      field.use(ToldCell(), month).map { "\(field.code) \($0)" }
    }.joined(separator: ", ")
  }
}

extension Carryover: CustomStringConvertible {
  /// The month, the employment, and every figure that is not 0.
  public var description: String {
    let amounts: [(String, Money)] = [
      ("ytd_income", yearIncome), ("ytd_special", yearSpecial), ("ytd_additional", yearAdditional),
      ("ytd_other", yearOther), ("ytd_reduction", yearReduction), ("ytd_tax", yearTax),
      ("ytd_gross_pay", yearGrossPay ?? .zero), ("severance_paid", severancePaid), ("arrears", arrears),
      ("recovery_carried", recoveryCarried), ("deduction_carried", deductionCarried),
    ]
    let days = [("annual_leave_used_days", annualLeaveUsed), ("sick_leave_days", sickLeave)]
    let lots = compLeaveLots.map { "\($0.period):\($0.hours)" }.joined(separator: ";")
    return
      (["\(period)", "hire_date \(hireDate)"] + (endDate.map { ["end_date \($0)"] } ?? [])
      + ["tax_year \(taxYear)", "deduction_months \(deductionMonths)"]
      + amounts.filter { $0.1 != .zero }.map { "\($0.0) \($0.1)" }
      + days.filter { $0.1 != .zero }.map { "\($0.0) \($0.1)" }
      + (lots.isEmpty ? [] : ["comp_leave_lots \(lots)"])).joined(separator: ", ")
  }
}

/// What a person's month says in a column, as the file would write it; nil where that is what a blank says.
private struct ToldCell: RosterUse {
  private func value<Value>(_ given: PersonMonth, _ property: Property<Value>) -> Value? {
    var month = given
    var found: Value?
    property(&month) { found = $0 }
    return found
  }

  func text(
    _ field: RosterField, _ given: PersonMonth, _ rule: TextRule, _ column: @autoclosure () -> RosterColumn
  ) -> String? { nil }

  func date<Value: RosterDate>(
    _ field: RosterField, _ given: PersonMonth, _ property: Property<Value>,
    _ column: @autoclosure () -> RosterColumn
  ) -> String? { value(given, property)?.date?.description }

  func number<Value: RosterNumber>(
    _ field: RosterField, _ given: PersonMonth, _ kind: NumberKind, _ property: Property<Value>,
    _ column: @autoclosure () -> RosterColumn
  ) -> String? {
    guard let units = value(given, property)?.units, units != 0 else { return nil }
    return kind.decimals == 0 ? String(units) : Hundredths.text(units)
  }

  func word<Value: ColumnWord>(
    _ field: RosterField, _ given: PersonMonth, _ property: Property<Value>,
    _ column: @autoclosure () -> RosterColumn
  ) -> String? {
    let blank = PersonMonth(given.period, Employee(hireDate: given.employee.hireDate))
    guard let place = value(given, property)?.place, place != value(blank, property)?.place else {
      return nil
    }
    return Value.words[place].english
  }

  func schemes(
    _ field: RosterField, _ given: PersonMonth, _ property: Property<SchemeSet>,
    _ column: @autoclosure () -> RosterColumn
  ) -> String? {
    let schemes = value(given, property)?.schemes ?? []
    return schemes.isEmpty ? nil : schemes.map(\.code).joined(separator: ";")
  }
}
