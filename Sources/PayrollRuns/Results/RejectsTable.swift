import CSV
import Payroll
import PayrollFiles

/// The columns of `rejects.csv` after its own: those of all sheets, each once.
struct RejectColumns {
  /// A column of the union: a known one, or one whose title begins with `x_`.
  enum Column: Hashable {
    case known(RosterField)
    /// The number tells columns of one title apart.
    case extra(String, Int)
  }

  let columns: [Column]
  /// For each sheet and column, the place in the sheet's rows, or nil if the sheet does not have it.
  let places: [[Int?]]

  /// The columns that `rejects.csv` puts before the roster's.
  static let own: [(code: String, title: Bilingual)] = [
    ("x_file", Bilingual("x_文件", "x_file")),
    ("x_line", Bilingual("x_行号", "x_line")),
    ("x_column", Bilingual("x_问题列", "x_column")),
    ("x_value", Bilingual("x_原值", "x_value")),
    ("x_code", Bilingual("x_错误代码", "x_code")),
    ("x_message", Bilingual("x_错误说明", "x_message")),
  ]

  init(_ sheets: [RosterSheet]) {
    var columns: [Column] = []
    var placesOfColumns: [Column: [Int: Int]] = [:]
    let own = Set(RejectColumns.own.flatMap { [$0.code, $0.title.chinese] })
    for (index, sheet) in sheets.enumerated() {
      var seen: [String: Int] = [:]
      for (place, title) in sheet.titles.enumerated() where !own.contains(title) {
        let column =
          sheet.fieldAtPlace[place].map { Column.known($0) } ?? .extra(title, seen[title, default: 0])
        seen[title, default: 0] += 1
        if placesOfColumns[column] == nil { columns.append(column) }
        placesOfColumns[column, default: [:]][index] = place
      }
    }
    self.columns = columns
    self.places = sheets.indices.map { sheet in columns.map { placesOfColumns[$0]?[sheet] } }
  }

  /// The whole header.
  var header: [(code: String, title: Bilingual)] {
    RejectColumns.own
      + columns.map { column in
        switch column {
        case .known(let field): (field.code, field.entry.title)
        case .extra(let title, _): (title, Bilingual(title, title))
        }
      }
  }
}

extension PayWorker {
  /// Writes a row that was refused, with its faults, so that it can be mended and fed back.
  func writeReject(
    _ reader: borrowing RecordReader, _ sheet: RosterSheet, line: Int, _ faults: [RowFault]
  ) {
    let language = context.language
    let file = self[.rejects]
    func join(_ part: (RowFault) -> String) -> String {
      faults.map(part).joined(separator: " | ")
    }
    file.appendText(sheet.file)
    file.appendSeparator()
    file.append(integer: Int64(line))
    file.appendSeparator()
    file.appendText(
      join { fault in
        guard let field = fault.field else { return "" }
        return language == .chinese ? field.entry.title.chinese : field.code
      })
    file.appendSeparator()
    file.appendText(join { $0.value })
    file.appendSeparator()
    file.appendText(join { $0.code.rawValue })
    file.appendSeparator()
    file.appendText(join { $0.message.text(in: language) })
    for (index, column) in context.rejectColumns.columns.enumerated() {
      file.appendSeparator()
      guard let place = context.rejectColumns.places[self.sheet][index], place < reader.fieldCount else {
        continue
      }
      writeGiven(reader[place].trimmed().withoutApostrophe(), column, to: file)
    }
    file.endRecord()
    noteFaults(sheet, line, faults)
  }

  /// A value as it was given; a number keeps its sign without an apostrophe.
  private func writeGiven(_ value: ByteSlice, _ column: RejectColumns.Column, to file: ByteBuffer) {
    if case .known(let field) = column, !field.entry.isText, !value.isEmpty,
      DecimalText.read(value, decimals: 9) != .malformed
    {
      file.appendField(value)
    } else {
      file.appendText(value)
    }
  }
}
