import PayrollFiles

/// A table of a page: numbers stand to the right, and the header is repeated on each sheet of paper.
struct PageTable {
  /// A column.
  struct Column {
    let title: String
    let isNumber: Bool

    /// A column of text.
    static func text(_ title: String) -> Column { Column(title: title, isNumber: false) }
    /// A column of numbers.
    static func number(_ title: String) -> Column { Column(title: title, isNumber: true) }
  }

  let caption: String
  let columns: [Column]
  private var rows: [(cells: [String], isTotal: Bool)] = []

  init(_ caption: String, _ columns: [Column]) {
    self.caption = caption
    self.columns = columns
  }

  /// Adds a row; the cells are plain text.
  mutating func add(_ cells: [String], isTotal: Bool = false) {
    precondition(cells.count == columns.count, "a row has a cell for each column")
    rows.append((cells, isTotal))
  }

  var html: String {
    func cell(_ tag: String, _ text: String, _ column: Column, _ scope: String = "") -> String {
      let kind = column.isNumber ? " class=\"n\"" : ""
      return "<\(tag)\(scope)\(kind)>\(HTMLText.escaped(text))</\(tag)>"
    }
    // A short table stays on one sheet of paper.
    var lines = [
      "<div class=\"wide\">", rows.count <= 15 ? "<table class=\"short\">" : "<table>",
      "<caption>\(HTMLText.escaped(caption))</caption>",
    ]
    let head = columns.map { cell("th", $0.title, $0, " scope=\"col\"") }.joined()
    lines.append("<thead><tr>\(head)</tr></thead>")
    lines.append("<tbody>")
    for row in rows {
      let cells = zip(row.cells, columns).map { cell("td", $0, $1) }.joined()
      lines.append("<tr\(row.isTotal ? " class=\"total\"" : "")>\(cells)</tr>")
    }
    lines += ["</tbody>", "</table>", "</div>"]
    return lines.joined(separator: "\n")
  }
}
