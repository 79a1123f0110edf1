/// A figure that is put into a formula, and where it comes from.
public struct Figure: Sendable {
  /// What the figure is.
  public let name: Bilingual
  /// How much or what it is.
  public let value: FigureValue
  /// Where it comes from.
  public let origin: FigureOrigin

  /// A figure.
  public init(_ name: Bilingual, _ value: FigureValue, _ origin: FigureOrigin) {
    self.name = name
    self.value = value
    self.origin = origin
  }
}

/// How much a figure is, or what it says.
public enum FigureValue: Hashable, Sendable {
  /// Yuan.
  case money(Money)
  /// A rate, factor or coefficient, written as a decimal.
  case rate(Rate)
  /// A share, written in per cent.
  case share(Rate)
  /// A number of days.
  case days(Days)
  /// A number of hours.
  case hours(Hours)
  /// A whole number.
  case count(Int)
  /// A day, which decides and is not reckoned with.
  case date(CivilDate)
  /// A word, which decides and is not reckoned with.
  case word(Bilingual)

  /// The value as a number of yuan, days, hours or ones; nil for a date or a word.
  public var number: Fraction? {
    switch self {
    case .money(let money): Fraction(Int128(money.fen), 100)
    case .rate(let rate), .share(let rate): rate.fraction
    case .days(let days): days.fraction
    case .hours(let hours): hours.fraction
    case .count(let count): Fraction(Int128(count))
    case .date, .word: nil
    }
  }

  /// The value as it is written in one language.
  public func text(in language: Language) -> String {
    switch self {
    case .money(let money): money.description
    case .rate(let rate): rate.description
    case .share(let rate): FigureValue.percent(rate)
    case .days(let days): days.description
    case .hours(let hours): hours.description
    case .count(let count): String(count)
    case .date(let date): date.description
    case .word(let word): word.text(in: language)
    }
  }

  private static func percent(_ rate: Rate) -> String {
    let (percent, overflow) = rate.millionths.multipliedReportingOverflow(by: 100)
    return overflow ? rate.description : Rate(millionths: percent).description + "%"
  }
}

/// Where a figure comes from.
public enum FigureOrigin: Sendable {
  /// A column of the roster.
  case roster(RosterField)
  /// A column of the roster, with the month's adjustments of the same item added.
  case rosterAndAdjustments(RosterField)
  /// The month's adjustments of an item: what the roster's column is called, or the line that they correct.
  case adjustments(AdjustmentItem, Scheme?)
  /// A column of the ledger.
  case ledger(LedgerField)
  /// A column of a ledger that begins at nothing: the person has no row in it, or a new year or employment has begun.
  case beginning(LedgerField)
  /// A row of the standards.
  case standard(StandardsTable, Origin)
  /// The working days and holidays of the calendar.
  case calendar
  /// The month in which the pay is paid.
  case period
  /// What the payslip itself reckons, such as the order in which the kinds of leave count.
  case reckoned
  /// A number that the law fixes for everybody, or that follows from dates.
  case law(Citation)
}
