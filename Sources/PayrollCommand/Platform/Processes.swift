import Glibc

/// The process and its surroundings.
enum Processes {
  /// The number of this process.
  static var own: Int32 { getpid() }

  /// The number of the user.
  static var user: UInt32 { getuid() }

  /// Where temporary folders are made.
  static var temporaryFolder: String {
    let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? ""
    return folder.isEmpty ? "/tmp" : folder
  }

  /// Lets a closed pipe be a failed write, which is told and cleaned up after, instead of the end.
  static func ignoreClosedPipes() {
    _ = signal(SIGPIPE, SIG_IGN)
  }

  /// Ends the process.
  static func end(with status: Int32) -> Never {
    exit(status)
  }
}
