import Glibc

/// The mark on a folder that the program works in, by which a later run knows what a killed one has left.
///
/// A folder without it is somebody's, whatever its name is, and is never emptied or taken away.
enum WorkMark {
  /// The file that is the mark.
  static let name = ".payroll-work"

  /// Marks a folder.
  static func set(on folder: String) throws(PlatformError) {
    _ = try OpenFile.writing(folder + "/" + name)
  }

  /// Takes the mark away: the folder is a result from now on.
  static func clear(from folder: String) {
    _ = unsafe unlink(folder + "/" + name)
  }

  /// Whether a folder is the program's to take away: this user's, closed to all others, and marked.
  static func isOn(_ folder: String) -> Bool {
    Folder.isOwn(folder) && Folder.isFileItself(folder + "/" + name)
  }
}
