/// Memory that holds whole records, filled by a `BlockReader` and walked by a `RecordReader`.
///
/// Use a block again: it keeps its memory. It is not thread-safe; hand it over as a whole, for instance to the
/// thread that walks it, and back.
public final class Block {
  /// What a `BlockReader` fills.
  let memory = ByteBuffer()

  /// The line in the file, counted as an editor does from 1, on which the first record begins.
  public internal(set) var firstLine = 1

  /// Where in the stream the first record begins, in bytes, the byte order mark counted.
  public internal(set) var firstByte = 0

  /// A block that holds no records yet.
  public init() {}

  /// The records, one after the other with their line breaks; valid until the block is filled again.
  public var bytes: ByteSlice { memory.bytes }

  /// Whether it holds no records.
  public var isEmpty: Bool { memory.isEmpty }

  /// Fills the block with a stretch of a stream whose records have been met before.
  ///
  /// - Parameters:
  ///   - firstByte: where in the stream the stretch begins.
  ///   - count: how many bytes at most; fewer if the stream ends.
  ///   - line: the line on which the stretch begins; of no interest by default.
  ///   - read: as in `BlockReader.next(into:read:)`, from `firstByte` on.
  @safe
  public func refill<Failure: Error>(
    from firstByte: Int, atMost count: Int, line: Int = 1,
    read: (UnsafeMutableRawBufferPointer) throws(Failure) -> Int
  ) throws(Failure) {
    memory.removeAll()
    self.firstByte = firstByte
    firstLine = line
    while memory.count < count {
      if try memory.fill(atMost: count - memory.count, read: read) == 0 { return }
    }
  }
}
