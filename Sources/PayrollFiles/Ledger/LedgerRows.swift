import CSV
import Payroll

/// Reads the rows of a ledger again, one after the other as they are asked for. Each worker has its own.
///
/// Whoever asks in the order of the file (as nearly every roster does) gets the rows out of a stretch of the
/// file that is read ahead; elsewhere a row is read by itself.
public final class LedgerRows {
  /// How much is read ahead, in bytes.
  private static let stretch = 1 << 16

  let ledger: LedgerFile
  private let block = Block()
  private var input: (any ByteInput)?
  private var reader = RecordReader()
  /// The place that was found last.
  private var lastPlace = -1
  /// The row read last; the next one is read in its memory.
  private let row = LedgerRow()

  /// The rows of a ledger.
  public init(_ ledger: LedgerFile) {
    self.ledger = ledger
  }

  /// The place of somebody's row, or nil. Where the roster goes in the ledger's order it is the next one, which is looked
  /// at first: that saves the search in a table that does not fit the processor's cache.
  public func index(of employeeId: ByteSlice) -> Int? {
    let next = lastPlace + 1
    if next < ledger.count, ledger.employeeId(at: next).equals(employeeId) {
      lastPlace = next
      return next
    }
    guard let place = ledger.index(of: employeeId) else { return nil }
    lastPlace = place
    return place
  }

  /// A row. It was checked when the ledger was loaded.
  ///
  /// - Throws: what reading the file throws; ``RunError`` if it is not the file that was loaded any more.
  public func row(at index: Int) throws -> Carryover {
    let place = ledger.place(at: index)
    if !holds(place) { try read(place) }
    guard holds(place) else { throw changed }
    reader.start(block, at: place.offset - block.firstByte, line: Int(place.line))
    guard reader.next(), reader.fieldCount == ledger.sheet.fieldCount,
      (try? row.read(reader, ledger.sheet)) != nil
    else { throw changed }
    return row.carryover
  }

  private func holds(_ place: LedgerFile.Place) -> Bool {
    place.offset >= block.firstByte
      && place.offset + Int(place.length) <= block.firstByte + block.bytes.count
  }

  private func read(_ place: LedgerFile.Place) throws {
    let end = block.firstByte + block.bytes.count
    let isNear = place.offset >= block.firstByte && place.offset < end + LedgerRows.stretch
    var input = try self.input ?? ledger.source.open()
    input.move(to: place.offset)
    let count = isNear ? max(LedgerRows.stretch, Int(place.length)) : Int(place.length)
    try block.refill(from: place.offset, atMost: count) { try unsafe input.read(into: $0) }
    self.input = input
  }

  private var changed: RunError {
    RunError.unusable(
      FileFaults([
        FileFault(
          ledger.source.name,
          Bilingual(
            "台账在读取过程中变了；请勿在运行时改动，再运行一次",
            "the ledger changed while it was read; leave it alone during a run, and run again"))
      ]))
  }
}
