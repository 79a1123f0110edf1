import CSV
import Payroll

/// The words that a column may hold, in both languages.
public struct WordList<Value: Sendable>: Sendable {
  /// The words: in Chinese, and as the canonical name.
  public let names: [Bilingual]
  /// Finds what a word stands for; nil if it is none of them.
  public let read: @Sendable (ByteSlice) -> Value?

  /// Words with what they stand for.
  ///
  /// - Parameter synonyms: other words that are read, and never told.
  public init(
    _ words: [(name: Bilingual, value: Value)], _ synonyms: [(word: String, value: Value)] = []
  ) {
    names = words.map(\.name)
    read = { text in
      let word = String(text)
      return words.first { $0.name.chinese == word || $0.name.english == word }?.value
        ?? synonyms.first { $0.word == word }?.value
    }
  }

  /// What a word stands for, or nil if it is none of them.
  public func value(of word: String) -> Value? { ByteSlice.with(word) { read($0) } }

  /// Both names of what a word stands for, or nil if it is none of them.
  public func name(of word: String) -> Bilingual? where Value: Equatable {
    guard let meant = value(of: word) else { return nil }
    return names.first { value(of: $0.english) == meant }
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

extension WordList where Value: ColumnWord {
  /// The words of a type.
  public init(_ words: Value.Type) {
    self.init(
      words.words.enumerated().compactMap { place, name in Value(place: place).map { (name, $0) } },
      words.synonyms.compactMap { word, place in Value(place: place).map { (word, $0) } })
  }
}
