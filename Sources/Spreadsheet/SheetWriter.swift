/// How cells are shown.
public enum SheetStyle: Int, CaseIterable, Sendable {
  /// As a spreadsheet likes.
  case general
  /// As text, whatever is typed: a long number keeps its digits.
  case text
  /// A number with two decimals.
  case amount
  /// A whole number.
  case whole
  /// A title: bold, as text.
  case title

  /// The number of the format.
  var format: Int {
    switch self {
    case .general: 0
    case .text, .title: 49
    case .amount: 2
    case .whole: 1
    }
  }
}

/// A column of a sheet.
public struct SheetColumn: Sendable {
  /// The width in digits.
  public let width: Int
  /// How its cells are shown, those that are filled in later too.
  public let style: SheetStyle

  /// A column.
  public init(width: Int, style: SheetStyle) {
    self.width = width
    self.style = style
  }
}

/// A cell of a sheet.
public enum SheetCell: Equatable, Sendable {
  /// Nothing.
  case blank
  /// A text, which no spreadsheet takes for a number or a formula.
  case text(String)
  /// A number in hundredths.
  case hundredths(Int64)
  /// A whole number.
  case whole(Int64)
}

/// Why a sheet cannot be written.
public enum SheetError: Error, Equatable {
  /// More rows than a sheet has.
  case tooManyRows
  /// More columns than a sheet has.
  case tooManyColumns
  /// More bytes than the file can name.
  case tooLarge
  /// A text longer than a cell holds, and where it belongs.
  case longText(reference: String)
}

/// Writes a table as a workbook (xlsx) of one sheet, row by row: the memory does not grow with the rows.
///
/// - Source: ECMA-376 part 1, SpreadsheetML
public final class SheetWriter {
  /// How many rows a sheet has.
  public static let mostRows = 1_048_576
  /// How many columns a sheet has.
  public static let mostColumns = 16_384

  private let archive: StoredArchive
  private let columns: [SheetColumn]
  private let letters: [String]
  private var rows = 0

  /// Begins a workbook.
  ///
  /// - Parameters:
  ///   - name: the sheet's name; what no name may hold is left out of it, and 31 characters are kept.
  ///   - frozenRows: how many rows at the top stay in sight.
  /// - Throws: ``SheetError``; what the output throws.
  public init(
    _ name: String, _ columns: [SheetColumn], frozenRows: Int, to output: any WorkbookOutput
  ) throws {
    if columns.count > SheetWriter.mostColumns { throw SheetError.tooManyColumns }
    self.columns = columns
    letters = columns.indices.map(SheetText.letters)
    archive = StoredArchive(output)
    for (path, text) in SheetParts.all(SheetWriter.legal(name)) {
      try archive.begin(path)
      try archive.append { $0 += text.utf8 }
      try archive.end()
    }
    try archive.begin(SheetParts.sheet)
    let beginning = SheetParts.beginning(columns, frozenRows: frozenRows)
    try archive.append { $0 += beginning.utf8 }
  }

  /// Adds a row.
  ///
  /// - Parameter style: that of all its cells; nil for those of the columns.
  /// - Precondition: there are no more cells than columns.
  /// - Throws: ``SheetError``; what the output throws.
  public func add(_ cells: [SheetCell], style: SheetStyle? = nil) throws {
    precondition(cells.count <= columns.count, "a row has no more cells than the sheet has columns")
    if rows == SheetWriter.mostRows { throw SheetError.tooManyRows }
    rows += 1
    try archive.append { bytes in
      bytes += #"<row r="\#(rows)">"#.utf8
      for (place, cell) in cells.enumerated() where cell != .blank {
        try SheetWriter.append(cell, letters[place] + String(rows), style ?? columns[place].style, to: &bytes)
      }
      bytes += "</row>".utf8
    }
  }

  /// Ends the workbook.
  public func finish() throws {
    try archive.append { $0 += SheetParts.end.utf8 }
    try archive.end()
    try archive.finish()
  }

  private static func append(
    _ cell: SheetCell, _ reference: String, _ style: SheetStyle, to bytes: inout [UInt8]
  ) throws(SheetError) {
    bytes += "<c r=\"".utf8
    bytes += reference.utf8
    bytes += "\" s=\"".utf8
    bytes += String(style.rawValue).utf8
    switch cell {
    case .blank: bytes += "\"/>".utf8
    case .text(let text):
      if text.utf8.count > SheetText.longest, text.utf16.count > SheetText.longest {
        throw .longText(reference: reference)
      }
      bytes += "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">".utf8
      SheetText.append(text, to: &bytes)
      bytes += "</t></is></c>".utf8
    case .hundredths(let number):
      let (whole, rest) = number.magnitude.quotientAndRemainder(dividingBy: 100)
      bytes += "\"><v>\(number < 0 ? "-" : "")\(whole).\(rest < 10 ? "0" : "")\(rest)</v></c>".utf8
    case .whole(let number): bytes += "\"><v>\(number)</v></c>".utf8
    }
  }

  /// A name that a sheet may have, as it stands in XML.
  private static func legal(_ name: String) -> String {
    let kept = name.filter { !"[]:*?/\\'".contains($0) && $0 != "\n" && $0 != "\r" }.prefix(31)
    var bytes: [UInt8] = []
    SheetText.append(kept.isEmpty ? "Sheet1" : String(kept), to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
