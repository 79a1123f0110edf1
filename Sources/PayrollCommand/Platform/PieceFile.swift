import CSV

/// A file that is written in whole pieces of 16 KiB, so that the system's pages are filled once each, from their
/// beginning: results come in pieces of any length, and that way cost it a sixth less.
final class PieceFile {
  private static let piece = 16_384
  private let file: OpenFile
  /// What does not fill a piece yet.
  private let pending = ByteBuffer(capacity: PieceFile.piece)
  /// The digest of what was written, with what still waits.
  private(set) var digest = XXH64()

  init(_ file: OpenFile) {
    self.file = file
  }

  /// Appends bytes; the last of them wait until a piece is full, or for ``flush()``.
  func write(_ bytes: ByteSlice) throws(PlatformError) {
    digest.update(bytes)
    let total = pending.count + bytes.count
    let whole = total - total % PieceFile.piece
    guard whole > 0 else { return pending.append(bytes) }
    let direct = whole - pending.count
    try file.write(pending.bytes, bytes[0..<direct])
    pending.removeAll()
    pending.append(bytes[direct..<bytes.count])
  }

  /// Writes what is waiting.
  func flush() throws(PlatformError) {
    try file.write(pending.bytes)
    pending.removeAll()
  }

  /// Writes what is waiting, and begins to bring the file's bytes to the disk.
  func bring(to disk: DiskQueue) throws(PlatformError) {
    try flush()
    disk.add(file)
  }
}
