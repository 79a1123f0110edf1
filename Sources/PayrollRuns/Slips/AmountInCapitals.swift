import Payroll

/// An amount in the capital figures of Chinese accounts.
///
/// 元 or 角 at the end is followed by 整, 分 is not. A 0 among other digits is written 零, several of them once; where 元
/// ends in 0 and 角 does not, 零 stands between them, the first of the two ways that the rule gives.
///
/// - Source: 支付结算办法 annex 1 (正确填写票据和结算凭证的基本规定)
enum AmountInCapitals {
  private static let digits = Array("零壹贰叁肆伍陆柒捌玖").map(String.init)
  private static let places = ["", "拾", "佰", "仟"]
  private static let groups = ["", "万", "亿", "万亿", "亿亿", "万亿亿"]

  /// The text of an amount in fen: `1409.50` is 人民币壹仟肆佰零玖元伍角整.
  static func text(_ fen: Int128) -> String {
    let amount = fen.magnitude
    let yuan = amount / 100
    let (jiao, left) = (Int(amount / 10 % 10), Int(amount % 10))
    var text = "人民币" + (fen < 0 ? "负" : "")
    if yuan > 0 { text += whole(yuan) + "元" }
    if jiao == 0 && left == 0 { return text + (yuan > 0 ? "整" : "零元整") }
    if yuan > 0, jiao == 0 || yuan % 10 == 0 { text += "零" }
    if jiao > 0 { text += digits[jiao] + "角" }
    return text + (left > 0 ? digits[left] + "分" : "整")
  }

  /// Groups of four digits, the largest first.
  private static func whole(_ yuan: UInt128) -> String {
    var parts: [Int] = []
    var rest = yuan
    while rest > 0 {
      parts.append(Int(rest % 10_000))
      rest /= 10_000
    }
    var text = ""
    var isZeroOpen = false
    for (index, part) in parts.enumerated().reversed() {
      if part == 0 {
        isZeroOpen = !text.isEmpty
        continue
      }
      if !text.isEmpty, isZeroOpen || part < 1_000 { text += "零" }
      isZeroOpen = false
      text += group(part) + groups[index]
    }
    return text
  }

  private static func group(_ part: Int) -> String {
    var text = ""
    var isZeroOpen = false
    for (place, unit) in [1_000, 100, 10, 1].enumerated() {
      let digit = part / unit % 10
      if digit == 0 {
        isZeroOpen = !text.isEmpty
        continue
      }
      text += (isZeroOpen ? "零" : "") + digits[digit] + places[3 - place]
      isZeroOpen = false
    }
    return text
  }
}
