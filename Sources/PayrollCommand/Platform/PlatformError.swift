import Glibc

/// A call of the operating system that failed.
struct PlatformError: Error, CustomStringConvertible {
  /// What was to be done, such as `open`.
  let operation: String
  /// The file or folder.
  let path: String
  /// The system's number for the reason.
  let code: Int32

  /// The failure of the call that has just returned.
  init(_ operation: String, _ path: String, code: Int32 = errno) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  /// Whether the file or folder is not there.
  var isMissing: Bool { code == ENOENT || code == ENOTDIR }

  var description: String {
    let reason = unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
    return "\(operation) \(path): \(reason)"
  }
}
