import CSV
import Payroll
import PayrollFiles
import Spreadsheet

/// A file for another program in the making: titles, rows, a line with sums.
final class DeclaredFile {
  /// The file's name.
  let name: String
  private let layout: Layout
  private let options: DeclareOptions
  private let store: any DeclareStore
  private var sheet: SheetWriter?
  private let text = ByteBuffer()
  /// How many rows it has, the titles and what stands above them too.
  private(set) var rows = 0

  private static let block = 1 << 16

  init(_ layout: Layout, _ options: DeclareOptions, _ store: any DeclareStore) throws {
    name = layout.file + "." + options.format.rawValue
    self.layout = layout
    self.options = options
    self.store = store
    if options.format == .workbook {
      sheet = try SheetWriter(
        layout.file, layout.columns.map(DeclaredFile.column), frozenRows: layout.rowsAbove + 1,
        to: StoredWorkbook(name, store))
    } else if options.writesByteOrderMark {
      text.append("\u{FEFF}")
    }
    for row in 0..<layout.rowsAbove {
      try add(layout.columns.map { .text(row < $0.above.count ? $0.above[row] : "") }, isTitle: true)
    }
    try add(layout.columns.map { .text($0.title) }, isTitle: true)
  }

  /// Adds a row.
  func add(_ cells: [SheetCell], isTitle: Bool = false) throws {
    rows += 1
    if let sheet {
      return try sheet.add(cells.map { $0 == .text("") ? .blank : $0 }, style: isTitle ? .title : nil)
    }
    for (place, cell) in cells.enumerated() {
      if place > 0 { text.appendSeparator() }
      switch cell {
      case .blank: break
      case .text(let value): text.appendText(value)
      case .hundredths(let number): text.append(hundredths: number)
      case .whole(let number): text.append(integer: number)
      }
    }
    text.endRecord()
    if text.count >= DeclaredFile.block { try flush() }
  }

  /// Ends the file.
  func finish() throws {
    try sheet?.finish()
    try flush()
  }

  private func flush() throws {
    if text.isEmpty { return }
    try store.write(text.bytes.array, to: name)
    text.removeAll()
  }

  /// How wide a column is, and how it is shown: whatever is no number is text.
  private static func column(_ column: LayoutColumn) -> SheetColumn {
    let kind = column.source.kind
    let least =
      switch kind {
      case .idNumber, .account: 22
      case .hundredths: 14
      case .name, .date: 12
      case .text, .whole: 8
      }
    let style: SheetStyle = !column.isNumber ? .text : kind == .whole ? .whole : .amount
    return SheetColumn(width: max(least, DisplayWidth.of(column.title) + 2), style: style)
  }
}

/// A workbook in the store.
private final class StoredWorkbook: WorkbookOutput {
  private let name: String
  private let store: any DeclareStore

  init(_ name: String, _ store: any DeclareStore) {
    self.name = name
    self.store = store
  }

  func write(_ bytes: [UInt8]) throws { try store.write(bytes, to: name) }

  func overwrite(_ bytes: [UInt8], at offset: Int) throws {
    try store.overwrite(bytes, in: name, at: offset)
  }
}
