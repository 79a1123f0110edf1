import CSV
import Payroll

/// What kind of figure a column of a table of standards holds, and how it is written down.
public enum FigureKind: Sendable {
  /// Yuan, with two decimals.
  case money
  /// A share of one, shown as a percentage.
  case share
  /// A factor, coefficient, number of months or of hundredths.
  case number
  /// A number of hundredths: `60` and `60%` are the same.
  case percent
  /// Anything else.
  case text
  /// One of a few words, by its names.
  case word(@Sendable (String) -> Bilingual?)

  /// One of the words of a list.
  public static func word<Value: Equatable>(_ words: WordList<Value>) -> FigureKind {
    .word { words.name(of: $0) }
  }

  /// The value as it is shown and compared: `8%` and `0.08` are the same share.
  public func value(of text: String) -> Bilingual {
    if text.isEmpty { return Bilingual("", "") }
    let written: String? =
      switch self {
      case .money: FigureKind.number(text, decimals: 2).map { Money(fen: $0).description }
      case .share:
        FigureKind.number(text, decimals: 6).map { Rate(millionths: $0 * 100).description + "%" }
      case .number: FigureKind.number(text, decimals: 6).map { Rate(millionths: $0).description }
      case .percent:
        FigureKind.number(text, decimals: 6).map {
          Rate(millionths: $0 * (text.hasSuffix("%") ? 100 : 1)).description
        }
      case .text, .word: nil
      }
    if let written { return Bilingual(written, written) }
    if case .word(let name) = self, let name = name(text) { return name }
    return Bilingual(text, text)
  }

  /// The amount that a text of money stands for.
  public static func amount(_ text: String) -> Money? {
    number(text, decimals: 2).map { Money(fen: $0) }
  }

  /// The rate that a text stands for: `8%` and `0.08` are the same.
  static func rate(_ text: String) -> Rate? {
    number(text, decimals: 6).map { Rate(millionths: $0) }
  }

  private static func number(_ text: String, decimals: Int) -> Int64? {
    let reading = ByteSlice.with(text) {
      DecimalText.read($0, decimals: decimals, allowsPercent: decimals == 6)
    }
    guard case .number(let number) = reading else { return nil }
    return number
  }
}

extension ParameterName {
  /// What kind of figure the parameter's value is.
  public var figureKind: FigureKind {
    switch kind {
    case .choice(let words): .word(WordList(words.enumerated().map { ($1, $0) }))
    case .money: .money
    case .rate, .count: .number
    }
  }
}
