extension Payslip {
  /// The contributions of the month that reduce taxable income, in fen: the person's shares in the schemes marked
  /// deductible, and the correction always. Six amounts cannot leave 128 bits.
  ///
  /// - Source: 个人所得税法 Art. 6
  @inline(__always)
  public var deductibleContributions: Int128 {
    let all = amounts.sum(PayItem.employeeContributions)
    return schemesDeductible.isSuperset(of: .withEmployeeShare) ? all : all &- contributionsNotDeductible
  }

  /// The shares in the schemes that are not marked deductible.
  private var contributionsNotDeductible: Int128 {
    func share(_ scheme: Scheme, _ item: PayItem) -> Int128 {
      schemesDeductible.contains(scheme) ? 0 : Int128(amounts[item])
    }
    return share(.pension, .pensionEmployee) &+ share(.medical, .medicalEmployee)
      &+ share(.unemployment, .unemploymentEmployee) &+ share(.housingFund, .housingFundEmployee)
      &+ share(.seriousIllness, .seriousIllnessEmployee)
  }
}

extension SchemeSet {
  /// The schemes to which the person pays too.
  fileprivate static let withEmployeeShare: SchemeSet = [
    SchemeSet(.pension), SchemeSet(.medical), SchemeSet(.unemployment), SchemeSet(.housingFund),
    SchemeSet(.seriousIllness),
  ]
}
