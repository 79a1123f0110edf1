/// Hears of every line of a payslip while it is computed.
///
/// The formulas are generic over it, so that what pays is what explains: with ``Silence`` the calls compile
/// away and cost nothing.
public protocol Recorder {
  /// A line has been settled.
  ///
  /// - Parameters:
  ///   - item: the line.
  ///   - exact: its exact value in fen (or hundredths of days and hours) before rounding.
  ///   - rounding: the rule that settled it; nil for sums and for amounts taken over as they are.
  ///   - amount: what stands on the payslip, in hundredths.
  mutating func record(
    _ item: PayItem, exact: @autoclosure () -> Fraction, rounding: Rounding?, amount: Int64)
}

/// The recorder of a run that nobody asked to explain.
public struct Silence: Recorder {
  /// Makes a recorder that hears nothing.
  public init() {}

  /// Does nothing.
  @inline(__always)
  public mutating func record(
    _ item: PayItem, exact: @autoclosure () -> Fraction, rounding: Rounding?, amount: Int64
  ) {}
}
