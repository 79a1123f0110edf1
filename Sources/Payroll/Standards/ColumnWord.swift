/// What a column of words is kept in: one of its words, by its place among them.
public protocol ColumnWord: Sendable {
  /// The words, in Chinese and by their canonical names.
  static var words: [Bilingual] { get }
  /// The word at a place.
  init?(place: Int)
  /// The place of the word; nil where none is stated.
  var place: Int? { get }
}

extension ColumnWord where Self: CaseIterable & RawRepresentable<UInt8> {
  /// The case at a place.
  @inlinable
  public init?(place: Int) { self.init(rawValue: UInt8(truncatingIfNeeded: place)) }
  /// The place of the case.
  public var place: Int? { Int(rawValue) }
}

extension PostCategory: ColumnWord {
  /// 文职 and 勤务.
  public static var words: [Bilingual] {
    allCases.map { Bilingual($0.title.chinese, $0.code) }
  }
}

extension Rounding: ColumnWord {
  /// The names of the files, which are the same in both languages.
  public static var words: [Bilingual] { allCases.map { Bilingual($0.code, $0.code) } }
}

extension Bool: ColumnWord {
  /// 是 and 否.
  public static var words: [Bilingual] { [Bilingual("是", "yes"), Bilingual("否", "no")] }
  /// Yes at 0, no at 1.
  @inlinable
  public init?(place: Int) { self = place == 0 }
  /// Yes at 0, no at 1.
  public var place: Int? { self ? 0 : 1 }
}

extension Optional: ColumnWord where Wrapped: ColumnWord {
  /// The words of the value.
  public static var words: [Bilingual] { Wrapped.words }
  /// The word at a place.
  @inlinable
  public init?(place: Int) { self = Wrapped(place: place) }
  /// The place of the word; nil where none is stated.
  public var place: Int? { flatMap(\.place) }
}
