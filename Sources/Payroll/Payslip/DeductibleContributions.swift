extension Payslip {
  /// The contributions of the month that reduce taxable income, in fen: the person's shares in the schemes marked
  /// deductible, and the correction always. Six amounts cannot leave 128 bits.
  ///
  /// - Source: 个人所得税法 Art. 6
  public var deductibleContributions: Int128 { amounts.deductibleContributions(schemesDeductible) }
}

extension Amounts {
  /// The same from the lines alone: a payslip would be handed over as a copy.
  @inline(__always)
  func deductibleContributions(_ deductible: SchemeSet) -> Int128 {
    let all = sum(PayItem.employeeContributions)
    return deductible.isSuperset(of: .withEmployeeShare) ? all : all &- sharesOutside(deductible)
  }

  /// The shares in the schemes that are not marked deductible.
  private func sharesOutside(_ deductible: SchemeSet) -> Int128 {
    func share(_ scheme: Scheme, _ item: PayItem) -> Int128 {
      deductible.contains(scheme) ? 0 : Int128(self[item])
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
