import Glibc

/// A folder that this process holds for itself as long as it lives: the system lets go of it when the process
/// ends, however that happens. The lock is on the folder, whatever its name becomes.
final class FolderLock {
  private let descriptor: Int32

  private init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit {
    _ = close(descriptor)
  }

  /// Makes a folder, or takes over one whose owner has ended.
  ///
  /// - Returns: nil if another process holds it.
  static func take(_ path: String) throws(PlatformError) -> FolderLock? {
    while true {
      if unsafe mkdir(path, 0o700) != 0 && errno != EEXIST { throw PlatformError(.createFolder, path) }
      let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      if descriptor < 0 {
        // Its owner has just given it another name, or taken it away.
        if errno == ENOENT { continue }
        throw PlatformError(.createFolder, path)
      }
      let lock = FolderLock(descriptor)
      // A file system that knows no locks has to do without them.
      if flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK { return nil }
      if lock.isNamed(path) { return lock }
    }
  }

  /// Whether the folder still has this name: its owner may have renamed it before it let go.
  private func isNamed(_ path: String) -> Bool {
    var held = stat()
    var named = stat()
    guard unsafe fstat(descriptor, &held) == 0, unsafe lstat(path, &named) == 0 else { return false }
    return held.st_dev == named.st_dev && held.st_ino == named.st_ino
  }
}
