import Payroll
import PayrollFiles

/// Numbers for people: with a comma between each three digits. Files for programs have none.
enum ReadableNumber {
  /// An amount in fen as yuan with two decimals, such as `-1,234.50`.
  static func yuan(_ fen: Int64) -> String { grouped(Money(fen: fen).description) }

  /// A change in fen as yuan, with its sign; nothing has none.
  static func change(_ fen: Int64) -> String { (fen > 0 ? "+" : "") + yuan(fen) }

  /// A change in hundredths of a per cent, with its sign; a dash where there is none.
  static func percentChange(_ hundredths: Int64?) -> String {
    guard let hundredths else { return "–" }
    return (hundredths > 0 ? "+" : "") + grouped(Percent.text(hundredths))
  }

  /// A whole number, such as `12,345`.
  static func count(_ number: Int) -> String { grouped(String(number)) }

  /// A plain decimal with a comma between each three digits before the point.
  static func grouped(_ decimal: String) -> String {
    let isNegative = decimal.hasPrefix("-")
    let parts = decimal.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = parts.first else { return decimal }
    var result = ""
    for (index, digit) in whole.enumerated() {
      if index > 0 && (whole.count - index) % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return (isNegative ? "-" : "") + ([result] + parts.dropFirst().map(String.init)).joined(separator: ".")
  }
}
