import Glibc

/// Folders of the file system. Folders are made for their owner alone.
enum Folder {
  /// Makes a folder, and those above it that are missing.
  ///
  /// - Parameter root: a folder above it that must be there; where it has been taken away it is not made again.
  static func make(_ path: String, below root: String = "") throws(PlatformError) {
    if path.isEmpty || path == root || isFolder(path) { return }
    try make(parent(of: path), below: root)
    if unsafe mkdir(path, 0o700) != 0 && errno != EEXIST { throw PlatformError(.createFolder, path) }
  }

  /// A folder and those above it, as far as they are missing, the lowest first.
  static func missing(_ path: String) -> [String] {
    if path.isEmpty || exists(path) { return [] }
    return [path] + missing(parent(of: path))
  }

  /// The folder in which a file or folder lies; "" for one without a slash.
  static func parent(of path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2 && parts[0].isEmpty { return "/" }
    return parts.dropLast().joined(separator: "/")
  }

  /// A path without slashes and dots that say nothing: `a//b/.` is `a/b`.
  static func plain(_ path: String) -> String {
    let parts = path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
    if path.hasPrefix("/") { return "/" + parts }
    return parts.isEmpty && !path.isEmpty ? "." : parts
  }

  /// The last part of a path.
  static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The path without links and detours; nil if there is nothing of that name.
  static func resolved(_ path: String) -> String? {
    guard let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  /// Whether there is anything of that name.
  static func exists(_ path: String) -> Bool {
    unsafe access(path, F_OK) == 0
  }

  /// Whether there is a folder of that name.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether there is an ordinary file of that name, or a link to one: no folder, pipe or device.
  static func isFile(_ path: String) -> Bool { FileState(of: path) != nil }

  /// The names in a folder, sorted by code point.
  static func names(in path: String) throws(PlatformError) -> [String] {
    guard let stream = unsafe opendir(path) else { throw PlatformError(.openFolder, path) }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else { break }
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    // A listing that breaks off, as on a shared drive, is not the whole folder.
    if errno != 0 { throw PlatformError(.openFolder, path) }
    return names.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
  }

  /// Removes a file, or a folder with all that is in it; nothing happens if it is not there.
  ///
  /// A link is removed, and what it leads to is left alone.
  static func remove(_ path: String) {
    if isFolderItself(path) {
      try? empty(path)
      _ = unsafe rmdir(path)
    } else {
      _ = unsafe unlink(path)
    }
  }

  /// Removes a folder in which nothing is.
  static func removeIfEmpty(_ path: String) {
    _ = unsafe rmdir(path)
  }

  /// Removes everything in a folder, its mark last, so that what a kill leaves is still known by it.
  ///
  /// - Throws: `PlatformError` if something stays.
  static func empty(_ path: String) throws(PlatformError) {
    for name in try names(in: path) where name != WorkMark.name { remove(path + "/" + name) }
    WorkMark.clear(from: path)
    let left = try names(in: path)
    if let first = left.first { throw PlatformError(.remove, path + "/" + first) }
  }

  /// What file managers leave in every folder that they show.
  static let leftBySystems: Set = [".DS_Store", "Thumbs.db", "desktop.ini"]

  /// Whether there is a folder of that name, and not a link to one.
  static func isFolderItself(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether there is an ordinary file of that name, and not a link to one.
  static func isFileItself(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Whether a folder belongs to the user, is closed to all others, and is no link.
  static func isOwn(_ path: String) -> Bool {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return false }
    return status.st_mode & S_IFMT == S_IFDIR && status.st_mode & 0o777 == 0o700 && status.st_uid == geteuid()
  }

  /// Who may do what with a folder.
  static func mode(of path: String) throws(PlatformError) -> mode_t {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { throw PlatformError(.openFolder, path) }
    return status.st_mode & 0o7777
  }

  /// Changes who may do what with a folder, where the user may change that.
  static func set(_ mode: mode_t, of path: String) {
    _ = unsafe chmod(path, mode)
  }

  /// Whether there is a link of that name.
  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// Gives a file a name that must be free; where the system cannot see to that, it has been looked at before.
  static func renameToFree(_ path: String, _ target: String) throws(PlatformError) {
    if let renameTo = unsafe renameat2, unsafe renameTo(AT_FDCWD, path, AT_FDCWD, target, 1) == 0 { return }
    if errno == EEXIST { throw PlatformError(.rename, target) }
    try rename(path, to: target)
  }

  /// Gives a file or folder another name, which must be free (a file may be replaced).
  static func rename(_ path: String, to target: String) throws(PlatformError) {
    if unsafe Glibc.rename(path, target) != 0 { throw PlatformError(.rename, target) }
  }

  /// Puts one folder in the place of another, which then has the first one's name.
  ///
  /// The system does it in one step, so that the place is never empty; where it cannot, in three.
  static func exchange(_ path: String, with target: String) throws(PlatformError) {
    if let exchangeNames = unsafe renameat2, unsafe exchangeNames(AT_FDCWD, path, AT_FDCWD, target, 2) == 0 {
      return
    }
    let aside = aside(path)
    try rename(target, to: aside)
    try rename(path, to: target)
    try rename(aside, to: path)
  }

  /// Where the old folder lies for a moment while the two names are exchanged in three steps.
  static func aside(_ path: String) -> String { path + ".aside" }

  private typealias Renameat2 =
    @convention(c) (Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32) -> Int32

  /// The system call that can exchange two names; Glibc's module does not declare it.
  private static var renameat2: Renameat2? {
    guard let symbol = unsafe dlsym(nil, "renameat2") else { return nil }
    return unsafe unsafeBitCast(symbol, to: Renameat2.self)
  }

  /// Waits until a folder's names are on the disk.
  ///
  /// Some file systems, of shared drives above all, cannot do that for a folder, and it is left to them.
  static func synchronize(_ path: String) throws(PlatformError) {
    let file = try OpenFile.reading(path.isEmpty ? "." : path)
    do { try file.synchronize() } catch  where error.code == EINVAL || error.code == ENOTSUP {}
  }

  /// A folder and all folders below it, those first.
  static func all(_ path: String) throws(PlatformError) -> [String] {
    var folders: [String] = []
    for name in try names(in: path) where isFolder(path + "/" + name) {
      folders += try all(path + "/" + name)
    }
    return folders + [path]
  }
}
