/// The figures of one payslip, one for each ``PayItem``, in hundredths (fen, or hundredths of days and hours).
public struct Amounts: Sendable {
  private var hundredths = InlineArray<80, Int64>(repeating: 0)

  /// All zero.
  public init() {
    precondition(PayItem.allCases.count <= 80, "more pay items than a payslip has room for")
  }

  /// The figure of a line in hundredths.
  @inline(__always)
  public subscript(item: PayItem) -> Int64 {
    get { hundredths[item.rawValue] }
    set { hundredths[item.rawValue] = newValue }
  }

  /// The figure of the line at a place in the order of ``PayItem``, in hundredths.
  @inline(__always)
  public subscript(place index: Int) -> Int64 { hundredths[index] }
}
