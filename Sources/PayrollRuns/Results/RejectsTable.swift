import CSV
import Payroll
import PayrollFiles

extension ResultFile {
  /// Whether a table with these titles is the rejects of a run.
  public static func areRejects(_ titles: [String]) -> Bool {
    let own = RejectColumns.own
    return titles.count > own.count
      && zip(titles, own).allSatisfy { title, column in title == column.code || title == column.title.chinese
      }
  }
}

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

/// Writes the rows that were refused, with their faults, so that they can be mended and fed back.
final class RejectRows: RowListener {
  private let context: RunContext
  private let columns: RejectColumns
  private let sink: any ResultSink
  private let file = ByteBuffer()

  init(_ context: RunContext, _ sink: any ResultSink) {
    self.context = context
    self.sink = sink
    columns = RejectColumns(context.survey.sheets)
  }

  /// The title row of the file.
  static func writeHeader(_ context: RunContext, to sink: any ResultSink) throws {
    try sink.writeHeader(RejectColumns(context.survey.sheets).header, of: .rejects, context.options)
  }

  func take(_ paid: PaidRow) {}

  func take(_ refused: RefusedRow, _ record: borrowing RecordReader) {
    let language = context.language
    func join(_ part: (RowFault) -> String) -> String {
      refused.faults.map(part).joined(separator: " | ")
    }
    file.appendText(context.survey.sheets[refused.sheet].file)
    file.appendSeparator()
    file.append(integer: Int64(refused.line))
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
    for (column, place) in zip(columns.columns, columns.places[refused.sheet]) {
      file.appendSeparator()
      guard let place, place < record.fieldCount else { continue }
      let value = record[place].trimmed().withoutApostrophe()
      if case .known(let field) = column { file.appendGiven(value, field) } else { file.appendText(value) }
    }
    file.endRecord()
  }

  func deliver() throws {
    if file.isEmpty { return }
    try sink.write(file.bytes, to: .rejects)
    file.removeAll()
  }
}

extension ByteBuffer {
  /// Appends a value of a roster as it was given; a number keeps its sign without an apostrophe.
  func appendGiven(_ value: ByteSlice, _ field: RosterField) {
    if !field.entry.isText, !value.isEmpty, DecimalText.read(value, decimals: 9) != .malformed {
      appendField(value)
    } else {
      appendText(value)
    }
  }
}
