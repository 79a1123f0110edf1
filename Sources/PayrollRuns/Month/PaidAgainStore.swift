import PayrollFiles

/// Where runs that are paid again keep their results while these are looked at.
public protocol PaidAgainStore: AnyObject {
  /// A place for a run that is paid again; what it held before is gone.
  func sink(_ name: String) throws -> any ResultSink
  /// A file of a run that was paid again.
  func file(_ file: ResultFile, of name: String) throws -> InputFile
}
