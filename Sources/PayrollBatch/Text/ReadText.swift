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
}
