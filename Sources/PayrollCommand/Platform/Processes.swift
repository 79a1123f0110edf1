import Glibc

/// The process and its surroundings.
enum Processes {
  /// The number of this process.
  static var own: Int32 { getpid() }

  /// The number of the user.
  static var user: UInt32 { getuid() }

  /// Where temporary folders are made.
  static var temporaryFolder: String {
    let folder = variable("TMPDIR") ?? ""
    return folder.isEmpty ? "/tmp" : folder
  }

  /// A variable of the environment, or nil.
  static func variable(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }

  /// Lets a closed pipe, or a file that has reached its limit, be a failed write, which is told and cleaned up
  /// after, instead of the end.
  static func letWritesFail() {
    for number in [SIGPIPE, SIGXFSZ] { _ = signal(number, SIG_IGN) }
  }

  /// Gives each standard stream that was closed a place in which nothing can be read or written.
  ///
  /// Otherwise the next file that is opened would get the stream's number, and messages would be written into it.
  static func holdStandardStreams() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) == -1 {
      _ = unsafe open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Ends the process, after what an interruption takes away has gone.
  static func end(with status: Int32) -> Never {
    Interruption.settle()
    exit(status)
  }
}
