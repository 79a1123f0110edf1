import CSV
import Payroll

/// What is said of a text that is no date, month or number: what it looks like, and what to write instead.
public enum ValueMessage {
  /// No date.
  public static func date(_ text: String) -> Bilingual {
    if let day = serialDay(text) {
      return Bilingual(
        "这是表格软件里日期的序号，是 \(day) 这一天；请写成 \(day)，或把这一列设为日期格式再另存",
        "this is a spreadsheet's number of a day, \(day); write \(day), or format the column as a date and save again"
      )
    }
    let parts = numbers(text)
    let days = days(parts)
    if !days.isEmpty {
      return Bilingual(
        "这样写的日期不认；请写成 " + days.joined(separator: " 或 "),
        "a date is not written like this; write " + days.joined(separator: " or "))
    }
    if let first = parts.first, first > 999, parts.count >= 3 {
      return Bilingual("没有这一天，请核对", "there is no such day; check it")
    }
    if let month = text.first?.isLetter == true ? englishMonth(text) : writtenMonth(parts) {
      return Bilingual(
        "只有月份 \(month)，缺几日；请写成 \(month)-01 这样，写明是哪一天",
        "this is the month \(month) without a day; write it with its day, such as \(month)-01")
    }
    return Bilingual(
      "不是日期，请写成 2026-01-05、2026/1/5、20260105 或 2026年1月5日",
      "this is no date; write 2026-01-05, 2026/1/5, 20260105 or 2026年1月5日")
  }

  /// No month.
  public static func month(_ text: String) -> Bilingual {
    let parts = numbers(text)
    if let meant = englishMonth(text) ?? serialDay(text).map({ PayPeriod($0) }) ?? writtenMonth(parts) {
      return Bilingual(
        "应为月份；这像是 \(meant)，被表格软件或输入法改了样子，请写成 \(meant)（先把这一列设为文本格式）",
        "a month is expected; this looks like \(meant) as a spreadsheet or keyboard has changed it: write \(meant), and "
          + "format the column as text first")
    }
    if let first = parts.first, first > 999, parts.count >= 2 {
      return Bilingual("没有这个月份，请核对", "there is no such month; check it")
    }
    return Bilingual(
      "应为月份，如 2026-09；表格软件会把月份变成日期，先把这一列设为文本格式",
      "expected a month such as 2026-09; a spreadsheet makes a date of it, so format the column as text first"
    )
  }

  /// No number.
  ///
  /// - Parameter form: what is expected; without it a plain decimal.
  public static func number(_ text: String, _ form: Bilingual? = nil) -> Bilingual {
    let plain = halfWidth(text).filter { !",¥元 ".contains($0) }
    if plain != text,
      case .number = ByteSlice.with(plain, { DecimalText.read($0, decimals: 6, allowsPercent: true) })
    {
      return Bilingual(
        "不是数字；请写成 \(plain)，不要千分位、货币符号、汉字或全角数字",
        "this is no number; write \(plain), without thousands separators, signs of currency or full-width digits"
      )
    }
    return form
      ?? Bilingual(
        "不是数字；请写成普通小数，如 1234.50，不要千分位、货币符号或汉字",
        "this is no number; write a plain decimal such as 1234.50, without thousands separators or signs of currency"
      )
  }

  /// The day that a spreadsheet counts from the end of 1899, if it is one of somebody's working life.
  private static func serialDay(_ text: String) -> CivilDate? {
    guard let number = Int(text), (18_264...73_050).contains(number),
      let first = CivilDate(year: 1950, month: 1, day: 1)
    else { return nil }
    var (period, left) = (PayPeriod(first), number - 18_264)
    while left >= period.lastDay.day {
      left -= period.lastDay.day
      period = period.advanced(by: 1)
    }
    return CivilDate(year: period.year, month: period.month, day: left + 1)
  }

  /// `Jul-26`, which a spreadsheet makes of 2026-07.
  private static func englishMonth(_ text: String) -> PayPeriod? {
    let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    let parts = text.lowercased().split(separator: "-").map(String.init)
    guard parts.count == 2 else { return nil }
    let (name, year) = Int(parts[0]) == nil ? (parts[0], parts[1]) : (parts[1], parts[0])
    guard let month = names.firstIndex(of: name), let number = Int(year), year.count == 2 || year.count == 4
    else { return nil }
    return CivilDate(year: number < 100 ? 2000 + number : number, month: month + 1, day: 1).map {
      PayPeriod($0)
    }
  }

  /// The days that three numbers may be: with the year first that one, and with the year last the third either way.
  private static func days(_ parts: [Int]) -> [String] {
    guard parts.count >= 3 else { return [] }
    let orders =
      parts[0] > 999
      ? [(parts[0], parts[1], parts[2])]
      : parts[2] > 999 ? [(parts[2], parts[0], parts[1]), (parts[2], parts[1], parts[0])] : []
    let days = orders.compactMap { CivilDate(year: $0, month: $1, day: $2)?.description }
    return days.first == days.last ? Array(days.prefix(1)) : days
  }

  /// The month that numbers begin with.
  private static func writtenMonth(_ parts: [Int]) -> PayPeriod? {
    guard parts.count >= 2, parts[0] > 999 else { return nil }
    return CivilDate(year: parts[0], month: parts[1], day: 1).map { PayPeriod($0) }
  }

  /// The numbers in a text, in full width too, of up to four digits each; eight digits alone are a year, a month and a day.
  private static func numbers(_ text: String) -> [Int] {
    let text = halfWidth(text)
    if text.utf8.count == 8, let whole = Int(text), whole > 9_999_999 {
      return [whole / 10_000, whole / 100 % 100, whole % 100]
    }
    return text.split { !$0.isASCII || !$0.isNumber }.compactMap { $0.count > 4 ? nil : Int($0) }
  }

  /// A text whose full-width characters are ASCII.
  static func halfWidth(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: result.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
      case 0x3000: result.append(" ")
      case 0xFFE5: result.append("¥")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
