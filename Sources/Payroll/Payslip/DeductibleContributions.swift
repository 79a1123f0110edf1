extension Payslip {
  /// The contributions of the month that reduce taxable income, in fen: the person's shares in the schemes marked
  /// deductible, and the correction always. Six amounts cannot leave 128 bits.
  ///
  /// - Source: 个人所得税法 Art. 6
  public var deductibleContributions: Int128 {
    func deductible(_ scheme: Scheme, _ item: PayItem) -> Int128 {
      Int128(schemesDeductible.contains(scheme) ? amounts[item] : 0)
    }
    return deductible(.pension, .pensionEmployee) &+ deductible(.medical, .medicalEmployee)
      &+ deductible(.unemployment, .unemploymentEmployee) &+ deductible(.housingFund, .housingFundEmployee)
      &+ deductible(.seriousIllness, .seriousIllnessEmployee)
      &+ Int128(amounts[.contributionAdjustmentEmployee])
  }
}
