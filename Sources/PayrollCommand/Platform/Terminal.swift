import Glibc
import Synchronization

/// The terminal, or what stands in its place.
enum Terminal {
  /// Whether messages are read by a person.
  static var isInteractive: Bool { isatty(STDERR_FILENO) == 1 }

  private static let lost = Mutex<PlatformError?>(nil)

  /// Why something that was asked for could not be written to standard output, or nil if all of it was.
  static var lostOutput: PlatformError? { lost.withLock { $0 } }

  /// Writes a line to standard output.
  ///
  /// - Parameter isResult: whether the line is what was asked for; the account of results that lie in a folder
  ///   is not, and they are there whether or not it can be read.
  static func say(_ text: String, isResult: Bool = true) {
    do { try OpenFile.standardOutput.write(text + "\n") } catch {
      if isResult { lost.withLock { $0 = $0 ?? error } }
    }
  }

  /// Writes a line to standard error.
  static func warn(_ text: String) {
    try? OpenFile.standardError.write(text + "\n")
  }

  /// Writes over the last line of standard error.
  static func showProgress(_ text: String) {
    try? OpenFile.standardError.write("\r\u{1B}[K" + text)
  }

  /// How many processors there are.
  static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
