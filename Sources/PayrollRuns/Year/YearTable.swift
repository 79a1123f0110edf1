import CSV
import Payroll
import PayrollFiles

/// A table of the year in the making: rows go to the store as they come, many at once.
final class YearTable {
  /// The row in the making.
  let row = ByteBuffer()
  private let file: YearFile
  private let write: (ByteSlice, YearFile) throws -> Void

  /// How many bytes are written at once.
  private static let block = 1 << 16

  /// Begins a table with its header.
  init(
    _ file: YearFile, _ columns: [(code: String, title: Bilingual)], _ options: YearOptions,
    _ write: @escaping (ByteSlice, YearFile) throws -> Void
  ) {
    self.file = file
    self.write = write
    if options.writesByteOrderMark { row.append("\u{FEFF}") }
    row.appendHeader(columns, options.language)
  }

  /// Ends the row.
  func endRow() throws {
    row.endRecord()
    if row.count >= YearTable.block { try finish() }
  }

  /// A row of texts.
  ///
  /// - Parameter figures: the columns that are numbers, which stand as they are; a text that a spreadsheet would take for
  ///   a formula does not.
  func add(_ texts: [String], figures: Range<Int>) throws {
    for (place, text) in texts.enumerated() {
      if place > 0 { row.appendSeparator() }
      if figures.contains(place) { row.append(text) } else { row.appendText(text) }
    }
    try endRow()
  }

  /// Writes what is left.
  func finish() throws {
    try write(row.bytes, file)
    row.removeAll()
  }
}
