import PayrollTestSupport
import Testing

@testable import Payroll

/// The months from which a case's own wage is averaged.
@Suite struct PaidMonthsTests {
  private static let september = PayPeriod(unchecked: 2026, 9)

  /// Wages of so many months, the newest in September 2026: 1 yuan in September, 2 in August and so on.
  private func wages(_ ages: [Int]) -> WageHistory {
    var wages = WageHistory()
    for age in ages.sorted(by: >) {
      wages.hold(Money(yuan: Int64(age + 1)), for: PaidMonthsTests.september.advanced(by: -age))
    }
    return wages
  }

  @Test("The twelve months before that of the end count, however the month ends")
  func before() {
    // August to October 2025: 2 + 3 + ... + 12 yuan, as September has the newest of the twelve held.
    let paid = PaidMonths(totalWages: wages(Array(0..<12)), beforeEnd: "2026-09-29")
    #expect(
      paid.record
        == .ledger(first: PayPeriod(unchecked: 2025, 9), last: PayPeriod(unchecked: 2026, 8)))
    #expect(paid.held.count == 11 && paid.average == Fraction(7700, 11))
  }

  @Test("The month of the end counts too if it is worked to its last day and held")
  func whole() {
    // 1 + 2 + ... + 12 yuan
    let paid = PaidMonths(totalWages: wages(Array(0..<12)), beforeEnd: "2026-09-30")
    #expect(
      paid.record
        == .ledger(first: PayPeriod(unchecked: 2025, 10), last: PaidMonthsTests.september))
    #expect(paid.held.count == 12 && paid.average == Fraction(7800, 12))
    let open = PaidMonths(totalWages: wages(Array(1..<13)), beforeEnd: "2026-09-30")
    #expect(open.held.count == 12 && open.held.last == PayPeriod(unchecked: 2026, 8))
    #expect(open.average == Fraction(9000, 12))
  }

  @Test("Months after the end count for nothing, nor those that are too old")
  func others() {
    let paid = PaidMonths(totalWages: wages(Array(0..<12)), beforeEnd: "2026-06-30")
    // June is 4 yuan, October 2025 is 12.
    #expect(paid.held.count == 9 && paid.average == Fraction(7200, 9))
    #expect(PaidMonths(totalWages: wages([0]), beforeEnd: "2027-10-15").average == nil)
    #expect(PaidMonths(totalWages: wages([0]), beforeEnd: "2027-09-15").average == Fraction(100))
  }

  @Test("The last day of February is that of its year")
  func february() {
    var wages = WageHistory()
    wages.hold("7", for: PayPeriod(unchecked: 2028, 2))
    #expect(PaidMonths(totalWages: wages, beforeEnd: "2028-02-28").average == nil)
    #expect(PaidMonths(totalWages: wages, beforeEnd: "2028-02-29").average == Fraction(700))
  }

  @Test("Without a month there is no average; a month without pay counts as one")
  func none() {
    #expect(PaidMonths(totalWages: WageHistory(), beforeEnd: "2026-09-30").average == nil)
    var wages = wages([1, 2])
    wages.hold(.zero, for: PaidMonthsTests.september)
    #expect(PaidMonths(totalWages: wages, beforeEnd: "2026-09-30").average == Fraction(500, 3))
  }

  @Test("Months in a row are told as one stretch, oldest first")
  func words() {
    let paid = PaidMonths(totalWages: wages([0, 1, 4, 10, 11]), beforeEnd: "2026-09-30")
    #expect(paid.words.chinese == "2025-10至2025-11、2026-05、2026-08至2026-09共5个月")
    #expect(paid.words.english == "5 months: 2025-10 to 2025-11, 2026-05, 2026-08 to 2026-09")
    #expect(paid.text == "31.00/5")
  }

  /// Bases of so many months, the newest in September 2026.
  private func bases(_ amounts: [Int: Money]) -> [PayPeriod: Money] {
    Dictionary(
      uniqueKeysWithValues: amounts.map { (PaidMonthsTests.september.advanced(by: -$0.key), $0.value) })
  }

  @Test("The contribution bases of the twelve months paid before that of the injury count, and no older one")
  func contributionBases() {
    // 14 months of 1 yuan; the oldest that counts is of 13 months ago and of 100 yuan, the next is of 1,000.
    var amounts = Dictionary(uniqueKeysWithValues: (0..<12).map { ($0, "1" as Money) })
    amounts[12] = "100"
    amounts[13] = "1000"
    let paid = PaidMonths(contributionBases: bases(amounts), before: "2026-09-30")
    // August 2026 back to September 2025: 11 x 1 + 100
    #expect(paid.held.first == PayPeriod(unchecked: 2025, 9) && paid.held.count == 12)
    #expect(paid.average == Fraction(11_100, 12))
    #expect(paid.record == .archive(before: PaidMonthsTests.september))
    // September itself counts for an injury in October.
    let later = PaidMonths(contributionBases: bases(amounts), before: "2026-10-01")
    #expect(later.held.last == PaidMonthsTests.september && later.average == Fraction(1200, 12))
  }

  @Test("A month with base 0 is one of the twelve and left out of the average")
  func noBase() {
    var amounts = Dictionary(uniqueKeysWithValues: (1...13).map { ($0, "6" as Money) })
    amounts[2] = .zero
    amounts[13] = "600"
    let paid = PaidMonths(contributionBases: bases(amounts), before: "2026-09-01")
    #expect(paid.held.count == 11 && paid.average == Fraction(600))
    #expect(PaidMonths(contributionBases: bases([1: .zero]), before: "2026-09-01").average == nil)
    #expect(PaidMonths(contributionBases: [:], before: "2026-09-01").average == nil)
  }
}
