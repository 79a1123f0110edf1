/// What a column of the roster holds, and what is legal in it.
public enum RosterCell: Equatable, Sendable {
  /// Text.
  case text(TextRule)
  /// A day.
  case date
  /// A number of a kind.
  case number(NumberKind)
  /// One of a few words: in Chinese, and by its canonical name.
  case word([Bilingual])
  /// Schemes separated by `;`, or all.
  case schemes
}

/// What is legal in a text.
public enum TextRule: Sendable {
  /// Anything.
  case any
  /// An employee number, which no spreadsheet has spoilt.
  case employeeNumber
  /// A citizen identity number.
  case idNumber
  /// The code of a region.
  case region
  /// An account, which no spreadsheet has spoilt.
  case bankAccount
  /// The word of a category, which a person's month does not keep because it is the post's.
  case category
}

/// The kinds of numbers in a roster.
public enum NumberKind: Sendable {
  /// Whole months, 0 to 720.
  case months
  /// Money, not negative, in fen.
  case money
  /// Money of either sign, in fen.
  case signedMoney
  /// Hours, 0 to 744, in hundredths.
  case hours
  /// Days of the month, 0 to 31, in hundredths.
  case days
  /// Days of the year, 0 to 366, in hundredths.
  case yearDays

  /// How many decimals a number may have; it is counted in units of the last.
  @inlinable
  public var decimals: Int { self == .months ? 0 : 2 }

  /// What is legal, counted in units of the last decimal.
  @inlinable
  public var range: ClosedRange<Int64> {
    switch self {
    case .months: 0...720
    case .money: 0...999_999_999_999
    case .signedMoney: -999_999_999_999...999_999_999_999
    case .hours: 0...74_400
    case .days: 0...3_100
    case .yearDays: 0...36_600
    }
  }

  /// What is counted.
  public var unit: Bilingual {
    switch self {
    case .months: Bilingual("个月", "months")
    case .money, .signedMoney: Bilingual("元", "yuan")
    case .hours: Bilingual("小时", "hours")
    case .days, .yearDays: Bilingual("天", "days")
    }
  }
}
