import CSV

/// A file to read, or bytes in memory.
///
/// The platform's files and the tests' arrays look the same to a run.
public protocol ByteInput {
  /// Puts the next bytes into the memory lent, as many as it likes, and returns how many; 0 at the end.
  mutating func read(into memory: UnsafeMutableRawBufferPointer) throws -> Int

  /// Makes the next read begin so many bytes after the beginning of the file.
  mutating func move(to offset: Int)
}

/// Bytes in memory as a file.
public struct MemoryInput: ByteInput {
  private let bytes: [UInt8]
  private var position = 0

  /// A file that holds `bytes`.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Copies the next bytes.
  public mutating func read(into memory: UnsafeMutableRawBufferPointer) -> Int {
    let length = min(memory.count, bytes.count - position)
    let part = bytes[position..<position + length]
    unsafe memory.copyBytes(from: part)
    position += length
    return length
  }

  /// Goes to a place, at most to the end.
  public mutating func move(to offset: Int) { position = min(offset, bytes.count) }
}
