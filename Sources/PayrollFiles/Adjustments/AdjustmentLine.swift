import CSV
import Payroll

/// What a line of adjustments says for a month that it names: two lines that say the same are one payment.
public struct AdjustmentLine: Hashable, Sendable {
  /// The person.
  public let employeeId: String
  private let item: String
  /// The amount in hundredths.
  public let amount: Int64
  /// The scheme of a correction of contributions.
  public let scheme: Scheme?
  /// The month for which it is owed.
  public let period: PayPeriod
  private let origin: AdjustmentOrigin?
  /// The note.
  public let note: String

  /// The item; nil for one that there is not.
  public var kind: AdjustmentItem? { AdjustmentItem.allCases.first { $0.code == item } }

  /// The lines of a file that name the month for which something is owed, each with its line as an editor counts; lines
  /// that are wrong are left out.
  ///
  /// - Throws: ``FileFaults`` if the file is no table of adjustments.
  public static func all(
    in file: StandardsFile, converter: any TextConverter
  ) throws(FileFaults) -> [(line: Int, adjustment: AdjustmentLine)] {
    let table = try TextTable(
      file: file.name, bytes: file.bytes, columns: AdjustmentsFile.columns, converter: converter,
      keepsRowFaults: true)
    return table.rows.compactMap { row in AdjustmentLine(row).map { (row.line, $0) } }
  }

  private init?(_ row: TextTable.Row) {
    func text(_ column: AdjustmentColumn) -> String { row[column.rawValue] }
    guard let period = ReadText.month(text(.forPeriod)),
      case .number(let amount) = ByteSlice.with(text(.amount), { DecimalText.read($0, decimals: 2) })
    else { return nil }
    do { origin = try AdjustmentOrigin.read(text(.origin)) } catch { return nil }
    let item = AdjustmentItem.allCases.first {
      $0.code == text(.item) || $0.entry.title.chinese == text(.item)
    }
    employeeId = text(.employeeId)
    self.item = item?.code ?? text(.item)
    self.amount = amount
    scheme = ByteSlice.with(text(.scheme)) { Words.readScheme($0) }
    self.period = period
    note = text(.note).replacing("\r\n", with: "\n")
  }
}
