import Glibc

/// A thread for a piece of work, where the system grants one.
///
/// Dispatch waits for ever where a user may have no more threads; this says so, and the work is done without.
public struct OwnThread: Sendable {
  private let thread: pthread_t

  private final class Work: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) {
      self.body = body
    }
  }

  /// Starts the work at once; nil if the system grants no thread.
  public init?(_ body: @escaping @Sendable () -> Void) {
    let work = unsafe Unmanaged.passRetained(Work(body))
    var thread = pthread_t()
    let code = unsafe pthread_create(
      &thread, nil,
      { work in
        guard let work = unsafe work else { return nil }
        unsafe Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body()
        return nil
      }, work.toOpaque())
    if code != 0 {
      unsafe work.release()
      return nil
    }
    self.thread = thread
  }

  /// Starts work that nobody waits for.
  ///
  /// - Returns: whether the system grants a thread for it.
  public static func leave(_ body: @escaping @Sendable () -> Void) -> Bool {
    guard let thread = OwnThread(body) else { return false }
    _ = pthread_detach(thread.thread)
    return true
  }

  /// Waits until the work is done. To be called once.
  public func join() {
    _ = pthread_join(thread, nil)
  }
}
