import Glibc

/// A folder that this process holds for itself as long as it lives: the system lets go of it when the process
/// ends, however that happens. The lock is on the folder, whatever its name becomes.
final class FolderLock: Sendable {
  private let descriptor: Int32

  deinit {
    if descriptor >= 0 { _ = close(descriptor) }
  }

  /// What has become of an attempt to work in a folder.
  enum Attempt {
    /// The folder is this process's.
    case held(FolderLock)
    /// Another process holds it.
    case busy
    /// What is there was not left by a run of this user.
    case foreign
  }

  /// For how long a folder that this process has just made may be held by another that looks whether it was left: in
  /// milliseconds.
  private static let longestLook = 20

  /// Makes a folder to work in, for its owner alone and marked, or takes over one that a run which has ended has left.
  ///
  /// - Parameter whenMade: where a test holds a folder that has just been made.
  /// - Throws: `PlatformError` if it can be neither made nor opened.
  static func take(_ path: String, whenMade: () -> Void = {}) throws(PlatformError) -> Attempt {
    while true {
      let isNew = unsafe mkdir(path, 0o700) == 0
      if !isNew && errno != EEXIST { throw PlatformError(.createFolder, path) }
      if isNew { whenMade() }
      guard let lock = FolderLock(path) else {
        // Its owner has just given it another name, or taken it away.
        if errno == ENOENT { continue }
        if errno == ENOTDIR || errno == ELOOP || errno == EACCES { return .foreign }
        throw PlatformError(.createFolder, path)
      }
      guard lock.isTaken(within: isNew ? longestLook : 0) else { return .busy }
      guard lock.isNamed(path) else { continue }
      // What this process has just made is its own, also where a file system keeps neither owners nor modes; what a run
      // has left that was killed at once has no mark and is empty.
      if !isNew && !WorkMark.isOn(path) {
        guard Folder.isOwn(path), try Folder.names(in: path).isEmpty else { return .foreign }
      }
      try WorkMark.set(on: path)
      return .held(lock)
    }
  }

  /// Holds a folder that is there, and leaves it as it is.
  ///
  /// - Returns: nil if another process holds it, or if it is not there any more.
  static func hold(_ path: String) -> FolderLock? {
    guard let lock = FolderLock(path), lock.isTaken, lock.isNamed(path) else { return nil }
    return lock
  }

  /// Opens a folder; nil if that fails.
  private init?(_ path: String) {
    descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    if descriptor < 0 { return nil }
  }

  /// Whether the lock becomes this process's before some milliseconds are over.
  private func isTaken(within milliseconds: Int) -> Bool {
    for _ in 0..<milliseconds {
      if isTaken { return true }
      usleep(1_000)
    }
    return isTaken
  }

  /// Whether the lock is this process's now. A file system that knows no locks has to do without them.
  private var isTaken: Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK }

  /// Whether the folder still has this name: its owner may have renamed it before it let go.
  private func isNamed(_ path: String) -> Bool {
    var held = stat()
    var named = stat()
    guard unsafe fstat(descriptor, &held) == 0, unsafe lstat(path, &named) == 0 else { return false }
    return held.st_dev == named.st_dev && held.st_ino == named.st_ino
  }
}
