import CSV
import Payroll

/// A small CSV file read as a whole: its rows as texts, in the order of the columns that the file may have.
public struct TextTable: Sendable {
  /// A row of the file.
  public struct Row: Sendable {
    /// The line on which the row begins, as an editor counts.
    public let line: Int
    /// The values in the order of the columns; "" where the file lacks the column.
    public let fields: [String]

    /// A row of these fields, on this line of its file.
    public init(line: Int, fields: [String]) {
      self.line = line
      self.fields = fields
    }

    /// The value of a column, by its index in the table's `columns`.
    public subscript(columnIndex: Int) -> String { fields[columnIndex] }
  }

  /// The file's name as the office knows it.
  public let file: String
  /// What the header says.
  public let header: Header
  /// The columns that the file may have.
  public let columns: [Column]
  /// The rows, blank lines left out.
  public let rows: [Row]
  /// Rows that have too many or too few fields.
  public let rowFaults: [FileFault]

  /// How many faults of one file are told at most.
  public static let maximumFaults = 100

  /// Reads a file.
  ///
  /// - Parameter keepsRowFaults: whether rows with a wrong number of fields are left to the caller, in
  ///   ``rowFaults``, instead of making the file unusable.
  /// - Throws: ``FileFaults`` with everything that is wrong with the encoding, the header or the number of
  ///   fields of the rows, up to ``maximumFaults``.
  public init(
    file: String, bytes: [UInt8], columns: [Column], converter: any TextConverter,
    keepsRowFaults: Bool = false
  ) throws(FileFaults) {
    let text = try EncodedText.utf8(bytes, file: file, converter: converter)
    var parser = TextTableParser(file: file, columns: columns, wasGB18030: text.wasGB18030)
    try parser.parse(text.bytes)
    if !keepsRowFaults && !parser.rowFaults.isEmpty { throw FileFaults(parser.rowFaults) }
    self.rowFaults = parser.rowFaults
    guard let header = parser.header else { throw FileFaults([FileMessage.empty(file)]) }
    self.file = file
    self.header = header
    self.columns = columns
    self.rows = parser.rows
  }

  /// A table in memory that has all of its columns, by their canonical names.
  public init(file: String, columns: [Column], rows: [Row]) throws(FileFaults) {
    self.file = file
    self.columns = columns
    self.rows = rows
    rowFaults = []
    header = try Header(columns.map(\.code), of: columns, file: file, line: 1)
  }

  /// The index of a column in `columns`.
  ///
  /// - Precondition: the table was read with this column.
  public func index(of column: Column) -> Int {
    guard let index = columns.firstIndex(where: { $0.code == column.code }) else {
      preconditionFailure("\(file) is read without a column \(column.code)")
    }
    return index
  }

  /// What is said of a row with faults: these, or else that it is none of the table.
  public func told(_ faults: [FileFault], of row: Row) -> [FileFault] {
    if faults.isEmpty { return [] }
    let stray = StrayRow(row.fields, titles: columns.map { title(of: $0) }, lacking: 1)
    return stray.map { [$0.fault(file, line: row.line)] } ?? faults
  }

  /// What the file calls a column: its title there or, if the file lacks it, its name in the language of the header.
  public func title(of column: Column) -> String {
    if let place = header.placeOfColumn[index(of: column)] { return header.titles[place] }
    let isChinese = zip(columns, header.placeOfColumn).contains { other, place in
      place.map { header.titles[$0] == other.title.chinese && header.titles[$0] != other.code } ?? false
    }
    return isChinese ? column.title.chinese : column.code
  }
}

/// Walks the records of a file: the first is the header, the others are rows.
private struct TextTableParser {
  let file: String
  let columns: [Column]
  let wasGB18030: Bool
  private(set) var header: Header?
  private(set) var rows: [TextTable.Row] = []
  private var faults: [FileFault] = []
  private(set) var rowFaults: [FileFault] = []

  init(file: String, columns: [Column], wasGB18030: Bool) {
    self.file = file
    self.columns = columns
    self.wasGB18030 = wasGB18030
  }

  mutating func parse(_ bytes: [UInt8]) throws(FileFaults) {
    let block = Block()
    var blocks = BlockReader()
    var records = RecordReader()
    var position = 0
    while rowFaults.count < TextTable.maximumFaults {
      do {
        // Copying is unsafe because the compiler cannot see that the block's memory is no part of `bytes`.
        let hasMore = try blocks.next(into: block) { memory in
          let count = ByteSlice.with(bytes) { unsafe $0[position..<$0.count].copy(to: memory) }
          position += count
          return count
        }
        if !hasMore { break }
      } catch let error as CSVError {
        faults.append(FileMessage.of(error, in: file))
        break
      } catch {
        preconditionFailure("reading from memory fails with a CSVError only: \(error)")
      }
      try parse(block, &records)
    }
    rowFaults = Array(rowFaults.prefix(TextTable.maximumFaults))
    if !faults.isEmpty { throw FileFaults(faults + rowFaults) }
  }

  private mutating func parse(_ block: Block, _ records: inout RecordReader) throws(FileFaults) {
    records.start(block)
    while records.next() {
      if let header {
        addRow(records, header)
      } else {
        header = try readHeader(records)
      }
    }
  }

  private func readHeader(_ record: borrowing RecordReader) throws(FileFaults) -> Header {
    let titles = record.titles
    if wasGB18030 && !Header.knowsAny(of: titles, columns) {
      throw FileFaults([
        HeaderShape.fault(titles, columns, file, record.line) ?? EncodedText.unknownEncoding(file: file)
      ])
    }
    return try Header(try record.titles(of: file), of: columns, file: file, line: record.line)
  }

  private mutating func addRow(_ record: borrowing RecordReader, _ header: Header) {
    let expected = header.titles.count
    guard record.fieldCount == expected else {
      rowFaults.append(
        FileFault(
          file, line: record.line, FaultMessage.columns(expected: expected, found: record.fieldCount)))
      return
    }
    if let fault = record.spoiltQuotes(in: file, titles: header.titles) { return rowFaults.append(fault) }
    if let fault = record.untitledCell(header.untitled, in: file) { return rowFaults.append(fault) }
    let fields = header.placeOfColumn.map { place in
      place.map { String(record[$0].trimmed().withoutApostrophe()) } ?? ""
    }
    rows.append(TextTable.Row(line: record.line, fields: fields))
  }
}
