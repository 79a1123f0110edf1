/// Memory that holds whole records, filled by a `BlockReader` and walked by a `RecordReader`.
///
/// Use a block again: it keeps its memory. It is not thread-safe; hand it over as a whole, for instance to the
/// thread that walks it, and back.
public final class Block {
  /// What a `BlockReader` fills.
  let memory = ByteBuffer()

  /// The line in the file, counted as an editor does from 1, on which the first record begins.
  public internal(set) var firstLine = 1

  /// A block that holds no records yet.
  public init() {}

  /// The records, one after the other with their line breaks; valid until the block is filled again.
  public var bytes: ByteSlice { memory.bytes }

  /// Whether it holds no records.
  public var isEmpty: Bool { memory.isEmpty }
}
