import CSV
import Glibc
import PayrollFiles
import Synchronization

/// The terminal, or what stands in its place.
///
/// Nothing but this writes to standard output or standard error. A line for a person is shown as ``VisibleText`` has
/// it: a line break in a name or a path is shown too, so that every line begins where the program begins it.
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

  /// Writes lines to standard output.
  ///
  /// - Parameters:
  ///   - isResult: whether the lines are what was asked for; the account of results that lie in a folder is not, and
  ///     they are there whether or not it can be read.
  ///   - masks: whether long numbers are masked; what shows exact fractions masks what names a person by itself.
  static func say(_ lines: [String], isResult: Bool = true, masks: Bool = true) {
    say(lines.map { InkedLine($0) }, isResult: isResult, masks: masks)
  }

  /// Writes a line to standard output.
  static func say(_ line: String, isResult: Bool = true) { say([line], isResult: isResult) }

  /// Writes lines to standard output, the beginning of some in colour.
  static func say(_ lines: [InkedLine], isResult: Bool = true, masks: Bool = true) {
    do {
      try OpenFile.standardOutput.write(lines.map { $0.shown(masks: masks) + "\n" }.joined())
    } catch {
      if isResult { lost.withLock { $0 = $0 ?? error } }
    }
  }

  /// Writes lines to standard error.
  ///
  /// - Parameter masks: whether long numbers are masked; what shows digests masks what names a person by itself.
  static func warn(_ lines: [String], masks: Bool = true) {
    try? OpenFile.standardError.write(
      lines.map { VisibleText.line(masks ? Mask.numbers(in: $0) : $0) + "\n" }.joined())
  }

  /// Writes a line to standard error, long numbers masked.
  static func warn(_ line: String) { warn([line]) }

  /// Writes over the last line of standard error.
  static func showProgress(_ text: String) {
    try? OpenFile.standardError.write("\r\u{1B}[K" + VisibleText.line(text))
  }

  /// Writes to standard output what is no text for people but a file that they keep or another program reads, a table
  /// or a page: as it is.
  static func write(file bytes: ByteSlice) throws(PlatformError) { try OpenFile.standardOutput.write(bytes) }

  /// How many processors there are.
  static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
