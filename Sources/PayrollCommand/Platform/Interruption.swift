import Glibc
import PayrollRuns
import Synchronization

/// What is to be taken away when somebody stops the program with Ctrl-C, closes its terminal or asks it to end.
enum Interruption {
  private struct State {
    /// The folders in the making, the newest last.
    var folders: [String] = []
    /// Whether the results are in their place: who is interrupted then has done what was asked for.
    var isDone = false
  }

  private static let state = Mutex(State())

  /// Makes a folder that an interruption takes away. None comes between the making and the knowing.
  static func takesAway(_ path: String, _ make: () throws -> FolderLock) throws -> FolderLock {
    _ = isWatched
    return try state.withLock { state in
      let lock = try make()
      state.folders.append(path)
      return lock
    }
  }

  /// Keeps an interruption from taking this folder away: it is gone.
  ///
  /// Where an interruption has begun, this does not return.
  static func spares(_ path: String) {
    state.withLock { state in state.folders.removeAll { $0 == path } }
  }

  /// Puts results in their place, from a folder that an interruption takes away. It comes before or not at all: what is
  /// published is published whole, and the process ends as it would have.
  static func publishes(_ path: String, _ publish: () throws -> Void) throws {
    try state.withLock { state in
      try publish()
      state.folders.removeAll { $0 == path }
      state.isDone = true
    }
  }

  /// Waits for an interruption that has begun, which then ends the process.
  ///
  /// The folders vanish under the hands of a run that is interrupted, and its failure must not end the process
  /// before they are gone.
  static func settle() {
    state.withLock { _ in }
  }

  /// Whether a thread of its own waits for somebody to stop the program. Where the system grants none, the program ends
  /// at once, and the next run takes away what it leaves.
  private static let isWatched: Bool = {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      _ = signal(number, SIG_DFL)
      unsafe sigaddset(&signals, number)
    }
    // The threads that are made from here on leave these signals to the one that waits.
    _ = unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
    let waited = signals
    if OwnThread.leave({ end(after: waited) }) { return true }
    _ = unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    return false
  }()

  /// Waits for one of the signals, takes the folders away, and ends the process.
  private static func end(after signals: sigset_t) -> Never {
    var signals = signals
    while true {
      var number: Int32 = 0
      guard unsafe sigwait(&signals, &number) == 0 else { continue }
      state.withLock { state in
        if state.isDone { return }
        for path in state.folders.reversed() { remove(path) }
        _exit(128 + number)
      }
    }
  }

  /// The name that a folder in the making gets before it is taken away.
  static func ended(_ path: String) -> String { path + "-ended" }

  /// The run goes on writing until the process ends, so the folder first gets a name that it does not know.
  private static func remove(_ path: String) {
    let ended = ended(path)
    let isMoved = (try? Folder.rename(path, to: ended)) != nil
    Folder.remove(isMoved ? ended : path)
  }
}
