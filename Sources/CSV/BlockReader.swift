/// Cuts a stream of UTF-8 bytes into blocks of whole records, so that blocks can be walked independently.
///
/// A record ends at LF, CRLF or a CR alone outside quotes, or with the stream. A quote opens a quoted field only
/// as the first byte of a field; elsewhere it is an ordinary character. A byte order mark at the very start is
/// left out. How the bytes arrive (in pieces of 1 byte or of 1 MB) changes nothing.
///
/// A reader belongs to one stream: use one variable of it and no copies, and no more after an error.
///
/// The memory lent to `read` is handed through from `ByteBuffer.fill`, which answers for it; this file itself
/// does nothing unsafe.
public struct BlockReader {
  private let blockSize: Int
  private let maximumRecord: Int
  /// What came after the last whole record: the beginning of the next block.
  private let carry = ByteBuffer()
  private var line = 1
  private var firstByte = 0
  private var hasBegun = false
  private var hasEnded = false

  /// The longest record in bytes that is accepted unless another length is asked for: 16 MiB.
  public static let longestRecord = 1 << 24

  /// A reader at the start of a stream.
  ///
  /// - Parameters:
  ///   - blockSize: how many bytes go into a block; fewer by the part of a record that comes last, and more
  ///     where one record needs more. By default so many that what a program writes for a block goes to the
  ///     system in long pieces, which it keeps with far less work than short ones.
  ///   - maximumRecord: the longest record in bytes that is accepted, without its line break; at least 3. By
  ///     default 16 MiB, which bounds what a file needs in memory.
  public init(blockSize: Int = 131_072, maximumRecord: Int = BlockReader.longestRecord) {
    precondition(blockSize >= 1 && maximumRecord >= 3, "a block needs room for a byte order mark")
    self.blockSize = min(blockSize, maximumRecord)
    self.maximumRecord = maximumRecord
  }

  /// Fills a block with the next whole records.
  ///
  /// - Parameters:
  ///   - block: what it held is gone afterwards, also if this fails.
  ///   - read: puts the next bytes of the stream into the memory that it is lent, as many as it likes up to the
  ///     size of that memory, and returns how many; 0 says that the stream has ended, and it is not called again.
  ///     The memory is never empty but may be a single byte, so a source that makes whole characters keeps what
  ///     does not fit for the next call.
  /// - Returns: false if the stream held nothing more; then the block is empty.
  /// - Throws: `CSVError`, or what `read` throws.
  @safe
  public mutating func next<Failure: Error>(
    into block: Block, read: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int
  ) throws -> Bool {
    let memory = block.memory
    memory.removeAll()
    memory.append(carry)
    carry.removeAll()
    block.firstLine = line
    if !hasBegun { try begin(memory, read) }
    block.firstByte = firstByte

    var cutter = RecordCutter(firstLine: line)
    var size = blockSize
    while true {
      try fill(memory, upTo: size, read)
      try cutter.scan(memory.bytes, isLast: hasEnded)
      if cutter.end > 0 || hasEnded { break }
      size = try largerSize(than: memory.count, cutter)
    }
    carry.append(memory.bytes[cutter.end..<memory.count])
    memory.truncate(to: cutter.end)
    line += cutter.linesBeforeEnd
    firstByte += cutter.end
    return !memory.isEmpty
  }

  /// Reads the first bytes and drops a byte order mark.
  @safe
  private mutating func begin<Failure: Error>(
    _ memory: ByteBuffer, _ read: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int
  ) throws(Failure) {
    hasBegun = true
    try fill(memory, upTo: 3, read)
    if memory.bytes.equals("\u{FEFF}") {
      memory.removeAll()
      firstByte = 3
    }
  }

  @safe
  private mutating func fill<Failure: Error>(
    _ memory: ByteBuffer, upTo size: Int, _ read: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int
  ) throws(Failure) {
    while !hasEnded && memory.count < size {
      hasEnded = try memory.fill(atMost: size - memory.count, read: read) == 0
    }
  }

  /// How many bytes to look at next, if no record ends within `count` bytes: twice as many, but never more
  /// than prove that the record is too long.
  private func largerSize(than count: Int, _ cutter: RecordCutter) throws(CSVError) -> Int {
    if count <= maximumRecord { return min(count * 2, maximumRecord + 1) }
    guard cutter.waitsForLineFeed else { throw CSVError.recordTooLong(line: line) }
    return count + 1
  }
}
