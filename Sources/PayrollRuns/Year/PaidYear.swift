import Payroll
import PayrollFiles

/// Some months of a year.
struct MonthsOfYear: Equatable {
  private var bits: UInt16 = 0

  /// How many.
  var count: Int { bits.nonzeroBitCount }

  /// Whether a month, counted from 1, is among them.
  func contains(_ month: Int) -> Bool { bits & (1 << UInt16(month)) != 0 }

  /// The months of a year, those that follow one another as one: `2026-01 to 2026-07, 2026-11`; nil if there are none.
  func text(in year: Int) -> Bilingual? {
    var stretches: [ClosedRange<Int>] = []
    for month in 1...12 where contains(month) {
      if let open = stretches.last, open.upperBound + 1 == month {
        stretches[stretches.count - 1] = open.lowerBound...month
      } else {
        stretches.append(month...month)
      }
    }
    func joined(_ join: String, _ separator: String) -> String {
      stretches.map { stretch in
        let ends = [stretch.lowerBound, stretch.upperBound].map {
          PayPeriod(unchecked: year, $0).description
        }
        return stretch.count == 1 ? ends[0] : ends.joined(separator: join)
      }.joined(separator: separator)
    }
    return count == 0 ? nil : Bilingual(joined("至", "、"), joined(" to ", ", "))
  }

  /// The months that both have, without those of a third.
  func intersection(_ other: MonthsOfYear, without third: MonthsOfYear) -> MonthsOfYear {
    var months = self
    months.bits &= other.bits & ~third.bits
    return months
  }

  /// Adds a month, counted from 1.
  mutating func insert(_ month: Int) { bits |= 1 << UInt16(month) }
}

/// An annual bonus that a month has paid.
struct Bonus {
  /// In fen.
  let amount: Int64
  /// The month, counted from 1.
  let month: Int
  /// Whether it was taxed separately.
  let isSeparate: Bool

  /// Whether this bonus, rather than an earlier one, is the one that may be taxed separately.
  fileprivate func counts(before earlier: Bonus) -> Bool {
    isSeparate || (!earlier.isSeparate && amount > earlier.amount)
  }
}

/// What somebody's payslips of a year say month by month, as far as more than their sums is asked for.
struct PaidYear {
  /// The months that have paid the person.
  private(set) var paid = MonthsOfYear()
  /// Those with days of leave or absence that nothing is paid for.
  private(set) var unpaidLeave = MonthsOfYear()
  /// The bases of the newest payslip, in the order of ``bases``.
  private var newestBases = InlineArray<6, Int64>(repeating: 0)
  /// The bonus that was taxed separately, of which a year has one at most; otherwise the largest. nil without one.
  private(set) var bonus: Bonus?
  /// Total wages by the payslips, January first.
  private var wages = InlineArray<12, Int64>(repeating: 0)

  private static let bases: [Int] = [
    PayItem.pensionBase, .medicalBase, .maternityBase, .unemploymentBase, .workInjuryBase, .housingFundBase,
  ].map { YearLines.place(of: $0) }
  private static let (gross, exempt, severance) = (
    YearLines.place(of: .grossPay), YearLines.place(of: .taxExemptPay), YearLines.place(of: .severance)
  )
  private static let (bonusLine, bonusTax, unpaid) = (
    YearLines.place(of: .annualBonus), YearLines.place(of: .bonusTax),
    YearLines.place(of: .unpaidLeaveDeduction)
  )

  /// Adds the payslip of a month; the months come in order.
  mutating func add(_ figures: [Int64], of period: PayPeriod) {
    paid.insert(period.month)
    if figures[PaidYear.unpaid] != 0 { unpaidLeave.insert(period.month) }
    for (place, line) in PaidYear.bases.enumerated() { newestBases[place] = figures[line] }
    wages[period.month - 1] = Int64(
      clamping: TotalWages.of(
        grossPay: figures[PaidYear.gross], taxExemptPay: figures[PaidYear.exempt],
        severance: figures[PaidYear.severance]))
    let given = Bonus(
      amount: figures[PaidYear.bonusLine], month: period.month, isSeparate: figures[PaidYear.bonusTax] != 0)
    if given.amount > 0, bonus.map({ given.counts(before: $0) }) ?? true { bonus = given }
  }

  /// The total wages by the payslip of a month; nil if it has not paid the person. Back pay is in the month that paid it.
  func totalWages(in month: Int) -> Int64? { paid.contains(month) ? wages[month - 1] : nil }

  /// The base of a scheme in the newest payslip; nil for a scheme whose base is no line of it.
  func newestBase(of scheme: Scheme) -> Money? {
    guard let item = scheme.baseItem,
      let place = PaidYear.bases.firstIndex(of: YearLines.place(of: item))
    else { return nil }
    return Money(fen: newestBases[place])
  }
}
