/// Values at and beyond the edges of what a column admits, and what spreadsheets make of values.
enum Edges {
  static let numbers = [
    "", "0", "-0", "-0.00", "0.01", "-0.01", "1", "7", "10", "12", "120", "1000000", "-100", "-100.00",
    "9999999999.99",
    "10000000000.00", "-9999999999.99", "92233720368547758.07", "92233720368547758.08",
    "-92233720368547758.07",
    "46116860184273879.04", "9223372036854775807", "-9223372036854775808", "99999999999999999999", "0.001",
    "1.500",
    "8%", "100%", "101%", "-8%", "0.0001%", "0.000001", "0.99", "744", "744.00", "744.01", "31", "31.00",
    "31.01", "366",
    "720", "721", "1000.00", "21.75", "100", "5301", "530111", "53",
  ]

  static let days = [
    "2026-02-29", "2024-02-29", "0000-00-00", "0001-01-01", "9999-12-31", "2026/1/5", "20260105",
    "2026-13-01",
    "2026-10-31", "2026-10-01", "2026-10-02", "2026-11-01", "2025-12-31", "1000-06-15", "",
  ]

  static let months = [
    "0001-01", "9999-12", "2026-10", "2026-09", "2026-11", "2025-10", "2026-00", "2026-13", "",
  ]

  static let lists = [
    "2026-09:8.00;2026-10:4.00", "2026-09:92233720368547758.07",
    "2026-08:92233720368547758.07;2026-09:9999999999",
    "2026-08:92233720368547758.07;2026-09:92233720368547758.07", "2026-09:92233720368547758.07;2026-08:0.00",
    "2026-09:92233720368547758.07;2026-08:92233720368547758.07", "2026-09:-92233720368547758.07",
    "2026-09:-5000.00", "2025-10:0.00", "0001-01:1.00", "0001-01:1.00;2026-09:744.00", "pension;medical",
    "住房公积金；pension", ";", "all",
  ]

  static let words = [
    "yes", "是", "否", "no", "all", "全部", "low_income", "first_job", "并入", "comprehensive", "不定时", "PATROL",
    "CLERK",
    "G1", "G7", "A", "back_pay", "recovery", "contribution_adjustment_employer", "multiplicative", "additive",
    "set", "add",
    "percent", "salary", "reference_salary", "posts", "risk", "annual/36000", "2030-01-01/12345678",
    "110101199003070919", "injury_leave", "disability", "maternity", "condolence", "holiday", "workday",
    "up_yuan",
    "patrol", "GD0001", "GD0002", "",
  ]

  static let spoilt = [
    "1e5", "6.22E+18", "1,234.50", "####", "#N/A", "１２３", "NaN", "=1+1", "'=1", "''", "'", "\"", "\"\"", "@a",
    "+86 138",
    "\u{3000}", "\t", " x ", "\u{0}", "\u{FEFF}", "e\u{301}", "𠮷", "䶮", "\u{FFFD}", "?", "000000", "99",
    "\r\n", "\u{1F468}\u{200D}\u{1F469}",
  ]

  /// All of them.
  static let all = numbers + days + months + lists + words + spoilt

  /// Those of the kind of a value.
  static func of(like value: [UInt8]) -> [String] {
    if value.contains(UInt8(ascii: ":")) || value.contains(UInt8(ascii: ";")) { return lists }
    let isPlain = value.allSatisfy { (48...57).contains($0) || $0 == 0x2E || $0 == 0x2D || $0 == 0x25 }
    if !isPlain { return words }
    let dashes = value.count { $0 == 0x2D }
    return dashes == 2 ? days : dashes == 1 && value.count == 7 ? months : numbers
  }
}
