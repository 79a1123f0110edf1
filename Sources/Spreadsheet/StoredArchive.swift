/// Where the bytes of a workbook go.
public protocol WorkbookOutput: AnyObject {
  /// Appends bytes.
  func write(_ bytes: [UInt8]) throws
  /// Puts bytes in the place of as many that were written before.
  func overwrite(_ bytes: [UInt8], at offset: Int) throws
}

/// A zip file whose parts are stored as they are, one after the other.
///
/// Size and checksum of a part are known at its end, and are then put into the header before it: there are readers that
/// do not take them from behind a part that is stored. There is no clock: every part is of 1 January 1980.
final class StoredArchive {
  private struct Part {
    let name: [UInt8]
    let offset: Int
    var checksum = Checksum()
    var size = 0
  }

  /// The largest size and offset that a header can name.
  private static let limit = Int(UInt32.max)
  /// 1 January 1980.
  private static let date: UInt64 = 0x21
  private static let block = 1 << 16

  private let output: any WorkbookOutput
  private var offset = 0
  private var parts: [Part] = []
  private var pending: [UInt8] = []

  init(_ output: any WorkbookOutput) {
    self.output = output
    pending.reserveCapacity(2 * StoredArchive.block)
  }

  /// Begins a part.
  func begin(_ name: String) throws {
    let part = Part(name: Array(name.utf8), offset: offset)
    parts.append(part)
    var header = StoredArchive.bytes((0x0403_4B50, 4))
    header += StoredArchive.description(of: part)
    try put(header + StoredArchive.bytes((0, 2)) + part.name)
  }

  /// Lends the bytes of the part that are not written yet, to append to them.
  func append(_ body: (inout [UInt8]) throws -> Void) throws {
    try body(&pending)
    if pending.count >= StoredArchive.block { try flush() }
  }

  /// Ends the part.
  func end() throws {
    try flush()
    let part = parts[parts.count - 1]
    try output.overwrite(
      StoredArchive.bytes((UInt64(part.checksum.value), 4), (UInt64(part.size), 4), (UInt64(part.size), 4)),
      at: part.offset + 14)
  }

  /// Writes the directory of the parts.
  func finish() throws {
    let start = offset
    for part in parts {
      var entry = StoredArchive.bytes((0x0201_4B50, 4), (20, 2))
      entry += StoredArchive.description(of: part)
      entry += StoredArchive.bytes((0, 2), (0, 2), (0, 2), (0, 2), (0, 4), (UInt64(part.offset), 4))
      try put(entry + part.name)
    }
    let count = UInt64(parts.count)
    try put(
      StoredArchive.bytes(
        (0x0605_4B50, 4), (0, 4), (count, 2), (count, 2), (UInt64(offset - start), 4), (UInt64(start), 4),
        (0, 2)))
  }

  /// What is said of a part both before it and in the directory: the version that is needed, that the name is UTF-8, that
  /// it is stored, time and day, checksum, sizes, length of the name.
  private static func description(of part: Part) -> [UInt8] {
    bytes(
      (20, 2), (1 << 11, 2), (0, 2), (0, 2), (date, 2), (UInt64(part.checksum.value), 4),
      (UInt64(part.size), 4), (UInt64(part.size), 4), (UInt64(part.name.count), 2))
  }

  /// Numbers as bytes, the lowest first.
  private static func bytes(_ numbers: (UInt64, count: Int)...) -> [UInt8] {
    numbers.flatMap { number, count in (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } }
  }

  private func flush() throws {
    parts[parts.count - 1].checksum.add(pending)
    parts[parts.count - 1].size += pending.count
    try put(pending)
    pending.removeAll(keepingCapacity: true)
  }

  private func put(_ bytes: [UInt8]) throws {
    offset += bytes.count
    if offset > StoredArchive.limit { throw SheetError.tooLarge }
    try output.write(bytes)
  }
}
