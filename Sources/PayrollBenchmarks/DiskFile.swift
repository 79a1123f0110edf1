import CSV
import Glibc

/// A file on the disk, for the generator and the floor.
enum DiskFile {
  /// Writes what `fill` puts into the buffer, piece by piece, until it says that there is no more.
  static func write(_ path: String, _ fill: (ByteBuffer) -> Bool) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    precondition(descriptor >= 0, "cannot write \(path)")
    let buffer = ByteBuffer(capacity: 1 << 20)
    var hasMore = true
    while hasMore {
      buffer.removeAll()
      hasMore = fill(buffer)
      unsafe buffer.bytes.withMemory { memory in
        precondition(
          unsafe Glibc.write(descriptor, memory.baseAddress, memory.count) == memory.count,
          "cannot write \(path)")
      }
    }
    _ = fsync(descriptor)
    _ = close(descriptor)
  }

  /// Reads a file to its end and forgets it.
  static func read(_ path: String) {
    let descriptor = unsafe open(path, O_RDONLY)
    precondition(descriptor >= 0, "cannot read \(path)")
    let buffer = ByteBuffer(capacity: 1 << 18)
    while buffer.fill(
      atMost: 1 << 18,
      read: { memory in unsafe Glibc.read(descriptor, memory.baseAddress, memory.count) }) > 0
    { buffer.removeAll() }
    _ = close(descriptor)
  }

  /// The sizes of the files of a folder and of those in folders below it.
  static func sizes(in folder: String) -> [Int] {
    var sizes: [Int] = []
    guard let stream = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(stream) }
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      var status = stat()
      guard unsafe stat(folder + "/" + name, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        sizes += self.sizes(in: folder + "/" + name)
      } else {
        sizes.append(Int(status.st_size))
      }
    }
    return sizes
  }
}
