import Glibc
import Synchronization

/// The terminal, or what stands in its place.
enum Terminal {
  /// Whether messages are read on a terminal that can write over its last line.
  static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 && Processes.variable("TERM") != "dumb" }

  /// How many characters a line of the terminal has; 80 where it does not say.
  static var width: Int {
    var size = winsize()
    let isKnown = unsafe ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return isKnown ? Int(size.ws_col) : 80
  }

  /// Whether the account of a run may have colour.
  static var showsColour: Bool {
    Ink.isShown(
      onTerminal: isatty(STDOUT_FILENO) == 1, type: Processes.variable("TERM"),
      noColour: Processes.variable("NO_COLOR"))
  }

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
