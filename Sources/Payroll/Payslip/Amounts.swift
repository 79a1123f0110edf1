/// The figures of one payslip, one for each ``PayItem``, in hundredths (fen, or hundredths of days and hours).
///
/// They stand in an array that the next payslip may use again: a struct of eighty numbers would be copied as a
/// whole whenever one of them is read.
public struct Amounts: Sendable {
  @usableFromInline var hundredths: [Int64]

  /// How many figures there are: one for each pay item.
  public static let count = PayItem.allCases.count

  /// All zero.
  public init() {
    hundredths = [Int64](repeating: 0, count: Amounts.count)
  }

  /// The figure of a line in hundredths.
  @inlinable
  public subscript(item: PayItem) -> Int64 {
    get { hundredths[item.rawValue] }
    set { hundredths[item.rawValue] = newValue }
  }

  /// The figure of the line at a place in the order of ``PayItem``, in hundredths.
  @inlinable
  public subscript(place index: Int) -> Int64 { hundredths[index] }

  /// Hands the memory of a payslip that nobody needs any more to the next one, all zero.
  mutating func reused() -> Amounts {
    var amounts = Amounts(taking: &hundredths)
    if amounts.hundredths.count != Amounts.count { return Amounts() }
    for index in amounts.hundredths.indices { amounts.hundredths[index] = 0 }
    return amounts
  }

  private init(taking memory: inout [Int64]) {
    hundredths = []
    swap(&hundredths, &memory)
  }
}
