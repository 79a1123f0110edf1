import CSV
import Payroll

extension RowReader {
  /// An amount of money, never negative.
  public mutating func money(_ column: Column) -> Money? {
    guard let number = number(column, decimals: 2, allowsPercent: false) else { return nil }
    let amount = Money(fen: number)
    return admit(amount, column, FigureLimit.refusal(of: amount))
  }

  /// A share of one, such as a rate of contribution: 0 to 1, `8%` is 0.08.
  public mutating func share(_ column: Column) -> Rate? {
    rate(column).flatMap { admit($0, column, FigureLimit.refusal(ofShare: $0)) }
  }

  /// A factor or coefficient: 0 to 100.
  public mutating func factor(_ column: Column) -> Rate? {
    rate(column).flatMap { admit($0, column, FigureLimit.refusal(ofFactor: $0.fraction)) }
  }

  /// A decimal with up to 6 places, or a percentage with up to 4.
  public mutating func rate(_ column: Column, allowsPercent: Bool = true) -> Rate? {
    number(column, decimals: 6, allowsPercent: allowsPercent).map { Rate(millionths: $0) }
  }

  /// A whole number within a range.
  public mutating func count(_ column: Column, _ range: ClosedRange<Int>) -> Int? {
    guard let number = number(column, decimals: 0, allowsPercent: false) else { return nil }
    return admit(Int(number), column, FigureLimit.refusal(of: Int(number), in: range))
  }

  /// A number of hundredths within a range: `60` and `60%` are the same.
  public mutating func percent(_ column: Column, _ range: ClosedRange<Rate>) -> Rate? {
    guard text(column).hasSuffix("%") else { return decimal(column, range) }
    guard let share = rate(column) else { return nil }
    let (hundredths, isBeyond) = share.millionths.multipliedReportingOverflow(by: 100)
    let percent = Rate(millionths: isBeyond ? .max : hundredths)
    return admit(percent, column, FigureLimit.refusal(of: percent, in: range))
  }

  /// A plain decimal with up to 6 places within a range.
  public mutating func decimal(_ column: Column, _ range: ClosedRange<Rate>) -> Rate? {
    guard let number = rate(column, allowsPercent: false) else { return nil }
    return admit(number, column, FigureLimit.refusal(of: number, in: range))
  }

  private mutating func admit<Number>(
    _ number: Number, _ column: Column, _ refusal: Bilingual?
  ) -> Number? {
    guard let refusal else { return number }
    refuse(column, refusal)
    return nil
  }

  /// A plain decimal, times 10 to the power of its decimals.
  private mutating func number(_ column: Column, decimals: Int, allowsPercent: Bool) -> Int64? {
    guard let text = textIfAny(column) else { return nil }
    let reading = ByteSlice.with(text) {
      DecimalText.read($0, decimals: decimals, allowsPercent: allowsPercent)
    }
    switch reading {
    case .number(let number):
      return number
    case .malformed:
      refuse(
        column, ValueMessage.number(text, RowReader.form(decimals: decimals, allowsPercent: allowsPercent)))
    case .tooManyDecimals:
      refuse(column, RowReader.tooManyDecimals(decimals, isPercent: text.hasSuffix("%")))
    case .tooLarge:
      refuse(column, Bilingual("数字太大，请改正", "the number is too large; correct it"))
    }
    return nil
  }

  /// What a number that is no plain amount looks like.
  private static func form(decimals: Int, allowsPercent: Bool) -> Bilingual? {
    if decimals == 0 {
      return Bilingual("不是整数；请只写数字，如 24", "this is no whole number; write digits only, such as 24")
    }
    if allowsPercent {
      return Bilingual(
        "不是数字；请写成普通小数或百分数，如 0.08 或 8%",
        "this is no number; write a plain decimal or a percentage, such as 0.08 or 8%")
    }
    return nil
  }

  private static func tooManyDecimals(_ decimals: Int, isPercent: Bool) -> Bilingual {
    let most = isPercent ? decimals - 2 : decimals
    if most == 0 { return Bilingual("须为整数，请去掉小数", "this is a whole number; remove the decimals") }
    return Bilingual("最多\(most)位小数，请改正", "at most \(most) decimals are allowed; correct it")
  }
}
