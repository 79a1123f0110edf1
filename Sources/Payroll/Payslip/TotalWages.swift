/// The total wages of a payslip: everything that counts as pay for an average wage.
///
///     total wages = gross_pay - tax_exempt_pay - severance
///
/// Back pay that an earlier month is due is credited to that month where the ledger still holds it.
///
/// - Source: 关于工资总额组成的规定 Arts. 4, 11
public enum TotalWages {
  /// The sum, in fen.
  public static func of(grossPay: Int64, taxExemptPay: Int64, severance: Int64) -> Int128 {
    Int128(grossPay) - Int128(taxExemptPay) - Int128(severance)
  }
}
