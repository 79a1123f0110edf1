/// What a figure of the standards may be, and what is said of one that is beyond.
public enum FigureLimit {
  /// The largest amount of any file, in fen: 9,999,999,999.99 yuan.
  @inlinable public static var money: ClosedRange<Int64> { 0...999_999_999_999 }

  /// What is said of an amount out of range; nil where it is legal.
  public static func refusal(of amount: Money) -> Bilingual? {
    money.contains(amount.fen)
      ? nil
      : Bilingual(
        "金额超出范围（应为0到9999999999.99元），请改正", "an amount out of range (0 to 9999999999.99 yuan); correct it")
  }

  /// What is said of a share that is not 0 to 1; nil where it is legal.
  public static func refusal(ofShare share: Rate) -> Bilingual? {
    (Rate.zero...Rate.one).contains(share)
      ? nil
      : Bilingual(
        "比例须在0到1之间（如 8% 或 0.08），请改正", "a rate lies between 0 and 1 (such as 8% or 0.08); correct it")
  }

  /// What is said of a factor or coefficient that is not 0 to 100; nil where it is legal.
  public static func refusal(ofFactor factor: Fraction) -> Bilingual? {
    factor >= .zero && factor <= Fraction(100)
      ? nil : Bilingual("系数须在0到100之间，请改正", "a factor lies between 0 and 100; correct it")
  }

  /// What is said of a number beyond a range; nil where it is legal.
  public static func refusal<Number>(of number: Number, in range: ClosedRange<Number>) -> Bilingual? {
    let (least, most) = (range.lowerBound, range.upperBound)
    return range.contains(number)
      ? nil
      : Bilingual("超出范围（应为\(least)到\(most)），请改正", "this is out of range (\(least) to \(most)); correct it")
  }
}

extension TermsCell {
  /// What is wrong with the figure itself; nil where it is legal. (That of a parameter goes by its name.)
  func refusal(of terms: Terms) -> Bilingual? {
    switch self {
    case .money(let property): FigureLimit.refusal(of: terms[keyPath: property])
    case .moneyIfAny(let property, _): terms[keyPath: property].flatMap { FigureLimit.refusal(of: $0) }
    case .share(let property): FigureLimit.refusal(ofShare: terms[keyPath: property])
    case .factor(let property): FigureLimit.refusal(ofFactor: terms[keyPath: property])
    case .decimalIfAny(let range, let property), .percentIfAny(let range, let property):
      terms[keyPath: property].flatMap { FigureLimit.refusal(of: $0, in: range) }
    case .count(let range, let property): FigureLimit.refusal(of: terms[keyPath: property], in: range)
    case .countIfAny(let range, let property):
      terms[keyPath: property].flatMap { FigureLimit.refusal(of: $0, in: range) }
    case .word, .code, .text, .parameter: nil
    }
  }
}
