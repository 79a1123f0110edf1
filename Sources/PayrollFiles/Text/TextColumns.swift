/// A table for the terminal: columns stand below each other although Chinese characters are wider.
///
///     let table = TextColumns(["地区", "金额"], [.left, .right], rows: [["昆明市", "3100.00"]])
///     print(table.lines.joined(separator: "\n"))
///
/// Columns are two spaces apart, and no line ends with spaces. What cannot be seen stands there by its code, as
/// ``VisibleText`` shows it, so that it takes the room that it needs. A column without a value in any row is left out.
public struct TextColumns: Sendable {
  /// On which side the texts of a column stand.
  public enum Alignment: Sendable {
    /// Words.
    case left
    /// Numbers.
    case right
  }

  /// The header and the rows as lines.
  public let lines: [String]

  /// A table.
  ///
  /// - Parameters:
  ///   - header: the titles of the columns.
  ///   - alignments: one for each column; those that are missing are left.
  ///   - rows: as many texts as there are titles, each.
  ///   - indentation: spaces before each line.
  public init(
    _ header: [String], _ alignments: [Alignment] = [], rows: [[String]], indentation: Int = 0
  ) {
    let rows = rows.map { $0.map(VisibleText.line) }
    let columns = header.indices.filter { column in rows.contains { !$0[column].isEmpty } }
    let indent = String(repeating: " ", count: indentation)
    var lines = [String](repeating: indent, count: rows.count + 1)
    for column in columns {
      let texts = [header[column]] + rows.map { $0[column] }
      let width = texts.map { DisplayWidth.of($0) }.max() ?? 0
      let isRight = column < alignments.count && alignments[column] == .right
      for (line, text) in texts.enumerated() {
        let space = String(repeating: " ", count: width - DisplayWidth.of(text))
        if column != columns.first { lines[line] += "  " }
        lines[line] += isRight ? space + text : text + space
      }
    }
    self.lines = lines.map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
  }
}
