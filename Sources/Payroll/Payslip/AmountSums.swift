/// Sums of the figures of many payslips, line by line, in hundredths.
///
/// They are kept in 128 bits, which no number of people can overflow; a sum that has to be money again is
/// checked when it is settled.
public struct AmountSums: Sendable {
  private var hundredths: [Int128]

  /// All zero.
  public init() {
    hundredths = [Int128](repeating: 0, count: Amounts.count)
  }

  /// The sum of a line in hundredths.
  public subscript(item: PayItem) -> Int128 { hundredths[item.rawValue] }

  /// Adds the figures of a payslip.
  public mutating func add(_ amounts: Amounts) {
    amounts.add(to: &hundredths)
  }

  /// Adds other sums.
  public mutating func add(_ other: AmountSums) {
    for index in hundredths.indices { hundredths[index] &+= other.hundredths[index] }
  }
}
