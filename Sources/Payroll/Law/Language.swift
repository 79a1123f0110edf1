/// The language of titles, explanations and messages.
public enum Language: String, CaseIterable, Sendable {
  /// Chinese, the language of the offices.
  case chinese = "zh"
  /// English, the language of the library.
  case english = "en"
}

/// A text in both languages.
public struct Bilingual: Hashable, Sendable {
  /// The Chinese text.
  public let chinese: String
  /// The English text.
  public let english: String

  /// A text in both languages.
  public init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }

  /// The text in one language.
  public func text(in language: Language) -> String {
    language == .chinese ? chinese : english
  }

  /// One text after the other.
  public static func + (first: Bilingual, second: Bilingual) -> Bilingual {
    Bilingual(first.chinese + second.chinese, first.english + second.english)
  }
}
