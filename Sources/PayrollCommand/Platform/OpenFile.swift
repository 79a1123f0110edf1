import CSV
import Glibc

/// An open file, closed when nobody holds it any more. Files are made readable by their owner alone.
final class OpenFile: Sendable {
  let path: String
  private let descriptor: Int32
  private let isShared: Bool

  private init(_ descriptor: Int32, _ path: String, isShared: Bool = false) {
    self.descriptor = descriptor
    self.path = path
    self.isShared = isShared
  }

  deinit {
    if !isShared { _ = close(descriptor) }
  }

  /// Standard input.
  static let standardInput = OpenFile(STDIN_FILENO, "-", isShared: true)
  /// Standard output.
  static let standardOutput = OpenFile(STDOUT_FILENO, "-", isShared: true)
  /// Standard error.
  static let standardError = OpenFile(STDERR_FILENO, "-", isShared: true)

  /// Opens a file for reading.
  static func reading(_ path: String) throws(PlatformError) -> OpenFile {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw PlatformError(.open, path) }
    return OpenFile(descriptor, path)
  }

  /// Opens what a command is given to read: a file, or standard input for `-`.
  static func input(_ path: String) throws(PlatformError) -> OpenFile {
    path == "-" ? standardInput : try reading(path)
  }

  /// Makes a new file, or empties the one that is there.
  static func writing(_ path: String) throws(PlatformError) -> OpenFile {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    if descriptor < 0 { throw PlatformError(.create, path) }
    return OpenFile(descriptor, path)
  }

  /// Opens a file that is there, to write behind its end.
  static func appending(_ path: String) throws(PlatformError) -> OpenFile {
    let descriptor = unsafe open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
    if descriptor < 0 { throw PlatformError(.open, path) }
    return OpenFile(descriptor, path)
  }

  /// Reads as many bytes as there are, at most what fits; 0 at the end.
  func read(into memory: UnsafeMutableRawBufferPointer) throws(PlatformError) -> Int {
    while true {
      let count = unsafe Glibc.read(descriptor, memory.baseAddress, memory.count)
      if count >= 0 { return count }
      if errno != EINTR { throw PlatformError(.read, path) }
    }
  }

  /// Reads as many bytes as there are from a place on, at most what fits; 0 at the end. Not for pipes.
  func read(at offset: Int, into memory: UnsafeMutableRawBufferPointer) throws(PlatformError) -> Int {
    while true {
      let count = unsafe pread(descriptor, memory.baseAddress, memory.count, off_t(offset))
      if count >= 0 { return count }
      if errno != EINTR { throw PlatformError(.read, path) }
    }
  }

  /// Writes all the bytes.
  func write(_ bytes: ByteSlice) throws(PlatformError) {
    try unsafe bytes.withMemory { (memory) throws(PlatformError) in
      var written = 0
      while written < memory.count {
        let count = unsafe Glibc.write(
          descriptor, memory.baseAddress.map { unsafe $0 + written }, memory.count - written)
        if count >= 0 {
          written += count
        } else if errno != EINTR {
          throw PlatformError(.write, path)
        }
      }
    }
  }

  /// Writes all the bytes in the place of as many that are there. Not for pipes.
  func write(_ bytes: ByteSlice, at offset: Int) throws(PlatformError) {
    try unsafe bytes.withMemory { (memory) throws(PlatformError) in
      var written = 0
      while written < memory.count {
        let count = unsafe pwrite(
          descriptor, memory.baseAddress.map { unsafe $0 + written }, memory.count - written,
          off_t(offset + written))
        if count >= 0 {
          written += count
        } else if errno != EINTR {
          throw PlatformError(.write, path)
        }
      }
    }
  }

  /// Writes all the bytes of two views, one after the other, in a single call where the system takes them so.
  func write(_ first: ByteSlice, _ second: ByteSlice) throws(PlatformError) {
    var written = unsafe first.withMemory { first in
      unsafe second.withMemory { second in
        var parts = unsafe (
          iovec(iov_base: UnsafeMutableRawPointer(mutating: first.baseAddress), iov_len: first.count),
          iovec(iov_base: UnsafeMutableRawPointer(mutating: second.baseAddress), iov_len: second.count)
        )
        return unsafe withUnsafeBytes(of: &parts) {
          unsafe writev(descriptor, $0.assumingMemoryBound(to: iovec.self).baseAddress, 2)
        }
      }
    }
    if written < 0 {
      if errno != EINTR { throw PlatformError(.write, path) }
      written = 0
    }
    let ofFirst = min(written, first.count)
    try write(first[ofFirst..<first.count])
    try write(second[(written - ofFirst)..<second.count])
  }

  /// Writes all of a text.
  func write(_ text: String) throws(PlatformError) {
    try ByteSlice.with(text) { (bytes) throws(PlatformError) in try write(bytes) }
  }

  /// Waits until the file's bytes are on the disk.
  func synchronize() throws(PlatformError) {
    while fsync(descriptor) != 0 {
      if errno != EINTR { throw PlatformError(.synchronize, path) }
    }
  }

  /// What the file is at this moment; nil for a pipe or a device.
  var state: FileState? {
    var status = stat()
    return unsafe fstat(descriptor, &status) == 0 ? FileState(status) : nil
  }

  /// All bytes from here on.
  func readAll() throws(PlatformError) -> [UInt8] {
    let buffer = ByteBuffer()
    while try buffer.fill(
      atMost: 1 << 16, read: { (memory) throws(PlatformError) in try unsafe read(into: memory) }) > 0
    {}
    return buffer.bytes.array
  }

  /// All bytes from here on.
  ///
  /// - Parameter look: is shown each piece when it has been read.
  func readAll(_ look: (ByteSlice) throws -> Void) throws -> [UInt8] {
    let buffer = ByteBuffer()
    var known = 0
    while try buffer.fill(
      atMost: 1 << 16, read: { (memory) throws(PlatformError) in try unsafe read(into: memory) }) > 0
    {
      try look(buffer.bytes[known..<buffer.count])
      known = buffer.count
    }
    return buffer.bytes.array
  }

  /// Size and digest of a file.
  static func digest(of path: String) throws(PlatformError) -> XXH64 {
    let file = try reading(path)
    let buffer = ByteBuffer()
    var digest = XXH64()
    while try buffer.fill(
      atMost: 1 << 18, read: { (memory) throws(PlatformError) in try unsafe file.read(into: memory) }) > 0
    {
      digest.update(buffer.bytes)
      buffer.removeAll()
    }
    return digest
  }

  /// All bytes of a file.
  static func bytes(of path: String) throws(PlatformError) -> [UInt8] { try reading(path).readAll() }
}
