import CSV
import Payroll

/// A small table as the bytes of a CSV file.
public enum CSVText {
  /// The header and rows, as every file that the program writes: LF, quotes where needed, no formulas.
  public static func bytes(
    _ columns: [(code: String, title: Bilingual)], rows: [[String]], _ language: Language,
    withByteOrderMark: Bool
  ) -> [UInt8] {
    let buffer = ByteBuffer()
    if withByteOrderMark { buffer.append("\u{FEFF}") }
    buffer.appendHeader(columns, language)
    for row in rows {
      for (index, text) in row.enumerated() {
        if index > 0 { buffer.appendSeparator() }
        buffer.appendText(text)
      }
      buffer.endRecord()
    }
    return buffer.bytes.array
  }
}
