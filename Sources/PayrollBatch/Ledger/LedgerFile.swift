import CSV
import Payroll

/// Last month's ledger: every row checked when it is loaded, and found by employee number.
///
/// It holds the file's bytes and an index of them; a row is read again when it is asked for, so that a row
/// costs its text and a few bytes.
final class LedgerFile {
  /// The place of a row: its block, the offset in it, and its line.
  private struct Place {
    let block: Int32
    let offset: Int32
    let line: Int32
  }

  private let rows: LedgerRowReader
  private let blocks: [Block]
  private let places: ByteTable<Place>

  /// How many rows it has.
  var count: Int { places.values.count }

  /// Reads and checks a whole ledger of UTF-8 text.
  ///
  /// - Throws: ``FileFaults`` with line and column for everything that contradicts itself.
  init(_ source: InputFile) throws {
    let file = source.name
    var input = try source.open()
    var splitter = BlockReader()
    var reader = RecordReader()
    var blocks: [Block] = []
    var places = ByteTable<Place>()
    var faults: [FileFault] = []
    var header: LedgerRowReader?
    while true {
      let block = Block()
      do {
        guard try splitter.next(into: block, read: { try unsafe input.read(into: $0) }) else { break }
      } catch let error as CSVError {
        throw FileFaults([FileMessage.of(error, in: file)])
      }
      blocks.append(block)
      reader.start(block)
      var offset = reader.offset
      while reader.next() {
        defer { offset = reader.offset }
        guard let rows = header else {
          if source.wasGB18030, !Header.knowsAny(of: reader.titles, LedgerRowReader.columns) {
            throw FileFaults([EncodedText.unknownEncoding(file: file)])
          }
          header = try LedgerRowReader(reader.titles, file: file, line: reader.line)
          continue
        }
        let place = Place(
          block: Int32(blocks.count - 1), offset: Int32(offset), line: Int32(reader.line))
        do { try LedgerFile.index(reader, rows, place, in: &places) } catch {
          faults.append(error)
          if faults.count >= 100 { throw FileFaults(faults) }
        }
      }
    }
    if !faults.isEmpty { throw FileFaults(faults) }
    guard let header else { throw FileFaults([FileMessage.empty(file)]) }
    self.rows = header
    self.blocks = blocks
    self.places = places
  }

  private static func index(
    _ reader: borrowing RecordReader, _ rows: LedgerRowReader, _ place: Place,
    in places: inout ByteTable<Place>
  ) throws(FileFault) {
    if reader.fieldCount != rows.fieldCount {
      throw FileFault(
        rows.file, line: reader.line,
        FaultMessage.columns(expected: rows.fieldCount, found: reader.fieldCount))
    }
    let key = rows.employeeId(reader)
    let title = rows.title(of: .employeeId)
    if key.isEmpty {
      throw FileFault(
        rows.file, line: reader.line, column: title,
        Bilingual("人员编号必须填写", "the employee number must not be blank"))
    }
    if let first = places[key] {
      throw FileFault(
        rows.file, line: reader.line, column: title, value: String(key),
        Bilingual(
          "此人在第\(first.line)行已有一行，每人只能有一行",
          "this person has a row on line \(first.line) already; each person has one"))
    }
    _ = try rows.read(reader)
    places.insert(key, place)
  }

  /// The place of somebody's row, counted from 0 in the order of the file, or nil.
  func index(of employeeId: ByteSlice) -> Int? {
    places.index(of: employeeId)
  }

  /// The employee number of a row.
  func employeeId(at index: Int) -> ByteSlice {
    places.key(at: index)
  }

  /// A row. It was checked when the ledger was loaded.
  func row(at index: Int, _ reader: inout RecordReader) -> Carryover {
    let place = places.values[index]
    reader.start(blocks[Int(place.block)], at: Int(place.offset), line: Int(place.line))
    guard reader.next(), let row = try? rows.read(reader) else {
      preconditionFailure("a row of the ledger that was read before")
    }
    return row
  }
}
