import Dispatch
import PayrollRuns
import Synchronization

/// Brings files to the disk beside the work, a few at a time: a disk takes several in little more time than one,
/// and the work need not wait for any of them. Nothing counts as done before ``wait()`` has returned.
///
/// Where the system grants no thread, each is waited for where it is added.
final class DiskQueue: Sendable {
  private typealias Step = @Sendable () throws(PlatformError) -> Void

  /// Each lane waits for one file at a time.
  private static let mostLanes = 4

  private struct State {
    var steps: [Step] = []
    var lanes = 0
    /// Steps that are not done, whether a lane has begun them or not.
    var pending = 0
    var failure: PlatformError?
  }

  private let state = Mutex(State())
  /// Files wait open, and a process may hold only so many; more than two for each lane make nothing faster.
  private let room = DispatchSemaphore(value: 2 * DiskQueue.mostLanes)
  private let isEmpty = DispatchSemaphore(value: 0)

  /// Begins to bring a file's bytes to the disk. The file is complete: what is written to it later is not waited for.
  func add(_ file: OpenFile) {
    add { () throws(PlatformError) in try file.synchronize() }
  }

  /// Begins to bring the names in a folder, and in all folders below it, to the disk.
  func addAll(_ folder: String) throws(PlatformError) {
    for path in try Folder.all(folder) {
      add { () throws(PlatformError) in try Folder.synchronize(path) }
    }
  }

  private func add(_ step: @escaping Step) {
    room.wait()
    let needsLane = state.withLock { state in
      state.steps.append(step)
      state.pending += 1
      guard state.lanes < min(DiskQueue.mostLanes, state.pending) else { return false }
      state.lanes += 1
      return true
    }
    if needsLane, !OwnThread.leave({ self.work() }) { work() }
  }

  /// Does steps until there are none.
  private func work() {
    while let step = nextStep() {
      var failure: PlatformError?
      do throws(PlatformError) { try step() } catch { failure = error }
      room.signal()
      let isLast = state.withLock { state in
        state.failure = state.failure ?? failure
        state.pending -= 1
        return state.pending == 0
      }
      if isLast { isEmpty.signal() }
    }
  }

  private func nextStep() -> Step? {
    state.withLock { state in
      if state.steps.isEmpty {
        state.lanes -= 1
        return nil
      }
      return state.steps.removeFirst()
    }
  }

  /// Waits until all that was added is on the disk.
  ///
  /// - Throws: the first failure of any of it.
  func wait() throws(PlatformError) {
    while state.withLock({ $0.pending > 0 }) { isEmpty.wait() }
    if let failure = state.withLock({ $0.failure }) { throw failure }
  }
}
