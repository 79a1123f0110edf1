/// The memory in which the figures of a payslip stand.
///
/// Unchecked on purpose, because a payslip writes fifty lines and a year of simulation writes millions of
/// payslips: places come from ``PayItem`` alone and are always in range, and nobody writes to memory that it
/// shares: ``Amounts`` asks, or has asked before the first line, which is why it may pass between threads.
@safe final class AmountsMemory: @unchecked Sendable {
  private let figures: UnsafeMutablePointer<Int64>
  /// The lines of the processor's memory, on whose edge the figures begin: several are written at once, and no
  /// such write then lies across two lines.
  private static let lineBytes = 64

  /// New memory, all zero.
  init() {
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: Amounts.count * MemoryLayout<Int64>.stride, alignment: AmountsMemory.lineBytes)
    unsafe figures = memory.initializeMemory(as: Int64.self, repeating: 0, count: Amounts.count)
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

  /// The sum of the figures of two stretches of places: in 64 bits, unless they overflow on the way. Put where it is
  /// asked for, since the places are numbers there.
  @inline(__always)
  func sum(_ first: Range<Int>, _ second: Range<Int>) -> Int128 {
    let figures = unsafe figures
    var sum: Int64 = 0
    var hasOverflowed = false
    for place in first {
      (sum, hasOverflowed) = unsafe sum.addingReportingOverflow(figures[place])
      if hasOverflowed { return wideSum(first, second) }
    }
    for place in second {
      (sum, hasOverflowed) = unsafe sum.addingReportingOverflow(figures[place])
      if hasOverflowed { return wideSum(first, second) }
    }
    return Int128(sum)
  }

  @inline(never)
  private func wideSum(_ first: Range<Int>, _ second: Range<Int>) -> Int128 {
    var sum: Int128 = 0
    for place in first { unsafe sum &+= Int128(figures[place]) }
    for place in second { unsafe sum &+= Int128(figures[place]) }
    return sum
  }

  /// Adds every figure to the sum at its place.
  func add(to sums: inout [Int128]) {
    precondition(sums.count == Amounts.count, "a sum for every figure")
    let figures = unsafe figures
    var sums = sums.mutableSpan
    for place in sums.indices { unsafe sums[unchecked: place] &+= Int128(figures[place]) }
  }

  /// Adds every figure to the sum at its place, unless one of them needs more than 51 bits.
  ///
  /// - Returns: whether they were added. In this form the compiler adds several at once.
  func add(to sums: inout [Int64]) -> Bool {
    precondition(sums.count == Amounts.count, "a sum for every figure")
    let figures = unsafe figures
    var sums = sums.mutableSpan
    var bits: UInt64 = 0
    for place in 0..<Amounts.count {
      let figure = unsafe figures[place]
      bits |= UInt64(bitPattern: figure &+ 1 << 50)
      unsafe sums[unchecked: place] &+= figure
    }
    if bits < 1 << 51 { return true }
    for place in 0..<Amounts.count { unsafe sums[unchecked: place] &-= figures[place] }
    return false
  }

  /// Adds every figure to two sums at its place, unless one of them needs more than 51 bits.
  ///
  /// - Returns: whether they were added, to both or to neither.
  func add(to first: inout [Int64], and second: inout [Int64]) -> Bool {
    precondition(first.count == Amounts.count && second.count == Amounts.count, "a sum for every figure")
    let figures = unsafe figures
    var first = first.mutableSpan
    var second = second.mutableSpan
    var bits: UInt64 = 0
    for place in 0..<Amounts.count {
      let figure = unsafe figures[place]
      bits |= UInt64(bitPattern: figure &+ 1 << 50)
      unsafe first[unchecked: place] &+= figure
      unsafe second[unchecked: place] &+= figure
    }
    if bits < 1 << 51 { return true }
    for place in 0..<Amounts.count {
      unsafe first[unchecked: place] &-= figures[place]
      unsafe second[unchecked: place] &-= figures[place]
    }
    return false
  }

  /// Lends all figures, in the order of ``PayItem``.
  @inline(__always)
  func withFigures<Result>(_ body: (Span<Int64>) -> Result) -> Result {
    body(unsafe UnsafeBufferPointer(start: figures, count: Amounts.count).span)
  }

  /// The figure at a place in the order of ``PayItem``.
  @inline(__always)
  subscript(place: Int) -> Int64 {
    get { unsafe figures[place] }
    set { unsafe figures[place] = newValue }
  }
}
