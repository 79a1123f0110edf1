import CSV
import Payroll
import PayrollFiles

/// The rows of a ledger as one figure: the same for the same rows, whatever their order, language, encoding or byte order
/// mark.
public struct LedgerDigest: Equatable, Sendable {
  /// How many rows there are.
  public let rows: Int
  /// The latest month at which somebody stands; nil without rows.
  public let latest: PayPeriod?
  /// The sum of the rows' XXH64, each as it would be written in English.
  private let sum: UInt64

  /// Reads a ledger.
  ///
  /// - Throws: ``FileFaults`` if it contradicts itself; what reading throws.
  public init(_ file: InputFile) throws {
    let ledger = try LedgerFile(file)
    let reader = LedgerRows(ledger)
    let writer = LedgerWriter(.english)
    let buffer = ByteBuffer()
    var sum: UInt64 = 0
    var latest: PayPeriod?
    for index in 0..<ledger.count {
      let row = try reader.row(at: index)
      latest = max(latest ?? row.period, row.period)
      buffer.removeAll()
      buffer.append(ledger.employeeId(at: index))
      writer.write(row, to: buffer)
      sum &+= XXH64(buffer.bytes).value
    }
    rows = ledger.count
    self.latest = latest
    self.sum = sum
  }
}
