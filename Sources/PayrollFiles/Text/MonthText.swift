import CSV
import Payroll

/// Months with a number each: `2026-09:12.50;2026-10:4.00`.
enum MonthText {
  /// Calls `body` for each month, in the order in which they are written.
  ///
  /// - Throws: ``ValueFault`` for what is no month with a number.
  static func read(
    _ text: ByteSlice, _ body: (PayPeriod, Int64) throws(ValueFault) -> Void
  ) throws(ValueFault) {
    if text.isEmpty { return }
    var rest = text
    while true {
      let end = rest.firstIndex(of: UInt8(ascii: ";")) ?? rest.count
      let pair = rest[0..<end].trimmed()
      guard let colon = pair.firstIndex(of: UInt8(ascii: ":")),
        let period = DateText.readMonth(pair[0..<colon]),
        case .number(let number) = DecimalText.read(pair[colon + 1..<pair.count], decimals: 2)
      else {
        throw ValueFault(
          Bilingual(
            "应为 月份:数值，以分号分隔，如 2026-09:12.50;2026-10:4.00",
            "expected month:number separated by \";\", such as 2026-09:12.50;2026-10:4.00"))
      }
      try body(period, number)
      if end == rest.count { return }
      rest = rest[end + 1..<rest.count]
    }
  }
}
