/// What somebody was paid in the months before a day, for an average that the case does not state itself.
///
/// The average is exact; nothing is rounded before it goes into a formula.
public struct PaidMonths: Sendable {
  /// What was asked for the months.
  public enum Record: Hashable, Sendable {
    /// The ledger's total wages of the calendar months from one to another.
    case ledger(first: PayPeriod, last: PayPeriod)
    /// The archive's bases of work injury insurance of the months before one.
    case archive(before: PayPeriod)
  }

  /// What was asked.
  public let record: Record
  /// The months that are held, oldest first.
  public private(set) var held: [PayPeriod] = []
  private var fen = Int128(0)

  /// The total wages of the twelve calendar months before the one in which an employment ends; that one too, in
  /// place of the oldest, if it is worked to its last day and held.
  ///
  /// - Parameters:
  ///   - wages: total wages by month, as far as they were paid.
  ///   - lastDay: the last day employed.
  /// - Source: 劳动合同法 Art. 47(3)
  /// - Source: 劳动合同法实施条例 Art. 27
  /// - Reading: the twelve months before the end of an employment that ends with a month are the twelve that end
  ///   with it. Where fewer are held, those count, as the decree has it for somebody employed for less.
  public init(totalWages wages: WageHistory, beforeEnd lastDay: CivilDate) {
    let month = PayPeriod(lastDay)
    let isWhole = lastDay == month.lastDay && wages[month] != nil
    let last = isWhole ? month : month.advanced(by: -1)
    let first = last.advanced(by: -11)
    record = .ledger(first: first, last: last)
    for age in 0..<12 {
      let period = first.advanced(by: age)
      if let wage = wages[period] { hold(wage, for: period) }
    }
  }

  /// The contribution bases of the twelve months paid before that of an injury or death, those with base 0 left out.
  ///
  /// - Parameters:
  ///   - bases: the base of work injury insurance of each month in which the person was paid.
  ///   - date: the day of the injury or death.
  /// - Source: 工伤保险条例 Art. 64
  /// - Reading: a month with base 0 is one of the twelve, but no month for which contributions were paid, so it is
  ///   left out of the average.
  public init(contributionBases bases: [PayPeriod: Money], before date: CivilDate) {
    let month = PayPeriod(date)
    record = .archive(before: month)
    for period in bases.keys.filter({ $0 < month }).sorted().suffix(12) {
      if let base = bases[period], base > .zero { hold(base, for: period) }
    }
  }

  private mutating func hold(_ amount: Money, for period: PayPeriod) {
    held.append(period)
    fen += Int128(amount.fen)
  }

  /// The average in fen a month; nil if no month is held.
  public var average: Fraction? { held.isEmpty ? nil : Fraction(fen, Int128(held.count)) }

  /// The sum and the number of months: `73200.00/12`.
  var text: String { "\(Money(fen: Int64(clamping: fen)))/\(held.count)" }

  /// The months held, those that follow one another as one: `4 months: 2025-09 to 2025-11, 2026-02`.
  var words: Bilingual {
    var stretches: [(first: PayPeriod, last: PayPeriod)] = []
    for period in held {
      if let open = stretches.last, open.last.advanced(by: 1) == period {
        stretches[stretches.count - 1].last = period
      } else {
        stretches.append((period, period))
      }
    }
    func joined(_ join: String, _ separator: String) -> String {
      stretches.map { $0.first == $0.last ? "\($0.first)" : "\($0.first)\(join)\($0.last)" }
        .joined(separator: separator)
    }
    return Bilingual(
      "\(joined("至", "、"))共\(held.count)个月",
      "\(held.count) \(held.count == 1 ? "month" : "months"): \(joined(" to ", ", "))")
  }
}
