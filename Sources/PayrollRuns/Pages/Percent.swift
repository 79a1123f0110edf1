import Payroll
import PayrollFiles

/// Percentages with two decimals.
enum Percent {
  /// `part` in per cent of `whole`, in hundredths, rounded half up; nil where the whole is nothing. The whole is negative
  /// where more pay is taken back than paid.
  static func hundredths(_ part: Int128, of whole: Int128) -> Int64? {
    guard whole != 0 else { return nil }
    let share = whole > 0 ? Fraction(part * 10_000, whole) : Fraction(-part * 10_000, -whole)
    return try? UnroundedMoney(fen: share).rounded(.halfUpFen).fen
  }

  /// Hundredths of a per cent as they are written, with two decimals as fen are: `12.50%`.
  static func text(_ hundredths: Int64) -> String { Money(fen: hundredths).description + "%" }
}
