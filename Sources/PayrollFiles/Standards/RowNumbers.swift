import CSV
import Payroll

extension RowReader {
  /// The largest amount of any file: 9,999,999,999.99 yuan.
  private static let largestAmount = Money(fen: 999_999_999_999)

  /// An amount of money, never negative.
  public mutating func money(_ column: Column) -> Money? {
    guard let number = number(column, decimals: 2, allowsPercent: false) else { return nil }
    let amount = Money(fen: number)
    if amount < .zero || amount > RowReader.largestAmount {
      refuse(
        column,
        Bilingual(
          "金额超出范围（应为0到9999999999.99元），请改正",
          "an amount out of range (0 to 9999999999.99 yuan); correct it"))
      return nil
    }
    return amount
  }

  /// A share of one, such as a rate of contribution: 0 to 1, `8%` is 0.08.
  public mutating func share(_ column: Column) -> Rate? {
    guard let rate = rate(column) else { return nil }
    if rate < .zero || rate > .one {
      refuse(
        column,
        Bilingual(
          "比例须在0到1之间（如 8% 或 0.08），请改正", "a rate lies between 0 and 1 (such as 8% or 0.08); correct it"))
      return nil
    }
    return rate
  }

  /// A factor or coefficient: 0 to 100.
  public mutating func factor(_ column: Column) -> Rate? {
    guard let rate = rate(column) else { return nil }
    if rate < .zero || rate > Rate(millionths: 100_000_000) {
      refuse(
        column, Bilingual("系数须在0到100之间，请改正", "a factor lies between 0 and 100; correct it"))
      return nil
    }
    return rate
  }

  /// A decimal with up to 6 places, or a percentage with up to 4.
  public mutating func rate(_ column: Column, allowsPercent: Bool = true) -> Rate? {
    number(column, decimals: 6, allowsPercent: allowsPercent).map { Rate(millionths: $0) }
  }

  /// A whole number within a range.
  public mutating func count(_ column: Column, _ range: ClosedRange<Int>) -> Int? {
    guard let number = number(column, decimals: 0, allowsPercent: false) else { return nil }
    return admit(Int(number), column, range)
  }

  /// A number of hundredths within a range: `60` and `60%` are the same.
  public mutating func percent(_ column: Column, _ range: ClosedRange<Rate>) -> Rate? {
    guard text(column).hasSuffix("%") else { return decimal(column, range) }
    guard let share = rate(column) else { return nil }
    let (hundredths, isBeyond) = share.millionths.multipliedReportingOverflow(by: 100)
    return admit(Rate(millionths: isBeyond ? .max : hundredths), column, range)
  }

  /// A plain decimal with up to 6 places within a range.
  public mutating func decimal(_ column: Column, _ range: ClosedRange<Rate>) -> Rate? {
    guard let number = rate(column, allowsPercent: false) else { return nil }
    return admit(number, column, range)
  }

  private mutating func admit<Number>(
    _ number: Number, _ column: Column, _ range: ClosedRange<Number>
  ) -> Number? {
    if range.contains(number) { return number }
    let (least, most) = (range.lowerBound, range.upperBound)
    refuse(
      column,
      Bilingual(
        "超出范围（应为\(least)到\(most)），请改正", "this is out of range (\(least) to \(most)); correct it"))
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
      refuse(column, RowReader.noNumber(decimals: decimals, allowsPercent: allowsPercent))
    case .tooManyDecimals:
      refuse(column, RowReader.tooManyDecimals(decimals, isPercent: text.hasSuffix("%")))
    case .tooLarge:
      refuse(column, Bilingual("数字太大，请改正", "the number is too large; correct it"))
    }
    return nil
  }

  private static func noNumber(decimals: Int, allowsPercent: Bool) -> Bilingual {
    if decimals == 0 {
      return Bilingual("不是整数；请只写数字，如 24", "this is no whole number; write digits only, such as 24")
    }
    if allowsPercent {
      return Bilingual(
        "不是数字；请写成普通小数或百分数，如 0.08 或 8%",
        "this is no number; write a plain decimal or a percentage, such as 0.08 or 8%")
    }
    return Bilingual(
      "不是数字；请写成普通小数，如 1234.50，不要千分位、货币符号或百分号",
      "this is no number; write a plain decimal such as 1234.50, without thousands separators, signs of "
        + "currency or percent")
  }

  private static func tooManyDecimals(_ decimals: Int, isPercent: Bool) -> Bilingual {
    let most = isPercent ? decimals - 2 : decimals
    if most == 0 { return Bilingual("须为整数，请去掉小数", "this is a whole number; remove the decimals") }
    return Bilingual("最多\(most)位小数，请改正", "at most \(most) decimals are allowed; correct it")
  }
}
