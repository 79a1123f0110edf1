/// What a column of words is kept in: one of its words, by its place among them.
public protocol ColumnWord: Sendable {
  /// The words, in Chinese and by their canonical names.
  static var words: [Bilingual] { get }
  /// The word at a place.
  init?(place: Int)
  /// The place of the word; nil where none is stated.
  var place: Int? { get }
  /// Other words that are read, with their places; none is ever written.
  static var synonyms: [(word: String, place: Int)] { get }
}

extension ColumnWord {
  /// Most columns know no other words.
  public static var synonyms: [(word: String, place: Int)] { [] }
}

extension ColumnWord where Self: CaseIterable & RawRepresentable<Int> {
  /// The case at a place.
  public init?(place: Int) { self.init(rawValue: place) }
  /// The place of the case.
  public var place: Int? { rawValue }
}

extension ColumnWord where Self: CaseIterable & RawRepresentable<String>, AllCases == [Self] {
  /// The case at a place.
  public init?(place: Int) {
    guard Self.allCases.indices.contains(place) else { return nil }
    self = Self.allCases[place]
  }
  /// The place of the case.
  public var place: Int? { Self.allCases.firstIndex { $0.rawValue == rawValue } }
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

extension DayKind: ColumnWord {
  /// 工作日, 休息日 and 法定节假日.
  public static var words: [Bilingual] {
    [Bilingual("工作日", "workday"), Bilingual("休息日", "rest"), Bilingual("法定节假日", "holiday")]
  }
}

extension LeaveKind: ColumnWord {
  /// The kinds of leave.
  public static var words: [Bilingual] { allCases.map { Bilingual($0.title.chinese, $0.code) } }
}

extension Scheme: ColumnWord {
  /// The schemes by their full names.
  public static var words: [Bilingual] { allCases.map { Bilingual($0.title.chinese, $0.code) } }
  /// The short names that offices use.
  public static var synonyms: [(word: String, place: Int)] {
    shortNames.map { ($0.name, $0.scheme.rawValue) }
  }
}

extension TaxTableName: ColumnWord {
  /// 年度 and 月度.
  public static var words: [Bilingual] { [Bilingual("年度", "annual"), Bilingual("月度", "monthly")] }
}

extension BenefitPayer: ColumnWord {
  /// Those who pay.
  public static var words: [Bilingual] { allCases.map(\.title) }
}

extension InjuryBenefit: ColumnWord {
  /// The benefits as the law calls them.
  public static var words: [Bilingual] { allCases.map { Bilingual($0.title.chinese, $0.rawValue) } }
}

extension ParameterName: ColumnWord {
  /// The parameters by their titles.
  public static var words: [Bilingual] { allCases.map { Bilingual($0.title.chinese, $0.rawValue) } }
}

extension Rounding: ColumnWord {
  /// The rules in words.
  public static var words: [Bilingual] { allCases.map { Bilingual($0.title.chinese, $0.code) } }
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

extension Parameters.FactorCombination: ColumnWord {
  /// 连乘 and 相加.
  public static var words: [Bilingual] {
    [Bilingual("连乘", "multiplicative"), Bilingual("相加", "additive")]
  }
}

extension Parameters.DayBasis: ColumnWord {
  /// 按当月天数 and 按月计薪天数.
  public static var words: [Bilingual] {
    [Bilingual("按当月天数", "month_days"), Bilingual("按月计薪天数", "paid_days")]
  }
}

extension Parameters.ProrationBasis: ColumnWord {
  /// Those of a day, and 按缺勤.
  public static var words: [Bilingual] { Parameters.DayBasis.words + [Bilingual("按缺勤", "as_absence")] }
}

extension Parameters.OvertimeBase: ColumnWord {
  /// 月工资 and 月工资和绩效.
  public static var words: [Bilingual] {
    [Bilingual("月工资", "monthly_wage"), Bilingual("月工资和绩效", "with_performance")]
  }
}
