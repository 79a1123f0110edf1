import CSV
import Payroll

/// Reads what somebody typed, by the same rules as the files.
public enum ReadText {
  /// A month such as `2026-10`, or nil.
  public static func month(_ text: String) -> PayPeriod? {
    ByteSlice.with(text) { DateText.readMonth($0) }
  }

  /// A day such as `2026-10-31`, or nil.
  public static func day(_ text: String) -> CivilDate? {
    ByteSlice.with(text) { DateText.readDay($0) }
  }

  /// An amount of yuan that is not negative, such as `1234.50`, or nil.
  public static func money(_ text: String) -> Money? {
    guard case .number(let fen) = ByteSlice.with(text, { DecimalText.read($0, decimals: 2) }), fen >= 0 else {
      return nil
    }
    return Money(fen: fen)
  }
}
