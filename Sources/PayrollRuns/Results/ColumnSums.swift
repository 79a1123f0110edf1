import PayrollFiles

/// Sums of the columns of a file, in fen.
///
/// They are kept in 128 bits, which no number of rows can overflow. Rows of usual size are added up in 64
/// bits first, which the processor does for several columns at once, and carried over long before 64 could
/// overflow: as ``Payroll/AmountSums`` does for the lines of payslips.
struct ColumnSums<let count: Int> {
  private var carried = InlineArray<count, Int128>(repeating: 0)
  private var pending = InlineArray<count, Int64>(repeating: 0)
  /// How many rows have been added to `pending`.
  private var pendingCount = 0
  /// As many as cannot overflow 64 bits: each figure lies within 51.
  private static var mostPending: Int { 2_048 }

  /// The sum of a column.
  subscript(column: Int) -> Int128 {
    get { carried[column] &+ Int128(pending[column]) }
    set { carried[column] = newValue &- Int128(pending[column]) }
  }

  /// Adds a row.
  mutating func add(_ row: InlineArray<count, Int64>) {
    if pendingCount == Self.mostPending { carry() }
    var bits: UInt64 = 0
    for column in row.indices { bits |= UInt64(bitPattern: row[column] &+ 1 << 50) }
    if bits < 1 << 51 {
      for column in row.indices { pending[column] &+= row[column] }
      pendingCount += 1
    } else {
      for column in row.indices { carried[column] &+= Int128(row[column]) }
    }
  }

  /// Adds other sums.
  mutating func add(_ other: ColumnSums) {
    for column in carried.indices { carried[column] &+= other[column] }
  }

  private mutating func carry() {
    for column in carried.indices {
      carried[column] &+= Int128(pending[column])
      pending[column] = 0
    }
    pendingCount = 0
  }
}
