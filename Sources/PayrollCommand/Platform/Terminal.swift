import CSV
import Glibc

/// The terminal, or what stands in its place.
enum Terminal {
  /// Whether messages are read by a person.
  static var isInteractive: Bool { isatty(STDERR_FILENO) == 1 }

  /// Writes a line to standard output.
  static func say(_ text: String) {
    write(text + "\n", to: STDOUT_FILENO)
  }

  /// Writes a line to standard error.
  static func warn(_ text: String) {
    write(text + "\n", to: STDERR_FILENO)
  }

  /// Writes over the last line of standard error.
  static func showProgress(_ text: String) {
    write("\r\u{1B}[K" + text, to: STDERR_FILENO)
  }

  private static func write(_ text: String, to descriptor: Int32) {
    ByteSlice.with(text) { bytes in
      unsafe bytes.withMemory { memory in
        _ = unsafe Glibc.write(descriptor, memory.baseAddress, memory.count)
      }
    }
  }

  /// How many processors there are.
  static var processors: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
