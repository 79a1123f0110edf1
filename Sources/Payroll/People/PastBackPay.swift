/// Back pay that is owed for earlier months: the sum of each of the twelve months before, which a ledger may hold,
/// and the sum of all.
///
/// It stands in the person's month itself and not in an array, so that a month is copied as plain memory.
public struct PastBackPay: Equatable, Sendable {
  /// Whether nothing is owed for earlier months.
  public private(set) var isEmpty = true
  /// All of it, whatever month it is owed for.
  public private(set) var total = Money.zero
  /// The month in which it is paid.
  private var paidIn = PayPeriod(index: 0)
  private var fen = InlineArray<12, Int64>(repeating: 0)
  private var months: UInt16 = 0

  /// Nothing owed.
  public init() {}

  /// Adds back pay.
  ///
  /// - Parameters:
  ///   - amount: what is owed, of either sign.
  ///   - month: the month that it is owed for, before `period`.
  ///   - period: the month in which it is paid; the same for all that is added.
  /// - Throws: ``Overflow`` when a sum leaves the range of money.
  public mutating func add(
    _ amount: Money, for month: PayPeriod, paidIn period: PayPeriod
  ) throws(Overflow) {
    precondition(isEmpty || period == paidIn, "back pay of two months at once")
    total = try total + amount
    isEmpty = false
    paidIn = period
    let age = period.index - month.index
    guard age >= 1, age <= 12 else { return }
    let slot = month.index % 12
    fen[slot] = try (Money(fen: fen[slot]) + amount).fen
    months |= 1 << UInt16(slot)
  }

  /// Whether the same is owed for the same months, and paid in the same one.
  public static func == (left: PastBackPay, right: PastBackPay) -> Bool {
    left.isEmpty == right.isEmpty && left.total == right.total && left.paidIn == right.paidIn
      && left.months == right.months && left.fen.indices.allSatisfy { left.fen[$0] == right.fen[$0] }
  }

  /// What is owed for one of the twelve months before, or nil if nothing is.
  public subscript(month: PayPeriod) -> Money? {
    let age = paidIn.index - month.index
    guard age >= 1, age <= 12, months & (1 << UInt16(month.index % 12)) != 0 else { return nil }
    return Money(fen: fen[month.index % 12])
  }

  /// Calls `body` for each of the twelve months before for which something is owed, the latest first.
  func forEach<Failure: Error>(
    _ body: (PayPeriod, Money) throws(Failure) -> Void
  ) throws(Failure) {
    for age in 1..<13 {
      let month = paidIn.advanced(by: -age)
      if let amount = self[month] { try body(month, amount) }
    }
  }
}
