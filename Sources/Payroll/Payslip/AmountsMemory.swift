/// The memory in which the figures of a payslip stand.
///
/// Unchecked on purpose, because a payslip writes fifty lines and a year of simulation writes millions of
/// payslips: places come from ``PayItem`` alone and are always in range, and nobody writes to memory that it
/// shares: ``Amounts`` asks, or has asked before the first line, which is why it may pass between threads.
@safe final class AmountsMemory: @unchecked Sendable {
  private let figures: UnsafeMutablePointer<Int64>

  /// New memory, all zero.
  init() {
    unsafe figures = .allocate(capacity: Amounts.count)
    clear()
  }

  deinit {
    unsafe figures.deallocate()
  }

  /// Writes 0 everywhere.
  func clear() {
    unsafe figures.initialize(repeating: 0, count: Amounts.count)
  }

  /// The same figures in memory of their own.
  func copy() -> AmountsMemory {
    let copy = AmountsMemory()
    unsafe copy.figures.update(from: figures, count: Amounts.count)
    return copy
  }

  /// The sum of the figures at neighbouring places.
  func sum(_ places: Range<Int>) -> Int128 {
    let figures = unsafe figures
    var sum: Int128 = 0
    for place in places { unsafe sum &+= Int128(figures[place]) }
    return sum
  }

  /// Adds every figure to the sum at its place.
  func add(to sums: inout [Int128]) {
    precondition(sums.count == Amounts.count, "a sum for every figure")
    let figures = unsafe figures
    var sums = sums.mutableSpan
    for place in sums.indices { unsafe sums[unchecked: place] &+= Int128(figures[place]) }
  }

  /// The figure at a place in the order of ``PayItem``.
  @inline(__always)
  subscript(place: Int) -> Int64 {
    get { unsafe figures[place] }
    set { unsafe figures[place] = newValue }
  }
}
