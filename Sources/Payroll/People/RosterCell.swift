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

  /// The words that it may hold; none for anything but words.
  public var words: [Bilingual] {
    if case .word(let words) = self { words } else { [] }
  }
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

/// What a blank stands for.
public enum ColumnBlank: Sendable {
  /// Nothing: every row must have a value.
  case refused
  /// Nothing for some rows, which must have a value; for others that there is none.
  case refusedFor(_ chinese: String, _ english: String)
  /// The number 0.
  case zero
  /// That there is none.
  case nothing
  /// Something that has to be said.
  case means(_ chinese: String, _ english: String)

  /// Whether every row must have a value.
  public var isRefused: Bool {
    switch self {
    case .refused: true
    case .refusedFor, .zero, .nothing, .means: false
    }
  }

  /// Whether a blank stands for something else than a value that could be written.
  public var isNothing: Bool {
    switch self {
    case .nothing, .means: true
    case .refused, .refusedFor, .zero: false
    }
  }
}

/// The kinds of numbers in a roster and a ledger.
public enum NumberKind: Sendable {
  /// Whole months, 0 to 720.
  case months
  /// Whole months of a year, 0 to 12.
  case monthsOfYear
  /// A calendar year.
  case year
  /// Money, not negative, in fen.
  case money
  /// Money of either sign, in fen.
  case signedMoney
  /// Money that is carried on, not negative, in fen.
  case balance
  /// Money that is carried on, of either sign, in fen.
  case signedBalance
  /// Hours of either sign, at most 744, in hundredths.
  case signedHours
  /// Days of either sign, at most 31, in hundredths.
  case signedDays
  /// Hours, 0 to 744, in hundredths.
  case hours
  /// Days of the month, 0 to 31, in hundredths.
  case days
  /// Days of the year, 0 to 366, in hundredths.
  case yearDays
  /// Days that have been counted up, 0 to 1,000, in hundredths.
  case heldDays

  /// How many decimals a number may have; it is counted in units of the last.
  @inlinable
  public var decimals: Int {
    switch self {
    case .months, .monthsOfYear, .year: 0
    case .money, .signedMoney, .balance, .signedBalance, .signedHours, .signedDays, .hours, .days, .yearDays,
      .heldDays:
      2
    }
  }

  /// What is legal, counted in units of the last decimal.
  @inlinable
  public var range: ClosedRange<Int64> {
    switch self {
    case .months: 0...720
    case .monthsOfYear: 0...12
    case .year: 1...9999
    case .money: FigureLimit.money
    case .signedMoney: -999_999_999_999...999_999_999_999
    case .balance: 0...Int64.max
    case .signedBalance: -Int64.max...Int64.max
    case .signedHours: -74_400...74_400
    case .signedDays: -3_100...3_100
    case .hours: 0...74_400
    case .days: 0...3_100
    case .yearDays: 0...36_600
    case .heldDays: 0...100_000
    }
  }

  /// What is counted.
  public var unit: Bilingual {
    switch self {
    case .months, .monthsOfYear: Bilingual("个月", "months")
    case .year: Bilingual("年", "years")
    case .money, .signedMoney, .balance, .signedBalance: Bilingual("元", "yuan")
    case .hours, .signedHours: Bilingual("小时", "hours")
    case .days, .yearDays, .heldDays, .signedDays: Bilingual("天", "days")
    }
  }
}
