/// Sums of the figures of many payslips, line by line, in hundredths.
///
/// They are kept in 128 bits, which no number of people can overflow; a sum that has to be money again is
/// checked when it is settled. Payslips of usual size are added up in 64 bits first, which the processor does
/// for several lines at once, and carried over to the 128 bits long before 64 could overflow: so the sums of a small
/// unit, of which there may be many, never have the wide ones.
public struct AmountSums: Sendable {
  /// Empty while all of it is 0.
  private var carried: [Int128] = []
  private var pending: [Int64]
  /// How many payslips have been added to `pending`.
  private var pendingCount = 0
  /// As many as cannot overflow 64 bits: each figure lies within 51.
  private static let mostPending = 2_048

  /// All zero.
  public init() {
    pending = [Int64](repeating: 0, count: Amounts.count)
  }

  /// The sum of a line in hundredths.
  public subscript(item: PayItem) -> Int128 { sum(at: item.rawValue) }

  private func sum(at place: Int) -> Int128 {
    carried.isEmpty ? Int128(pending[place]) : carried[place] &+ Int128(pending[place])
  }

  /// Adds the figures of a payslip.
  public mutating func add(_ amounts: Amounts) {
    if pendingCount == AmountSums.mostPending { carry() }
    if amounts.add(to: &pending) {
      pendingCount += 1
    } else {
      addWidely(amounts)
    }
  }

  private mutating func addWidely(_ amounts: Amounts) {
    widen()
    amounts.add(to: &carried)
  }

  private mutating func widen() {
    if carried.isEmpty { carried = [Int128](repeating: 0, count: Amounts.count) }
  }

  /// Adds the figures of a payslip to two sums at once, which reads them once and looks once whether they are
  /// of usual size.
  ///
  /// - Parameters:
  ///   - amounts: the figures.
  ///   - first: one of the sums.
  ///   - second: the other.
  public static func add(_ amounts: Amounts, to first: inout AmountSums, and second: inout AmountSums) {
    if first.pendingCount == mostPending { first.carry() }
    if second.pendingCount == mostPending { second.carry() }
    if amounts.add(to: &first.pending, and: &second.pending) {
      first.pendingCount += 1
      second.pendingCount += 1
    } else {
      first.addWidely(amounts)
      second.addWidely(amounts)
    }
  }

  /// Adds other sums.
  public mutating func add(_ other: AmountSums) {
    if other.carried.isEmpty, pendingCount + other.pendingCount <= AmountSums.mostPending {
      for place in pending.indices { pending[place] &+= other.pending[place] }
      pendingCount += other.pendingCount
      return
    }
    widen()
    for place in carried.indices { carried[place] &+= other.sum(at: place) }
  }

  private mutating func carry() {
    widen()
    for place in carried.indices {
      carried[place] &+= Int128(pending[place])
      pending[place] = 0
    }
    pendingCount = 0
  }
}
