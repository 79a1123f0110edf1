/// The figures of one payslip, one for each ``PayItem``, in hundredths (fen, or hundredths of days and hours).
///
/// They stand in memory of their own, which the next payslip may use again: a struct of eighty numbers would be
/// copied as a whole whenever one of them is read, and an array would ask before each line whether it is alone.
public struct Amounts: Equatable, Sendable {
  private var memory: AmountsMemory

  /// How many figures there are: one for each pay item.
  public static let count = PayItem.allCases.count

  /// All zero.
  public init() {
    memory = AmountsMemory()
  }

  /// The figure of a line in hundredths.
  public subscript(item: PayItem) -> Int64 {
    @inline(__always) get { memory[item.rawValue] }
    set {
      if !isKnownUniquelyReferenced(&memory) { memory = memory.copy() }
      memory[item.rawValue] = newValue
    }
  }

  /// Whether every line is the same.
  public static func == (left: Amounts, right: Amounts) -> Bool {
    PayItem.allCases.allSatisfy { left[$0] == right[$0] }
  }

  /// Writes the figure of a line without asking whether a copy stands on the same memory: for the calculation,
  /// which has begun with ``clear()``.
  @inline(__always)
  func write(_ hundredths: Int64, to item: PayItem) { memory[item.rawValue] = hundredths }

  /// Lends all figures in the order of ``PayItem``, in hundredths.
  public func withFigures<Result>(_ body: (Span<Int64>) -> Result) -> Result {
    memory.withFigures(body)
  }

  /// The sum of a group of lines, in 128 bits.
  @inline(__always)
  func sum(_ group: PayItemGroup) -> Int128 {
    memory.sum(group.first, group.second)
  }

  /// Adds every figure to the sum at its place.
  func add(to sums: inout [Int128]) {
    memory.add(to: &sums)
  }

  /// Adds every figure to the sum at its place, unless one of them needs more than 51 bits.
  ///
  /// - Returns: whether they were added; 4,096 additions to sums of 0 cannot overflow.
  func add(to sums: inout [Int64]) -> Bool {
    memory.add(to: &sums)
  }

  /// Adds every figure to two sums at its place, unless one of them needs more than 51 bits.
  ///
  /// - Returns: whether they were added, to both or to neither.
  func add(to first: inout [Int64], and second: inout [Int64]) -> Bool {
    memory.add(to: &first, and: &second)
  }

  /// All zero again: in the same memory, unless a copy of the payslip still stands on it.
  mutating func clear() {
    if isKnownUniquelyReferenced(&memory) { memory.clear() } else { memory = AmountsMemory() }
  }
}
