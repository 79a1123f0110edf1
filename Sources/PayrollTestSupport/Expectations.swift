#if canImport(Testing)
  import Payroll
  import Testing

  /// Expects a line of a payslip to be an amount: `expect(payslip, .overtimeWorkdayPay, "212.41")`.
  ///
  /// - Parameter amount: the amount as a file would have it; no float on the way.
  public func expect(
    _ payslip: Payslip, _ item: PayItem, _ amount: Money, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(payslip[item] == amount, "\(item)", sourceLocation: sourceLocation)
  }

  /// Expects a line to have an exact value before it is rounded: `expect(explained, .dutyPay, exactly: Fraction(80, 3))`.
  ///
  /// - Parameter value: in yuan, days or hours; nil for a line that no formula tells of.
  public func expect(
    _ explained: ExplainedPayslip, _ item: PayItem, exactly value: Fraction?,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(explained[item].exact == value, "\(item)", sourceLocation: sourceLocation)
  }

  /// Expects two payslips to be alike, and says which lines differ.
  public func expect(
    _ payslip: Payslip, equals other: Payslip, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let differences = payslip.items(differingFrom: other).map { "\($0) \(payslip[$0]), not \(other[$0])" }
    #expect(differences == [], sourceLocation: sourceLocation)
  }

  /// Expects a case of a table to come out as its row says.
  public func expect(_ payrollCase: PayrollCase, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(payrollCase.differences == [], sourceLocation: sourceLocation)
  }

  extension PayrollCase: CustomTestStringConvertible {
    /// The case's name.
    public var testDescription: String { name }
  }
#endif
