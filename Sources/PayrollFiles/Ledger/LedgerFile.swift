import CSV
import Payroll

/// Last month's ledger: every row checked when it is loaded, and found by employee number.
///
/// It holds an index of the file: for each row its employee number, and where it stands. A row is read again
/// when it is asked for (``LedgerRows``), so that a person costs some fifty bytes of memory and not the text.
public final class LedgerFile {
  /// Where a row stands: the offset in the file, the length in bytes, and the line.
  public struct Place {
    let offset: Int
    let length: Int32
    let line: Int32
  }

  /// The file.
  public let source: InputFile
  let sheet: LedgerSheet
  private let places: KeyTable<Place>

  /// How many rows it has.
  public var count: Int { places.count }

  /// Reads and checks a whole ledger of UTF-8 text.
  ///
  /// - Throws: ``FileFaults`` with line and column for everything that contradicts itself.
  public init(_ source: InputFile) throws {
    self.source = source
    let file = source.name
    let block = Block()
    var input = try source.open()
    var splitter = BlockReader()
    var reader = RecordReader()
    let places = KeyTable<Place>()
    var faults: [FileFault] = []
    var header: LedgerSheet?
    let row = LedgerRow()
    while true {
      do {
        guard try splitter.next(into: block, read: { try unsafe input.read(into: $0) }) else { break }
      } catch let error as CSVError {
        throw FileFaults([FileMessage.of(error, in: file)])
      }
      reader.start(block)
      var offset = reader.offset
      while reader.next() {
        defer { offset = reader.offset }
        guard let sheet = header else {
          if source.wasGB18030, !Header.knowsAny(of: reader.titles, LedgerSheet.columns) {
            throw FileFaults([
              HeaderShape.fault(reader.titles, LedgerSheet.columns, file, reader.line)
                ?? EncodedText.unknownEncoding(file: file)
            ])
          }
          header = try LedgerSheet(try reader.titles(of: file), file: file, line: reader.line)
          continue
        }
        let place = Place(
          offset: block.firstByte + offset, length: Int32(reader.offset - offset), line: Int32(reader.line))
        do { try LedgerFile.index(reader, sheet, place, in: places, checkingIn: row) } catch {
          faults.append(
            reader.stray(titles: sheet.titles, lacking: 1)?.fault(file, line: reader.line) ?? error)
          if faults.count >= 100 { throw FileFaults(faults) }
        }
      }
    }
    if !faults.isEmpty { throw FileFaults(faults) }
    guard let header else { throw FileFaults([FileMessage.empty(file)]) }
    self.sheet = header
    self.places = places
  }

  private static func index(
    _ reader: borrowing RecordReader, _ sheet: LedgerSheet, _ place: Place,
    in places: KeyTable<Place>, checkingIn row: LedgerRow
  ) throws(FileFault) {
    if reader.fieldCount != sheet.fieldCount {
      throw FileFault(
        sheet.file, line: reader.line,
        FaultMessage.columns(expected: sheet.fieldCount, found: reader.fieldCount))
    }
    if let fault = reader.spoiltQuotes(in: sheet.file, titles: sheet.titles) { throw fault }
    if let fault = reader.untitledCell(sheet.untitled, in: sheet.file) { throw fault }
    let key = sheet.employeeId(reader)
    let title = sheet.title(of: .employeeId)
    if key.isEmpty {
      throw FileFault(
        sheet.file, line: reader.line, column: title,
        Bilingual("人员编号必须填写", "the employee number must not be blank"))
    }
    if key.firstIndex(of: UInt8(ascii: "+")) != nil, DecimalText.isSpoiltBySpreadsheet(key) {
      throw FileFault(
        sheet.file, line: reader.line, column: title, value: String(key), FaultMessage.spoiltNumber)
    }
    if key.holdsInvisible {
      throw FileFault(
        sheet.file, line: reader.line, column: title, value: String(key), FaultMessage.invisible)
    }
    if let first = places.insertNew(key, place) {
      throw FileFault(
        sheet.file, line: reader.line, column: title, value: String(key),
        Bilingual(
          "此人在第\(places[place: first].line)行已有一行，每人只能有一行",
          "this person has a row on line \(places[place: first].line) already; each person has one"))
    }
    try row.read(reader, sheet)
  }

  /// The place of somebody's row, counted from 0 in the order of the file, or nil.
  public func index(of employeeId: ByteSlice) -> Int? {
    places.place(of: employeeId)
  }

  /// The employee number of a row.
  public func employeeId(at index: Int) -> ByteSlice {
    places.key(at: index)
  }

  /// Where a row stands.
  public func place(at index: Int) -> Place { places[place: index] }

  /// The ledger of some people alone, as it stands: its header, and the rows of those whom it has.
  ///
  /// - Throws: what reading throws.
  public func part(of people: [String]) throws -> InputFile {
    var input = try source.open()
    let part = ByteBuffer()
    guard let first = (0..<count).map({ place(at: $0).offset }).min() else { return source }
    func add(_ offset: Int, _ length: Int) throws {
      var bytes = [UInt8](repeating: 0, count: length)
      var read = 0
      input.move(to: offset)
      while read < length {
        let count = try unsafe bytes.withUnsafeMutableBytes { memory in
          try unsafe input.read(into: UnsafeMutableRawBufferPointer(rebasing: memory[read...]))
        }
        if count == 0 { break }
        read += count
      }
      ByteSlice.with(bytes) { part.append($0) }
      if bytes.last != UInt8(ascii: "\n") { part.append("\n") }
    }
    try add(0, first)
    for employeeId in people {
      guard let index = ByteSlice.with(employeeId, { index(of: $0) }) else { continue }
      try add(place(at: index).offset, Int(place(at: index).length))
    }
    let bytes = part.bytes.array
    return InputFile(source.name, wasGB18030: source.wasGB18030) { MemoryInput(bytes) }
  }
}
