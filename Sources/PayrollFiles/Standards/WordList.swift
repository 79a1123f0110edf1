import CSV
import Payroll

/// The words that a column may hold, in both languages.
public struct WordList<Value: Sendable>: Sendable {
  /// The words: in Chinese, and as the canonical name.
  public let names: [Bilingual]
  /// Finds what a word stands for; nil if it is none of them.
  public let read: @Sendable (ByteSlice) -> Value?

  /// Words that somebody else reads.
  public init(_ names: [Bilingual], read: @escaping @Sendable (ByteSlice) -> Value?) {
    self.names = names
    self.read = read
  }

  /// Words with what they stand for.
  public init(_ words: [(name: Bilingual, value: Value)]) {
    names = words.map(\.name)
    read = { text in
      let word = String(text)
      return words.first { $0.name.chinese == word || $0.name.english == word }?.value
    }
  }

  /// Both names of what a word stands for, or nil if it is none of them.
  public func name(of word: String) -> Bilingual? where Value: Equatable {
    func value(_ text: String) -> Value? { ByteSlice.with(text) { read($0) } }
    guard let meant = value(word) else { return nil }
    return names.first { value($0.english) == meant }
  }

  /// What is said of a word that is none of them: the nearest, and all of them unless they are many.
  public func refusal(of word: String) -> Bilingual {
    let nearest = NearestName.of(word, among: names.flatMap { [$0.english, $0.chinese] })
    guard let nearest else {
      return Bilingual("不认识这个词，只能是：\(all.chinese)", "unknown word; it must be one of: \(all.english)")
    }
    if names.count > 12 {
      return Bilingual("不认识这个词，是不是“\(nearest)”？请改正", "unknown word; did you mean \"\(nearest)\"? Correct it")
    }
    return Bilingual(
      "不认识这个词，是不是“\(nearest)”？只能是：\(all.chinese)",
      "unknown word; did you mean \"\(nearest)\"? It must be one of: \(all.english)")
  }

  private var all: Bilingual {
    let chinese = names.map { $0.chinese == $0.english ? $0.english : "\($0.chinese)（\($0.english)）" }
    return Bilingual(chinese.joined(separator: "、"), names.map(\.english).joined(separator: ", "))
  }
}

/// The words that several tables use.
public enum StandardsWords {
  static let yesNo = WordList(
    [Bilingual("是", "yes"), Bilingual("否", "no")], read: Words.readYesNo)

  static let category = WordList(
    PostCategory.allCases.map { Bilingual($0.title.chinese, $0.code) }, read: Words.readCategory)

  static let scheme = WordList(
    Scheme.allCases.map { Bilingual($0.title.chinese, $0.code) }, read: Words.readScheme)

  static let rounding = WordList(
    Rounding.allCases.map { (name: Bilingual($0.code, $0.code), value: $0) })
}
