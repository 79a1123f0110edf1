import Glibc

/// What an ordinary file is at one moment: which one, how long, and when it was changed last.
///
/// A file that is written to, or put in another's place, has another state, even where its length is the same and its
/// time was set back.
struct FileState: Equatable {
  private let device: UInt64
  private let number: UInt64
  private let size: Int64
  private let written: [Int]

  /// The state of a file whose status is known; nil for a pipe, a device or a folder.
  init?(_ status: stat) {
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    device = UInt64(status.st_dev)
    number = UInt64(status.st_ino)
    size = Int64(status.st_size)
    written = [
      status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_ctim.tv_sec, status.st_ctim.tv_nsec,
    ]
  }

  /// The state of the file of that name; nil if there is no ordinary file.
  init?(of path: String) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    self.init(status)
  }
}
